// Package ris reads and writes RIS, the tagged format of reference managers and
// bibliographic databases.
//
// It follows the specification of Research Information Systems of 2001, the
// field tables of 2011 (EndNote's), and what programs and databases really
// export. Reading has three layers: scan.go says what stands on a line, gather.go
// gathers the lines of a record, and place.go gives them their meaning by the
// tables of types.go and fields.go, which the writer uses in the other direction.
//
// The writer ends lines with LF: the specification of 2001 asks for CR LF, but
// every importer in use reads both, and LF is what other tools expect.
package ris

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "ris"

// Format is RIS.
var Format = &formats.Format{
	Name:       "ris",
	Title:      "RIS",
	Family:     family,
	Aliases:    []string{"refman", "research-info-systems"},
	Extensions: []string{".ris", ".txt"},
	Numbered:   true,
	Sniff:      sniff,
	Opens:      []string{"TY  - "},
	Closes:     func(line []byte) bool { return bytes.HasPrefix(line, []byte("ER  -")) },
	NewReader:  spec.NewReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

// sniff looks for a line that opens a record. Two strict lines, the first of
// them TY with a known type, are RIS and nothing else; records without TY look
// like half a dozen other formats and are only possible.
func sniff(head []byte) formats.Confidence {
	best, tags, ended := formats.No, 0, false
	opened := false
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		l := scanLine(text)
		switch {
		case l.tag == "TY" && l.shape != untagged && l.opens():
			if l.shape == strict {
				opened = true
				best = max(best, formats.Likely)
			}
			best = max(best, formats.Possible)
		case l.shape == strict && !l.lower && known(l.tag):
			if opened {
				return formats.Certain
			}
			tags++
			ended = ended || l.tag == "ER"
		}
	}
	if best == formats.No && ended && tags >= 3 {
		return formats.Possible
	}
	return best
}
