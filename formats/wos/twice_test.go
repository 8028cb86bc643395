package wos

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	var tags []string
	for tag := range known {
		if tag != "PT" {
			tags = append(tags, tag)
		}
	}
	slices.Sort(tags)
	formattest.Twice(t, Format, []string{"J", "B", "S", "P"}, tags, func(typ, tag, first, second string) string {
		return "FN Clarivate Analytics Web of Science\nVR 1.0\nPT " + typ + "\nTI A title\n" + tag + " " + first + "\n" + tag + " " + second + "\nER\n\nEF\n"
	})
}
