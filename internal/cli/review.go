package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

// pathError says of a file that can't be opened what is said of an input.
func pathError(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// readDecisions reads a file of decisions; none if no file is named.
func readDecisions(path string) ([]dedupe.Decision, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	defer f.Close()
	decisions, err := dedupe.ReadDecisions(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return decisions, nil
}

func (a *app) reviewCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "review --decisions FILE [flags] FILE|FOLDER...",
		Short: "Ask about the pairs that need a person's eye, and remember the answers",
		Long: `Review shows the pairs of records that may be one work, the strongest evidence
first, and asks: y (one work), n (two works), s (skip) or q (quit). Each answer is
added to the file of decisions at once; dedupe --decisions FILE abides by it.

The file holds one decision a line: "same" or "different" and the fingerprints of
two records, which stay the same wherever a record stands, however it is formatted
and in whatever format, as long as its title, authors, year, journal, volume,
issue, first page, DOI and arXiv id say the same.`,
		Example: "  bibfold review --decisions decisions.txt library.bib export.ris",
		Args:    atLeast(1, "the references to look through"),
	}
	var in inputFlags
	in.addFlags(cmd.Flags(), a.registry)
	var match matchFlags
	match.addFlags(cmd)
	var path string
	cmd.Flags().StringVar(&path, "decisions", "", "`file` that the answers are added to")
	offerValues(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case path == "":
			return errors.New("name the file for the answers: --decisions FILE")
		case slices.Contains(args, convert.Stdin):
			return errors.New("the answers come from standard input: the references can't")
		}
		opt, err := match.options()
		if err != nil {
			return err
		}
		opt.Names = dedupe.NamesOff
		if opt.Decisions, err = readDecisions(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		records, err := a.load(cmd, args, &in)
		if err != nil {
			return err
		}
		out, err := appendTo(path)
		if err != nil {
			return err
		}
		r := &reviewer{app: a, records: records, out: out, answers: bufio.NewScanner(a.stdin)}
		err = r.ask(dedupe.Fold(records, opt))
		if err = errors.Join(err, out.Close()); err != nil {
			return err
		}
		if r.pairs == 0 {
			_, err = fmt.Fprintln(a.stdout, "no pair to decide")
			return err
		}
		_, err = fmt.Fprintf(a.stdout, "added %s to %s\n", count(r.added, "decision", "decisions"), path)
		return err
	}
	return cmd
}

// decisionsHeader begins a file of decisions; it is a remark there.
const decisionsHeader = "# same work or different works, and the fingerprints of two records (bibfold review)"

// appendTo opens a file to add decisions to it. A new one gets its header, a last line
// without an end gets one.
func appendTo(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case info.Size() == 0:
		_, err = io.WriteString(f, decisionsHeader+"\n")
	default:
		last := make([]byte, 1)
		if _, err = f.ReadAt(last, info.Size()-1); err == nil && last[0] != '\n' {
			_, err = io.WriteString(f, "\n")
		}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// reviewer asks a person about pairs of records.
type reviewer struct {
	*app
	records []*record.Record
	out     io.Writer
	answers *bufio.Scanner
	pairs   int // that were to be decided
	added   int // decisions
}

// ask goes through the pairs until they or the answers end.
func (r *reviewer) ask(result *dedupe.Result) error {
	r.pairs = len(result.Possible)
	for k, p := range result.Report.Possible {
		a, b := r.records[result.Possible[k][0]], r.records[result.Possible[k][1]]
		fmt.Fprintf(r.stdout, "pair %d of %d: %s\n", k+1, r.pairs, p.Evidence())
		r.show("A", p.A, a)
		r.show("B", p.B, b)
		for _, reason := range p.Reasons {
			fmt.Fprintf(r.stdout, "   %s\n", reason)
		}
		switch answer := r.answer(); answer {
		case 'q':
			return r.answers.Err()
		case 'y', 'n':
			d := dedupe.Decision{Same: answer == 'y', A: dedupe.Fingerprint(a), B: dedupe.Fingerprint(b)}
			remark := strings.Join(strings.Fields(a.ID+" | "+b.ID+": "+record.Plain(a.Title)), " ")
			if _, err := fmt.Fprintf(r.out, "%s # %s\n", d, remark); err != nil {
				return err
			}
			r.added++
		}
		fmt.Fprintln(r.stdout)
	}
	return nil
}

// answer asks until the answer is one of y, n, s and q; the end of the input is q.
func (r *reviewer) answer() byte {
	for {
		fmt.Fprint(r.stdout, "one work? y, n, s (skip), q (quit): ")
		if !r.answers.Scan() {
			fmt.Fprintln(r.stdout)
			return 'q'
		}
		switch s := strings.ToLower(strings.TrimSpace(r.answers.Text())); s {
		case "y", "yes", "n", "no", "s", "skip", "q", "quit":
			return s[0]
		}
		fmt.Fprintln(r.stdout, "answer y, n, s or q")
	}
}

// show prints what a person tells works apart by.
func (r *reviewer) show(name string, p dedupe.Place, rec *record.Record) {
	fmt.Fprintf(r.stdout, "%s  %s\n   %s\n", name, placeText(p), record.Plain(rec.Title))
	var authors []string
	for _, a := range rec.Author {
		authors = append(authors, a.Display())
	}
	for _, s := range [...]string{strings.Join(authors, "; "), origin(rec)} {
		if s != "" {
			fmt.Fprintf(r.stdout, "   %s\n", s)
		}
	}
}

// origin tells where and when a work was published.
func origin(r *record.Record) string {
	var parts []string
	for _, f := range [...]struct{ before, text string }{
		{"", r.ContainerTitle},
		{"", r.Publisher},
		{"", r.Issued.EDTF()},
		{"volume ", r.Volume},
		{"issue ", r.Issue},
		{"page ", r.Page},
		{"DOI ", r.DOI},
		{"arXiv ", r.ArXiv.String()},
	} {
		if f.text != "" {
			parts = append(parts, f.before+f.text)
		}
	}
	return strings.Join(parts, ", ")
}
