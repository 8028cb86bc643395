package dedupe

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/names"
)

// nameMatch says how two names relate.
type nameMatch uint8

const (
	nameDiffers  nameMatch = iota
	nameDoubtful           // the family name agrees, the given names hardly do
	nameAgrees
)

// compareNames compares two names as they may be written in two sources.
func compareNames(a, b *author) nameMatch {
	if a == b {
		return nameAgrees
	}
	if !familiesAgree(a.family, b.family) {
		if a.words != 0 && a.words == b.words {
			return nameAgrees // the same words, parted elsewhere: "Bar Lev, Yevgeny"
		}
		if turned(a, b) || turned(b, a) {
			return nameAgrees
		}
		return nameDiffers
	}
	return compareGiven(a, b)
}

// turned reports whether a has the family name of b for its given name, and what b is given,
// or its initials, for its family name.
func turned(a, b *author) bool {
	return len(a.given) > 1 && a.given == b.family &&
		(a.family == b.given || a.family[:1] == b.given || strings.HasPrefix(b.initials, a.family))
}

func compareGiven(a, b *author) nameMatch {
	if a.initials == "" || b.initials == "" {
		return nameAgrees
	}
	if a.initials[0] == b.initials[0] {
		if len(a.given) > 2 && len(b.given) > 2 && a.given != b.given &&
			!strings.HasPrefix(a.given, b.given) && !strings.HasPrefix(b.given, a.given) &&
			levenshtein.ComputeDistance(a.given, b.given) > 2 && !names.IsNickname(a.given, b.given) {
			return nameDoubtful
		}
		return nameAgrees
	}
	if strings.IndexByte(a.initials, b.initials[0]) >= 0 || strings.IndexByte(b.initials, a.initials[0]) >= 0 {
		return nameAgrees // order of the given names, or the first one left out
	}
	if names.IsNickname(a.given, b.given) {
		return nameAgrees
	}
	return nameDoubtful
}

// familiesAgree compares folded family names: particles and second family names
// may be missing, and a long name may hold a typing error.
func familiesAgree(a, b string) bool {
	if a == b {
		return true
	}
	if a == "" || b == "" {
		return false
	}
	if fold.SameButUmlauts(a, b) {
		return true
	}
	if a[0] != b[0] && strings.IndexByte(a, ' ') < 0 && strings.IndexByte(b, ' ') < 0 {
		return false
	}
	if strings.IndexByte(a, ' ') >= 0 || strings.IndexByte(b, ' ') >= 0 {
		ta, tb := fold.Squeeze(a), fold.Squeeze(b)
		if ta == tb || sharesName(a, b) {
			return true
		}
		a, b = ta, tb
	}
	n := min(len(a), len(b))
	if n < 5 || abs(len(a)-len(b)) > 2 {
		return false
	}
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return n >= 6
	}
	limit := 1
	if n >= 8 {
		limit = 2
	}
	return levenshtein.ComputeDistance(a, b) <= limit
}

// sharesName reports whether a family name of several words has a whole word of
// four letters or more in common with the other.
func sharesName(a, b string) bool {
	for w := range fold.Words(a) {
		if len(w) < 4 {
			continue
		}
		for x := range fold.Words(b) {
			if w == x {
				return true
			}
		}
	}
	return false
}

// authorLevel says how two lists of authors relate.
type authorLevel uint8

const (
	authorsUnknown authorLevel = iota // one names no person
	authorsSame                       // all names of the shorter list are in the other
	authorsMost                       // two thirds or more of them; if several are missing, more than half of the longer list
	authorsSome                       // at least one
	authorsNone
)

// authorMatch is the comparison of two lists of authors.
type authorMatch struct {
	level   authorLevel
	agree   int  // names that agree
	maybe   int  // family names that agree where the given names hardly do
	of      int  // names in the shorter list
	longer  int  // names in the longer list
	first   bool // the first names agree
	partial bool // one list is longer, and neither says that it was cut
	bodies  bool // an organisation stands in both
	all     bool // both lists hold the same names, and neither was cut
	whole   bool // and in the same order
	grown   bool // one list is the other and some more names, in the same order
}

