// Package nbib reads and writes the MEDLINE display format, which PubMed exports
// as .nbib: a tag of up to four characters, padded to four, "- " and the value,
// with six blanks before the lines that go on.
//
// The meaning of the tags is that of NLM's "MEDLINE/PubMed Data Element (Field)
// Descriptions" (https://www.nlm.nih.gov/bsd/mms/medlineelements.html) and of
// PubMed's help on its format. ERIC exports in the same form with a few meanings
// of its own; see eric.go.
package nbib

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "nbib"

// Format is PubMed's MEDLINE format.
var Format = &formats.Format{
	Name:       "nbib",
	Title:      "PubMed (MEDLINE)",
	Accession:  true,
	Family:     family,
	Aliases:    []string{"medline", "pubmed"},
	Extensions: []string{".nbib", ".medline", ".txt"},
	Sniff:      sniff,
	Opens:      []string{"PMID- "},
	Closes:     formats.AnyLine,
	NewReader:  spec.NewReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

// sniff looks for tagged lines of PubMed. A number behind "PMID-", or two of the
// tags that nobody else has in this form, make it certain; TY would be RIS.
func sniff(head []byte) formats.Confidence {
	own, known := 0, 0
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		l := scan(text)
		if l.Kind != tagged.Tag {
			continue
		}
		switch tag := string(l.Tag); {
		case tag == "TY", tag == "VN": // RIS, Ovid
			return formats.No
		case tag == "PMID" && len(l.Value) > 0 && ascii.IsDigit(l.Value[0]):
			own += 2
		case tag == "OWN", tag == "STAT", tag == "FAU", tag == "DCOM", tag == "EDAT", tag == "PHST", tag == "MHDA":
			own++
		}
		if _, ok := ranks[string(l.Tag)]; ok {
			known++
		}
		if own >= 2 && known >= 2 {
			return formats.Certain
		}
	}
	switch {
	case own > 0 && known > 1:
		return formats.Likely
	case known >= 4:
		return formats.Possible
	}
	return formats.No
}
