package mods

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

// Genres of no list are words of repositories.
func TestFreeGenre(t *testing.T) {
	for genre, want := range map[string]record.Type{
		"Electronic Thesis or Dissertation": record.TypeThesis,
		"doctoralThesis":                    record.TypeThesis,
		"masterthesis":                      record.TypeThesis,
		"Master's theses":                   record.TypeThesis,
		"honors_thesis":                     record.TypeThesis,
		"THESIS (M.A.)":                     record.TypeThesis,
		"Evidence synthesis":                record.TypeNone,
		"Hypothesis":                        record.TypeNone,
		"Peer-reviewed journal article":     record.TypeArticleJournal,
		"blogPost":                          record.TypePostWeblog,
	} {
		if got := freeGenre(genre); got != want {
			t.Errorf("%q: %s, want %s", genre, got, want)
		}
	}
}
