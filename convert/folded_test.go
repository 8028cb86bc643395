package convert

import (
	"testing"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
)

// foldedByRune is isFolded taking a character at a time.
func foldedByRune(s string) (folded, plain bool) {
	before := ' '
	folded, plain = true, true
	for _, r := range s {
		if r == ' ' && before == ' ' || r != ' ' && isBlank(r) {
			folded = false
		}
		plain = plain && r < utf8.RuneSelf
		before = r
	}
	return folded && (before != ' ' || s == ""), plain
}

// FuzzIsFolded checks the fast tests against the one that takes a character at a
// time.
func FuzzIsFolded(f *testing.F) {
	for _, s := range []string{
		"", " ", "a b  c", "eight by\u0085tes", "\u00e4\u00f6 \u2028after seven", "\u00e4 long enough, then  two", "one blank", "two  blanks", "sevenlet  two", "DEL \x7f here", "a tab\there, late",
		" blank before", "and behind ", "eightlet rs", "K\u00f6nig",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		folded, plain := foldedByRune(s)
		if got := ascii.IsLine(s); got != (folded && plain) {
			t.Errorf("%q is a plain line: %v", s, got)
		}
		if f, a := isFolded(s); f != folded || a != plain {
			t.Errorf("%q is folded: %v, ASCII: %v", s, f, a)
		}
	})
}
