package dedupe

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// repaired undoes the damage of UTF-8 that was read as Windows-1252 ("Ã¼" for
// "ü"). What isn't damaged in this way is returned as it is.
func repaired(s string) string {
	if isASCII(s) || !strings.ContainsAny(s, "ÃÂÅÄâ") {
		return s
	}
	b, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil || !utf8.ValidString(b) {
		return s
	}
	return b
}

// mended undoes what damage to a name can be undone.
func mended(s string) string { return repaired(textMode(s)) }

// skeleton returns a title's ASCII letters and digits, for titles that hold other
// letters or lost them: damaged tells that question marks stand within words
// ("fran?aise", "?valuation"), where exports couldn't write a letter.
func skeleton(title string) (bones string, damaged bool) {
	if isASCII(title) && strings.IndexByte(title, '?') < 0 {
		return "", false
	}
	accented := false
	var b strings.Builder
	for i := 0; i < len(title); i++ {
		c := title[i]
		switch {
		case c >= utf8.RuneSelf:
			accented = true
		case isDigit(c) || 'a' <= c && c <= 'z':
			b.WriteByte(c)
		case 'A' <= c && c <= 'Z':
			b.WriteByte(c + 'a' - 'A')
		case c == '?' && i+1 < len(title) && isLetter(title[i+1]):
			damaged = true
		}
	}
	if !accented && !damaged {
		return "", false
	}
	return b.String(), damaged
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// restorable reports whether the titles are the same but for the letters that
// one of them lost.
func restorable(a, b *profile) bool {
	if !a.damaged && !b.damaged {
		return false
	}
	x, y := a.skeleton, b.skeleton
	if x == "" {
		x = squeeze(a.title)
	}
	if y == "" {
		y = squeeze(b.title)
	}
	return len(x) >= 12 && nearStrings(x, y)
}
