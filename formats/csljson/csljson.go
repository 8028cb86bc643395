// Package csljson reads and writes CSL-JSON, the JSON form of the Citation Style
// Language's items (https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json),
// as citeproc, pandoc, Zotero, Mendeley and the DOI agencies exchange it.
//
// The reader takes an array, one object, objects one after another (JSON Lines)
// and objects that hold the items in a member ("items", "references") or by id.
// It never holds more than one item. The writer writes what the schema allows;
// what CSL has no variable for stands under "custom", by the names in custom.go,
// and is read back exactly.
package csljson

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
)

// family is the name that Extra fields of this format carry.
const family = "csljson"

// Format is CSL-JSON.
var Format = &formats.Format{
	Name:       family,
	Title:      "CSL-JSON",
	Family:     family,
	Aliases:    []string{"csl", "csl-json", "json"},
	Extensions: []string{".json", ".csljson"},
	Sniff:      sniff,
	Opens:      jsondoc.Opens,
	Closes:     jsondoc.Closes,
	NewReader:  newReader,
	NewWriter:  formats.WriteBy(newEncoder),
}
