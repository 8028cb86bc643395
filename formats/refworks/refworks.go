// Package refworks reads the RefWorks Tagged Format: a line begins with a tag of
// two characters and a blank, a record with RT; blank lines part the records.
//
// The meaning of the tags is that of RefWorks' help on its tagged format and of
// its table of fields by reference type
// (https://refworks.proquest.com/help, "RefWorks Tagged Format").
package refworks

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "refworks"

// Format is RefWorks' tagged format.
var Format = &formats.Format{
	Name:       "refworks",
	Title:      "RefWorks tagged",
	Family:     family,
	Extensions: []string{".refworks", ".txt"},
	Sniff:      sniff,
	Opens:      []string{"RT "},
	NewReader:  spec.NewReader,
}

// sniff looks for RT with a type of RefWorks and further tags behind it.
func sniff(head []byte) formats.Confidence {
	opened, known := false, 0
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		switch l := scan(text); {
		case l.Kind != tagged.Tag:
		case string(l.Tag) == "RT" && parseType(string(l.Value)) != noType:
			opened = true
		case opened:
			known++
		}
		if known >= 2 {
			return formats.Certain
		}
	}
	if opened {
		return formats.Likely
	}
	return formats.No
}
