package refer

import (
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	var types, tags []string
	for _, k := range kinds[1:] {
		types = append(types, k.name)
	}
	for _, c := range order {
		if c != '0' {
			tags = append(tags, "%"+string(c))
		}
	}
	formattest.Twice(t, Format, types, tags, func(typ, tag, first, second string) string {
		return "%0 " + typ + "\n%T A title\n" + tag + " " + first + "\n" + tag + " " + second + "\n\n"
	})
}
