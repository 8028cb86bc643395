package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
)

func (a *app) reviewCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "review --decisions FILE [flags] FILE|FOLDER...",
		Short: "Ask about the pairs that need a person's eye, and remember the answers",
		Long: `Review shows the pairs of records that may be one work, the strongest evidence
first, and asks: y (one work), n (two works), s (skip), b (back) or q (quit). Each
answer is added to the file of decisions at once; dedupe --decisions FILE abides
by it. With --merged it shows the pairs that dedupe merges, the weakest evidence
first: n parts them from then on. To go back on a decision take its line out of
the file.

The file holds one decision a line: "same" or "different" and the fingerprints of
two records, which stay the same wherever a record stands, however it is formatted
and in whatever format, as long as its title, authors, year, journal, volume,
issue, first page, DOI and arXiv id say the same. "same" makes one work of all that
goes with either record, unless a "different" forbids it. What stands behind a # is
a remark; explain prints such lines too.`,
		Example: `  bibfold review --decisions decisions.txt library.bib export.ris
  bibfold review --merged --decisions decisions.txt library.bib export.ris`,
		Args: atLeast(1, "the references to look through"),
	}
	r := &review{app: a}
	r.in.addFlags(cmd.Flags(), a.registry)
	r.match.addFlags(cmd)
	cmd.Flags().StringVar(&r.path, "decisions", "", "`file` that the answers are added to")
	cmd.Flags().StringVar(&r.against, "against", "", "`library` (a file or folder) whose own pairs aren't asked about, as for dedupe")
	cmd.Flags().BoolVar(&r.merged, "merged", false, "ask about the pairs that are merged, not those that may be one work")
	offerValues(cmd)
	cmd.RunE = r.run
	return cmd
}

// review is a run of the command.
type review struct {
	*app
	in      inputFlags
	match   matchFlags
	path    string // of the decisions
	against string // the library that is there already; "": none
	merged  bool   // the pairs that are merged are asked about
}

func (r *review) run(cmd *cobra.Command, args []string) error {
	switch {
	case r.path == "":
		return errors.New("name the file for the answers: --decisions FILE")
	case slices.Contains(args, convert.Stdin):
		return errors.New("the answers come from standard input: the references can't")
	}
	opt, err := r.match.options()
	if err != nil {
		return err
	}
	opt.Names, opt.Brief, opt.Joins = dedupe.NamesOff, true, r.merged
	if opt.Decisions, err = readDecisions(r.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	library, err := r.loadLibrary(cmd, r.against, r.in)
	if err != nil {
		return err
	}
	records, err := r.load(cmd, args, &r.in)
	if err != nil {
		return err
	}
	records, opt.Known = slices.Concat(library, records), len(library)
	out, err := appendTo(r.path)
	if err != nil {
		return err
	}
	asks := &reviewer{app: r.app, records: records, out: out, answers: bufio.NewScanner(r.stdin)}
	asks.prepare(dedupe.Fold(records, opt), r.merged)
	if err = errors.Join(asks.ask(), out.Close()); err != nil {
		return err
	}
	if len(asks.pairs) == 0 {
		_, err = fmt.Fprintln(r.stdout, "no pair to decide")
		return err
	}
	_, err = fmt.Fprintf(r.stdout, "added %s to %s\n", convert.Count(asks.added(), "decision", "decisions"), r.path)
	return err
}
