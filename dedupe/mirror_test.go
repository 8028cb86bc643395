package dedupe

import (
	"fmt"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// TestMirroredLibrary gives a library in two formats: what says too little to be one work
// elsewhere is one there, if either file has it once.
func TestMirroredLibrary(t *testing.T) {
	library := func(file string, works int) []*record.Record {
		var out []*record.Record
		add := func(title string, r *record.Record) {
			r.Type, r.Title, r.ContainerTitle, r.Issued = record.TypeArticleJournal, title, "Hedges", record.ParseDate("2004")
			r.Source = record.Source{File: file, Line: int32(len(out) + 1)}
			r.ID = fmt.Sprint(file, len(out))
			out = append(out, r)
		}
		for k := range works {
			add(fmt.Sprintf("Rovers number %d and the health of their gardeners", k), &record.Record{
				Author: []record.Name{writtenName("Moreau, F."), writtenName("Okada, R.")}, Volume: fmt.Sprint(k + 1), Page: fmt.Sprintf("%d-%d", 10*k+1, 10*k+8),
			})
		}
		add("Preface", &record.Record{Volume: "3"})
		add("Letters", &record.Record{Volume: "4"})
		add("Letters", &record.Record{Volume: "4"})
		return out
	}
	for _, c := range []struct {
		name          string
		first, second int
		merged        int
	}{
		{"one library", 40, 40, 41},
		{"a part of it", 40, 20, 20},
		{"few works", 10, 10, 10},
	} {
		records := append(library("a.ris", c.first), library("b.bib", c.second)...)
		if got := Fold(records, Options{}).Merged; got != c.merged {
			t.Errorf("%s: %d merged, want %d", c.name, got, c.merged)
		}
	}
}
