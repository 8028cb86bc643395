package ascii

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestIsLine(t *testing.T) {
	for _, c := range []struct {
		s          string
		only, line bool
	}{
		{"", true, true},
		{" ", true, false},
		{"one blank, and nothing else", true, true},
		{"two blanks, then  more words", true, false},
		{"seven l  two", true, false},
		{" blank before", true, false},
		{"a blank behind ", true, false},
		{"a tab\there", true, false},
		{"DEL \x7f is a control character", true, false},
		{"K\u00f6nig", false, false},
		{"beyond the eighth: \u00f6", false, false},
	} {
		if got := Is(c.s); got != c.only {
			t.Errorf("%q is ASCII: %v", c.s, got)
		}
		if got := IsLine(c.s); got != c.line {
			t.Errorf("%q is a line: %v", c.s, got)
		}
		if Is([]byte(c.s)) != c.only || IsLine([]byte(c.s)) != c.line {
			t.Errorf("%q: bytes are told otherwise", c.s)
		}
	}
}

// All characters are told as the tables of Unicode have it, alone and behind a
// letter with which they may be composed.
func TestIsComposed(t *testing.T) {
	for r := range rune(0x30000) {
		for _, s := range []string{string(r), "eight letters: a" + string(r), "caf\u00e9 " + string(r) + "\u2019s"} {
			if got := IsComposed(s); got != norm.NFC.IsNormalString(s) {
				t.Fatalf("%q (%U) is composed: %v", s, r, got)
			}
		}
	}
}

func BenchmarkIsLine(b *testing.B) {
	const s = "Proceedings of the Twenty-Fourth AAAI Conference on Artificial Intelligence, Atlanta, Georgia, USA, July 11-15, 2010"
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if !IsLine(s) {
			b.Fatal("it is one")
		}
	}
}

func TestAreDigits(t *testing.T) {
	for s, want := range map[string]bool{"": false, "0": true, "1234567890": true, "12a": false, "-1": false, "１": false} {
		if got := AreDigits(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	for c := range byte(0x80) {
		r := rune(c)
		if IsDigit(c) != unicode.IsDigit(r) || IsUpper(c) != unicode.IsUpper(r) || IsLetter(c) != unicode.IsLetter(r) {
			t.Errorf("%q is told otherwise", c)
		}
	}
}
