package record

import (
	"html"
	"strings"
)

// UnescapeHTML returns text that was escaped for HTML as the characters that it
// stands for; any other text as it is. Each ampersand of escaped text begins a
// character reference (https://html.spec.whatwg.org/#named-character-references):
// "Smith &amp; Sons" was escaped, "R&D" was not, nor was "AT&T; R&amp;D".
func UnescapeHTML(s string) string {
	if !isEscapedHTML(s) {
		return s
	}
	return html.UnescapeString(s)
}

// EscapeHTML is the inverse of UnescapeHTML: it returns text that reads back as s,
// which is s itself unless that looks escaped.
func EscapeHTML(s string) string {
	if !isEscapedHTML(s) {
		return s
	}
	return strings.ReplaceAll(s, "&", "&amp;")
}

// isEscapedHTML reports whether s has ampersands, and each of them begins a
// character reference that HTML knows.
func isEscapedHTML(s string) bool {
	found := false
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			return found
		}
		s = s[i:]
		end := strings.IndexByte(s, ';')
		if end < 2 || end > 32 {
			return false
		}
		if ref := s[:end+1]; !isReference(ref[1:end]) || strings.HasSuffix(html.UnescapeString(ref), ";") {
			return false
		}
		s = s[end+1:]
		found = true
	}
}

// isReference reports whether s can be the inside of a character reference: #8212, eacute.
func isReference(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') && (i > 0 || s[i] != '#') {
			return false
		}
	}
	return true
}
