package zoterordf

import "testing"

// Paragraphs stay apart, whatever is between them.
func TestCleanLines(t *testing.T) {
	for s, want := range map[string]string{
		" a  b ":                 "a b",
		"a\nb":                   "a\nb",
		"\n\n a\n\n \t\n b \n\n": "a\n\nb",
		"\n\n":                   "",
	} {
		if got := cleanLines(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
