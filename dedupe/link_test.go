package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
	"github.com/google/go-cmp/cmp"
)

func TestLinkVersions(t *testing.T) {
	preprint := labelledRecord{
		Type: "article", Title: "Leaping frogs of the western marshes", ArXiv: "1901.00001", Date: "2019",
		Author: []string{"Frog, Ann", "Toad, Bill", "Newt, Carl"},
	}
	published := labelledRecord{
		Type: "article-journal", Title: "Leaping Frogs of the Western Marshes", Journal: "Journal of Frogs", Volume: "3", Page: "1-9",
		Date: "2020", DOI: "10.1000/frogs.3", Author: []string{"Frog A", "Toad B", "Newt C"},
	}
	other := labelledRecord{
		Type: "article-journal", Title: "Swimming newts of the eastern ponds", Journal: "Journal of Frogs", Volume: "3", Page: "10-19",
		Date: "2020", Author: []string{"Frog A", "Toad B", "Newt C"},
	}
	var records []*record.Record
	for i, l := range []labelledRecord{preprint, published, other, published} {
		r := l.record()
		r.ID = []string{"frog19", "frog20", "newt20", "copy"}[i]
		r.Source = record.Source{File: []string{"a.bib", "b.bib", "b.bib", "c.bib"}[i], Line: int32(i)}
		records = append(records, r)
	}
	records[1].ID, records[3].ID = "", ""
	res := Fold(records, Options{Versions: VersionsLink, Names: NamesOff})
	got := map[string][]record.Relation{}
	for _, r := range res.Records {
		got[r.ID] = r.Relations
	}
	want := map[string][]record.Relation{
		"frog19": {{Kind: record.RelPublishedAs, At: records[1].Source}}, // it has no key
		"":       {{Kind: record.RelPreprint, ID: "frog19", At: records[0].Source}},
		"newt20": nil,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("relations (-want +got):\n%s", diff)
	}
	if again := Fold(res.Records, Options{Versions: VersionsLink, Names: NamesOff}); again.Merged != 0 ||
		!cmp.Equal(shape(again), shape(res)) {
		t.Errorf("a second fold changes the result:\n%s", cmp.Diff(shape(res), shape(again)))
	}
}
