// Package datacite reads the metadata of DOIs as DataCite's REST API gives it in
// JSON (https://support.datacite.org/docs/api, properties of the DataCite Metadata
// Schema 4.6, https://datacite-metadata-schema.readthedocs.io): the answer for one
// DOI or for a search, and the bare object that content negotiation gives; and as
// it is deposited and harvested, in the schema's XML.
package datacite

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
)

const family = "datacite"

// Format is DataCite's JSON and XML.
var Format = &formats.Format{
	Name:       family,
	Title:      "DataCite",
	Family:     family,
	Extensions: []string{".json", ".jsonl", ".xml"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  works.OrXML(spec, says),
}

// vocabulary says how works look and where they stand.
var vocabulary = jsondoc.Vocabulary{
	Family:      family,
	Title:       "DataCite",
	ID:          "id",
	Begins:      jsondoc.Names("id", "doi", "attributes", "creators", "titles"),
	Tells:       jsondoc.Names("attributes", "doi", "creators", "titles", "publicationYear", "schemaVersion", "types"),
	Wraps:       jsondoc.Names("data"),
	WrapsObject: jsondoc.Names("data"),
	Frame:       jsondoc.Names("meta", "links", "included"),
}

var works = service.New(vocabulary, read)

// sniff looks for the properties that DataCite alone spells so.
func sniff(head []byte) formats.Confidence {
	if sure := sniffXML(head); sure != formats.No {
		return sure
	}
	signs, resource := 0, 0
	jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{Member: func(name string, val jsondoc.Value, whole bool) {
		switch name {
		case "attributes":
			for nv := range known(val, whole) {
				if isSign[nv] {
					signs++
				}
			}
			resource++
		case "type":
			if whole && val.Text() == "dois" {
				resource++
			}
		default:
			if isSign[name] {
				signs++
			}
		}
	}})
	switch {
	case resource > 1 || signs > 2:
		return formats.Certain
	case signs > 1:
		return formats.Likely
	}
	return formats.No
}

// known yields the names of an object's members, as far as it is there.
func known(val jsondoc.Value, whole bool) map[string]bool {
	names := map[string]bool{}
	if whole {
		for nv := range val.Members() {
			names[nv.Text()] = true
		}
	}
	return names
}

var isSign = map[string]bool{
	"creators": true, "titles": true, "publicationYear": true, "types": true, "descriptions": true,
	"relatedIdentifiers": true, "rightsList": true, "schemaVersion": true, "geoLocations": true, "fundingReferences": true,
}
