package bibtex_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/record"
)

func TestLedger(t *testing.T)         { formattest.Ledger(t, bibtex.BibTeX) }
func TestLedgerBibLaTeX(t *testing.T) { formattest.Ledger(t, bibtex.BibLaTeX) }

// TestMembers: what somebody keeps in CSL's custom members is a field of that name,
// unless BibTeX would take it for something else, and it is told.
func TestMembers(t *testing.T) {
	r := &record.Record{ID: "k", Type: record.TypeDocument}
	for _, m := range [...][2]string{
		{"topic", `"birds \u0026 bees"`},
		{"Rank", "3"},
		{"crossref", `"other"`},
		{"two words", `"x"`},
		{"list", "[1]"},
	} {
		r.Extra = append(r.Extra, record.Field{Format: "csljson", Name: m[0], Value: m[1]})
	}
	var out strings.Builder
	told := map[string]formats.Action{}
	w := bibtex.BibTeX.NewWriter(&out, formats.WriteOptions{OnLoss: func(l formats.Loss) { told[l.Field] = l.Action }})
	if err := errors.Join(w.Write(r), w.Close()); err != nil {
		t.Fatal(err)
	}
	if want := "@misc{k,\n  topic = {birds \\& bees},\n  rank = {3},\n}\n"; out.String() != want {
		t.Errorf("written as %s", out.String())
	}
	want := map[string]formats.Action{
		"topic": formats.Moved, "Rank": formats.Moved,
		"crossref": formats.Dropped, "two words": formats.Dropped, "list": formats.Dropped,
	}
	if d := cmp.Diff(want, told); d != "" {
		t.Error(d)
	}
}

// TestToldOfWriting: what BibTeX can't say of a value that it holds is told.
func TestToldOfWriting(t *testing.T) {
	person := record.Name{Family: "Brand", Given: "Mark"}.With(record.NameParts{DroppingParticle: "van den"})
	options := record.Field{Format: "bibtex", Name: "options", Value: "useprefix=false"}
	for name, tt := range map[string]struct {
		rec  *record.Record
		want map[string]formats.Action
	}{
		"dropping particle": {&record.Record{Author: []record.Name{person}}, map[string]formats.Action{"author": formats.Changed}},
		"useprefix":         {&record.Record{Author: []record.Name{person}, Extra: []record.Field{options}}, map[string]formats.Action{}},
		"lines":             {&record.Record{Notes: []string{"one\ntwo"}}, map[string]formats.Action{"note": formats.Changed}},
		"paragraphs":        {&record.Record{Notes: []string{"one\n\ntwo"}}, map[string]formats.Action{}},
		"staying particle":  {&record.Record{Author: []record.Name{person.With(record.NameParts{NonDroppingParticle: "van den"})}}, map[string]formats.Action{}},
	} {
		t.Run(name, func(t *testing.T) {
			told := map[string]formats.Action{}
			w := bibtex.BibLaTeX.NewWriter(io.Discard, formats.WriteOptions{OnLoss: func(l formats.Loss) { told[l.Field] = l.Action }})
			tt.rec.ID, tt.rec.Type = "k", record.TypeBook
			if err := errors.Join(w.Write(tt.rec), w.Close()); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.want, told); d != "" {
				t.Error(d)
			}
		})
	}
}
