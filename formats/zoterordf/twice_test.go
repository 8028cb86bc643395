package zoterordf

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	var types []string
	for _, it := range itemTypes {
		types = append(types, it.name)
	}
	properties := slices.Collect(maps.Keys(plainFields))
	for _, f := range fieldVars {
		if !isInSeries(f.field) { // stands in a resource of its own
			properties = append(properties, "z:"+f.field)
		}
	}
	properties = append(properties, "dc:identifier", "dc:subject", "dc:publisher/foaf:Organization/foaf:name",
		"bib:presentedAt/bib:Conference/dc:title", "dc:subject/dcterms:LCC/rdf:value")
	formattest.Twice(t, Format, types, slices.Sorted(slices.Values(properties)), func(typ, name, first, second string) string {
		var declared strings.Builder
		for _, ns := range namespaces {
			declared.WriteString(" xmlns:" + ns[0] + `="` + ns[1] + `"`)
		}
		return `<rdf:RDF` + declared.String() + `><rdf:Description rdf:about="#item"><z:itemType>` + typ + `</z:itemType><dc:title>A title</dc:title>` +
			within(name, first) + within(name, second) + `</rdf:Description></rdf:RDF>`
	})
}

// within returns the elements of a path with a text in the last of them.
func within(path, text string) string {
	for _, name := range slices.Backward(strings.Split(path, "/")) {
		text = "<" + name + ">" + text + "</" + name + ">"
	}
	return text
}
