package ris

import (
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// Zotero writes the notes beside an item in HTML.
func TestHTMLNote(t *testing.T) {
	for in, want := range map[string]string{
		"<p>Times Cited:&nbsp;&nbsp;12<br/>Total: 13</p>": "Times Cited: 12\nTotal: 13",
		"p < .05 and <i>x</i>":                            "p < .05 and <i>x</i>",
	} {
		rec, err := newReader(strings.NewReader("TY  - JOUR\nN1  - "+in+"\nER  - \n"), formats.ReadOptions{}).Read()
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(rec.Notes, []string{want}) {
			t.Errorf("%q is read as %q", in, rec.Notes)
		}
	}
}
