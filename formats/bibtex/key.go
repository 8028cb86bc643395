package bibtex

import (
	"strings"
	"unicode"
)

// notInKey are the characters, besides white space, that end a citation key or
// make LaTeX stumble over it; biber's parser stumbles over more (biber manual,
// section 3.15).
var notInKey = [...]string{classic: `,={}%\~#`, biblatex: `,={}%\~"#'()`}

// cleanKey returns a citation key without what the dialect can't hold in it.
func (d dialect) cleanKey(id string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(notInKey[d], r) {
			return -1
		}
		return r
	}, id)
}

// cleanKeys returns a list of keys between commas.
func (d dialect) cleanKeys(ids []string) string {
	var keys []string
	for _, id := range ids {
		if key := d.cleanKey(id); key != "" {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, ",")
}
