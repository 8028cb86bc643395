package tagged

import (
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// Person reads "Family, Given" of formats in which names without a comma may be
// given as one word or as initials without points: the result has the points.
func Person(s string) record.Name {
	n := record.ParseInverted(s)
	if n.IsOrganization() {
		n = record.Name{Family: n.Literal()}
	}
	n.Given = DotInitials(n.Given)
	return n
}

// DotInitials returns given names with points behind their initials: "I D" and
// "ID" are "I. D.", "James A" is "James A.", "J-P" is "J.-P.".
func DotInitials(given string) string {
	if given == "" || strings.IndexByte(given, '.') >= 0 {
		return given
	}
	var room [64]byte
	b := room[:0]
	if n := len(given); n >= 2 && n <= 3 && TagLen([]byte(given)) == n { // letters without a blank
		for i := range n {
			b = appendDotted(b, given[i:i+1])
		}
	} else {
		for word := range strings.SplitSeq(given, " ") {
			b = appendDotted(b, word)
		}
	}
	if len(b) == len(given)+1 { // but for the blank before it, nothing is new
		return given
	}
	return string(b[1:])
}

// appendDotted appends a blank and a word. If that is an initial, or several with
// hyphens, it gets its points.
func appendDotted(b []byte, word string) []byte {
	b = append(b, ' ')
	if !isInitial(word) {
		return append(b, word...)
	}
	for i := range len(word) {
		if word[i] == '-' {
			b = append(b, '.')
		}
		b = append(b, word[i])
	}
	return append(b, '.')
}

// isInitial reports whether a word is an initial, or several with hyphens: J-P.
func isInitial(word string) bool {
	for i := range len(word) {
		if i%2 == 0 && !ascii.IsUpper(word[i]) || i%2 == 1 && word[i] != '-' {
			return false
		}
	}
	return len(word)%2 == 1
}
