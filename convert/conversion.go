package convert

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

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
	keys     *keyring                     // nil: the output has no keys
	families map[string]string            // by the names of the formats that records came from
	pieces   map[[sha256.Size]byte]string // what stands between entries, by its hash, and the input that said it first
	counts   tally
	releases []func() // what to do in the end, whatever happens
}

// item is what an input holds at one place: a record, or a piece between two.
// While it is in the pipeline the record may still have to be made, and there are
// items that are no more than something to do at their place.
type item struct {
	record   *record.Record
	verbatim *formats.Verbatim // nil if record isn't

	pending formats.Pending // makes record
	doc     *document       // that holds the record
	then    func()
}

// size returns about how many bytes of its document the item holds.
func (it *item) size() int {
	switch {
	case it.pending != nil:
		return it.pending.Size()
	case it.record != nil:
		return int(it.record.Source.Length)
	case it.verbatim != nil:
		return len(it.verbatim.Text)
	}
	return 0
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
	if c.Stdin == nil && slices.Contains(args, Stdin) {
		return errors.New("there is no standard input to read from")
	}
	found := collector{registry: c.Registry, stdin: c.Stdin}
	var errs []error
	for _, arg := range args {
		before := len(found.inputs)
		err := found.add(arg)
		errs = append(errs, err)
		if err == nil && len(found.inputs) == before {
			c.problem(&formats.Error{
				Pos: formats.Pos{File: arg}, Severity: formats.Warning,
				Msg: "no file in this folder has the extension of a format",
			})
		}
	}
	c.finder = finder{c.Registry, c.From, c.Foreign}
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
	var foreign foreignError
	switch {
	case err != nil && s.inFolder && errors.As(err, &foreign):
		found.skip(s.name, string(foreign))
		return nil
	case err != nil && s.inFolder && errors.Is(err, errUnknownLooks):
		found.skip(s.name, errNotRecognised.Error())
		return nil
	case err != nil:
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

// problem tells the user of a problem.
func (c *conversion) problem(e *formats.Error) {
	if c.OnError != nil {
		c.OnError(e)
	}
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

// records yields what an open document holds.
func (r *reading) records(d *document, t *text, counts *Counts) error {
	opt := formats.ReadOptions{File: d.name, Keys: r.keys, Columns: r.Columns, OnError: func(e *formats.Error) {
		if e.Severity == formats.Unreadable {
			counts.Unreadable++
		}
		r.report(e)
	}}
	opt.KeepInheritance = r.KeepInheritance && d.format.FamilyName() == r.To.FamilyName()
	if !r.keys {
		opt.Verbatim = func(v formats.Verbatim) {
			if v.Kind == formats.VerbatimData {
				counts.Serving++
			}
			r.verbatim(v)
		}
	}
	reader := d.format.NewReader(t, opt)
	next := nextItem(reader)
	for {
		it, err := next()
		if !r.yieldDue() {
			return errStopped
		}
		if err == io.EOF {
			if err = t.failure(); err == nil {
				if s, ok := reader.(formats.Concluder); ok {
					r.later(func() { s.Conclude(r.problem) })
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
