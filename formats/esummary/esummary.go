// Package esummary reads the document summaries of NCBI's ESummary in JSON
// (https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary, version 2.0 with
// retmode=json) of the databases PubMed and PubMed Central.
package esummary

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
)

const family = "esummary"

// Format is ESummary's JSON.
var Format = &formats.Format{
	Name:       family,
	Title:      "PubMed ESummary",
	Family:     family,
	Extensions: []string{".json"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  works.NewReader,
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
