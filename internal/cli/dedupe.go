package cli

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// namesWords are the values of --names.
var namesWords = [...]string{
	dedupe.NamesUnify: "unify", dedupe.NamesReport: "report", dedupe.NamesOff: "off",
}

func (a *app) dedupeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "dedupe [flags] [FILE|FOLDER|-]...",
		Short: "Fold references that describe the same work into one",
		Long: `Dedupe reads references as convert does, folds those that describe the same work
into one without losing what any of them says, brings the spellings of a name
together, and writes what remains as one document.

Of the records of one work the first keeps its key and its place; of a book or
proceedings that entries before it refer to, the first behind them, where BibTeX
wants it. Records that may be the same work, but need a person's eye, are never
merged: --report FILE lists them, with everything that was done and why.

With --in-place nothing new is written: BibTeX and BibLaTeX files are edited where
they stand, and keep their comments, macros, order and layout.`,
		Example: `  bibfold dedupe listing.txt -o refs.bib
  bibfold dedupe library.bib export.ris -o all.bib --report report.json
  bibfold dedupe --in-place --backup refs.bib`,
	}
	f := a.newFlags(cmd.Flags())
	names := choiceFlag{words: namesWords[:]}
	var report string
	cmd.Flags().Var(&names, "names", "spellings of one person's name: make them one, only report them, or don't look")
	place := &inPlace{}
	place.addFlags(cmd.Flags())
	measure := &measuring{}
	measure.addFlags(cmd.Flags())
	cmd.Flags().StringVar(&report, "report", "", "`file` (.json, .csv or .md) for what was done and why, and what a person should look at")
	choices := newFoldFlags(cmd)
	offerValues(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		options, err := choices.options()
		if err == nil {
			err = choices.checkPreferred(append(slices.Clone(args), choices.against))
		}
		if err != nil {
			return err
		}
		options.Names = dedupe.NamesMode(names.value)
		options.Own = !place.wanted && !place.diff // editing compares with what was read
		options.Brief = report == ""
		d := &folding{app: a, options: options, quiet: f.quiet, path: report, place: place, measure: measure, keys: keymap{path: choices.keymap}, noAliases: choices.noAliases, against: choices.against}
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
	place   *inPlace
	measure *measuring
	keys    keymap

	noAliases bool // see [convert.Options]

	against  string           // the library whose works are withheld; "": none
	library  []*record.Record // its records
	withheld map[string]int   // records of each source that it holds

	result     *dedupe.Result
	unreadable []dedupe.Unreadable
}

func (d *folding) run(cmd *cobra.Command, args []string, f *flags) error {
	j := job{fold: d.fold, noAliases: d.noAliases, problem: d.problem, done: d.done}
	if err := d.place.join(&j, d, cmd, args); err != nil {
		return err
	}
	if d.path != "" {
		if reportWriter(d.path) == nil {
			return fmt.Errorf("--report %s: a report is written as .json, .csv or .md: end the name so", d.path)
		}
		j.outputs = append(j.outputs, d.path)
	}
	if err := d.keys.check(); err != nil {
		return err
	}
	if err := d.readLibrary(cmd, f.inputFlags); err != nil {
		return err
	}
	j.library = d.library
	if d.keys.path != "" {
		j.outputs = append(j.outputs, d.keys.path)
	}
	j.ready = func() error { return d.open(cmd) }
	defer d.abort()
	return d.app.run(cmd.Context(), args, f, j)
}

// reportWriter returns what writes a report to a file of this name, nil if
// nothing does.
func reportWriter(path string) func(*dedupe.Report, io.Writer) error {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".json":
		return (*dedupe.Report).WriteJSON
	case ".csv":
		return (*dedupe.Report).WriteCSV
	case ".md":
		return (*dedupe.Report).WriteMarkdown
	}
	return nil
}

// open makes ready to write the report and the map of keys, so that a file that
// can't be written stops the run before it begins.
func (d *folding) open(cmd *cobra.Command) (err error) {
	if d.path != "" {
		if d.sink, err = convert.CreateSink(cmd.Context(), d.path); err != nil {
			return err
		}
	}
	return d.keys.open(cmd.Context())
}

// abort leaves no file that wasn't finished.
func (d *folding) abort() {
	if d.sink != nil {
		d.sink.Abort()
	}
	d.keys.abort()
}

