// Package esummary reads the document summaries of NCBI's ESummary
// (https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary) of the databases
// PubMed and PubMed Central: in JSON, and in XML of the versions 1.0 and 2.0.
package esummary

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
)

const family = "esummary"

// Format is ESummary's JSON and XML.
var Format = &formats.Format{
	Name:       family,
	Title:      "PubMed ESummary",
	Family:     family,
	Extensions: []string{".json", ".xml"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  works.OrXML(spec, says),
}

// vocabulary says how summaries look and where they stand: by their ids.
var vocabulary = jsondoc.Vocabulary{
	Family:      family,
	Title:       "PubMed ESummary",
	ID:          "uid",
	Begins:      jsondoc.Names("uid"),
	Tells:       jsondoc.Names("uid"),
	Named:       true,
	Wraps:       jsondoc.Names(),
	WrapsObject: jsondoc.Names("result"),
	Frame:       jsondoc.Names("header", "uids"),
}

var works = service.New(vocabulary, read)

// sniff looks for summaries of articles.
func sniff(head []byte) formats.Confidence {
	if sure := sniffXML(head); sure != formats.No {
		return sure
	}
	uid, signs := false, 0
	jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{Member: func(name string, val jsondoc.Value, whole bool) {
		switch name {
		case "uid":
			uid = true
		case "pubdate", "epubdate", "articleids", "fulljournalname", "sorttitle", "source", "authors", "error":
			signs++
		}
	}})
	switch {
	case uid && signs > 1:
		return formats.Certain
	case uid && signs > 0:
		return formats.Likely
	}
	return formats.No
}