func compareAuthors(a, b *authorList) authorMatch {
	m := matchAuthors(a, b)
	if a.editors != b.editors && m.level > authorsMost {
		return authorMatch{} // the editors of a work need not be its authors
	}
	return m
}

func matchAuthors(a, b *authorList) authorMatch {
	m := authorMatch{bodies: shareBody(a.bodies, b.bodies)}
	if len(a.people) == 0 || len(b.people) == 0 {
		if m.bodies && len(a.people) == 0 && len(b.people) == 0 {
			m.level, m.agree, m.of, m.first = authorsSame, 1, 1, true
			m.all = slices.EqualFunc(a.bodies, b.bodies, func(x, y *author) bool { return x.family == y.family })
			m.whole = m.all
		}
		return m
	}
	if len(a.people) > len(b.people) {
		a, b = b, a
	}
	inPlace, inOrder := m.matchPeople(a.people, b.people)
	if drawn := (authorMatch{bodies: m.bodies}); m.agree < m.of && a.drawn != nil && b.drawn != nil {
		if drawn.matchPeople(a.drawn, b.drawn); drawn.agree > m.agree { // in another order
			drawn.first = m.first
			m, inPlace, inOrder = drawn, false, false
		}
	}
	m.partial = a.total != b.total && !a.cut && !b.cut
	m.all = m.agree == m.of && a.total == b.total && !a.cut && !b.cut
	m.whole = m.all && inPlace
	m.level = m.levelOf()
	m.grown = !m.whole && m.level == authorsSame && m.first && inOrder && m.agree >= 4 && 4*m.agree >= 3*m.longer
	return m
}

// matchPeople counts the names of the shorter list that agree with one of the longer
// each, and reports whether these stand at the same places, and in the same order.
func (m *authorMatch) matchPeople(short, long []*author) (inPlace, inOrder bool) {
	m.of, m.longer = len(short), len(long)
	var used [maxAuthors]bool
	inPlace, inOrder = true, true
	last := -1
	for i, a := range short {
		match, at := bestMatch(a, i, long, &used)
		if at >= 0 {
			used[at] = true
		}
		switch match {
		case nameAgrees:
			m.agree++
			inPlace = inPlace && at == i
			inOrder = inOrder && at > last
			last = at
			m.first = m.first || i == 0 && at == 0
		case nameDoubtful:
			m.maybe++
		}
	}
	return inPlace, inOrder
}

// bestMatch returns how the name at a place agrees with the one of a list, of those that
// are not used, that is most like it: with the one at its place rather than others. The
// place is -1 if none is like it.
func bestMatch(a *author, place int, list []*author, used *[maxAuthors]bool) (best nameMatch, at int) {
	place = min(place, len(list)-1)
	at = -1
	for k := range list {
		j := k // the same place first, then the others in order
		if k == 0 {
			j = place
		} else if k <= place {
			j = k - 1
		}
		if used[j] {
			continue
		}
		if n := compareNames(a, list[j]); n > best {
			if best, at = n, j; n == nameAgrees {
				break
			}
		}
	}
	return best, at
}

// levelOf says what the numbers of names that agree come to.
func (m *authorMatch) levelOf() authorLevel {
	switch {
	case m.agree == m.of, m.agree+m.maybe == m.of && m.agree >= m.maybe:
		return authorsSame
	case 3*m.agree+m.maybe >= 2*m.of && m.agree > 0 && (m.of-m.agree-m.maybe < 2 || 2*(m.agree+m.maybe) > m.longer):
		return authorsMost
	case m.agree > 0 || m.maybe > 0 && m.of > 1:
		return authorsSome
	}
	return authorsNone
}

func shareBody(a, b []*author) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y || x.family == y.family || bodyInitials(x.family, y.family) || bodyInitials(y.family, x.family) {
				return true
			}
		}
	}
	return false
}

// bodyInitials reports whether short is made of the initials of an organisation's
// name: WHO.
func bodyInitials(short, long string) bool {
	if len(short) < 3 || strings.Contains(short, " ") {
		return false
	}
	i := 0
	for w := range fold.Words(long) {
		if fold.StopWords[w] {
			continue
		}
		if i == len(short) || w[0] != short[i] {
			return false
		}
		i++
	}
	return i == len(short)
}
