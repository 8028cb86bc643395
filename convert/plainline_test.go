package convert

import "testing"

// FuzzIsPlainLine checks the fast test against the one that takes a byte at a time.
func FuzzIsPlainLine(f *testing.F) {
	for _, s := range []string{
		"", " ", "a b  c", "one blank", "two  blanks", "sevenlet  two", "DEL \x7f here", "a tab\there, late",
		" blank before", "and behind ", "eightlet rs", "K\u00f6nig", "\x80", "\xff\xff\xff\xff\xff\xff\xff\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded, ascii := isFolded(s)
		if got := isPlainLine(s); got != (folded && ascii) {
			t.Errorf("%q: %v, want %v", s, got, folded && ascii)
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
