// Package openalex reads the works of OpenAlex as its API and its snapshot give
// them (https://docs.openalex.org/api-entities/works/work-object): one work, a list,
// an answer with "results", JSON Lines.
package openalex

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
)

const family = "openalex"

// Format is OpenAlex's works.
var Format = &formats.Format{
	Name:       family,
	Title:      "OpenAlex",
	Family:     family,
	Extensions: []string{".json", ".jsonl"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  works.NewReader,
}

// vocabulary says how works look and where they stand.
var vocabulary = jsondoc.Vocabulary{
	Family: family,
	Title:  "OpenAlex",
	ID:     "id",
	Begins: jsondoc.Names("id", "doi", "title", "display_name"),
	Tells: jsondoc.Names("doi", "title", "publication_year", "publication_date", "authorships", "biblio",
		"primary_location", "abstract_inverted_index", "type_crossref"),
	Wraps: jsondoc.Names("results"),
	Frame: jsondoc.Names("meta", "group_by"),
}

var works = service.New(vocabulary, read)

// sniff looks for members that only OpenAlex's works have.
func sniff(head []byte) formats.Confidence {
	signs, known := 0, 0
	jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{Member: func(name string, _ jsondoc.Value, _ bool) {
		switch name {
		case "authorships", "abstract_inverted_index", "primary_location", "host_venue", "type_crossref", "counts_by_year",
			"cited_by_api_url", "referenced_works", "best_oa_location", "publication_date":
			signs++
		case "id", "doi", "title", "display_name", "ids", "publication_year", "open_access", "biblio", "type":
			known++
		}
	}})
	switch {
	case signs > 1 && known > 0:
		return formats.Certain
	case signs > 0 && known > 1:
		return formats.Likely
	}
	return formats.No
}
