package names

import (
	"slices"
	"strings"
)

// relateGiven compares given names, word by word from the front.
func relateGiven(a, b []string, accents bool) relation {
	if len(a) == 0 || len(b) == 0 {
		if len(a) == len(b) {
			return relForm
		}
		return relDifferent // nothing to go by
	}
	if slices.Equal(a, b) || (accents || lettersIn(a) == lettersIn(b)) && sameLetters(strings.Join(a, ""), strings.Join(b, ""), accents) {
		return relForm
	}
	if glued(a, b) || glued(b, a) {
		return relInitials
	}
	switch {
	case runTogether(a, b) || runTogether(b, a):
		return relRunTogether
	case leading(a, b) || leading(b, a):
		return relLeading
	case otherCalled(a, b) || otherCalled(b, a):
		return relDifferent
	}
	first := relateWord(a[0], b[0], accents)
	if first == relDifferent {
		return relDifferent
	}
	out := first
	for i := 1; i < len(a) && i < len(b); i++ {
		switch rel := relateWord(a[i], b[i], accents); {
		case rel == relDifferent:
			return relDifferent
		case rel == relTypo || rel == relShortTypo || rel == relNickname || rel == relVariant:
			if out != relForm && out != relInitials && out != relMiddle {
				return relDifferent // two doubtful words
			}
			out = rel
		case rel == relInitials && out == relForm:
			out = relMiddle // a middle name against its initial
		}
	}
	if out == relForm && len(a) != len(b) {
		if len(a[0]) == 1 {
			return relInitials
		}
		return relMiddle
	}
	return out
}

// lettersIn counts the letters of folded words.
func lettersIn(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}

// relateWord compares one given name with another.
func relateWord(a, b string, accents bool) relation {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case sameLetters(a, b, accents):
		return relForm
	case len(a) == 1:
		if b[0] == a[0] {
			return relInitials
		}
		return relDifferent
	case IsNickname(a, b):
		return relNickname
	case sameVariant(a, b):
		return relVariant
	case twoNames(a, b):
		if typo(a, b) != relDifferent {
			return relShortTypo
		}
		return relDifferent
	case len(a) >= 3 && strings.HasPrefix(b, a) && len(b)-len(a) >= 2:
		return relNickname
	}
	return typo(a, b)
}

// glued reports whether initials are the first letters of the syllables of one
// name, as in "Li, S. P." for Li, Shipeng.
func glued(initials, name []string) bool {
	if len(name) != 1 || len(initials) != 2 || len(initials[0]) != 1 || len(initials[1]) != 1 {
		return false
	}
	word := name[0]
	return len(word) >= 4 && word[0] == initials[0][0] && strings.LastIndexByte(word[2:], initials[1][0]) >= 0
}

// runTogether reports whether a given name is the initials of names, written as one by a
// database that knows no initials: Nah for Niels A. H.
func runTogether(initials, names []string) bool {
	if len(initials) != 1 || len(initials[0]) != len(names) || len(names) < 2 || len(names[0]) < 2 || names[0] == initials[0] {
		return false
	}
	for i, w := range names {
		if w[0] != initials[0][i] {
			return false
		}
	}
	return true
}

// leading reports whether given names are others, with an initial before them.
func leading(long, short []string) bool {
	return len(long) == len(short)+1 && len(long[0]) == 1 && len(short[0]) > 1 && slices.Equal(long[1:], short)
}

// otherCalled reports whether somebody who goes by a later name, M. Eva, would have to be
// one whose first name alone is written out: Martin. Yu. and Sh. are initials.
func otherCalled(names, other []string) bool {
	called := slices.IndexFunc(names, func(w string) bool { return len(w) > 2 })
	return called >= len(other) && len(other[0]) > 1
}
