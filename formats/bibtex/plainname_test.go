package bibtex

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

// FuzzPlainName checks the fast way of reading a name against the thorough one.
func FuzzPlainName(f *testing.F) {
	for _, s := range []string{
		"Donald E. Knuth", "Jean-Pierre Serre", "Martin King Jr.", "John Smith III", "Jr King", "Henry Ford II.",
		"Ludwig van Beethoven", "Madonna", "A. B.", "Mary  Jones", "Q -- X", "Sammy Davis Junior", "I. Jones", "JR. Ewing",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := plainName(s)
		if !ok {
			return
		}
		if d := cmp.Diff([]record.Name{got}, oneName(s, particleStays)); d != "" {
			t.Errorf("%q: (-fast +thorough)\n%s", s, d)
		}
	})
}

func TestPlainName(t *testing.T) {
	got, ok := plainName("Donald E. Knuth")
	if want := (record.Name{Given: "Donald E.", Family: "Knuth"}); !ok || got != want {
		t.Errorf("%+v, %v; want %+v", got, ok, want)
	}
}
