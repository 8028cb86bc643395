package cli

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// nearest returns the word that a mistyped one most likely means, "" if none is
// near: it begins so, or it is at most two letters away, and one for each three.
func nearest(typed string, words []string) string {
	typed = strings.ToLower(typed)
	best, least := "", min(2, (len(typed)+2)/3)+1
	for _, w := range words {
		if strings.HasPrefix(w, typed) && len(typed) >= 3 {
			return w
		}
		if d := levenshtein.ComputeDistance(typed, w); d < least {
			best, least = w, d
		}
	}
	return best
}
