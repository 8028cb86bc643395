package names

import (
	"slices"
	"strings"
)

// relation is the kind of difference between two spellings.
type relation uint8

const (
	relDifferent   relation = iota // they contradict each other
	relForm                        // the same letters: case, accents, punctuation
	relSpacing                     // the same letters, other words: Kihong, Ki-Hong, Ki Hong
	relParts                       // the same letters, but for a suffix, a particle, or in another script
	relParted                      // the same words, of which one takes more for the family name
	relMiddle                      // one has a middle name or initial more
	relLeading                     // one leaves out the initial before the given name: M. Tamer
	relInitials                    // one has initials where the other has names
	relRunTogether                 // one's given name is the other's initials, written as a name: Nah
	relNickname                    // one's given name is a short form of the other's
	relVariant                     // one name as clerks write it in two ways: Sergei and Sergey, McNair and MacNair
	relSecond                      // one has a second family name
	relTypo                        // one typing error
	relShortTypo                   // one typing error in a short or usual name, which may as well be another name
	relSwapped                     // given and family name have changed places
	relOrder                       // so they have, and one of them is no family name
	relWhole                       // the name of one is not parted into given and family name
)

// relateNames returns how two forms differ.
func relateNames(a, b *form) relation {
	if a.body || b.body {
		return relateBodies(a, b)
	}
	if a.clash(b.nameParts) {
		return relDifferent
	}
	accents := a.marks+b.marks > 0
	if rel := relateParted(a, b, accents); rel != relDifferent {
		return rel
	}
	switch {
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
		switch {
		case a.lead() == b.family || b.lead() == a.family:
			return relSecond
		case sameVariant(a.family, b.family):
			return relVariant
		}
		if len(a.given[0]) > 1 && len(b.given[0]) > 1 {
			return typo(a.family, b.family)
		}
	}
	return relDifferent
}

// relateBodies returns how two forms differ of which one is an organisation's, or a name
// without parts.
func relateBodies(a, b *form) relation {
	switch {
	case differInParts(a, b):
		return relDifferent // the same sound in another script
	case a.body && b.body && a.family == b.family:
		return relForm
	case wholeOf(a, b) || wholeOf(b, a):
		return relWhole
	}
	return relDifferent
}

// sameLetters compares folded names; where accents were folded, the German way
// of writing umlauts as two letters counts as well, and so do the Danish å and the Serbian đ.
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
	p, q := *a.nameParts, *b.nameParts
	if sameWithParticles(a, b, true) {
		p.particle, q.particle = "", ""
	}
	return p != q
}

// letterLen returns how many letters of a folded name stand for its first one: two
// for ae, oe, ue, aa, and dj.
func letterLen(s string) int {
	if len(s) < 2 {
		return 1
	}
	switch s[:2] {
	case "ae", "oe", "ue", "aa", "dj":
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
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "aa", "a", "dj", "d")

// relateParted relates names of which one takes more of the same words for the family
// name: "López, María García" and "García López, María", "Freitas, N. de" and "de Freitas,
// Nando".
func relateParted(a, b *form, accents bool) relation {
	n := splits(a, b)
	if n == 0 {
		a, b = b, a
		n = splits(a, b)
	}
	if n == 0 {
		return relDifferent
	}
	rel := relateGiven(a.given[:n], b.given, accents)
	if rel == relForm {
		return relParted
	}
	return rel
}

// splits returns how many of f's given names are none of those that another form takes for
// the beginning of the family name, or for its particle; 0 if that one takes none.
func splits(f, g *form) int {
	more := len(g.particle) + len(g.family) - len(f.family)
	if f.particle != "" || more <= 0 || len(f.given) < 2 || !strings.HasSuffix(g.family, f.family) {
		return 0
	}
	n := len(f.given)
	for n > 1 && more > 0 {
		n--
		more -= len(f.given[n])
	}
	if more == 0 && strings.Join(f.given[n:], "")+f.family == g.particle+g.family {
		return n
	}
	return 0
}

// swapped reports whether one spelling's given name is the other's family name
// and the other way round, both spelled out.
func swapped(a, b *form) bool {
	return len(a.given) > 0 && len(b.given) > 0 && len(a.family) > 1 && len(b.family) > 1 && a.family[0] == b.given[0][0] &&
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
	words := body.words()
	n := len(words)
	return n > 1 && !person.body && !person.initialsOnly() && len(person.given) > 0 &&
		(person.family == words[n-1] && slices.Equal(person.given, words[:n-1]) ||
			person.family == words[0] && strings.Join(person.given, "") == strings.Join(words[1:], ""))
}
