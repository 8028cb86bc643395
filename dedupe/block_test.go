package dedupe

import (
	"slices"
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
