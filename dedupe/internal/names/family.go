package names

import (
	"slices"
	"strings"
	"unicode"
)

// bestFamily returns the one of a group of spellings, kept if it is as good as any, in which
// the family name is written best: with its particle and in ordinary case, with the hyphens
// and blanks that most sources write.
func bestFamily(kept *spelling, group []*spelling) *spelling {
	other := func(s *spelling) bool {
		return s.name.Family != kept.name.Family || s.form.particle != kept.form.particle || s.name.DroppingParticle() != kept.name.DroppingParticle()
	}
	if !slices.ContainsFunc(group, other) {
		return kept
	}
	rival := func(s *spelling) bool {
		return !s.form.body && s.form.family == kept.form.family && s.form.foreign == kept.form.foreign && !damagedName(s.name)
	}
	written := map[string]int{}
	for _, s := range group {
		if rival(s) {
			written[breaks(s.name.Family)] += s.mentions()
		}
	}
	best := kept
	for _, s := range group {
		if s != kept && rival(s) && s.familyBeats(best, written) {
			best = s
		}
	}
	return best
}

// familyBeats reports whether the family name of one spelling is better written than that
// of another. Sources lose particles and hyphens, and hardly invent them. A capital inside
// a family name was put there by somebody who knew, MacDonald, unless it is all that is left
// of a hyphen: CostaPierce.
func (s *spelling) familyBeats(o *spelling, written map[string]int) bool {
	if a, b := s.form.particle != "", o.form.particle != ""; a != b {
		return a
	}
	if a, b := s.name.DroppingParticle() == "", o.name.DroppingParticle() == ""; a != b {
		return a // van Oostrum, Piet beside Oostrum, Piet van
	}
	f, g := s.name.Family, o.name.Family
	if a, b := ShoutedFamily(f), ShoutedFamily(g); a != b {
		return b
	}
	a, b := breaks(f), breaks(g)
	signs, others := len(a)-strings.Count(a, " "), len(b)-strings.Count(b, " ")
	switch {
	case a == b:
		return caseRank(f) > caseRank(g)
	case len(a) > len(b) && caseRank(g) > 1:
		return true
	case len(a) < len(b) && caseRank(f) > 1:
		return false
	case signs > others:
		return rareAccent*written[a] >= written[b]
	case signs < others:
		return rareAccent*written[b] < written[a]
	}
	return written[a] > written[b] // a blank is as often put in as lost
}

// breaks returns the hyphens, blanks and apostrophes inside a family name.
func breaks(family string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Pd, r):
			return '-'
		case r == '\'' || r == '’':
			return '\''
		}
		return -1
	}, family)
}
