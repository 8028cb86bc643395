// Package ovid reads the exports of Ovid's databases (Embase, MEDLINE, PsycINFO,
// Journals@Ovid): records that begin with their number in angle brackets, and have
// either fields with a name on a line of its own and the value indented below, or
// fields with Ovid's two-letter tags.
//
// The tags are those of Ovid's database field guides
// (https://ospguides.ovid.com/OSPguides/index.htm); each database has its own set,
// and the citation (SO) its own form.
package ovid

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "ovid"

// Format is the export of Ovid.
var Format = &formats.Format{
	Name:       "ovid",
	Title:      "Ovid",
	Accession:  true,
	Family:     family,
	Extensions: []string{".ovid", ".cgi", ".txt"},
	Sniff:      sniff,
	Opens:      []string{"<1>", "<1. >", "<1.>"},
	Closes:     formats.AnyLine,
	NewReader:  spec.NewReader,
}

// sniff looks for a record's number with a field behind it, or for the name of the
// vendor in VN.
func sniff(head []byte) formats.Confidence {
	numbered := false
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		l := scan(text)
		switch {
		case l.Kind == tagged.Begin:
			numbered = true
		case l.Kind == tagged.Tag && string(l.Tag) == "VN" && bytes.HasPrefix(l.Value, []byte("Ovid")):
			return formats.Certain
		case numbered && l.Kind == tagged.Tag && len(l.Value) == 0 && longNames[string(l.Tag)] != "":
			return formats.Certain
		case numbered && l.Kind == tagged.Tag:
			return formats.Likely
		}
	}
	return formats.No
}
