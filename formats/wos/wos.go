// Package wos reads the tagged plain text of Web of Science (.ciw, .txt, .isi),
// and of the other databases on its platform: MEDLINE, BIOSIS, Zoological Record,
// Inspec, CABI, FSTA, KCI, SciELO, Derwent's patents. A line begins with a tag of
// two characters and a blank; the lines that go on begin with three blanks.
//
// The meaning of the tags is that of the platform's "Field tags" help pages
// (https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html and its
// neighbours for the other databases), and of what their exports hold.
package wos

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "wos"

// Format is the plain text export of Web of Science.
var Format = &formats.Format{
	Name:       "wos",
	Title:      "Web of Science",
	Accession:  true,
	Family:     family,
	Aliases:    []string{"isi", "ciw", "web-of-science"},
	Extensions: []string{".ciw", ".isi", ".txt"},
	Sniff:      sniff,
	Opens:      []string{"FN "},
	Closes:     func(line []byte) bool { return string(line) == "ER" || string(line) == "EF" },
	NewReader:  spec.NewReader,
}

// sniff looks for the head of an export (FN, VR), or for PT with a code and
// further tags behind it.
func sniff(head []byte) formats.Confidence {
	named, opened, known := false, false, 0
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		text = bytes.TrimPrefix(text, []byte("\ufeff"))
		l := scan(text)
		switch tag := string(l.Tag); {
		case bytes.HasPrefix(text, []byte("FN ")):
			named = true
		case named && bytes.HasPrefix(text, []byte("VR ")):
			return formats.Certain
		case l.Kind != tagged.Tag:
		case tag == "RT" && !opened: // RefWorks
			return formats.No
		case tag == "PT" && (len(l.Value) == 1 || kindsOfPT[string(l.Value)] != 0):
			opened = true
		case opened && isKnown(tag):
			known++
		}
	}
	switch {
	case opened && known >= 3:
		return formats.Certain
	case opened && known > 0:
		return formats.Likely
	}
	return formats.No
}
