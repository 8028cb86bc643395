package refworks

import (
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	var names []string
	for name := range types {
		names = append(names, name)
	}
	slices.Sort(names)
	formattest.Twice(t, Format, names, strings.Fields(tags), func(typ, tag, first, second string) string {
		return "RT " + typ + "\nT1 A title\n" + tag + " " + first + "\n" + tag + " " + second + "\n\n"
	})
}
