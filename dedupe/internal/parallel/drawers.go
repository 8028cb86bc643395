package parallel

import (
	"iter"
	"slices"
	"sync"
)

// Drawers is how many there are: things are sorted on all cores by filing them into
// drawers first, each of which is then sorted alone. DrawerBits tell one.
const (
	DrawerBits = 7
	Drawers    = 1 << DrawerBits
)

// Filed is what one goroutine files: in each drawer folders that are full but for
// the last, so that what is filed is never moved.
type Filed[T any] [Drawers][][]T

// A folder is twice as large as the one before it, up to a limit.
const (
	firstFolder = 16
	mostFolder  = 4096
)

// Put files t in a drawer.
func (f *Filed[T]) Put(drawer int, t T) {
	folders := f[drawer]
	last := len(folders) - 1
	if last < 0 || len(folders[last]) == cap(folders[last]) {
		size := firstFolder
		if last >= 0 {
			size = min(2*cap(folders[last]), mostFolder)
		}
		folders = append(folders, make([]T, 0, size))
		f[drawer] = folders
		last++
	}
	folders[last] = append(folders[last], t)
}

// Chest is a chest of drawers that several goroutines fill. Within a drawer the
// order is any.
type Chest[T any] struct {
	mu   sync.Mutex
	all  []*Filed[T]
	free []*Filed[T]
}

// New returns an empty chest.
func New[T any]() *Chest[T] { return &Chest[T]{} }

// Open returns drawers for the use of one goroutine, until it closes them.
func (f *Chest[T]) Open() *Filed[T] {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(f.free); n > 0 {
		own := f.free[n-1]
		f.free = f.free[:n-1]
		return own
	}
	own := new(Filed[T])
	f.all = append(f.all, own)
	return own
}

// Close gives back what Open returned.
func (f *Chest[T]) Close(own *Filed[T]) {
	f.mu.Lock()
	f.free = append(f.free, own)
	f.mu.Unlock()
}

// Empty takes out what stands in a drawer. Different drawers may be emptied at the
// same time, once all is filed.
func (f *Chest[T]) Empty(drawer int) []T {
	n := 0
	for _, own := range f.all {
		for _, folder := range own[drawer] {
			n += len(folder)
		}
	}
	out := make([]T, 0, n)
	for _, own := range f.all {
		for _, folder := range own[drawer] {
			out = append(out, folder...)
		}
		own[drawer] = nil
	}
	return out
}

// FileKeys files each of the records under its keys. What is filed is the number of
// the record behind 32 bits of the key: with those that tell the drawer they are
// enough that hardly any two keys are taken for one.
func FileKeys(recs []int32, keys func(out []uint64, rec int32) []uint64) *Chest[uint64] {
	file := New[uint64]()
	Range(len(recs), func(from, to int) {
		filed := file.Open()
		var own []uint64
		for _, rec := range recs[from:to] {
			own = keys(own[:0], rec)
			for _, key := range own {
				filed.Put(int(key>>(64-DrawerBits)), key<<DrawerBits>>32<<32|uint64(rec))
			}
		}
		file.Close(filed)
	})
	return file
}

// Blocks yields for each key in a drawer of FileKeys the records that are filed under
// it, in order, if they are two or more. The list is good until the next one.
func Blocks(filed []uint64) iter.Seq[[]int32] {
	return func(yield func([]int32) bool) {
		slices.Sort(filed)
		var block []int32
		for i := 0; i < len(filed); {
			key := filed[i] >> 32
			block = block[:0]
			for ; i < len(filed) && filed[i]>>32 == key; i++ {
				if rec := int32(filed[i]); len(block) == 0 || block[len(block)-1] != rec {
					block = append(block, rec)
				}
			}
			if len(block) > 1 && !yield(block) {
				return
			}
		}
	}
}
