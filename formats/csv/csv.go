// Package csv reads and writes tables of references: CSV and its kin with tabs,
// semicolons or bars between the cells.
//
// Databases and reference managers export tables whose first row names the
// columns. The reader finds that row (some programs put a title above it), learns
// from it which of its delimiters the document uses, and takes each column by its
// name: columns.go lists the names that Scopus, Web of Science, PubMed, Zotero,
// Dimensions, Lens, Embase, Cochrane, ProQuest, EBSCO, IEEE Xplore, Springer,
// OpenAlex, Publish or Perish, Covidence, Rayyan, ASReview and others write, and
// common words of other languages. ReadOptions.Columns adds a user's own. A column
// that nobody knows comes back as an Extra field.
//
// The writer writes RFC 4180: a row a record, its columns named by CSL variables
// (see header), names as "Family, Given" and several values parted by "; ". What
// has no column of its own stands in the last one, "extra", as lines of
// "name: value", and is read back from there.
package csv

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
)

const family = "csv"

// Format is CSV, comma-separated values, whatever separates them.
var Format = &formats.Format{
	Name:       family,
	Title:      "CSV",
	Family:     family,
	Aliases:    []string{"tsv", "table"},
	Numbered:   true,
	Extensions: []string{".csv", ".tsv", ".tab", ".txt"},
	Sniff:      sniff,
	Opens:      firstCells(),
	Closes:     formats.AnyLine,
	Brackets:   `""`,
	NewReader:  newReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

// firstCells returns how the headers begin that programs write.
func firstCells() []string {
	var begin []string
	for _, name := range []string{"Authors", "Author", "Title", "TITLE", "PMID", "Key", "id", "Publication Type", "PT", "Item type", "Document Title", "NCT Number"} {
		begin = append(begin, `"`+name+`"`)
		for _, delimiter := range ",\t;" {
			begin = append(begin, name+string(delimiter))
		}
	}
	return begin
}

// sniff looks for a row that names columns above rows of as many cells.
func sniff(head []byte) formats.Confidence {
	h, ok := findHeader(newRowReader(bytes.NewReader(head)), nil)
	switch {
	case h.turned:
		return formats.Likely
	case !ok || !h.namesWorks() || len(h.columns) < 2:
		return formats.No
	case h.known >= 4 && h.followed:
		return formats.Certain
	case h.known >= 3 && h.followed:
		return formats.Likely
	}
	return formats.Possible
}
