package endnote

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
		"World Health Organization":   record.Organization("World Health Organization"),
		"Human Rights Watch,":         record.Organization("Human Rights Watch"),
		"University of A,, Berkeley,": record.Organization("University of A, Berkeley"),
		"King, Martin L., Jr.":        record.Name{Family: "King", Given: "Martin L."}.With(record.NameParts{Suffix: "Jr."}),
	} {
		if d := cmp.Diff(want, ParseName(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// What is written is read as the same name.
func TestFormatName(t *testing.T) {
	for want, n := range map[string]record.Name{
		"King, Martin L., Jr.":        record.Name{Family: "King", Given: "Martin L."}.With(record.NameParts{Suffix: "Jr."}),
		"Plato":                       {Family: "Plato"},
		"University of A,, Berkeley,": record.Organization("University of A, Berkeley"),
	} {
		got, why := formatName(n)
		if got != want || why != "" {
			t.Errorf("%+v: got %q (%s), want %q", n, got, why, want)
		}
		if d := cmp.Diff(n, ParseName(got)); d != "" {
			t.Errorf("%q read again (-want +got):\n%s", got, d)
		}
	}
	for want, n := range map[string]record.Name{
		"Doe, Jane":       {Family: "Doe;", Given: "Jane"},
		"Garcia Marquez,": {Family: "Garcia Marquez"}, // its comma makes it one name to EndNote
	} {
		if got, why := formatName(n); got != want || why == "" {
			t.Errorf("%+v: got %q (%s), want %q", n, got, why, want)
		}
	}
}
