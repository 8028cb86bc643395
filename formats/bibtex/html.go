package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// unescapeHTML returns a value that a database escaped for HTML, "Smith &amp; Sons"
// or, escaped once more for TeX, "Smith \&amp; Sons", as the characters that it
// stands for, unless TeX would take one of them for its own. The writer puts empty
// braces into what only looks escaped.
func unescapeHTML(s string) string {
	text := record.UnescapeHTML(s)
	if text == s {
		return s
	}
	for _, c := range `\{}$~%` {
		if strings.Count(text, string(c)) != strings.Count(s, string(c)) {
			return s
		}
	}
	return text
}
