package cli

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

func (a *app) explainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain [flags] FILE... A B",
		Short: "Tell what speaks for and against two records being one work",
		Long: `Explain reads references as dedupe does and tells, field by field, what speaks for
and against records A and B being one work. A and B are keys, or FILE:LINE of a
line in the record; of FILE the end of the path is enough. What a field says is
given in bits: so many more times two is it likely for two records of one work than
for two works that are alike. It depends on the other records: a rare title says
more than a common one. The last lines are for a file of decisions (see review), to
decide otherwise.`,
		Example: "  bibfold explain library.bib export.ris knuth84 export.ris:120",
		Args:    atLeast(3, "one file or more, and the two records"),
	}
	var in inputFlags
	in.addFlags(cmd.Flags(), a.registry)
	var match matchFlags
	match.addFlags(cmd)
	var path string
	cmd.Flags().StringVar(&path, "decisions", "", "`file` of what a person decided (see review)")
	offerValues(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opt, err := match.options()
		if err != nil {
			return err
		}
		n := len(args) - 2
		records, err := a.load(cmd, args[:n], &in)
		if err != nil {
			return err
		}
		i, err := find(records, args[n])
		if err != nil {
			return err
		}
		j, err := find(records, args[n+1])
		if err != nil {
			return err
		}
		if i == j {
			return fmt.Errorf("%s and %s are one record", args[n], args[n+1])
		}
		if opt.Decisions, err = readDecisions(path); err != nil {
			return err
		}
		e := dedupe.Explain(records, i, j, opt)
		if err := printEvidence(a.stdout, e); err != nil || e.Decided {
			return err
		}
		return printDecisions(a.stdout, e.Verdict, records[i], records[j])
	}
	return cmd
}

// load reads all records of the inputs as dedupe sees them.
func (a *app) load(cmd *cobra.Command, inputs []string, in *inputFlags) (records []*record.Record, err error) {
	tell := newTeller(a.stderr, true, "")
	defer tell.flush()
	pattern, err := convert.ParseKeyPattern(convert.DefaultKey)
	if err != nil {
		return nil, err
	}
	_, err = convert.Run(cmd.Context(), convert.Options{
		Registry: a.registry, Inputs: inputs, Stdin: a.stdin, From: in.from.format, Foreign: ownPaper,
		Encoding: in.encoding, Columns: in.columns,
		Stdout: io.Discard, To: a.registry.ByName("csljson"), Key: pattern,
		Normalize: convert.Normalizations(), OnError: tell.problem,
		Fold: func(read []*record.Record) []*record.Record {
			records = read
			return nil
		},
	})
	return records, err
}

// find returns the record that goes by a key, or in which FILE:LINE stands.
func find(records []*record.Record, name string) (int, error) {
	var found []int
	for i, r := range records {
		if r.ID == name {
			found = append(found, i)
		}
	}
	if file, line, ok := place(name); ok && len(found) == 0 {
		found = standing(records, line, func(path string) bool { return path == file })
		if len(found) == 0 {
			end := string(filepath.Separator) + filepath.Clean(file)
			found = standing(records, line, func(path string) bool { return strings.HasSuffix(path, end) })
		}
	}
	if len(found) == 0 {
		return 0, fmt.Errorf("no record goes by %q: name a key, or FILE:LINE of a line in a record", name)
	}
	if len(found) == 1 {
		return found[0], nil
	}
	var places []string
	for _, i := range found {
		place := fmt.Sprintf("%s:%d", records[i].Source.File, records[i].Source.Line)
		if slices.Contains(places, place) {
			return 0, fmt.Errorf("%s is read more than once: name its file once", place)
		}
		places = append(places, place)
	}
	return 0, fmt.Errorf("%d records go by %q: name one by its place (%s)", len(found), name, strings.Join(places, ", "))
}

// standing returns the records in which a line of a file stands: those that begin last at
// the line or before it.
func standing(records []*record.Record, line int, file func(path string) bool) (found []int) {
	begins := map[string]int{} // by file
	for _, r := range records {
		if at := int(r.Source.Line); at <= line && file(r.Source.File) {
			begins[r.Source.File] = max(begins[r.Source.File], at)
		}
	}
	for i, r := range records {
		if at := begins[r.Source.File]; at > 0 && int(r.Source.Line) == at {
			found = append(found, i)
		}
	}
	return found
}

// place reads FILE:LINE.
func place(s string) (file string, line int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return "", 0, false
	}
	line, err := strconv.Atoi(s[i+1:])
	return s[:i], line, err == nil && line > 0
}

func printEvidence(out io.Writer, e *dedupe.Evidence) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "BITS\tFIELD\tA (%s)\tB (%s)\n", placeText(e.A), placeText(e.B))
	for _, f := range e.Fields {
		fmt.Fprintf(w, "%+.1f\t%s\t%s\t%s\n", f.Bits, f.Field, short(f.A), short(f.B))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(out, "\nsum: %.1f bits (one work from %g, possible from %g)\n", e.Bits, e.Same, e.Possible)
	switch {
	case e.Veto != "" && e.Verdict == dedupe.VerdictPossible:
		fmt.Fprintf(out, "but a person should look: %s\n", e.Veto)
	case e.Veto != "":
		fmt.Fprintf(out, "but no sum outweighs this: %s\n", e.Veto)
	}
	_, err := fmt.Fprintf(out, "verdict: %s%s\n", e.Verdict, aside(e))
	return err
}

// printDecisions prints the lines with which a person decides otherwise.
func printDecisions(out io.Writer, v dedupe.Verdict, a, b *record.Record) error {
	lines := ""
	if v != dedupe.VerdictSame {
		lines += decisionLine(true, a, b)
	}
	if v != dedupe.VerdictDifferent {
		lines += decisionLine(false, a, b)
	}
	_, err := fmt.Fprintf(out, "\nto decide it yourself, for a file of --decisions:\n%s", lines)
	return err
}

// aside tells where the result departs from the verdict on the pair, and where the
// verdict comes of a lack of evidence.
func aside(e *dedupe.Evidence) string {
	switch {
	case e.Decided && e.Verdict == dedupe.VerdictSame && !e.Together:
		return ", decided by a person, but other decisions keep them apart"
	case e.Decided && e.Verdict == dedupe.VerdictSame:
		return ", decided by a person"
	case e.Together && e.Verdict != dedupe.VerdictSame:
		return ", but other records join the two"
	case !e.Together && e.Verdict == dedupe.VerdictSame:
		return ", but records that go with either contradict each other, and keep them apart"
	case e.Verdict == dedupe.VerdictDifferent && e.Veto == "" && !slices.ContainsFunc(e.Fields, against):
		return ", for too little speaks for one work, though nothing against it"
	}
	return ""
}

func against(f dedupe.FieldEvidence) bool { return f.Bits < 0 }

func placeText(p dedupe.Place) string {
	s := p.Source
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
	}
	if p.ID != "" {
		s = p.ID + ", " + s
	}
	return s
}

// short cuts a value to what fits beside another.
func short(s string) string {
	return cmp.Or(cutAt(record.Plain(s), 48), "-")
}

// cutAt returns a text in one line, cut at as many characters.
func cutAt(s string, fits int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > fits {
		return string(r[:fits-1]) + "…"
	}
	return s
}