func (d *folding) fold(records []*record.Record) []*record.Record {
	d.measure.tell(d.stderr, records)
	if d.library != nil {
		return d.foldAgainst(records)
	}
	d.keys.remember(records, 0)
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
	d.countWithheld(s)
	tell.holder = d.against
	if d.result.Merged != s.Merged {
		return fmt.Errorf("%d records merged, but %d are gone: this is a fault of the program", d.result.Merged, s.Merged)
	}
	complete(rep, s)
	rep.Unreadable, rep.Library = d.unreadable, d.against
	d.nameKept()
	d.outlook(rep, tell)
	if err := d.keys.write(d.result); err != nil || d.sink == nil {
		return err
	}
	if err := reportWriter(d.path)(rep, d.sink); err != nil {
		return err
	}
	return d.sink.Commit()
}

// complete puts the run's counts into the report.
func complete(rep *dedupe.Report, s *convert.Summary) {
	within := map[string]int{}
	for _, src := range rep.Sources {
		within[src.Source] = src.Within
	}
	rep.Counts = dedupe.Counts{
		Read: s.Read, Unreadable: s.Unreadable, Serving: s.Serving, Merged: s.Merged,
		Withheld: s.Withheld, Written: s.Written, Possible: len(rep.Possible),
		Duplicates: rep.Counts.Duplicates,
	}
	rep.Sources = rep.Sources[:0]
	for _, src := range s.Sources {
		rep.Sources = append(rep.Sources, dedupe.SourceCount{
			Source: src.Source, Format: src.Format, Read: src.Read,
			Unreadable: src.Unreadable, Serving: src.Serving, Merged: src.Merged, Withheld: src.Withheld, Kept: src.Written,
			Within: within[src.Source],
		})
	}
}

// nameKept gives what the report lists the keys under which the records were written:
// some had none before, and some had another's.
func (d *folding) nameKept() {
	alone := d.result.Report.Alone
	for k, m := range d.result.Members {
		if len(alone) > 0 && len(m) == 1 {
			alone[0].Kept, alone = d.result.Records[k].ID, alone[1:]
		}
	}
	for k, c := range d.result.Clusters() {
		c.Kept = d.result.Records[k].ID
	}
}

// news says what the withheld records tell of the works that the library holds.
func (d *folding) news(rep *dedupe.Report, tell *teller) {
	var all []string
	for _, n := range rep.News {
		all = append(all, fmt.Sprintf("%s: %s (%s)", cmp.Or(n.Known.ID, placeText(n.Known)), n.Kind, placeText(n.Record)))
	}
	if len(all) > 0 {
		tell.say("news of works that %s holds: %s", d.against, some(all, skippedNamed))
	}
}

// overruled says which decisions could not be followed.
func (d *folding) overruled(tell *teller) {
	var pairs []string
	for _, p := range d.result.Overruled {
		pairs = append(pairs, placeText(p[0])+" and "+placeText(p[1]))
	}
	if len(pairs) > 0 {
		tell.say("decided to be one work, but another decision parts what goes with them: %s", some(pairs, skippedNamed))
	}
}

// sharedKeys says which keys of merged entries cite another work now.
func (d *folding) sharedKeys(tell *teller) {
	var parts []string
	for _, s := range d.result.Shared {
		part := fmt.Sprintf("%s (merged into %s)", s.Key, s.Kept.ID)
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	if len(parts) > 0 {
		tell.say("keys of merged entries that another entry has, too: %s", some(parts, skippedNamed))
	}
}

// outlook says what else the report holds.
func (d *folding) outlook(rep *dedupe.Report, tell *teller) {
	if n := d.result.Undecided; n > 0 {
		tell.say("%s about records that aren't in the input", convert.Count(n, "decision is", "decisions are"))
	}
	d.news(rep, tell)
	d.overruled(tell)
	d.sharedKeys(tell)
	if n := rep.NamesUnified; n > 0 {
		rest := ""
		if rep.NamesBySigns > 0 {
			rest = fmt.Sprintf(", %d of them by full stops, hyphens and blanks alone", rep.NamesBySigns)
		}
		tell.say("unified the spellings of %s%s", convert.Count(n, "name", "names"), rest)
	}
	if n := len(rep.Names) - rep.NamesUnified; n > 0 { // that no written record bears in one spelling
		tell.say("found several spellings of %s", convert.Count(n, "name", "names"))
	}
	var open []string
	if n := len(rep.Possible); n > 0 {
		open = append(open, convert.Count(n, "pair of records that may be one work", "pairs of records that may be one work"))
	}
	if n := len(rep.PossibleNames); n > 0 {
		open = append(open, convert.Count(n, "pair of names that may be one person", "pairs of names that may be one person"))
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
