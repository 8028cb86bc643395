package fold

import (
	"testing"
)

func TestSameButUmlauts(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"poess", "poss", true},
		{"muller", "mueller", true},
		{"mueller", "mueller", true},
		{"uber die grosse", "ueberdie grosse", true},
		{"data efficiency", "dat efficiency", false},
		{"alpha entropy", "alph antropy", true},
		{"a e", "a", true}, // blanks don't count
		{"maeer", "maer", false},
		{"muller", "miller", false},
		{"mull", "muller", false},
		{"", "", true},
		{"", "e", false},
	} {
		if SameButUmlauts(c.a, c.b) != c.want || SameButUmlauts(c.b, c.a) != c.want {
			t.Errorf("%q and %q: want %t", c.a, c.b, c.want)
		}
	}
}
