package endnotexml

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// A DOI is found within more that the field says; that is kept too.
func TestElectronicResourceNum(t *testing.T) {
	for text, want := range map[string]struct{ doi, kept string }{
		"10.1000/A":            {"10.1000/a", ""},
		"doi: 10.1000/a":       {"10.1000/a", ""},
		"10.1000/a 1234-5678 ": {"10.1000/a", "10.1000/a 1234-5678"},
	} {
		xml := "<xml><records><record><electronic-resource-num>" + text + "</electronic-resource-num></record></records></xml>"
		rec, err := Format.NewReader(strings.NewReader(xml), formats.ReadOptions{}).Read()
		if err != nil {
			t.Fatal(err)
		}
		kept := ""
		for _, f := range rec.Extra {
			if f.Name == "electronic-resource-num" {
				kept += f.Value
			}
		}
		if rec.DOI != want.doi || kept != want.kept {
			t.Errorf("%q: DOI %q, kept %q", text, rec.DOI, kept)
		}
	}
}
