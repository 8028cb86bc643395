package ovid

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	tags := []string{"AU", "FA", "IN", "IS", "ES", "IB", "IL", "KW", "MH", "PG", "PT", "DT", "SO", "ST", "TI", "AN", "UI", "PM", "ED", "CC"}
	for _, tag := range longNames {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	types := []string{"Journal Article", "Book", "Chapter", "Dissertation", "Preprint", "Patent"}
	formattest.Twice(t, Format, types, slices.Compact(tags), func(typ, tag, first, second string) string {
		return "<1>\nTI  - A title\nDT  - " + typ + "\n" + tag + "  - " + first + "\n" + tag + "  - " + second + "\n\n"
	})
}
