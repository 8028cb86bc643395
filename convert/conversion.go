package convert

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// conversion is a run under way.
type conversion struct {
	Options
	ctx      context.Context
	charset  *charset // of all inputs; nil: by their looks
	finder   finder
	docs     []*document
	sink     *Sink
	keys     *keyring // nil: the output has no keys
	counts   tally
	releases []func() // what to do in the end, whatever happens
}

// item is what an input holds at one place: a record, or a piece between two.
type item struct {
	record   *record.Record
	verbatim *formats.Verbatim // nil if record isn't
}

// errNotRecognised says that a file in a folder was left out.
var errNotRecognised = errors.New("no format recognised")

// openInputs finds the inputs and their formats, so that whatever is wrong with
// one of them is said before anything is read or written.
func (c *conversion) openInputs() error {
	if c.Encoding != "" {
		cs, err := lookupEncoding(c.Encoding)
		if err != nil {
			return err
		}
		c.charset = cs
	}
	args := c.Inputs
	if len(args) == 0 {
		args = []string{Stdin}
	}
	found := collector{registry: c.Registry, stdin: c.Stdin}
	var errs []error
	for _, arg := range args {
		errs = append(errs, found.add(arg))
	}
	c.finder = finder{c.Registry, c.From}
	for _, s := range found.inputs {
		errs = append(errs, c.openInput(s, &found))
	}
	c.counts.Skipped = found.skipped
	return errors.Join(errs...)
}

// openInput finds the format of one input. A file in a folder that isn't a
// bibliography is left out; one that the user names must be one.
func (c *conversion) openInput(s *source, found *collector) error {
	d, err := identify(s, &c.finder, c.opening(c.OnError))
	if err != nil && s.inFolder && errors.Is(err, errUnknownLooks) {
		found.skip(s.name, errNotRecognised.Error())
		return nil
	}
	if err != nil {
		return err
	}
	c.docs = append(c.docs, d)
	c.counts.add(d)
	return nil
}

func (c *conversion) opening(tell formats.ErrorHandler) *opening {
	return &opening{ctx: c.ctx, encoding: c.charset, tell: tell}
}

// openOutput makes ready to write.
func (c *conversion) openOutput() error {
	if err := c.checkOutputs(); err != nil {
		return err
	}
	if c.toStdout() {
		c.sink = NewSink("standard output", c.Stdout)
		return nil
	}
	sink, err := CreateSink(c.ctx, c.Output)
	if err != nil {
		return err
	}
	c.sink = sink
	c.releases = append(c.releases, sink.Abort)
	return nil
}

func (c *conversion) toStdout() bool { return c.Output == "" || c.Output == Stdin }

// listener is told what reading brings besides records.
type listener struct {
	problem  formats.ErrorHandler
	verbatim bool // pieces between entries are wanted
	progress func(n int)
	counted  bool // this reading counts
}

// listen returns the listener of the reading whose records are written.
func (c *conversion) listen() *listener {
	l := &listener{verbatim: true, counted: true, problem: func(e *formats.Error) {
		if c.OnError != nil {
			c.OnError(e)
		}
	}}
	if c.Progress == nil {
		return l
	}
	var done, total int64
	for _, d := range c.docs {
		total += d.size
	}
	l.progress = func(n int) {
		done += int64(n)
		c.Progress(done, max(done, total))
	}
	return l
}

// read yields what the documents hold, in order.
func (c *conversion) read(docs []*document, l *listener) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		for _, d := range docs {
			if d.format == nil {
				c.nothingIn(d, nil, l)
				continue
			}
			if !c.readDocument(d, l, yield) {
				return
			}
		}
	}
}

// readDocument yields what one input holds. It returns false when the reading is
// over.
func (c *conversion) readDocument(d *document, l *listener, yield func(item, error) bool) bool {
	o := c.opening(l.problem)
	o.progress = l.progress
	t, err := d.open(o)
	if err != nil {
		yield(item{}, err)
		return false
	}
	defer t.Close()
	var pieces []item
	var counts Counts
	opt := formats.ReadOptions{File: d.name, OnError: func(e *formats.Error) {
		if e.Severity == formats.Unreadable {
			counts.Unreadable++
		}
		l.problem(e)
	}}
	if l.verbatim {
		opt.Verbatim = func(v formats.Verbatim) { pieces = append(pieces, item{verbatim: &v}) }
	}
	r := d.format.NewReader(t, opt)
	for {
		rec, err := r.Read()
		for _, piece := range pieces {
			if !yield(piece, nil) {
				return false
			}
		}
		pieces = pieces[:0]
		if err == io.EOF {
			err = t.failure()
			if err == nil {
				break
			}
		}
		if err == nil {
			err = c.ctx.Err()
		}
		if err != nil {
			yield(item{}, c.readError(d, t, err))
			return false
		}
		counts.Read++
		rec.Source.File, rec.Source.Format = d.name, d.format.Name
		if !yield(item{record: rec}, nil) {
			return false
		}
	}
	if l.counted {
		c.counts.hasRead(d.name, counts)
	}
	if counts.Read+counts.Unreadable == 0 {
		c.nothingIn(d, t.head, l)
	}
	return true
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
func (c *conversion) nothingIn(d *document, head []byte, l *listener) {
	if !l.counted {
		return
	}
	msg := "no reference found: there is nothing in it"
	if d.format != nil && len(head) > 0 {
		msg = "no reference found, read as " + d.format.Title
		if f := c.finder.looksLike(d.format, head); f != nil {
			msg += fmt.Sprintf("; it looks like %s (--from %s)", f.Title, f.Name)
		}
	}
	if !d.inFolder {
		c.counts.Empty++
	}
	l.problem(&formats.Error{Pos: formats.Pos{File: d.name}, Severity: formats.Warning, Msg: msg})
}

// release ends the run.
func (c *conversion) release() {
	for _, f := range c.releases {
		f()
	}
	for _, d := range c.docs {
		if f, ok := d.stream.(io.Closer); ok && d.name != Stdin {
			f.Close()
		}
	}
}
