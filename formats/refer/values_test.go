package refer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

func TestParseName(t *testing.T) {
	for in, want := range map[string]record.Name{
		"Becerril, R":                 {Family: "Becerril", Given: "R"},
		"Jane R. Doe":                 {Family: "Doe", Given: "Jane R."},
		"Plato":                       {Family: "Plato"},
		"World Health Organization":   {Literal: "World Health Organization"},
		"Human Rights Watch,":         {Literal: "Human Rights Watch"},
		"University of A,, Berkeley,": {Literal: "University of A, Berkeley"},
		"King, Martin L., Jr.":        {Family: "King", Given: "Martin L.", Suffix: "Jr."},
	} {
		if d := cmp.Diff(want, parseName(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// Each row of the mapping has a tag that the reader knows and the writer has a
// place for.
func TestMappingTags(t *testing.T) {
	for _, c := range tagChars {
		if !isTagged([]byte("%" + string(c) + " x")) {
			t.Errorf("%%%c is no tag", c)
		}
	}
	for typ := range record.NumTypes {
		for v := record.VarNone + 1; v < record.NumVars; v++ {
			if tag, ok := mapping.Tag(v, typ); ok && (len(tag) != 2 || !isTagged([]byte(tag+" x"))) {
				t.Errorf("%s of %s is written as %q", v, typ, tag)
			}
		}
	}
}

// Each type of EndNote is read, and what is written is read as the same type.
func TestTypes(t *testing.T) {
	for i, row := range kinds[1:] {
		if k := parseKind(row.name); int(k) != i+1 {
			t.Errorf("%s is read as %d", row.name, k)
		}
	}
	for typ, k := range written {
		if k != noKind && kinds[k].typ != record.Type(typ) {
			t.Logf("%s is written as %s", record.Type(typ), kinds[k].name)
		}
	}
}
