package bibtex_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	nickng "github.com/nickng/bibtex"

	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/record"
)

func TestInterop(t *testing.T) {
	src := nickng.NewBibEntry("Article", "knuth84")
	src.AddField("author", nickng.NewBibConst(`Donald E. Knuth and Erd{\H o}s, P{\'a}l`))
	src.AddField("Title", nickng.NewBibConst(`Literate {P}rogramming`))
	src.AddField("journal", nickng.NewBibConst("The Computer Journal"))
	src.AddField("year", nickng.NewBibConst("1984"))
	src.AddField("month", nickng.NewBibConst("may"))
	r := bibtex.FromEntry(src, nil)
	want := []record.Name{{Family: "Knuth", Given: "Donald E."}, {Family: "Erdős", Given: "Pál"}}
	if d := cmp.Diff(want, r.Author); d != "" {
		t.Errorf("author (-want +got):\n%s", d)
	}
	if r.ID != "knuth84" || r.Type != record.TypeArticleJournal || r.Issued != record.YearMonth(1984, 5) {
		t.Errorf("got %q, %v, %v", r.ID, r.Type, r.Issued)
	}
	back := bibtex.ToEntry(r, nil)
	got := map[string]string{"": back.Type + " " + back.CiteName}
	for name, value := range back.Fields {
		got[name] = value.String()
	}
	wantFields := map[string]string{
		"": "article knuth84", "author": "Knuth, Donald E. and Erdős, Pál", "title": "Literate {P}rogramming",
		"journal": "The Computer Journal", "year": "1984", "month": "may",
	}
	if d := cmp.Diff(wantFields, got); d != "" {
		t.Errorf("fields (-want +got):\n%s", d)
	}
}
