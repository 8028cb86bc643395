package cochrane

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	types := []string{"Journal article", "Conference proceeding", "Trial registry record"}
	tags := strings.Fields("ID AU TI SO YR VL NO PG PM XR PT PB SN LA KY DOI AB US CC")
	formattest.Twice(t, Format, types, tags, func(typ, tag, first, second string) string {
		return "Record #1 of 1\nTI: A title\nPT: " + typ + "\n" + tag + ": " + first + "\n" + tag + ": " + second + "\n\n"
	})
}
