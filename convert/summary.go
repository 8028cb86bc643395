package convert

import (
	"fmt"
	"strconv"

	"github.com/bibfold/bibfold/record"
)

// Counts are the numbers of a run, or of one input in it. The entries that were
// seen are Read + Unreadable + Serving, and Read = Written + Merged + Withheld.
type Counts struct {
	Read       int
	Unreadable int
	Written    int
	Merged     int // folded into another record
	Withheld   int // left out because the user asked for it
	Serving    int // no records: entries that only hold fields for others, as @xdata
}

// SourceCounts are the numbers of one input. An input that was given twice has
// one line.
type SourceCounts struct {
	Source string // as the user gave it
	Format string // name of its format, "" if it was empty
	Title  string // the format's name as people know it
	Counts
}

// Summary tells what a run did.
type Summary struct {
	Counts
	Sources []SourceCounts // in the order of the inputs
	Skipped []Skip
	// Dropped counts the comments and other pieces between entries that the
	// output has no place for.
	Dropped int
	// Empty counts the inputs that the user named and that hold no record.
	Empty int
	// Kept says that the output's old content was kept, since there was no record to write.
	Kept bool
}

// tally keeps the counts of a run as records come and go.
type tally struct {
	Summary
	index map[string]int
}

// source returns the counts of an input.
func (t *tally) source(name string) *Counts {
	return &t.Sources[t.index[name]].Counts
}

// add makes room for the counts of an input.
func (t *tally) add(d *document) {
	if t.index == nil {
		t.index = map[string]int{}
	}
	if _, ok := t.index[d.name]; ok {
		return
	}
	t.index[d.name] = len(t.Sources)
	s := SourceCounts{Source: d.name}
	if d.format != nil {
		s.Format, s.Title = d.format.Name, d.format.Title
	}
	t.Sources = append(t.Sources, s)
}

// wrote counts a record that was written, for the source it came from.
func (t *tally) wrote(r *record.Record) {
	t.Written++
	t.source(r.Source.File).Written++
}

// hasRead counts what was read from a source.
func (t *tally) hasRead(name string, n Counts) {
	for _, c := range []*Counts{&t.Counts, t.source(name)} {
		c.Read += n.Read
		c.Unreadable += n.Unreadable
		c.Serving += n.Serving
	}
}

// settle works out how many records were merged, by source and in all, and makes
// sure that none is unaccounted for: only folding may make fewer of them.
func (t *tally) settle(folded bool) error {
	for i := range t.Sources {
		s := &t.Sources[i]
		s.Merged = s.Read - s.Written - s.Withheld
		if s.Merged < 0 || s.Merged > 0 && !folded {
			return fmt.Errorf("%s: read %d records, but wrote %d: this is a fault of the program, nothing is changed",
				s.Source, s.Read, s.Written)
		}
		t.Merged += s.Merged
	}
	return nil
}

// Count returns "1 record" or "2 records".
func Count(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return strconv.Itoa(n) + " " + many
}
