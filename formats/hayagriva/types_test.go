package hayagriva

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

// What holds a work says more of it than where it was given.
func TestItemType(t *testing.T) {
	for _, c := range []struct {
		entry   kind
		parents []kind
		want    record.Type
	}{
		{article, []kind{periodical, conference}, record.TypeArticleJournal},
		{article, []kind{proceedings, conference}, record.TypePaperConference},
		{article, []kind{conference}, record.TypePaperConference},
		{book, []kind{conference}, record.TypeBook},
	} {
		if got := itemType(c.entry, c.parents); got != c.want {
			t.Errorf("%v in %v: got %s, want %s", c.entry, c.parents, got, c.want)
		}
	}
}
