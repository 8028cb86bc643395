package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

// reviewer asks a person about pairs of records.
type reviewer struct {
	*app
	records []*record.Record
	out     *os.File
	answers *bufio.Scanner
	pairs   []dedupe.PossiblePair // that are to be decided
	indexes [][2]int32            // of their records
	works   map[int32][]int32     // the members of each record's work, where they are several
	before  []int64               // how long the file was before each answer so far
	decided []bool                // whether each was a decision
}

// prepare takes what is to be asked from a fold: the pairs that it leaves open, or those
// that it merged.
func (r *reviewer) prepare(result *dedupe.Result, merged bool) {
	r.pairs, r.indexes = result.Report.Possible, result.Possible
	if merged {
		r.pairs, r.indexes = result.Report.Joined, result.Joined
	}
	r.works = map[int32][]int32{}
	for _, members := range result.Members {
		if len(members) > 1 {
			for _, i := range members {
				r.works[i] = members
			}
		}
	}
}

// added returns how many decisions were made.
func (r *reviewer) added() (n int) {
	for _, d := range r.decided {
		if d {
			n++
		}
	}
	return n
}

// ask goes through the pairs until they or the answers end.
func (r *reviewer) ask() error {
	for k := 0; k < len(r.pairs); {
		r.showPair(k)
		answer := r.answer()
		switch answer {
		case 'q':
			return r.answers.Err()
		case 'b':
			if err := r.back(); err != nil {
				return err
			}
		default:
			if err := r.note(k, answer); err != nil {
				return err
			}
		}
		k = len(r.before)
		fmt.Fprintln(r.stdout)
	}
	return nil
}

// note adds an answer to the file, if it is a decision.
func (r *reviewer) note(k int, answer byte) error {
	end, err := r.out.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	r.before, r.decided = append(r.before, end), append(r.decided, answer != 's')
	if answer == 's' {
		return nil
	}
	_, err = r.out.WriteString(decisionLine(answer == 'y', r.records[r.indexes[k][0]], r.records[r.indexes[k][1]]))
	return err
}

// back takes the last answer back.
func (r *reviewer) back() error {
	last := len(r.before) - 1
	if last < 0 {
		fmt.Fprintln(r.stdout, "this is the first pair")
		return nil
	}
	at := r.before[last]
	r.before, r.decided = r.before[:last], r.decided[:last]
	return r.out.Truncate(at)
}

// answer asks until the answer is one of y, n, s, b and q; the end of the input is q.
func (r *reviewer) answer() byte {
	for {
		fmt.Fprint(r.stdout, "one work? y, n, s (skip), b (back), q (quit): ")
		if !r.answers.Scan() {
			fmt.Fprintln(r.stdout)
			return 'q'
		}
		switch s := strings.ToLower(strings.TrimSpace(r.answers.Text())); s {
		case "y", "yes", "n", "no", "s", "skip", "b", "back", "q", "quit":
			return s[0]
		}
		fmt.Fprintln(r.stdout, "answer y, n, s, b or q")
	}
}

// showPair prints what speaks for and against two records, and what goes with either.
func (r *reviewer) showPair(k int) {
	p, at := r.pairs[k], r.indexes[k]
	fmt.Fprintf(r.stdout, "pair %d of %d: %s\n", k+1, len(r.pairs), p.Evidence())
	one := slices.Contains(r.works[at[0]], at[1])
	for n, place := range [...]dedupe.Place{p.A.Place, p.B.Place} {
		r.show("AB"[n:n+1], place, r.records[at[n]])
		if !one {
			r.showOthers(at[n])
		}
	}
	for _, reason := range p.Reasons {
		fmt.Fprintf(r.stdout, "   %s\n", reason)
	}
	if one {
		r.showOthers(at[0], at[1])
	}
}

// show prints what a person tells works apart by.
func (r *reviewer) show(name string, p dedupe.Place, rec *record.Record) {
	fmt.Fprintf(r.stdout, "%s  %s\n   %s\n", name, placeText(p), record.Plain(rec.Title))
	var authors []string
	for _, a := range rec.Author {
		authors = append(authors, a.Display())
	}
	for _, s := range [...]string{strings.Join(authors, "; "), origin(rec), rec.URL, cutAt(record.Plain(rec.Abstract), 240)} {
		if s != "" {
			fmt.Fprintf(r.stdout, "   %s\n", s)
		}
	}
}

// showOthers names what stands in one work with the records, and shares their fate.
func (r *reviewer) showOthers(of ...int32) {
	var names []string
	for _, i := range r.works[of[0]] {
		if !slices.Contains(of, i) {
			names = append(names, nameOf(r.records[i]))
		}
	}
	if len(names) > 0 {
		fmt.Fprintf(r.stdout, "   merged with %s\n", some(names, 3))
	}
}

// origin tells what a work is, and where and when it was published.
func origin(r *record.Record) string {
	var parts []string
	for _, f := range [...]struct{ before, text string }{
		{"", r.Type.String()},
		{"", r.Text(record.Genre)},
		{"", r.ContainerTitle},
		{"", r.Publisher},
		{"", r.Issued.EDTF()},
		{"volume ", r.Volume},
		{"issue ", r.Issue},
		{"page ", r.Page},
		{"DOI ", r.DOI},
		{"PMID ", r.PMID},
		{"arXiv ", r.ArXiv.String()},
	} {
		if f.text != "" {
			parts = append(parts, f.before+f.text)
		}
	}
	return strings.Join(parts, ", ")
}
