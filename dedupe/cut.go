package dedupe

import (
	"slices"
	"strings"
)

// dotted reports whether a text ends or begins with dots that stand for the rest of
// it, as search engines write what is too long for a line: "Journal of the …".
func dotted(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") || strings.HasPrefix(s, "…") || strings.HasPrefix(s, "...")
}

// compareCut compares two venues one of which is cut. A single word that is left of
// a name says nothing, nor do words that many names begin with; two others may be
// those of several journals.
func compareCut(a, b *venue) venueLevel {
	if !a.cut || b.cut && len(b.words) < len(a.words) {
		a, b = b, a
	}
	switch {
	case len(a.words) < 2, !slices.ContainsFunc(a.words, func(w string) bool { return !unspoken[w] && !meetingWords[w] && w != "journal" }):
		return venuesUnknown
	case len(a.words) > len(b.words) || !strings.Contains(b.tight, a.tight) && !abbreviates(b, a) && !opens(a, b):
		return venuesDiffer
	}
	return venuesClose
}

// opens reports whether the words of a are the first ones of b, as a whole or
// abbreviated on either side.
func opens(a, b *venue) bool {
	for i, w := range a.words {
		if x := b.words[i]; !strings.HasPrefix(w, x) && !strings.HasPrefix(x, w) {
			return false
		}
	}
	return true
}

// cutTitle reports whether one title is the beginning of the other, with dots for
// the rest. The last word may be cut too.
func cutTitle(a, b *profile) bool {
	return a.cut && begins(a.title, b.title) || b.cut && begins(b.title, a.title)
}

func begins(short, long string) bool { return len(short) >= 20 && strings.HasPrefix(long, short) }
