package convert

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
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
		found.skip(s.name, "no format recognised")
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

// problem tells the user of a problem.
func (c *conversion) problem(e *formats.Error) {
	if c.OnError != nil {
		c.OnError(e)
	}
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
