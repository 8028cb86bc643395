// Package crossrefxml reads works as Crossref describes them in XML: UNIXREF
// (doi_records), UNIXSD and the shorter answers to queries (crossref_result), and
// the same in OAI-PMH.
//
// The meaning of the elements is that of Crossref's deposit schema
// (https://www.crossref.org/documentation/schema-library/,
// https://data.crossref.org/reports/help/schema_doc/5.3.1/index.html). Left out
// are references (their number is kept), affiliations, funding, archives, and the
// addresses that crawlers use.
package crossrefxml

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

const family = "crossrefxml"

// Format is Crossref's XML.
var Format = &formats.Format{
	Name:       family,
	Title:      "Crossref XML",
	Family:     family,
	Aliases:    []string{"unixref", "unixsd"},
	Extensions: []string{".xml"},
	Keyless:    true,
	Sniff:      sniff,
	Opens:      xmldoc.Opens,
	Closes:     xmldoc.Closes,
	NewReader:  spec.NewReader,
}

var spec = &xmldoc.Spec{
	Name:    family,
	Family:  family,
	Records: []string{"doi_record", "query"},
	Lone:    []string{"crossref"},                     // in the records of OAI-PMH
	Parts:   map[string]string{"doi_record": "query"}, // in UNIXSD
	Read:    read,
}

// sniff looks at the root element.
func sniff(head []byte) formats.Confidence {
	switch name, _ := xmldoc.Root(head); name {
	case "doi_records", "doi_record", "crossref_result", "crossref":
		return formats.Certain
	}
	return formats.No
}
