// Package zoterojson reads Zotero's items in JSON as Zotero itself has them: the
// answers of its server (https://www.zotero.org/support/dev/web_api/v3/basics),
// where each item stands in "data", and Better BibTeX's export of a library,
// "BetterBibTeX JSON", an object with the items in "items".
//
// What an item means is told by package zoterordf. Notes and attachments that
// stand apart from the item they belong to are read as documents of their own.
package zoterojson

import (
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/zoterordf"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

const family = "zoterojson"

// Format is Zotero's JSON, which is read only: Zotero has no importer for it, and
// takes CSL-JSON and RDF.
var Format = &formats.Format{
	Name:       family,
	Title:      "Zotero JSON",
	Family:     family,
	Aliases:    []string{"zotero-json", "betterbibtexjson", "bbt-json"},
	Extensions: []string{".json"},
	Sniff:      sniff,
	Opens:      jsondoc.Opens,
	Closes:     jsondoc.Closes,
	NewReader:  newReader,
}

// vocabulary says how items look and where they stand.
var vocabulary = jsondoc.Vocabulary{
	Family: family,
	Title:  "Zotero's JSON",
	ID:     "key",
	Begins: jsondoc.Names("key", "version", "itemKey", "itemID", "itemType", "library", "libraryID", "uri",
		"title", "creators", "date", "data", "citationKey", "citekey", "dateAdded", "dateModified", "DOI", "ISBN", "url"),
	Tells:  jsondoc.Names("itemType", "creators", "itemKey", "itemID", "data"),
	Wraps:  jsondoc.Names("items", "results"),
	Always: "items",
	Parts:  []string{"library", "links", "meta", "relations"},
	Frame:  jsondoc.Names("config", "version", "collections", "preferences"),
}

// sniff looks for an item type of Zotero's.
func sniff(head []byte) formats.Confidence {
	found := false
	ok := jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{Member: func(name string, val jsondoc.Value, whole bool) {
		switch {
		case name == "data" && whole:
			for n, v := range val.Members() {
				found = found || n.Text() == "itemType" && isItemType(v)
			}
		case name == "itemType" && whole:
			found = found || isItemType(val)
		}
	}})
	if ok && found {
		return formats.Certain
	}
	return formats.No
}

func isItemType(v jsondoc.Value) bool {
	if v.Kind() != '"' {
		return false
	}
	name := v.Text()
	return zoterordf.IsItemType(name) || name == "note" || name == "attachment"
}

type reader struct {
	opts formats.ReadOptions
	scan *jsondoc.Scanner
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{o, jsondoc.NewScanner(src, o, &vocabulary)}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next item that is valid JSON.
func (r *reader) Next() (formats.Pending, error) {
	e, err := r.scan.Next()
	if err != nil {
		return nil, err
	}
	return &pending{text: append(jsondoc.Value(nil), e.Text...), source: e.Source}, nil
}

// pending is an item that is valid JSON and not read yet.
type pending struct {
	text   jsondoc.Value
	source record.Source
}

// Size returns the length of the item.
func (p *pending) Size() int { return len(p.text) }

// Record reads the item.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	warn := report.At(formats.PosOf(p.source), nil, formats.Warning)
	it := item{warn: warn}
	it.read(p.text)
	rec := it.record()
	rec.Source = p.source
	if strings.Contains(string(p.text), `\u`) && jsondoc.LoneSurrogate(p.text) {
		warn(`half of a \u surrogate pair is replaced by U+FFFD`)
	}
	return rec
}
