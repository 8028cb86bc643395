package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// job is what a verb adds to a conversion.
type job struct {
	fold    func([]*record.Record) []*record.Record // nil: records stream through
	outputs []string                                // files written besides the output
	problem formats.ErrorHandler                    // told of problems too; nil: nobody
	ready   func() error                            // called before the first record is read; nil: nothing to do
	// done is called when the output is written, before the summary is shown; nil:
	// nothing to do.
	done func(*convert.Summary, *teller) error
	// run and summary do the work and say what was done; nil: a new document is
	// written.
	run     func(context.Context, convert.Options) (*convert.Summary, error)
	summary func(*convert.Summary, *teller)
}

// run converts the inputs and tells the user how it went.
func (a *app) run(ctx context.Context, inputs []string, f *flags, j job) error {
	to, err := f.target(a.registry)
	if err != nil {
		return err
	}
	normalize, err := f.normalizations()
	if err != nil {
		return err
	}
	if f.key.pattern == nil {
		if err := f.key.Set(f.key.text); err != nil {
			return err
		}
	}
	tell := newTeller(a.stderr, f.quiet, to.Title)
	tell.every = f.verbose
	defer tell.flush()
	if f.ledger != "" {
		l, err := newLedger(f.ledger)
		if err != nil {
			return err
		}
		defer l.abort()
		tell.ledger = l
		j.outputs = append(j.outputs, f.ledger)
		ready := j.ready
		j.ready = func() error {
			if err := l.open(ctx); err != nil || ready == nil {
				return err
			}
			return ready()
		}
	}
	a.hintAtTerminal(inputs, tell)
	if j.run == nil {
		j.run = convert.Run
		j.summary = func(s *convert.Summary, tell *teller) {
			f.tellDialect(s, to, tell)
			tell.summary(s, f.output)
		}
	}
	summary, err := j.run(ctx, convert.Options{
		Registry: a.registry,
		Inputs:   inputs,
		Stdin:    a.stdin,
		From:     f.from.format,
		Foreign:  ownPaper,
		Encoding: f.encoding,

		KeepInheritance: f.crossref.value == "keep",
		Columns:         f.columns,

		Output:       f.output,
		OtherOutputs: j.outputs,
		Ready:        j.ready,
		Stdout:       a.stdout,
		To:           to,
		Force:        f.force,

		Normalize: normalize,
		Key:       f.key.pattern,
		Write:     f.writeOptions(tell.loss),
		Fold:      j.fold,
		OnError: func(e *formats.Error) {
			tell.problem(e)
			if j.problem != nil {
				j.problem(e)
			}
		},
		Progress: tell.progress,
	})
	tell.endProgress()
	if err != nil {
		return err
	}
	if j.done != nil {
		if err := j.done(summary, tell); err != nil {
			return err
		}
	}
	if tell.ledger != nil {
		if err := tell.ledger.close(); err != nil {
			return err
		}
	}
	tell.rest()
	j.summary(summary, tell)
	lost := f.strict && (len(tell.losses.order) > 0 || summary.Dropped > 0)
	if summary.Unreadable > 0 || summary.Empty > 0 || summary.Read == 0 || lost {
		a.status = statusProblems
	}
	return nil
}

// tellDialect says that inputs were of another dialect than the output, whose name
// may be that of either.
func (f *flags) tellDialect(s *convert.Summary, to *formats.Format, tell *teller) {
	if f.to.format != nil {
		return
	}
	for _, in := range s.Sources {
		if from := f.to.registry.ByName(in.Format); from != nil && from != to && from.FamilyName() == to.FamilyName() {
			tell.say("%s is %s and is written as %s: --to %s leaves it %s", in.Source, in.Title, to.Title, in.Format, in.Title)
			return
		}
	}
}

// hintAtTerminal says what the program waits for when a person has to type it.
func (a *app) hintAtTerminal(inputs []string, tell *teller) {
	if (len(inputs) == 0 || slices.Contains(inputs, convert.Stdin)) && isTerminal(a.stdin) {
		tell.say("reading references from the terminal: paste them and end with Ctrl-D (Windows: Ctrl-Z, Enter)")
	}
}

// target returns the format to write: the user's word, of the formats that a
// program reads the one that the output's extension says; without it what that
// says, BibTeX where there is none.
func (f *flags) target(registry formats.Registry) (*formats.Format, error) {
	ext := filepath.Ext(f.output)
	if convert.Extension(f.output) != ext {
		return nil, fmt.Errorf("%s: the output isn't compressed: leave %s out of its name", f.output, ext)
	}
	if f.to.format != nil {
		for _, other := range f.to.others {
			if len(other.Extensions) > 0 && strings.EqualFold(other.Extensions[0], ext) {
				return other, nil
			}
		}
		return f.to.format, nil
	}
	if ext == "" {
		return registry.ByName("bibtex"), nil
	}
	writable := slices.DeleteFunc(registry.ByExtension(ext), func(to *formats.Format) bool { return to.NewWriter == nil })
	switch {
	case len(writable) == 0:
		return nil, unknownExtension(registry, f.output, ext)
	case len(writable) > 1 && !strings.EqualFold(writable[0].Extensions[0], ext):
		return nil, sharedExtension(writable, f.output, ext)
	}
	return writable[0], nil
}

// sharedExtension is the error of an output whose name may be that of several
// formats, and is the usual one of none.
func sharedExtension(writable formats.Registry, output, ext string) error {
	return fmt.Errorf("%s: %s may be several formats: say which with --to %s", output, ext, strings.Join(writable.Names(), "|"))
}

// unknownExtension is the error of an output whose name tells no format.
func unknownExtension(registry formats.Registry, output, ext string) error {
	var known []string
	for _, format := range registry {
		if format.NewWriter != nil {
			known = append(known, format.Extensions...)
		}
	}
	msg := fmt.Sprintf("%s: no format that can be written has the extension %s", output, ext)
	if near := nearest(ext, known); near != "" {
		return fmt.Errorf("%s: did you mean %s? --to FORMAT says what to write", msg, near)
	}
	return errors.New(msg + ": say what to write with --to FORMAT")
}
