// Package pubmedxml reads PubMed's XML: what E-utilities and the download of
// citations give (PubmedArticleSet), and the baseline and update files.
//
// The meaning of the elements is that of NLM's DTD of PubMed
// (https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/). They are the data
// elements that the MEDLINE display has as tags, so that what has no variable
// waits in Extra under that format's name and tags (AD, GR, RN, CIN ...), and
// package nbib writes it. Of a list of references only the number is kept (NR), as
// it is there.
package pubmedxml

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

// Format is PubMed's XML.
var Format = &formats.Format{
	Name:       "pubmedxml",
	Title:      "PubMed XML",
	Accession:  true,
	Family:     "nbib", // the same elements, written otherwise
	Aliases:    []string{"medlinexml", "pubmed-xml"},
	Extensions: []string{".xml"},
	Sniff:      sniff,
	Opens:      xmldoc.Opens,
	Closes:     xmldoc.Closes,
	NewReader:  spec.NewReader,
}

var spec = &xmldoc.Spec{
	Name:    "pubmedxml",
	Family:  "nbib",
	Records: []string{"PubmedArticle", "PubmedBookArticle"},
	Lone:    []string{"MedlineCitation"}, // of MedlineCitationSet, the form before 2016
	Foreign: map[string]string{"DeleteCitation": deleted, "DeleteDocument": deleted},
	Read:    read,
}

const deleted = "what PubMed has deleted is listed here: left out, as these are no records"

// sniff looks at the root element.
func sniff(head []byte) formats.Confidence {
	switch name, _ := xmldoc.Root(head); name {
	case "PubmedArticleSet", "PubmedArticle", "PubmedBookArticleSet", "PubmedBookArticle", "MedlineCitationSet", "MedlineCitation":
		return formats.Certain
	}
	return formats.No
}
