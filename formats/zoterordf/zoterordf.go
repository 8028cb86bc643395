// Package zoterordf reads and writes Zotero RDF, the format in which Zotero
// exports and imports whole libraries: RDF/XML in the vocabularies of Biblio,
// Dublin Core, FOAF, PRISM and vCard, and Zotero's own for the rest.
//
// It is what "--to zotero" means, as it is the one format from which Zotero takes
// everything it can hold: tags, notes, attachments, collections and related items,
// which CSL-JSON can't carry into Zotero, and types such as preprint, podcast or
// e-mail, which RIS and BibTeX have no name for. The writer writes what Zotero's
// own export does, so that its importer finds each fact where it looks for it.
//
// Reading and writing have three layers: xml.go, document.go, build.go and graph.go
// know RDF, item.go, import.go and export.go know what an item is in Zotero and how
// it stands in the graph, and from.go and to.go turn an item into a record and
// back, by the tables of types.go, fields.go and creators.go. Those follow Zotero's schema
// (https://api.zotero.org/schema), which says for each item type what fields it
// has and for each field what variable of CSL it is.
//
// What Zotero has no field for stands in its field "extra", a line each, by the
// names that Zotero gives to the citation processor: "PMID: 123", "Event Date:
// 2020-05-01", "Chair: Doe || Jane", and as Better BibTeX spells them: "Citation
// Key: doe2020", "arXiv:2511.10289 [cs.SD]", "tex.shelf: 4". The other lines are
// the record's notes. Zotero's notes, which stand beside an item, are its
// annotation, as they are in Zotero's BibTeX; a blank line parts them.
package zoterordf

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

const family = "zoterordf"

// Format is Zotero RDF.
var Format = &formats.Format{
	Name:       family,
	Title:      "Zotero RDF",
	Family:     family,
	Aliases:    []string{"rdf", "zotero-rdf"},
	Extensions: []string{".rdf", ".xml"},
	Sniff:      sniff,
	Opens:      append([]string{"<rdf:RDF"}, xmldoc.Opens...),
	Closes:     xmldoc.Closes,
	Rooted:     true,
	NewReader:  newReader,
	NewWriter:  newWriter,
}

// sniff looks for the opening tag of RDF/XML and for a vocabulary of
// bibliographies.
func sniff(head []byte) formats.Confidence {
	switch {
	case !bytes.Contains(head, []byte(nsRDF)) || !opensRDF(head):
		return formats.No
	case bytes.Contains(head, []byte(nsZotero)):
		return formats.Certain
	case bytes.Contains(head, []byte(nsBiblio)):
		return formats.Likely
	}
	return formats.No
}

// opensRDF reports whether the first element is RDF, with any prefix.
func opensRDF(head []byte) bool {
	for {
		i := bytes.IndexByte(head, '<')
		if i < 0 || i+1 == len(head) {
			return false
		}
		head = head[i+1:]
		if c := head[0]; c == '?' || c == '!' {
			continue // a declaration or comment
		}
		name, _, _ := bytes.Cut(head, []byte("RDF"))
		return len(name) < len(head) && (len(name) == 0 || bytes.IndexByte(name, ':') == len(name)-1) &&
			!bytes.ContainsAny(name, " \t\r\n<>")
	}
}
