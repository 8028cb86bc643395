// Package crossref reads works as Crossref's REST API describes them
// (https://www.crossref.org/documentation/retrieve-metadata/rest-api/,
// https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md): the answer for
// one work or for a search, the bare work, lists, and the JSON Lines of the public
// data file.
package crossref

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
)

const family = "crossref"

// Format is Crossref's JSON.
var Format = &formats.Format{
	Name:       family,
	Title:      "Crossref",
	Family:     family,
	Extensions: []string{".json", ".jsonl"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  works.NewReader,
}

// vocabulary says how works look and where they stand.
var vocabulary = jsondoc.Vocabulary{
	Family:      family,
	Title:       "Crossref",
	ID:          "DOI",
	Begins:      jsondoc.Names("indexed", "DOI", "reference-count", "publisher", "title", "type", "institution"),
	Tells:       jsondoc.Names("indexed", "DOI", "title", "container-title", "reference-count", "publisher", "issued"),
	Wraps:       jsondoc.Names("items"),
	WrapsObject: jsondoc.Names("message"),
	Frame: jsondoc.Names("status", "message-type", "message-version", "facets", "total-results", "items-per-page",
		"query", "next-cursor"),
}

var works = service.New(vocabulary, read)

// sniff looks for the frame of an answer, or for what Crossref's works have and the
// items of CSL-JSON that Crossref gives elsewhere have not: titles in lists, and
// Crossref's own types.
func sniff(head []byte) formats.Confidence {
	frame, own, lists, foreign := 0, 0, 0, false
	jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{
		Outer: func(name string, val jsondoc.Value) {
			switch name {
			case "message-type", "message-version":
				frame++
			}
		},
		Member: func(name string, val jsondoc.Value, whole bool) {
			switch name {
			case "title", "container-title":
				if val[0] == '[' {
					lists++
				} else {
					foreign = true // CSL-JSON, as Crossref's content negotiation gives it
				}
			case "type":
				if _, known := types[val.Text()]; whole && known {
					own++
				}
			case "id": // an item of CSL-JSON
				foreign = true
			case "indexed", "content-domain", "is-referenced-by-count", "deposited", "member", "prefix", "references-count",
				"issn-type", "isbn-type", "journal-issue":
				own++
			}
		},
	})
	switch {
	case foreign:
		return formats.No
	case frame > 0, own > 1 && lists > 0:
		return formats.Certain
	case own > 0 && lists > 0:
		return formats.Likely
	}
	return formats.No
}
