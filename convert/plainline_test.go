package convert

import (
	"testing"
	"unicode/utf8"
)

// foldedByRune is isFolded taking a character at a time.
func foldedByRune(s string) (folded, ascii bool) {
	before := ' '
	folded, ascii = true, true
	for _, r := range s {
		if r == ' ' && before == ' ' || r != ' ' && isBlank(r) {
			folded = false
		}
		ascii = ascii && r < utf8.RuneSelf
		before = r
	}
	return folded && (before != ' ' || s == ""), ascii
}

// FuzzIsPlainLine checks the fast tests against the one that takes a character at a
// time.
func FuzzIsPlainLine(f *testing.F) {
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
		folded, ascii := foldedByRune(s)
		if got := isPlainLine(s); got != (folded && ascii) {
			t.Errorf("%q is a plain line: %v", s, got)
		}
		if f, a := isFolded(s); f != folded || a != ascii {
			t.Errorf("%q is folded: %v, ASCII: %v", s, f, a)
		}
	})
}

func BenchmarkIsPlainLine(b *testing.B) {
	const s = "Proceedings of the Twenty-Fourth AAAI Conference on Artificial Intelligence, Atlanta, Georgia, USA, July 11-15, 2010"
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if !isPlainLine(s) {
			b.Fatal("it is one")
		}
	}
}
