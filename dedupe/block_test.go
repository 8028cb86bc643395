package dedupe

import (
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// TestChangedTeamIsCompared gives two versions of a preprint that share no rare word
// of the title: the first two authors changed places, and others joined.
func TestChangedTeamIsCompared(t *testing.T) {
	preprint := func(title string, authors ...string) *record.Record {
		r := &record.Record{Type: record.TypeArticle, Genre: record.GenrePreprint, Title: title, Issued: record.ParseDate("2020")}
		for _, s := range authors {
			r.Author = append(r.Author, writtenName(s))
		}
		return r
	}
	records := []*record.Record{
		preprint("Explainable by design for radiographs", "Angel, P.", "Suarez, E."),
		preprint("A large collection of chest images", "Suarez, E.", "Angel, P.", "Abara, O.", "Biasi, S.", "Frosch, M."),
		preprint("A third matter", "Angel, Q.", "Moreau, F."),
	}
	lib := newLibrary(records)
	got := lib.allCandidates([]int32{0, 1, 2})
	if !slices.Contains(got, pair{0, 1}) {
		t.Errorf("candidates are %v, without the pair 0, 1", got)
	}
}

// TestCommonKeysMakeFewPairs gives records that share one key alone: all with the same
// DOI are compared, those of one author and year only with their neighbours.
func TestCommonKeysMakeFewPairs(t *testing.T) {
	const n = 20
	pairsOf := func(fill func(r *record.Record)) int {
		records := make([]*record.Record, n)
		for k := range records {
			letters := strings.Repeat(string(rune('a'+k)), 7)
			records[k] = &record.Record{Type: record.TypeArticle, Title: letters + " q" + letters}
			fill(records[k])
		}
		return len(newLibrary(records).allCandidates(indexes(n)))
	}
	doi := pairsOf(func(r *record.Record) { r.DOI = "10.1000/same" })
	if doi != n*(n-1)/2 {
		t.Errorf("%d candidates of %d records with one DOI", doi, n)
	}
	authorYear := pairsOf(func(r *record.Record) {
		r.Author, r.Issued = []record.Name{writtenName("Moreau, F.")}, record.ParseDate("2020")
	})
	if authorYear < n-1 || authorYear > window*n {
		t.Errorf("%d candidates of %d records of one author and year", authorYear, n)
	}
}

// Many copies of one record find each other, though none says quite the same.
func TestManyCopiesAreCompared(t *testing.T) {
	const n = 3 * blockLimit
	var records []*record.Record
	for k := range n {
		records = append(records, &record.Record{
			Type: record.TypeArticleJournal, Title: "Sprouts and the health of gardeners", ContainerTitle: "Lancet", Volume: "3", Page: "10-19",
			Author: []record.Name{writtenName("Moreau, F.")}, Issued: record.ParseDate("2010"), URL: "https://mud.example/" + strings.Repeat("x", k),
		})
	}
	if got := Fold(records, Options{}).Records; len(got) != 1 {
		t.Errorf("%d works of %d copies", len(got), n)
	}
}
