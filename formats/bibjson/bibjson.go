// Package bibjson reads BibJSON (http://okfnlabs.org/bibjson/): BibTeX's fields in
// JSON, with objects for people, journals, links and identifiers; a list or a
// collection with metadata and records. It knows the dialects of DOAJ's interface
// (https://doaj.org/api/v4/docs), where the record stands in a member "bibjson", and
// of quickscrape, which scrapes publishers' pages.
package bibjson

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
)

const family = "bibjson"

// Format is BibJSON.
var Format = &formats.Format{
	Name:       family,
	Title:      "BibJSON",
	Family:     family,
	Extensions: []string{".json", ".bibjson", ".jsonl"},
	Sniff:      sniff,
	NewReader:  works.NewReader,
}

// vocabulary says how records look and where they stand.
var vocabulary = jsondoc.Vocabulary{
	Family: family,
	Title:  "BibJSON",
	ID:     "id",
	Begins: jsondoc.Names("id", "_id", "cite_key", "citekey", "type", "title", "author", "year", "journal", "link",
		"identifier", "bibjson", "last_updated", "created_date"),
	Tells: jsondoc.Names("title", "author", "journal", "identifier", "bibjson", "year", "cite_key", "citekey"),
	Wraps: jsondoc.Names("records", "results"),
	Frame: jsondoc.Names("metadata", "total", "page", "pageSize", "timestamp", "query", "last", "next"),
}

var works = service.New(vocabulary, read)

// sniff looks for the objects that make BibTeX's fields BibJSON.
func sniff(head []byte) formats.Confidence {
	signs, known, foreign := 0, 0, false
	jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{
		Outer: func(name string, val jsondoc.Value) {
			if name == "metadata" && val.Kind() == '{' {
				known++
			}
		},
		Member: func(name string, val jsondoc.Value, whole bool) {
			switch name {
			case "journal":
				signs += truth(val[0] == '{')
			case "identifier", "link":
				signs += truth(whole && listsObjects(val))
			case "author":
				signs += truth(whole && namesPeople(val))
			case "bibjson":
				signs += 2
			case "title", "year", "cite_key", "citekey":
				known += truth(val[0] != '[')
			case "paperId", "DOI", "creators", "itemType", "@context", "@type", "authorships", "uid":
				foreign = true
			}
		},
	})
	switch {
	case foreign || signs == 0:
		return formats.No
	case signs > 1:
		return formats.Certain
	case known > 0:
		return formats.Likely
	}
	return formats.No
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// listsObjects reports whether a value is a list of objects with an address, or
// with a type and an id.
func listsObjects(v jsondoc.Value) bool {
	for e := range v.Elements() {
		return e.HasMember(jsondoc.Names("url", "type"))
	}
	return false
}

// namesPeople reports whether a value is a list of objects with whole names, or
// their parts as BibJSON spells them.
func namesPeople(v jsondoc.Value) bool {
	for e := range v.Elements() {
		return e.HasMember(jsondoc.Names("name", "firstname", "lastname"))
	}
	return false
}
