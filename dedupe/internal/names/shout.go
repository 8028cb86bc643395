package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// Some sources write names in capitals, or the half of one: "Smith, VANCHAI". A person
// whose family name another record writes in ordinary case is written so as a whole.
// Where all records have capitals alone nothing tells how the name goes ("McDonald",
// "van Dijk"), so that it stays.

// ShoutedFamily reports whether a family name of two letters or more is written in
// capitals only.
func ShoutedFamily(s string) bool { return shouted(s, 2) }

// Shouted reports whether a name is written in capitals only, and is too long for
// initials.
func Shouted(s string) bool { return shouted(s, 4) }

// shouted reports whether a text of at least so many characters has capitals and no
// small letters.
func shouted(s string, least int) bool {
	n, capitals := 0, false
	for _, r := range s {
		if unicode.ToUpper(r) != r {
			return false
		}
		capitals = capitals || unicode.ToLower(r) != r
		n++
	}
	return capitals && n >= least
}

// CalmGiven returns a person's name with its given names in ordinary case, if the
// family name is.
func CalmGiven(n record.Name) record.Name {
	if n.Family != "" && !ShoutedFamily(n.Family) && Shouted(n.Given) {
		n.Given = calm(n.Given)
	}
	return n
}

// calm returns given names in capitals in ordinary case, if one of them can't be initials
// that a database glued together (PHAJ). Words of less than three letters and without a
// vowel stay.
func calm(given string) string {
	isLetter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
	words := strings.FieldsFunc(given, func(r rune) bool { return !isLetter(r) })
	named := func(w string) bool {
		return len(words) > 1 && utf8.RuneCountInString(w) > maxShoutedInitials || !areInitials([]byte(fold.Text(w)), false)
	}
	if !slices.ContainsFunc(words, named) {
		return given
	}
	var b strings.Builder
	for given != "" {
		n := strings.IndexFunc(given, func(r rune) bool { return !isLetter(r) })
		switch {
		case n < 0:
			n = len(given)
		case n == 0:
			_, n = utf8.DecodeRuneInString(given)
		}
		w := given[:n]
		if utf8.RuneCountInString(w) > 2 && strings.ContainsAny(fold.Text(w), "aeiouy") && fold.Numbers[strings.ToLower(w)] == "" {
			_, first := utf8.DecodeRuneInString(w)
			w = w[:first] + strings.ToLower(w[first:])
		}
		b.WriteString(w)
		given = given[n:]
	}
	return b.String()
}

// calmed returns the name that a group of spellings is known by in ordinary case, and with
// its family name as it is best written in one of them.
func calmed(kept *spelling, group []*spelling) record.Name {
	n := bare(*kept.name)
	if best := bestFamily(kept, group); best != kept {
		n = WithFamilyOf(n, *best.name)
	}
	for _, s := range group {
		if o := s.name; !kept.form.initialsOnly() && Shouted(n.Given) && !Shouted(o.Given) && strings.EqualFold(n.Given, o.Given) {
			n.Given = o.Given
		}
		if p := n.Parts(); p.Suffix == "" && s.form.suffix != "" {
			q := s.name.Parts()
			p.Suffix, p.CommaSuffix = q.Suffix, q.CommaSuffix
			n.SetParts(p)
		}
	}
	return CalmGiven(n)
}

// caseRank ranks how much the capitals of a family name tell: less of one that is
// shouted, more of one with a capital inside a word.
func caseRank(family string) int {
	if ShoutedFamily(family) {
		return 0
	}
	small := false
	for _, r := range family {
		if small && unicode.IsUpper(r) {
			return 2
		}
		small = unicode.IsLower(r)
	}
	return 1
}

// WithFamilyOf returns a with the family name of b and its particles.
func WithFamilyOf(a, b record.Name) record.Name {
	p, q := a.Parts(), b.Parts()
	p.DroppingParticle, p.NonDroppingParticle = q.DroppingParticle, q.NonDroppingParticle
	a.Family = b.Family
	return a.With(p)
}
