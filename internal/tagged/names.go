package tagged

import (
	"strings"

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
	words := strings.Split(given, " ")
	if len(words) == 1 && len(given) >= 2 && len(given) <= 3 && TagLen([]byte(given)) == len(given) {
		words = strings.Split(given, "")
	}
	for i, w := range words {
		words[i] = dotWord(w)
	}
	return strings.Join(words, " ")
}

// dotWord puts the points into one initial, or several with hyphens.
func dotWord(w string) string {
	for i := range len(w) {
		if i%2 == 0 && !IsUpper(w[i]) || i%2 == 1 && w[i] != '-' {
			return w
		}
	}
	if len(w)%2 == 0 {
		return w
	}
	return strings.ReplaceAll(w, "-", ".-") + "."
}
