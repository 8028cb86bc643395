package dedupe

import "sync"

// Things are sorted on all cores by filing them into drawers first, each of which
// is then sorted alone.
const (
	drawerBits = 7
	drawers    = 1 << drawerBits
)

// filed is what one goroutine files.
type filed[T any] [drawers][]T

func (f *filed[T]) put(drawer int, t T) { f[drawer] = append(f[drawer], t) }

// filing is a chest of drawers that several goroutines fill. Within a drawer the
// order is any.
type filing[T any] struct {
	mu   sync.Mutex
	all  []*filed[T]
	free []*filed[T]
}

func newDrawers[T any]() *filing[T] { return &filing[T]{} }

// open returns drawers for the use of one goroutine, until it closes them.
func (f *filing[T]) open() *filed[T] {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(f.free); n > 0 {
		own := f.free[n-1]
		f.free = f.free[:n-1]
		return own
	}
	own := new(filed[T])
	f.all = append(f.all, own)
	return own
}

func (f *filing[T]) close(own *filed[T]) {
	f.mu.Lock()
	f.free = append(f.free, own)
	f.mu.Unlock()
}

// empty takes out what stands in a drawer. Different drawers may be emptied at the
// same time, once all is filed.
func (f *filing[T]) empty(drawer int) []T {
	n := 0
	for _, own := range f.all {
		n += len(own[drawer])
	}
	out := make([]T, 0, n)
	for _, own := range f.all {
		out = append(out, own[drawer]...)
		own[drawer] = nil
	}
	return out
}
