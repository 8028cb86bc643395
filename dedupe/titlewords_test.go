package dedupe

import (
	"slices"
	"strings"
	"testing"
)

func TestLeftovers(t *testing.T) {
	for _, c := range []struct{ a, b, onlyA, onlyB string }{
		{"of mice and men", "of mice and men", "", ""},
		{"of men and mice", "of mice and men", "", ""},
		{"the cat sat", "a cat sat down", "the", "a down"},
		{"word for word", "word", "for word", ""},
		{"pain", "pain after pain and pain", "", "after pain and pain"},
		{"", "alone", "", "alone"},
		{strings.Repeat("long ", 40) + "title", strings.Repeat("long ", 38) + "end", "long long title", "end"},
	} {
		la, lb := leftovers(c.a, c.b)
		if !slices.Equal(la, strings.Fields(c.onlyA)) || !slices.Equal(lb, strings.Fields(c.onlyB)) {
			t.Errorf("leftovers(%q, %q) = %q, %q", c.a, c.b, la, lb)
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
