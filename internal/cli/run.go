package cli

import (
	"context"
	"slices"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// job is what a verb adds to a conversion.
type job struct {
	fold      func([]*record.Record) []*record.Record // nil: records stream through
	noAliases bool                                    // see [convert.Options]
	library   []*record.Record                        // whose keys the output may not have
	outputs   []string                                // files written besides the output
	problem   formats.ErrorHandler                    // told of problems too; nil: nobody
	ready     func() error                            // called before the first record is read; nil: nothing to do
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
	opt, err := f.options(a.registry)
	if err != nil {
		return err
	}
	tell := newTeller(a.stderr, f.quiet, opt.To.Title)
	tell.every = f.verbose
	defer tell.flush()
	if f.ledger != "" {
		if tell.ledger, err = newLedger(f.ledger); err != nil {
			return err
		}
		defer tell.ledger.abort()
		j.keep(ctx, tell.ledger)
	}
	a.hintAtTerminal(inputs, tell)
	opt.Inputs, opt.Stdin, opt.Stdout = inputs, a.stdin, a.stdout
	j.join(&opt, tell)
	if j.run == nil {
		j.run = convert.Run
		j.summary = func(s *convert.Summary, tell *teller) {
			f.tellDialect(s, opt.To, tell)
			tell.summary(s, f.output)
		}
	}
	summary, err := j.run(ctx, opt)
	tell.endProgress()
	if err != nil {
		return err
	}
	if err := j.finish(summary, tell); err != nil {
		return err
	}
	lost := f.strict && (len(tell.losses.order) > 0 || summary.Dropped > 0)
	if summary.Unreadable > 0 || summary.Empty > 0 || summary.Read == 0 || lost {
		a.status = statusProblems
	}
	return nil
}

// keep has a ledger written besides.
func (j *job) keep(ctx context.Context, l *ledger) {
	j.outputs = append(j.outputs, l.path)
	ready := j.ready
	j.ready = func() error {
		if err := l.open(ctx); err != nil || ready == nil {
			return err
		}
		return ready()
	}
}

// join makes the job a part of a conversion, of which tell hears all.
func (j *job) join(opt *convert.Options, tell *teller) {
	opt.OtherOutputs, opt.Ready, opt.Fold = j.outputs, j.ready, j.fold
	opt.NoAliases, opt.Elsewhere = j.noAliases, j.library
	opt.OnDropped = tell.dropped
	opt.Write.OnLoss, opt.Progress = tell.loss, tell.progress
	opt.OnError = func(e *formats.Error) {
		tell.problem(e)
		if j.problem != nil {
			j.problem(e)
		}
	}
}

// finish completes what was written besides the output, and says what was done.
func (j *job) finish(s *convert.Summary, tell *teller) error {
	if j.done != nil {
		if err := j.done(s, tell); err != nil {
			return err
		}
	}
	if tell.ledger != nil {
		if err := tell.ledger.close(); err != nil {
			return err
		}
	}
	tell.rest()
	j.summary(s, tell)
	return nil
}

// hintAtTerminal says what the program waits for when a person has to type it.
func (a *app) hintAtTerminal(inputs []string, tell *teller) {
	if (len(inputs) == 0 || slices.Contains(inputs, convert.Stdin)) && isTerminal(a.stdin) {
		tell.say("reading references from the terminal: paste them and end with Ctrl-D (Windows: Ctrl-Z, Enter)")
	}
}
