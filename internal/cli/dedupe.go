package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// namesModes are the values of --names.
var namesModes = map[string]dedupe.NamesMode{
	"unify":  dedupe.NamesUnify,
	"report": dedupe.NamesReport,
	"off":    dedupe.NamesOff,
}

func (a *app) dedupeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "dedupe [flags] [FILE|FOLDER|-]...",
		Short: "Fold references that describe the same work into one",
		Long: `Dedupe reads references as convert does, folds those that describe the same work
into one without losing what any of them says, brings the spellings of a name
together, and writes what remains as one document.

Of the records of one work the first keeps its key and its place. Records that
may be the same work, but need a person's eye, are never merged: --report FILE
lists them, with everything that was done and why.`,
		Example: `  bibfold dedupe testdata/listings/arxiv-search.txt -o refs.bib
  bibfold dedupe library.bib export.ris -o all.bib --report report.json`,
	}
	f := a.newFlags(cmd.Flags())
	names := choiceFlag{choices: []string{"unify", "report", "off"}, value: "unify"}
	var report string
	cmd.Flags().Var(&names, "names", "spellings of one person's name: make them one, only report them, or don't look")
	cmd.Flags().StringVar(&report, "report", "", "`file` (.json) for what was done and why, and what a person should look at")
	f.complete(cmd)
	// The flag exists: there is no other error.
	_ = cmd.RegisterFlagCompletionFunc("names", cobra.FixedCompletions(names.choices, cobra.ShellCompDirectiveNoFileComp))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		d := &folding{app: a, options: dedupe.Options{Names: namesModes[names.value]}, quiet: f.quiet, path: report}
		return d.run(cmd, args, f)
	}
	return cmd
}

// folding is a run of dedupe.
type folding struct {
	*app
	options dedupe.Options
	quiet   bool
	path    string // of the report; "": none is wanted
	sink    *convert.Sink

	result     *dedupe.Result
	unreadable []dedupe.Unreadable
}

func (d *folding) run(cmd *cobra.Command, args []string, f *flags) error {
	j := job{fold: d.fold, problem: d.problem, done: d.done}
	if d.path != "" {
		if ext := strings.ToLower(filepath.Ext(d.path)); ext != ".json" {
			return fmt.Errorf("--report %s: a report is written as JSON: end the name in .json", d.path)
		}
		j.outputs = []string{d.path}
		j.ready = func() error { return d.openReport(cmd) }
		defer func() {
			if d.sink != nil {
				d.sink.Abort()
			}
		}()
	}
	return d.app.run(cmd.Context(), args, f, j)
}

// openReport makes ready to write the report, so that a report that can't be
// written stops the run before it begins.
func (d *folding) openReport(cmd *cobra.Command) (err error) {
	d.sink, err = convert.CreateSink(cmd.Context(), d.path)
	return err
}

func (d *folding) fold(records []*record.Record) []*record.Record {
	d.result = dedupe.Fold(records, d.options)
	return d.result.Records
}

// problem remembers what could not be read, for the report.
func (d *folding) problem(e *formats.Error) {
	if d.path != "" && e.Severity == formats.Unreadable {
		d.unreadable = append(d.unreadable, dedupe.Unreadable{
			Source: e.Pos.File, Line: e.Pos.Line, Col: e.Pos.Col, Message: e.Msg,
		})
	}
}

// done completes the report with what only the run knows, says what stands in
// it, and writes it.
func (d *folding) done(s *convert.Summary, tell *teller) error {
	rep := d.result.Report
	if d.result.Merged != s.Merged {
		return fmt.Errorf("%d records merged, but %d are gone: this is a fault of the program", d.result.Merged, s.Merged)
	}
	complete(rep, s)
	rep.Unreadable = d.unreadable
	d.nameKept(rep)
	d.outlook(rep, tell)
	if d.sink == nil {
		return nil
	}
	if err := rep.WriteJSON(d.sink); err != nil {
		return err
	}
	return d.sink.Commit()
}

// complete puts the run's counts into the report.
func complete(rep *dedupe.Report, s *convert.Summary) {
	rep.Counts = dedupe.Counts{
		Read: s.Read, Unreadable: s.Unreadable, Merged: s.Merged,
		Withheld: s.Withheld, Written: s.Written, Possible: len(rep.Possible),
	}
	rep.Sources = rep.Sources[:0]
	for _, src := range s.Sources {
		rep.Sources = append(rep.Sources, dedupe.SourceCount{
			Source: src.Source, Format: src.Format, Read: src.Read,
			Unreadable: src.Unreadable, Merged: src.Merged, Kept: src.Written,
		})
	}
}

// nameKept gives the clusters the keys under which their records were written:
// some had none before, and some had another's.
func (d *folding) nameKept(rep *dedupe.Report) {
	type place struct {
		file string
		line int
	}
	written := make(map[place]string, len(d.result.Records))
	for _, r := range d.result.Records {
		written[place{r.Source.File, r.Source.Line}] = r.ID
	}
	for i := range rep.Clusters {
		c := &rep.Clusters[i]
		for _, m := range c.Members {
			if m.Relation != dedupe.RelationKept {
				continue
			}
			if id, ok := written[place{m.Source, m.Line}]; ok {
				c.Kept = id
			}
		}
	}
}

// outlook says what else the report holds.
func (d *folding) outlook(rep *dedupe.Report, tell *teller) {
	if n := len(rep.Names); n > 0 {
		verb := "unified the spellings of"
		if d.options.Names == dedupe.NamesReport {
			verb = "found several spellings of"
		}
		tell.say("%s %s", verb, count(n, "name", "names"))
	}
	var open []string
	if n := len(rep.Possible); n > 0 {
		open = append(open, count(n, "pair of records that may be one work", "pairs of records that may be one work"))
	}
	if n := len(rep.PossibleNames); n > 0 {
		open = append(open, count(n, "pair of names that may be one person", "pairs of names that may be one person"))
	}
	if len(open) == 0 {
		return
	}
	where := "--report FILE.json lists them"
	if d.path != "" {
		where = "see " + d.path
	}
	tell.say("for you to decide: %s (%s)", strings.Join(open, ", "), where)
}
