package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// Damage that can be told from a spelling, or from the others of the same person, never
// wins against a whole one, however often it is copied.

// whole returns the spellings that show no damage, or all if each does.
func whole(ss []*spelling) []*spelling {
	damaged := func(s *spelling) bool {
		return damagedName(s.name) || !s.form.body && slices.ContainsFunc(ss, func(o *spelling) bool {
			return splitsFamily(s.form, o.form) || spellsInitials(s, o)
		})
	}
	if !slices.ContainsFunc(ss, damaged) {
		return ss
	}
	if sound := slices.DeleteFunc(slices.Clone(ss), damaged); len(sound) > 0 {
		return sound
	}
	return ss
}

// splitsFamily reports whether a form leaves to the given names what another one takes for
// the beginning of the family name: Villiers, A. M. De for de Villiers, A. M. A usual given
// name, or an initial, is none: programs that part names at the first blank make Whitcombe,
// Mary Jane into Jane Whitcombe, Mary.
func splitsFamily(f, g *form) bool {
	n := splits(f, g)
	return n > 0 && len(f.given[n]) > 1 && !usualGiven[f.given[n]]
}

// damagedName reports whether the damage of a name can't be mended.
func damagedName(n *record.Name) bool {
	return !sound(fold.Mended(n.Family)) || !sound(fold.Mended(n.Given)) || holdsRole(n)
}

// sound reports whether a name shows no damage: signs of TeX or of a lost encoding, an
// apostrophe that is what is left of an accent ("Kovcisk'y"), an accent that fell on what
// is no letter ("L'́ahdeoja") or beside its i ("Marıá").
func sound(s string) bool {
	last := rune(0)
	before := 0 // letters of the word
	for i, r := range s {
		switch {
		case r == 'ª' || r == 'º' || r == 'µ':
			return false
		case unicode.IsMark(r) && before == 0, last == 'ı' && strings.ContainsRune(foreignToTurkish, r):
			return false
		case unicode.IsLetter(r) || unicode.IsMark(r):
			before++
		case r == '\'' || r == '’':
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if before > 2 && unicode.IsLower(last) && unicode.IsLower(next) {
				return false
			}
			before = 0
		case partsWords(r):
			before = 0
		case r != ',' && r != '(' && r != ')':
			return false
		}
		last = r
	}
	return true
}

// foreignToTurkish are accented letters, and accents, that no language with a dotless i has.
const foreignToTurkish = "áàãéèíìóòõúùýñ\u0300\u0301\u0303"

// roles are words that say what somebody did, and are not of the name.
var roles = fold.WordSet("author authors autor autores auteur auteurs autore autori editor editors editeur ed eds hrsg herausgeber coord transl translator")

// holdsRole reports whether a role was taken for a part of the name: autor Darnton, Robert.
func holdsRole(n *record.Name) bool {
	isRole := func(s string) bool {
		for w := range strings.FieldsFuncSeq(s, partsWords) {
			if roles[w] {
				return true
			}
		}
		return false
	}
	if isRole(n.Given) || isRole(n.Family) {
		return true
	}
	if !n.HasParts() {
		return false
	}
	p := n.Parts()
	return isRole(p.NonDroppingParticle) || isRole(p.DroppingParticle)
}

// spellsInitials reports whether the given name is but the initials of another spelling
// written as one: Wyk for W.-Y.K. What is a usual name, or a syllable of Chinese, may be one.
func spellsInitials(s, o *spelling) bool {
	f, g := s.form, o.form
	if len(f.given) != 1 || len(g.given) < 3 || len(f.given[0]) > maxInitials || !g.initialsOnly() {
		return false
	}
	word := f.given[0]
	return word == strings.Join(g.given, "") && !usualGiven[word] && !chineseSyllable(word)
}
