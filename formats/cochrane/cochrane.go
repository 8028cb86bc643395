// Package cochrane reads the plain text that the Cochrane Library exports: records
// that begin with "Record #1 of 20" and have fields of two letters and a colon.
//
// The tags are those of the library's export, of reviews as of CENTRAL's trials
// (https://www.cochranelibrary.com/help/how-to-use). Its RIS is read by package
// ris, though the same line may stand before its records.
package cochrane

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "cochrane"

// Format is the text export of the Cochrane Library.
var Format = &formats.Format{
	Name:       "cochrane",
	Title:      "Cochrane Library",
	Accession:  true,
	Family:     family,
	Extensions: []string{".txt"},
	Sniff:      sniff,
	Opens:      []string{"Record #"},
	NewReader:  spec.NewReader,
}

// sniff looks for the number of a record with a field behind it.
func sniff(head []byte) formats.Confidence {
	numbered := false
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		switch l := scan(text); {
		case l.Kind == tagged.Begin:
			numbered = true
		case numbered && l.Kind == tagged.Tag:
			return formats.Certain
		case l.Kind != tagged.Blank:
			numbered = false
		}
	}
	return formats.No
}

var spec = &tagged.Spec{
	Name:     "cochrane",
	Family:   family,
	Grammar:  tagged.Grammar{Scan: scan, Opens: opens, Follows: func(tag string) bool { return tag == "ID" }},
	IDTags:   []string{"ID"},
	IsRecord: func(e *tagged.Entry) bool { return e.Has("TI", "AU", "DOI", "PM") },
	NoRecord: "these fields are no record: there is no title, no author and no identifier",
	Read:     read,
}

// opens reports whether a tag begins another record where no number does.
func opens(e *tagged.Entry, tag string, gap bool) bool { return tag == "ID" && gap && e.Has("ID") }

// scan takes a line apart: "Record #1 of 20" or "AU: Doe J".
func scan(text []byte) tagged.Line {
	bare := tagged.Trim(text)
	switch n := tagged.TagLen(bare); {
	case len(bare) == 0:
		return tagged.Line{Kind: tagged.Blank}
	case isNumber(bare):
		return tagged.Line{Kind: tagged.Begin, Value: bare}
	case isTag(bare[:n]) && n < len(bare) && bare[n] == ':' && (n+1 == len(bare) || bare[n+1] == ' '):
		return tagged.Line{Kind: tagged.Tag, Tag: bare[:n], Value: tagged.Trim(bare[n+1:])}
	}
	return tagged.Line{Kind: tagged.Text, Value: bare}
}

// isTag reports whether capitals are a tag. Abstracts have headings such as "AIM:"
// on lines of their own.
func isTag(s []byte) bool { return len(s) == 2 || string(s) == "DOI" }

// isNumber reports whether a line is "Record #2 of 784".
func isNumber(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, []byte("Record #"))
	n, of, parted := bytes.Cut(rest, []byte(" of "))
	return ok && parted && ascii.AreDigits(n) && ascii.AreDigits(of)
}
