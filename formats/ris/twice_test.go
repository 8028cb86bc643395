package ris

import (
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/internal/tagged"
)

func TestTwice(t *testing.T) {
	var types, tags []string
	for k := noKind + 1; k < numKinds; k++ {
		types = append(types, kindRows[k].code)
	}
	for i := range tagged.ShortTags {
		if tag := tagged.TagString([]byte{byte('A' + i/36), "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i%36]}); known(tag) && tag != "TY" && tag != "ER" {
			tags = append(tags, tag)
		}
	}
	formattest.Twice(t, Format, types, tags, func(typ, tag, first, second string) string {
		return "TY  - " + typ + "\nTI  - A title\n" + tag + "  - " + first + "\n" + tag + "  - " + second + "\nER  - \n"
	})
}
