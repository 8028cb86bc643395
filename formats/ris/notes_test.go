package ris

import (
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Zotero writes the notes beside an item in HTML: they are its annotation, as in
// Zotero's other formats, unless a source made them. Any other text is a note.
func TestHTMLNote(t *testing.T) {
	for in, want := range map[string]struct {
		annote string
		notes  []string
	}{
		"<p>Cited:&nbsp;&nbsp;12<br/>Total: 13</p>":       {annote: "Cited: 12\nTotal: 13"},
		"<p>Times Cited:&nbsp;&nbsp;12<br/>Total: 13</p>": {notes: []string{"Times Cited: 12\nTotal: 13"}},
		"<p>One</p>\nN1  - <div>Two</div>\nRN  - Three":   {annote: "One\n\nTwo\n\nThree"},
		"p < .05 and <i>x</i>":                            {notes: []string{"p < .05 and <i>x</i>"}},
	} {
		rec, err := Format.NewReader(strings.NewReader("TY  - JOUR\nN1  - "+in+"\nER  - \n"), formats.ReadOptions{}).Read()
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(rec.Notes, want.notes) || rec.Text(record.Annote) != want.annote {
			t.Errorf("%q is read as notes %q, annotation %q", in, rec.Notes, rec.Text(record.Annote))
		}
	}
}
