package endnote

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestEditedBook(t *testing.T) {
	doe, roe := []record.Name{{Family: "Doe"}}, []record.Name{{Family: "Roe"}}
	rec := &record.Record{Author: doe}
	rec.SetCut(record.Author, 2)
	EditedBook(rec)
	if missing, cut := rec.CutOf(record.Editor); len(rec.Author) > 0 || len(rec.Editor) != 1 || !cut || missing != 2 {
		t.Errorf("author %v, editor %v, cut %t", rec.Author, rec.Editor, cut)
	}
	rec = &record.Record{Author: doe, Editor: roe}
	if EditedBook(rec); len(rec.Author) != 1 || rec.Editor[0].Family != "Roe" {
		t.Errorf("author %v, editor %v", rec.Author, rec.Editor)
	}
}

func TestSettleWebpage(t *testing.T) {
	for _, c := range []struct{ volume, number, accessed, leftVolume, leftNumber string }{
		{"2010", "January 26", "2010-01-26", "", ""},
		{"", "12 May 2013", "2013-05-12", "", ""},
		{"2010", "26 Jan 2010", "2010-01-26", "", ""},
		{"2010", "26 Jan 2012", "", "2010", "26 Jan 2012"},
		{"2010", "", "2010", "", ""},
		{"7", "3", "", "7", "3"},
		{"", "", "", "", ""},
	} {
		r := record.Record{Type: record.TypeWebpage, Volume: c.volume, Issue: c.number}
		Settle(&r)
		if got := IsVisit(&record.Record{Volume: c.volume, Issue: c.number}, record.TypeWebpage, record.Issue); got != (c.accessed != "") {
			t.Errorf("volume %q, number %q: taken for a visit: %v", c.volume, c.number, got)
		}
		if r.Date(record.Accessed).EDTF() != c.accessed || r.Volume != c.leftVolume || r.Issue != c.leftNumber {
			t.Errorf("volume %q, number %q: accessed %q, volume %q, issue %q", c.volume, c.number, r.Date(record.Accessed).EDTF(), r.Volume, r.Issue)
		}
	}
}

func TestSettlePreprint(t *testing.T) {
	a, _ := record.ParseArXiv("2002.00123")
	r := record.Record{Type: record.TypeManuscript, Genre: "Preprint", ArXiv: a, DOI: "10.48550/arxiv.2002.00123", URL: "https://arxiv.org/abs/2002.00123"}
	Settle(&r)
	if r.Type != record.TypeArticle || r.Genre != record.GenrePreprint || r.DOI != "" || r.URL != "" {
		t.Errorf("got %s, %q, DOI %q, URL %q", r.Type, r.Genre, r.DOI, r.URL)
	}
}
