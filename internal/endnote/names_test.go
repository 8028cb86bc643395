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
		got, whole := formatName(n)
		if got != want || !whole {
			t.Errorf("%+v: got %q, %v, want %q", n, got, whole, want)
		}
		if d := cmp.Diff(n, ParseName(got)); d != "" {
			t.Errorf("%q read again (-want +got):\n%s", got, d)
		}
	}
	if got, whole := formatName(record.Name{Family: "Doe;", Given: "Jane"}); got != "Doe, Jane" || whole {
		t.Errorf("a semicolon: got %q, %v", got, whole)
	}
}
