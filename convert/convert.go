// Package convert takes references from any number of inputs to one output:
// it opens, unpacks, decodes and recognises the inputs, normalises the records,
// has them folded if the caller wants it, gives them keys, and writes them.
//
// It knows no format by name: the caller hands it a registry, and a fold as a
// function.
package convert

import (
	"context"
	"io"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Options say what to convert, and how.
type Options struct {
	Registry formats.Registry

	Inputs   []string  // files, folders and "-"; none: Stdin
	Stdin    io.Reader // what "-" reads
	From     *formats.Format
	Encoding string // name of the inputs' encoding; "": by their looks
	// KeepInheritance leaves what entries take from others where it stands; see
	// [formats.ReadOptions].
	KeepInheritance bool
	// Columns gives columns of tables a meaning; see [formats.ReadOptions].
	Columns map[string]record.Var
	// Foreign says what a document is that holds no references, though it looks as if
	// it did, by what Sniff may look at; "": it may hold some. nil: all may.
	Foreign func(head []byte) string

	Output string    // file; "" or "-": Stdout
	Stdout io.Writer // where a document without a file goes
	To     *formats.Format
	Force  bool // the output may replace an input
	// OtherOutputs are files that the caller writes: they must be neither
	// an input nor the output.
	OtherOutputs []string
	// Ready is called when inputs and outputs are known to be good, before the
	// first record is read; its error ends the run. nil: nothing to do.
	Ready func() error

	Normalize []Normalization
	Key       *KeyPattern
	Write     formats.WriteOptions

	// Respell makes Edit take over other spellings of what a record says already.
	Respell bool

	// Fold folds the records of all inputs; nil: records stream from input to
	// output. What it returns may be new records, but their Source is that of a
	// record it was given.
	Fold func([]*record.Record) []*record.Record
	// NoAliases takes the keys of the records that went into another one out of its
	// Aliases; those that the input gives stay.
	NoAliases bool
	// Spare tells Edit's Fold of a record that can't take others in where it stands:
	// the next call is to leave it as it is. nil: that is an error.
	Spare func(record.Source)

	// Elsewhere are records of another document that what is written will stand
	// beside: it gets none of their keys.
	Elsewhere []*record.Record

	// OnError is told of every problem that ends neither the run nor an input.
	OnError formats.ErrorHandler
	// OnDropped is told of each piece between entries for which the output has no
	// place; nil: nobody listens.
	OnDropped formats.VerbatimFunc
	// Progress is told how many of the inputs' bytes are read, and how many there
	// are, as far as that is known; nil: nobody listens.
	Progress func(done, total int64)
}

// Run converts. After an error no file is made or changed, and the summary says
// how far the run came; only what streams to Stdout, a pipe or a device may have
// begun. Problems that leave the rest intact go to OnError and are counted.
func Run(ctx context.Context, opt Options) (*Summary, error) {
	c := &conversion{Options: opt, ctx: ctx}
	defer c.release()
	err := c.run()
	return &c.counts.Summary, err
}

// run is the way through. Whatever is wrong with an input or the output as such
// is found before the first record is read.
func (c *conversion) run() error {
	for _, open := range []func() error{c.openInputs, c.openOutput, c.openKeys, c.Ready} {
		if open == nil {
			continue
		}
		if err := open(); err != nil {
			return err
		}
	}
	items := c.pipeline(c.read())
	if c.Fold != nil {
		items = c.fold(items)
	}
	if err := c.write(items); err != nil {
		return err
	}
	if err := c.counts.settle(c.Fold != nil); err != nil {
		return err
	}
	return c.commit()
}
