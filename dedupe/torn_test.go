package dedupe

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// TestTornBetweenTwoWorks checks that a record which goes as well with either of two works
// that contradict each other joins neither, in whatever order they stand, and that one
// which goes clearly with one of them does.
func TestTornBetweenTwoWorks(t *testing.T) {
	authors := []string{"Okonjo, Ada", "Lindqvist, Per", "Marchetti, Lia", "Dahl, Nils"}
	title := "Tilted gears in slow mills driven by the tide"
	article := labelledRecord{Type: "article-journal", Title: title, Date: "2007", Journal: "Journal of Mills", Volume: "12", Page: "101-119", Author: authors}
	again := labelledRecord{Type: "article-journal", Title: title, Date: "2009", Journal: "Journal of Mills", Volume: "14", Page: "33-41", Author: authors}
	without := labelledRecord{Type: "article-journal", Title: title, Journal: "Journal of Mills", Author: authors}
	cut := labelledRecord{Type: "article-journal", Title: "Tilted gears in slow mills …", Journal: "Journal of Mills", Author: authors}
	dated := without
	dated.Date = "2009"
	copied := article
	copied.Journal, copied.Author = "J Mills", []string{"Okonjo A", "Lindqvist P", "Marchetti L", "Dahl N"}
	mistyped := labelledRecord{Type: "article-journal", Title: "Tilted gears in slow mlls driven by the tide", Date: "2007", Journal: "J. Mills", Volume: "12", Page: "101-119"}
	noPages := article
	noPages.Page = ""
	elsewhere := mistyped
	elsewhere.Title, elsewhere.Page = "Tilted gears in slow bells driven by the tide", "142-150"
	for _, tt := range []struct {
		name           string
		records        []labelledRecord
		merged, asking int
	}{
		{"of no year", []labelledRecord{article, again, without}, 0, 2},
		{"a copy of one work more", []labelledRecord{article, copied, again, without}, 1, 2},
		{"a cut title", []labelledRecord{article, again, cut}, 0, 2},
		{"two of a kind stay together", []labelledRecord{article, again, without, cut}, 1, 2},
		{"of the year of one", []labelledRecord{article, again, dated}, 1, 0},
		{"a word mistyped, on the page that another record tells", []labelledRecord{article, noPages, mistyped}, 2, 0},
		{"another word, on another page", []labelledRecord{article, noPages, elsewhere}, 1, 0},
		{"no other work", []labelledRecord{article, copied, without}, 2, 0},
	} {
		for range tt.records {
			var records []*record.Record
			for _, l := range tt.records {
				records = append(records, l.record())
			}
			if res := Fold(records, Options{}); res.Merged != tt.merged || len(res.Possible) < tt.asking {
				t.Errorf("%s: %d merged, %d questions; want %d and %d", tt.name, res.Merged, len(res.Possible), tt.merged, tt.asking)
			}
			tt.records = append(slices.Clone(tt.records[1:]), tt.records[0])
		}
	}
}
