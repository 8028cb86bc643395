// Package endnotexml reads and writes EndNote XML, the format in which EndNote
// exports and imports a library with all that it knows, and that Zotero, Mendeley,
// Bookends and JabRef write for it.
//
// EndNote has one set of fields for all reference types ("secondary title"); what a
// field means depends on the type ("journal", "series title"). The meaning follows
// EndNote's table of reference types, which its tagged format and RIS of 2011 share;
// the elements are those of the DTD that comes with EndNote (RSXML.dtd). Text may
// be styled piece by piece, which is the record's markup.
package endnotexml

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

const family = "endnotexml"

// Format is EndNote XML.
var Format = &formats.Format{
	Name:       family,
	Title:      "EndNote XML",
	Family:     family,
	Aliases:    []string{"endnote-xml", "enxml"},
	Extensions: []string{".xml"},
	CleanKey:   cleanKey,
	Sniff:      sniff,
	Opens:      xmldoc.Opens,
	Closes:     xmldoc.Closes,
	NewReader:  spec.NewReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

var spec = &xmldoc.Spec{Name: family, Family: family, Records: []string{"record"}, Read: read}

// sniff looks at the root element, which is called "xml", and for what is EndNote's
// in the records.
func sniff(head []byte) formats.Confidence {
	name, rest := xmldoc.Root(head)
	own := bytes.Contains(rest, []byte("<ref-type")) || bytes.Contains(rest, []byte("<source-app")) ||
		bytes.Contains(rest, []byte("<contributors"))
	switch {
	case name == "xml" && (own || bytes.Contains(rest, []byte("<records"))), name == "records" && own:
		return formats.Certain
	case name == "xml" && bytes.Contains(rest, []byte("<record")), name == "record" && own:
		return formats.Likely
	}
	return formats.No
}
