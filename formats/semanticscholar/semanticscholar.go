// Package semanticscholar reads papers as Semantic Scholar's Academic Graph gives
// them (https://api.semanticscholar.org/api-docs/graph): one paper, a list, the
// results of a search, citations and references, recommendations, and the JSON Lines
// of the datasets.
package semanticscholar

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
)

const family = "semanticscholar"

// Format is Semantic Scholar's papers.
var Format = &formats.Format{
	Name:       family,
	Title:      "Semantic Scholar",
	Family:     family,
	Aliases:    []string{"s2"},
	Extensions: []string{".json", ".jsonl"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  works.NewReader,
}

// vocabulary says how papers look and where they stand.
var vocabulary = jsondoc.Vocabulary{
	Family: family,
	Title:  "Semantic Scholar",
	ID:     "paperId",
	Begins: jsondoc.Names("paperId", "corpusid", "externalIds", "externalids", "title", "citingPaper", "citedPaper", "contexts"),
	Tells:  jsondoc.Names("paperId", "corpusid", "externalIds", "externalids", "title", "citingPaper", "citedPaper"),
	Wraps:  jsondoc.Names("data", "recommendedPapers"),
	Frame:  jsondoc.Names("total", "offset", "next", "token", "citingPaperInfo", "citedPaperInfo"),
}

var works = service.New(vocabulary, read)

// sniff looks for the ids of papers.
func sniff(head []byte) formats.Confidence {
	sure := formats.No
	jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{Member: func(name string, val jsondoc.Value, whole bool) {
		switch name {
		case "paperId", "corpusid", "citingPaper", "citedPaper", "externalIds", "s2FieldsOfStudy":
			sure = formats.Certain
		}
	}})
	return sure
}
