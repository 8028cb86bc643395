package convert

import (
	"iter"
	"runtime"

	"github.com/bibfold/bibfold/formats"
)

// batch is a run of items that goes through the pipeline as one.
type batch struct {
	items    []item
	problems []told        // of making the records
	err      error         // what ended the reading behind the items; nil: more follows
	ready    chan struct{} // closed when the records are made
}

// told is a problem with the record of items[at].
type told struct {
	at      int
	problem *formats.Error
}

// A batch is full when it has so many items, or so many bytes of the document.
const (
	batchItems = 256
	batchBytes = 64 << 10
)

// batchesAhead is how many batches may be made before the caller takes them: it may
// be busy with the keys of the whole input when the first record wants one.
const batchesAhead = 16

// pipeline makes and normalises the records of a reading on all cores, and yields
// them in their order. One goroutine reads, several work on a batch each; what
// reading and working lead to happens in the caller's goroutine, between the items
// where it came up. So the output doesn't depend on the number of cores.
//
// The number of batches under way is bounded, and with it memory. When the caller
// stops early, the goroutines end at their next step; they aren't waited for, as
// the reading may be waiting for its input.
func (c *conversion) pipeline(items iter.Seq2[item, error]) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		workers := runtime.GOMAXPROCS(0)
		work := make(chan *batch, workers)
		ordered := make(chan *batch, batchesAhead)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(work)
			defer close(ordered)
			for b := range batches(items) {
				select {
				case ordered <- b:
					work <- b
				case <-stop:
					return
				}
			}
		}()
		for range workers {
			go func() {
				for b := range work {
					c.finish(b)
				}
			}()
		}
		for b := range ordered {
			<-b.ready
			if !c.deliver(b, yield) {
				return
			}
		}
	}
}

// batches gathers items.
func batches(items iter.Seq2[item, error]) iter.Seq[*batch] {
	return func(yield func(*batch) bool) {
		b, size := newBatch(), 0
		for it, err := range items {
			if err != nil {
				b.err = err
				break
			}
			b.items = append(b.items, it)
			size += it.size()
			if len(b.items) < batchItems && size < batchBytes {
				continue
			}
			if !yield(b) {
				return
			}
			b, size = newBatch(), 0
		}
		if len(b.items) > 0 || b.err != nil {
			yield(b)
		}
	}
}

func newBatch() *batch {
	return &batch{items: make([]item, 0, batchItems), ready: make(chan struct{})}
}

// finish makes the records of a batch and brings them into their normal form.
func (c *conversion) finish(b *batch) {
	defer close(b.ready)
	for i := range b.items {
		it := &b.items[i]
		if it.pending != nil {
			it.record = it.pending.Record(func(e *formats.Error) { b.problems = append(b.problems, told{i, it.doc.place(e)}) })
			it.pending = nil
		}
		if it.record == nil {
			continue
		}
		it.doc.claim(it.record)
		for _, n := range c.Normalize {
			n.Apply(it.record)
		}
	}
}

// deliver yields the items of a batch and does what is to be done between them. It
// returns false when that was the last batch.
func (c *conversion) deliver(b *batch, yield func(item, error) bool) bool {
	problems := b.problems
	for i, it := range b.items {
		for ; len(problems) > 0 && problems[0].at == i; problems = problems[1:] {
			c.problem(problems[0].problem)
		}
		if it.then != nil {
			it.then()
			continue
		}
		if !yield(it, nil) {
			return false
		}
	}
	if b.err != nil {
		yield(item{}, b.err)
		return false
	}
	return true
}
