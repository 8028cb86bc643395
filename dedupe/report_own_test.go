package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
	"github.com/google/go-cmp/cmp"
)

// The report of a fold that is kept to what a user wrote tells what stands.
func TestRevise(t *testing.T) {
	own := &record.Record{
		ID: "k1", Type: record.TypeArticleJournal, Title: "Fast Fourier transforms on GPUs revisited", ContainerTitle: "J. Comp.", Volume: "3",
		Author: authorsOf("Smith, A. B."), DOI: "10.1000/xx.1", Extra: []record.Field{{Format: "bibtex", Name: "rating", Value: "3"}},
		Source: record.Source{Line: 1},
	}
	other := &record.Record{
		ID: "k2", Type: record.TypeArticleJournal, Title: "Fast Fourier transforms on GPUs revisited", ContainerTitle: "Journal of Computing", Volume: "3",
		Author: authorsOf("Smith, Alan B."), DOI: "10.1000/xx.1", Extra: []record.Field{{Format: "bibtex", Name: "rating", Value: "5"}},
		Abstract: "Faster.", Issue: "2", Source: record.Source{Line: 2},
	}
	records := []*record.Record{own, other}
	res := Fold(records, Options{Names: NamesOff})
	if len(res.Records) != 1 {
		t.Fatalf("%d works", len(res.Records))
	}
	standing := res.Records[0].Clone()
	standing.ContainerTitle, standing.ContainerTitleShort = own.ContainerTitle, ""
	standing.Author, standing.Extra = own.Author, own.Extra
	res.Revise(records, []*record.Record{standing})
	got := res.Report.Clusters[0].Fields
	want := map[string]Field{
		"container-title":     {0, []Lost{{1, "Journal of Computing"}}},
		"author":              {0, []Lost{{1, "Smith, Alan B."}}},
		"extra:bibtex:rating": {0, []Lost{{1, "5"}}},
		"issue":               {From: 1},
		"abstract":            {From: 1},
	}
	for name, f := range want {
		if diff := cmp.Diff(f, got[name]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if f, ok := got["container-title-short"]; ok {
		t.Errorf("nobody says the short title, but the report: %+v", f)
	}
}
