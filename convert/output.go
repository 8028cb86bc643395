package convert

import (
	"runtime"
	"slices"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// output is the document that is written. Where the format allows it, all cores
// write its records, a stretch of them each. The stretches are joined, and what got
// lost in them is told, in the caller's goroutine and in their order: so the output
// doesn't depend on the number of cores.
type output struct {
	formats.Writer
	carrier formats.Carrier // nil: pieces between records have no place in it
	encoded formats.Encoded // nil: records are written as they come
	onLoss  formats.LossHandler

	next    *stretch // that is not full yet
	pieces  int      // of the document before next
	work    chan *stretch
	waiting []*stretch // in order, up to the capacity of work
	spare   []*stretch
}

// stretch is a run of records that is written as one.
type stretch struct {
	records []outgoing
	size    int // of the records where they stood, in bytes
	first   int // pieces of the document before it
	text    []byte
	losses  []formats.Loss
	err     error
	ready   chan struct{} // holds something when the text is made
}

// outgoing is a record that has its key.
type outgoing struct {
	*record.Record
	changed *formats.Loss // of the key it had; nil: none
}

// A stretch is full when it has so many records, or so many bytes.
const (
	stretchRecords = 128
	stretchBytes   = 64 << 10
)

// output begins the document. stop must be called in the end.
func (c *conversion) output() *output {
	w := c.To.NewWriter(c.sink, c.Write)
	o := &output{Writer: w, onLoss: c.Write.OnLoss}
	o.carrier, _ = w.(formats.Carrier)
	if o.encoded, _ = w.(formats.Encoded); o.encoded != nil {
		workers := runtime.GOMAXPROCS(0)
		o.work = make(chan *stretch, 2*workers)
		for range workers {
			go o.encode()
		}
	}
	return o
}

// stop ends the goroutines.
func (o *output) stop() {
	if o.work != nil {
		close(o.work)
	}
}

// encode writes stretches, as long as there is work.
func (o *output) encode() {
	var s *stretch
	var lost formats.LossHandler
	if o.onLoss != nil {
		lost = func(l formats.Loss) { s.losses = append(s.losses, l) }
	}
	encoder := o.encoded.NewEncoder(lost)
	for s = range o.work {
		for i, r := range s.records {
			if r.changed != nil && lost != nil {
				lost(*r.changed)
			}
			if s.text, s.err = encoder.Append(s.text, r.Record, s.first+i); s.err != nil {
				break
			}
		}
		s.ready <- struct{}{}
	}
}

// write writes a record; changed is the loss of the key that it had, nil for none.
func (o *output) write(r *record.Record, changed *formats.Loss) error {
	if o.encoded == nil {
		if changed != nil && o.onLoss != nil {
			o.onLoss(*changed)
		}
		return o.Write(r)
	}
	if o.next == nil {
		o.next = o.stretch()
	}
	s := o.next
	s.records = append(s.records, outgoing{r, changed})
	s.size += int(r.Source.Length)
	if len(s.records) < stretchRecords && s.size < stretchBytes {
		return nil
	}
	return o.submit()
}

// stretch returns an empty stretch.
func (o *output) stretch() *stretch {
	n := len(o.spare)
	if n == 0 {
		return &stretch{ready: make(chan struct{}, 1)}
	}
	s := o.spare[n-1]
	o.spare = o.spare[:n-1]
	clear(s.records)
	clear(s.losses)
	s.records, s.size, s.text, s.losses = s.records[:0], 0, s.text[:0], s.losses[:0]
	return s
}

// submit has the next stretch written. If many are under way already, it waits for
// the first of them.
func (o *output) submit() error {
	s := o.next
	if s == nil {
		return nil
	}
	if len(o.waiting) == cap(o.work) {
		if err := o.join(); err != nil {
			return err
		}
	}
	s.first = o.pieces
	o.pieces += len(s.records)
	o.next, o.waiting = nil, append(o.waiting, s)
	o.work <- s
	return nil
}

// join waits for the first stretch that is under way and puts it into the document.
func (o *output) join() error {
	s := o.waiting[0]
	o.waiting = slices.Delete(o.waiting, 0, 1)
	<-s.ready
	for _, l := range s.losses {
		o.onLoss(l)
	}
	if s.err != nil {
		return s.err
	}
	o.spare = append(o.spare, s)
	return o.encoded.Join(s.text, len(s.records))
}

// flush puts all records that were written into the document.
func (o *output) flush() error {
	err := o.submit()
	for err == nil && len(o.waiting) > 0 {
		err = o.join()
	}
	return err
}

// carry writes a piece that is no record. What it says may count for the records
// behind it.
func (o *output) carry(v formats.Verbatim) error {
	if err := o.flush(); err != nil {
		return err
	}
	err := o.carrier.Carry(v)
	if o.encoded != nil {
		o.pieces = o.encoded.Pieces()
	}
	return err
}

// Close ends the document.
func (o *output) Close() error {
	if err := o.flush(); err != nil {
		return err
	}
	return o.Writer.Close()
}
