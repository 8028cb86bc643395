package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// completed returns the given names of a spelling with what others of the same person say
// besides: the names that are initials in it, and those that it leaves out. Of Tom and T. L.
// it makes Tom L.
func completed(kept *spelling, all []*spelling) string {
	known := slices.Clone(kept.form.given)
	pieces := givenPieces(kept)
	if pieces == nil {
		return kept.name.Given
	}
	fullestFirst := slices.SortedFunc(slices.Values(all), func(a, b *spelling) int {
		return cmp.Or(cmp.Compare(b.form.fullness(), a.form.fullness()), cmp.Compare(b.mentions(), a.mentions()), compareSpellings(a, b))
	})
	changed := false
	for _, s := range fullestFirst {
		given, more := s.form.given, givenPieces(s)
		if more == nil || s.form.family != kept.form.family || splits(s.form, kept.form) > 0 || !goesOn(known, given) {
			continue
		}
		for i, w := range given {
			switch {
			case i >= len(known):
				known, pieces, changed = append(known, w), append(pieces, more[i]), true
			case len(known[i]) == 1 && len(w) > 1:
				known[i], pieces[i], changed = w, more[i], true
			}
		}
	}
	if !changed {
		return kept.name.Given
	}
	return strings.Join(pieces, "")
}

// goesOn reports whether given names are others, place by place, as far as both go. The
// initials of the syllables of a name add nothing to it.
func goesOn(known, given []string) bool {
	if glued(given, known) && !usualGiven[known[0]] {
		return false
	}
	for i := range min(len(known), len(given)) {
		if relateWord(known[i], given[i], true) == relDifferent {
			return false
		}
	}
	return true
}

// givenPieces parts given names into words with the full stops behind and what stands
// before them: "J.", "-P.". It returns nil if they aren't the words that are compared.
func givenPieces(s *spelling) []string {
	given := s.name.Given
	if words := s.form.given; s.form.initialsOnly() && utf8.RuneCountInString(given) == len(words) { // TL
		given = strings.Join(strings.Split(given, ""), ". ") + "."
	}
	var pieces []string
	for from, at, last := 0, 0, true; ; {
		r, n := utf8.DecodeRuneInString(given[at:])
		parts := n == 0 || partsWords(r)
		if parts && !last && r == '.' {
			at += n
			_, n = utf8.DecodeRuneInString(given[at:])
		}
		if parts && !last {
			pieces = append(pieces, given[from:at])
			from = at
		}
		if n == 0 {
			break
		}
		last = parts
		at += n
	}
	if len(pieces) != len(s.form.given) {
		return nil
	}
	return pieces
}
