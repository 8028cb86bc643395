package nbib

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	types := []string{"Preprint", "Journal Article", "Book Chapter", "Book", "Academic Dissertation", "Technical Report", "Congress", "Dataset"}
	formattest.Twice(t, Format, types, strings.Fields(order), func(typ, tag, first, second string) string {
		return "PMID- 1\nTI  - A title\nPT  - " + typ + "\n" + line(tag, first) + line(tag, second)
	})
}

func line(tag, value string) string { return (tag + "   ")[:4] + "- " + value + "\n" }
