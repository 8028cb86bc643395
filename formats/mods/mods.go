// Package mods reads and writes MODS, the Library of Congress's Metadata Object
// Description Schema (https://www.loc.gov/standards/mods/userguide/), versions 3.0
// to 3.8: what catalogues, repositories, Zotero, JabRef and bibutils export. Records
// are found wherever they stand, in METS and in the answers of OAI-PMH and SRU.
//
// The journal, book or series that holds a work is another work there
// (relatedItem), with titles, names and dates of its own. Elements that the record
// has no place for wait in Extra as they are, and are written again.
package mods

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

const family = "mods"

// namespace is that of all versions since 3.0.
const namespace = "http://www.loc.gov/mods/v3"

// Format is MODS.
var Format = &formats.Format{
	Name:       family,
	Title:      "MODS",
	Family:     family,
	Extensions: []string{".mods", ".xml"},
	Sniff:      sniff,
	Opens:      xmldoc.Opens,
	Closes:     xmldoc.Closes,
	NewReader:  spec.NewReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

var spec = &xmldoc.Spec{Name: family, Family: family, Records: []string{"mods"}, Read: read}

// sniff looks at the root element, and for the namespace in what may wrap records.
func sniff(head []byte) formats.Confidence {
	name, rest := xmldoc.Root(head)
	switch {
	case name == "":
		return formats.No
	case name == "modsCollection" || name == "mods":
		return formats.Certain
	case bytes.Contains(rest, []byte("http://www.loc.gov/mods/")) && (bytes.Contains(rest, []byte("<mods")) || bytes.Contains(rest, []byte(":mods"))):
		return formats.Likely
	}
	return formats.No
}
