package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

// TestMentionOfTwoWorks checks that a person is asked for which of two works a reference
// stands that says nothing but title and authors, and not where there is only one.
func TestMentionOfTwoWorks(t *testing.T) {
	authors := []string{"Okonjo, Ada", "Lindqvist, Per"}
	paper := labelledRecord{Type: "paper-conference", Title: "Margins of voting rules learnt from noisy ballots", Date: "1995", Journal: "Proceedings of the Workshop on Learning Theory", Page: "23-37", Author: authors}.record()
	article := labelledRecord{Type: "article-journal", Title: paper.Title, Date: "1997", Journal: "Journal of Computer Sciences", Volume: "55", Page: "119-139", Author: authors}.record()
	mention := labelledRecord{Type: "article-journal", Title: paper.Title, Author: authors}.record()
	for range 2 {
		if res := Fold([]*record.Record{paper, article, mention}, Options{}); res.Merged != 0 || len(res.Possible) != 2 {
			t.Errorf("%d merged, %d questions; want none and two", res.Merged, len(res.Possible))
		}
		paper, article = article, paper
	}
	if res := Fold([]*record.Record{mention, article}, Options{}); res.Merged != 1 {
		t.Error("a mention of the only work was not merged")
	}
}
