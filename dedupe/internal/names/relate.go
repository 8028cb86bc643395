package names

import (
	"slices"
	"strings"
)

// relation is the kind of difference between two spellings.
type relation uint8

const (
	relDifferent relation = iota // they contradict each other
	relForm                      // the same letters: case, accents, punctuation
	relSpacing                   // the same letters, other words: Kihong, Ki-Hong, Ki Hong
	relParts                     // the same letters, but for a suffix, a particle, or in another script
	relMiddle                    // one has a middle name or initial more
	relInitials                  // one has initials where the other has names
	relNickname                  // one's given name is a short form of the other's
	relTypo                      // one typing error
	relShortTypo                 // one typing error in a short or usual name, which may as well be another name
	relSwapped                   // given and family name have changed places
	relOrder                     // so they have, and one of them is no family name
	relWhole                     // the name of one is not parted into given and family name
)

// minTypo is the shortest name in which one wrong letter is more likely a typing
// error than another name: Bo Li is not Bo Liu, and Lena is not Lina.
const minTypo = 5

// relateNames returns how two forms differ.
func relateNames(a, b *form) relation {
	accents := a.marks+b.marks > 0
	switch {
	case a.body || b.body:
		switch {
		case differInParts(a, b):
			return relDifferent // the same sound in another script
		case a.body && b.body && a.family == b.family:
			return relForm
		case wholeOf(a, b) || wholeOf(b, a):
			return relWhole
		}
		return relDifferent
	case a.clash(b.nameParts):
		return relDifferent
	case sameLetters(a.family, b.family, accents):
		rel := relateGiven(a.given, b.given, accents)
		if rel == relForm && a.spacing != b.spacing {
			return relSpacing
		}
		if rel == relForm && differInParts(a, b) {
			return relParts
		}
		return rel
	case sameWithParticles(a, b, accents):
		rel := relateGiven(a.given, b.given, accents)
		if rel == relForm {
			return relSpacing
		}
		return rel
	case swapped(a, b):
		if inOrder(a, b) != inOrder(b, a) {
			return relOrder
		}
		return relSwapped
	}
	if sameLetters(a.family, b.family, true) && relateGiven(a.given, b.given, true) == relForm {
		return relShortTypo // Mueller and Muller, if no third spelling says that it is Müller
	}
	switch relateGiven(a.given, b.given, false) {
	case relForm, relMiddle:
		if len(a.given[0]) > 1 && len(b.given[0]) > 1 {
			return typo(a.family, b.family)
		}
	}
	return relDifferent
}

// sameLetters compares folded names; where accents were folded, the German way
// of writing umlauts as two letters counts as well, and so does the Danish å.
func sameLetters(a, b string, accents bool) bool {
	if a == b || !accents {
		return a == b
	}
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[letterLen(a):], b[letterLen(b):]
	}
	return a == "" && b == ""
}

// sameWithParticles compares family names together with their particles, which some
// sources take for a part of the family name: "Van der Berg", "Vanderberg".
func sameWithParticles(a, b *form, accents bool) bool {
	return a.particle+b.particle != "" && sameLetters(a.particle+a.family, b.particle+b.family, accents)
}

// differInParts reports whether one has a suffix or particle that the other one lacks, or
// they are written in two scripts.
func differInParts(a, b *form) bool {
	p, q := a.nameParts, b.nameParts
	if sameWithParticles(a, b, true) {
		p.particle, q.particle = "", ""
	}
	return p != q
}

// letterLen returns how many letters of a folded name stand for its first one: two
// for ae, oe, ue and aa.
func letterLen(s string) int {
	if len(s) > 1 && (s[1] == 'e' && (s[0] == 'a' || s[0] == 'o' || s[0] == 'u') || s[0] == 'a' && s[1] == 'a') {
		return 2
	}
	return 1
}

// hasUmlaut reports whether a folded name has two letters that may stand for one.
func hasUmlaut(s string) bool {
	for i := range len(s) {
		if letterLen(s[i:]) > 1 {
			return true
		}
	}
	return false
}

// umlauts writes as one letter what letterLen counts as one.
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "aa", "a")

// swapped reports whether one spelling's given name is the other's family name
// and the other way round, both spelled out.
func swapped(a, b *form) bool {
	return len(a.given) > 0 && len(b.given) > 0 && len(a.family) > 1 && len(b.family) > 1 &&
		a.family == strings.Join(b.given, "") && b.family == strings.Join(a.given, "")
}

// inOrder reports whether of two Chinese names that are each other's with the parts
// exchanged the first one surely has the family name at its place: Wang, Jing, not Jing,
// Wang. Family names of two syllables are as good as none.
func inOrder(a, b *form) bool {
	return commonFamilies[a.family] && !commonFamilies[b.family] && chineseName(b.family) &&
		(commonestChinese[a.family] || chineseSyllable(a.family) && !chineseSyllable(b.family))
}

// wholeOf reports whether the body is a person's name that was not parted: Lei Chen.
func wholeOf(body, person *form) bool {
	n := len(body.words)
	return n > 1 && !person.body && !person.initialsOnly() && len(person.given) > 0 &&
		(person.family == body.words[n-1] && slices.Equal(person.given, body.words[:n-1]) ||
			person.family == body.words[0] && strings.Join(person.given, "") == strings.Join(body.words[1:], ""))
}

// relateGiven compares given names, word by word from the front.
func relateGiven(a, b []string, accents bool) relation {
	if len(a) == 0 || len(b) == 0 {
		if len(a) == len(b) {
			return relForm
		}
		return relDifferent // nothing to go by
	}
	if slices.Equal(a, b) || sameLetters(strings.Join(a, ""), strings.Join(b, ""), accents) {
		return relForm
	}
	if glued(a, b) || glued(b, a) {
		return relInitials
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
		case rel == relTypo || rel == relShortTypo || rel == relNickname:
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

// typo says whether the words are one typing error apart: a letter wrong, left
// out, put in, or two neighbours changed round. An error in the last letter is
// none that can be told from another name (Mario, Maria), unless the letter is
// doubled.
func typo(a, b string) relation {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || !(oneEdit(a, b) || neighboursSwapped(a, b)) {
		return relDifferent
	}
	if len(a) < minTypo || differInEnding(a, b) || a[0] != b[0] {
		if len(a) < 3 {
			return relDifferent
		}
		return relShortTypo
	}
	return relTypo
}

// oneEdit reports whether one letter is wrong, left out or put in.
func oneEdit(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return len(x) <= 1 && len(y) <= 1 && x != y
}

// neighboursSwapped reports whether the words differ by two neighbouring letters that
// have changed places.
func neighboursSwapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

func differInEnding(a, b string) bool {
	n := len(a)
	if len(a) == len(b) {
		return a[:n-1] == b[:n-1]
	}
	return b[:n] == a && b[n] != a[n-1]
}
