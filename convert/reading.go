package convert

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reading is one way through the inputs.
type reading struct {
	*conversion
	keys  bool   // only the keys of the records are wanted, and nothing is told
	done  int64  // bytes read
	total int64  // bytes there are, as far as that is known
	due   []item // what comes before the next record
	yield func(item, error) bool
	over  bool // yield has returned false
}

// maxDue is how many items wait for the next record: a document may have a great
// many problems before it.
const maxDue = 1024

// read yields what the documents hold, in order.
func (c *conversion) read() iter.Seq2[item, error] {
	r := &reading{conversion: c}
	for _, d := range c.docs {
		r.total += d.size
	}
	return r.all(c.docs)
}

// readKeys calls each with every record in the documents, of which no more than
// the keys may be there.
func (c *conversion) readKeys(docs []*document, each func(*record.Record)) error {
	r := &reading{conversion: c, keys: true}
	for it, err := range r.all(docs) {
		if err != nil {
			return err
		}
		if it.pending != nil {
			it.record = it.pending.Record(nil)
		}
		each(it.record)
	}
	return nil
}

func (r *reading) all(docs []*document) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		r.yield = yield
		for _, d := range docs {
			if !r.document(d) {
				return
			}
		}
	}
}

// later has something done when the items before are through. The reading itself
// may be far ahead of them, in a goroutine of its own.
func (r *reading) later(do func()) {
	if !r.keys {
		r.add(item{then: do})
	}
}

// add appends an item to those that come before the next record.
func (r *reading) add(it item) {
	if r.due = append(r.due, it); len(r.due) >= maxDue {
		r.yieldDue()
	}
}

func (r *reading) report(e *formats.Error) { r.later(func() { r.problem(e) }) }

func (r *reading) verbatim(v formats.Verbatim) { r.add(item{verbatim: &v}) }

func (r *reading) progress(n int) {
	if r.Progress == nil || r.keys {
		return
	}
	r.done += int64(n)
	done, total := r.done, max(r.done, r.total)
	r.later(func() { r.Progress(done, total) })
}

// document yields what one input holds. It returns false when the reading is over.
func (r *reading) document(d *document) bool {
	var counts Counts
	var head []byte
	if d.format != nil {
		o := r.opening(r.report)
		o.progress = r.progress
		t, err := d.open(o)
		if err == nil {
			defer t.Close()
			head = t.head
			err = r.records(d, t, &counts)
		}
		if err != nil {
			if !errors.Is(err, errStopped) && r.yieldDue() {
				r.yield(item{}, err)
			}
			return false
		}
	}
	r.later(func() {
		r.counts.hasRead(d.name, counts)
		if counts.Read+counts.Unreadable == 0 {
			r.nothingIn(d, head)
		}
	})
	return r.yieldDue()
}

// errStopped says that no more items are wanted.
var errStopped = errors.New("stopped")

// records yields what an open document holds, part by part.
func (r *reading) records(d *document, t *text, counts *Counts) error {
	if d.whole {
		return r.part(d, t, t, counts)
	}
	doubt := func(f *formats.Format, line int) {
		r.report(&formats.Error{
			Pos: formats.Pos{File: d.name, Line: line, Col: 1}, Severity: formats.Warning,
			Msg: "what begins here looks like " + f.Title + ", and is read as text of the entry before: a blank line would part them",
		})
	}
	for p := newParts(t, d.format, r.Registry, doubt); ; {
		of := *d
		of.part = p.part
		if p.lines > 0 {
			r.report(&formats.Error{
				Pos: formats.Pos{File: d.name, Line: p.lines + 1, Col: 1}, Severity: formats.Note,
				Msg: "from here on the file is read as " + p.format.Title,
			})
		}
		if err := r.part(&of, p, t, counts); err != nil || !p.next() {
			return err
		}
	}
}

// part yields what a part of an open document holds.
func (r *reading) part(d *document, src io.Reader, t *text, counts *Counts) error {
	opt := formats.ReadOptions{File: d.name, Keys: r.keys, Columns: r.Columns, OnError: func(e *formats.Error) {
		if e.Severity == formats.Unreadable {
			counts.Unreadable++
		}
		r.report(d.place(e))
	}}
	opt.KeepInheritance = r.KeepInheritance && d.format.FamilyName() == r.To.FamilyName()
	if !r.keys {
		opt.Verbatim = func(v formats.Verbatim) {
			if v.Kind == formats.VerbatimData {
				counts.Serving++
			}
			v.Pos.Line += d.lines
			r.verbatim(v)
		}
	}
	reader := d.format.NewReader(src, opt)
	next := nextItem(reader)
	for {
		it, err := next()
		if !r.yieldDue() {
			return errStopped
		}
		if err == io.EOF {
			if err = t.failure(); err == nil {
				if s, ok := reader.(formats.Concluder); ok {
					r.later(func() { s.Conclude(func(e *formats.Error) { r.problem(d.place(e)) }) })
				}
				return nil
			}
		}
		if err == nil {
			err = r.ctx.Err()
		}
		if err != nil {
			return r.readError(d, t, err)
		}
		counts.Read++
		it.doc = d
		if !r.yield(it, nil) {
			return errStopped
		}
	}
}

// yieldDue yields what comes before the next record; false if no more is wanted.
func (r *reading) yieldDue() bool {
	for _, it := range r.due {
		r.over = r.over || !r.yield(it, nil)
	}
	r.due = r.due[:0]
	return !r.over
}

// nextItem returns a function that returns the next record of a reader, as far as
// that has to be done in order.
func nextItem(r formats.Reader) func() (item, error) {
	if s, ok := r.(formats.Staged); ok {
		return func() (item, error) {
			p, err := s.Next()
			return item{pending: p}, err
		}
	}
	return func() (item, error) {
		rec, err := r.Read()
		return item{record: rec}, err
	}
}

// readError returns the error that ended the reading of a document: the cause
// beneath, if the reader of the format only passes it on.
func (c *conversion) readError(d *document, t *text, err error) error {
	if cause := c.ctx.Err(); cause != nil {
		return cause
	}
	if cause := t.failure(); cause != nil {
		err = cause
	}
	return inputError(d.name, err)
}

// nothingIn tells that an input holds no record, and what it may be instead.
func (c *conversion) nothingIn(d *document, head []byte) {
	msg := "no reference found: there is nothing in it"
	if d.format != nil && len(head) > 0 {
		msg = "no reference found, read as " + d.format.Title
		if f := c.finder.looksLike(d.format, head); f != nil {
			msg += fmt.Sprintf("; it looks like %s (--from %s)", f.Title, f.Name)
		} else if isWebPage(head) {
			msg += "; it is " + webPage
		}
	}
	sev := formats.Warning
	if !d.inFolder {
		c.counts.Empty++
		sev = formats.Fatal
	}
	c.problem(&formats.Error{Pos: formats.Pos{File: d.name}, Severity: sev, Msg: msg})
}
