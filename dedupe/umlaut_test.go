package dedupe

import "testing"

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
		if sameButUmlauts(c.a, c.b) != c.want || sameButUmlauts(c.b, c.a) != c.want {
			t.Errorf("%q and %q: want %t", c.a, c.b, c.want)
		}
	}
}

func TestNearLetters(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"on line algorithms for scheduling", "online algorithms for scheduling", true},
		{"online algorithms for scheduling", "online algorithms for shceduling", true},
		{"online algorithms for scheduling", "scheduling for online algorithms", false},
		{"online algorithms for scheduling", "online algorithms", false},
	} {
		if nearLetters(c.a, c.b) != c.want || nearLetters(c.b, c.a) != c.want {
			t.Errorf("%q and %q: want %t", c.a, c.b, c.want)
		}
	}
}
