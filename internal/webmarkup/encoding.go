package webmarkup

import (
	"strings"
	"unicode/utf8"
)

// onceEncoded returns s without what was encoded twice: bytes of UTF-8 that somebody
// took for letters of Latin-1, "â\u0080\u0093" for a dash. Controls, which no text
// has, tell it from words that are written so.
func onceEncoded(s string) string {
	if !strings.ContainsFunc(s, isControl) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		if letter, n := encodedIn(s); n > 0 {
			b.WriteString(letter)
			s = s[n:]
			continue
		}
		_, n := utf8.DecodeRuneInString(s)
		b.WriteString(s[:n])
		s = s[n:]
	}
	return b.String()
}

// isControl reports whether c is one of the controls that Latin-1 has beyond ASCII's.
func isControl(c rune) bool { return c >= 0x80 && c < 0xa0 }

// encodedIn returns the letter whose bytes stand as letters at the beginning of s, and
// how long they are there; 0 if none do.
func encodedIn(s string) (letter string, length int) {
	var bytes [utf8.UTFMax]byte
	for n := range bytes {
		c, size := utf8.DecodeRuneInString(s[length:])
		if c < 0x80 || c > 0xff {
			return "", 0
		}
		bytes[n] = byte(c)
		length += size
		if n > 0 && utf8.Valid(bytes[:n+1]) {
			return string(bytes[:n+1]), length
		}
	}
	return "", 0
}
