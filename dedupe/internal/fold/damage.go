package fold

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Repaired undoes the damage of UTF-8 that was read as Windows-1252 ("Ã¼" for
// "ü"). What isn't damaged in this way is returned as it is.
func Repaired(s string) string {
	if IsASCII(s) || !strings.ContainsAny(s, "ÃÂÅÄâ") {
		return s
	}
	b, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil || !utf8.ValidString(b) {
		return s
	}
	return b
}

// Mended undoes what damage to a name can be undone.
func Mended(s string) string { return Repaired(textMode(s)) }

// Skeleton returns a title's ASCII letters and digits, for titles that hold other
// letters or lost them: damaged tells that question marks stand within words
// ("fran?aise", "?valuation"), where exports couldn't write a letter.
func Skeleton(title string) (bones string, damaged bool) {
	if IsASCII(title) && strings.IndexByte(title, '?') < 0 {
		return "", false
	}
	accented := false
	var b strings.Builder
	for i := 0; i < len(title); i++ {
		c := title[i]
		switch {
		case c >= utf8.RuneSelf:
			accented = true
		case IsDigit(c) || 'a' <= c && c <= 'z':
			b.WriteByte(c)
		case 'A' <= c && c <= 'Z':
			b.WriteByte(c + 'a' - 'A')
		case c == '?' && i+1 < len(title) && IsLetter(title[i+1]):
			damaged = true
		}
	}
	if !accented && !damaged {
		return "", false
	}
	return b.String(), damaged
}
