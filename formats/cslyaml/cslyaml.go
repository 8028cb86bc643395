// Package cslyaml reads and writes CSL-YAML, the form in which pandoc and Quarto
// keep references (https://pandoc.org/MANUAL.html#specifying-bibliographic-data)
// and Better BibTeX exports them: the items of CSL-JSON, as a list in the member
// "references" of a YAML document, or as the document.
//
// What the items mean is CSL-JSON's, and package csljson reads and writes them.
// This package translates: nodes of YAML are values of JSON, and pandoc's Markdown
// in titles and other text is CSL's markup.
package cslyaml

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
)

// Format is CSL-YAML.
var Format = &formats.Format{
	Name:       "cslyaml",
	Title:      "CSL-YAML",
	Family:     csljson.Format.Family,
	Aliases:    []string{"csl-yaml"},
	Extensions: []string{".yaml", ".yml"},
	Sniff:      sniff,
	Opens:      []string{"---", member + ":"},
	Closes:     formats.AnyLine,
	NewReader:  newReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

// member is the key of the list.
const member = "references"

// sniff looks for the list and for a member that items have.
func sniff(head []byte) formats.Confidence {
	listed, item, typed := false, false, false
	for line := range bytes.Lines(head) {
		content := bytes.TrimLeft(line, " ")
		first := bytes.HasPrefix(content, []byte("- "))
		content = bytes.TrimLeft(content, "- ")
		key, _, ok := bytes.Cut(content, []byte(":"))
		if !ok {
			continue
		}
		switch string(key) {
		case member:
			listed = listed || len(content) == len(line)
		case "id", "title", "author", "issued", "title-short", "abstract", "DOI", "URL", "ISBN", "accessed", "citation-key":
			item = item || first
			typed = typed || string(key) == "author" && item
		case "type", "container-title", "family":
			item = item || first
			typed = true
		}
	}
	switch {
	case listed && item && typed:
		return formats.Certain
	case item && typed:
		return formats.Likely
	case listed:
		return formats.Possible
	}
	return formats.No
}
