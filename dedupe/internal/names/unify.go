// Package names finds out how one name is written in several ways: on one work and
// across a library.
package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// Name variants are found across the whole library in the steps of a small
// deduplicator of their own: spellings of the same letters are put together
// (form.go), the forms are blocked, compared, weighed (weigh.go) and joined
// in the order of the evidence, unless the join would contradict itself.
//
// Which evidence a difference takes depends on its kind. Case, full stops, hyphens and blanks
// of a family name, and accents take none, as nobody is called by them; but that an accent
// may be all that parts J. Martin from J. Martín, as of any initial of a common family name.
// A suffix, a particle or another script takes somebody who vouches: a shared co-author,
// two records of one work, an ORCID iD. So do initials, or works in one field if the name is
// rare, and typing errors; one letter between two usual given names is none, whoever
// vouches. It takes a co-author who stands in few works to vouch for a second family name
// or an initial before the given name, which one source leaves out. A co-author is shared who
// stands on a work of each in spellings that fit one another; beside a single initial of a
// common family name only one who is spelled the same, or whose family name is rare and
// whose spellings all fit.

// nameJoin is the score from which two forms are one person's, and namePossible that
// from which a person should look. Both are in the units of weigh.go: powers of
// ten of the odds that the library holds no such pair by chance.
const (
	nameJoin     = 1.0
	namePossible = -0.5
)

// nameLead is how much stronger the evidence for one of several people must be
// before an initial is read as that one.
const nameLead = 1.5

// Variant is a person or organisation with several spellings.
type Variant struct {
	Kept     string
	Variants []string // the other spellings
	Reasons  []string
	Spelled  uint64 // hash of the kept spelling: see [Hash]
}

// Possible is two names that may be one person's.
type Possible struct {
	A, B    string
	Reasons []string
}

// Options say what [Unify] does besides finding the spellings.
type Options struct {
	Rewrite bool // writes the fullest spelling of each everywhere
	Brief   bool // gives no reasons
}

// Unify finds the spellings of each person and organisation in works.
// members[i] are the names of the input records that were folded into works[i]: they
// hold the spellings that the fold has already left behind, and prove that two of them
// are one person's.
func Unify(works []*record.Record, members [][]Credits, opt Options) ([]Variant, []Possible) {
	lib := collectNames(works, members)
	lib.brief = opt.Brief
	groups, possible := lib.joinNames(lib.weighPairs())
	variants, open := lib.reportGroups(groups), lib.reportPossible(possible)
	if opt.Rewrite {
		rewriteNames(works, groups) // the spellings are those of the records: they change with them
	}
	return variants, open
}

// pair is a pair of forms that may be one person's.
type pair struct {
	a, b *form // a stands before b
	context
	score  float64
	others int32 // people of the family name whose given names fit neither
	rel    relation
	open   bool // for a person to decide, however strong the evidence
}

func (p *pair) joins() bool { return p.score >= nameJoin && !p.open }

// byFullness returns the form that says less about the person, then the one that says
// more.
func byFullness(a, b *form) (lesser, full *form) {
	n := cmp.Compare(a.fullness(), b.fullness())
	if n == 0 {
		x, y := a.text(), b.text()
		n = cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
	}
	if n > 0 {
		return b, a
	}
	return a, b
}

// keep returns the spelling that the group is known by: that which says most, in
// ordinary case, with all accents.
func (lib *library) keep(g *group) *spelling {
	var all []*spelling
	for _, f := range g.forms {
		all = append(all, f.spellings...)
	}
	kept := lib.fullest(all)
	if kept.form.body {
		return kept
	}
	n := calmed(kept, all)
	if n.Given == kept.name.Given {
		n.Given = completed(kept, all)
	}
	if slices.ContainsFunc(all, func(s *spelling) bool { return s.accents > 0 }) {
		n = Accented(n, lib.wordings(all))
	}
	for _, s := range append([]*spelling{kept}, all...) {
		if bare(*s.name) == n {
			return s
		}
	}
	best := newSpelling(&n)
	return &best
}

// wordings returns the ways in which a person's name is written.
func (lib *library) wordings(all []*spelling) []Wording {
	var out []Wording
	for _, s := range all {
		w := Wording{Name: s.name, Count: s.mentions()}
		for _, list := range s.lists {
			if lib.accented[list] {
				w.Told++
			}
		}
		out = append(out, w)
	}
	return out
}

// fullest returns the spelling that says most: one that isn't damaged, given names spelled
// out rather than shortened, then the one that is used most, then the one whose given name is
// usual, then the one whose words others bear too.
func (lib *library) fullest(ss []*spelling) *spelling {
	return slices.MinFunc(whole(ss), func(a, b *spelling) int {
		turned := 0
		if swapped(a.form, b.form) {
			turned = falseFirst(!a.usualGiven(), !b.usualGiven())
		}
		order := cmp.Or(
			turned,
			cmp.Compare(b.form.fullness(), a.form.fullness()),
			shortened(a.form.given, b.form.given),
			falseFirst(StrayStop(a.name.Given), StrayStop(b.name.Given)),
			falseFirst(inOrder(b.form, a.form), inOrder(a.form, b.form)),
			cmp.Compare(b.mentions(), a.mentions()),
			falseFirst(!a.usualGiven(), !b.usualGiven()))
		if order != 0 {
			return order
		}
		return cmp.Or( // what comes now takes time
			cmp.Compare(len(b.form.particle), len(a.form.particle)),
			cmp.Compare(lib.usual(b.form), lib.usual(a.form)),
			cmp.Compare(b.accents, a.accents),
			cmp.Compare(len(b.text()), len(a.text())),
			compareSpellings(a, b))
	})
}

// usual counts those who have the family name or the first given name in common with f:
// a mistyped name has few.
func (lib *library) usual(f *form) int {
	if f.kin == nil {
		return 0
	}
	return len(f.kin.given) + lib.firsts()[f.given[0]]
}

// shortened puts given names of which the first is cut short, or a short form, behind the
// whole ones.
func shortened(a, b []string) int {
	if len(a) == 0 || len(b) == 0 || a[0] == b[0] {
		return 0
	}
	switch x, y := a[0], b[0]; {
	case len(x) >= 3 && strings.HasPrefix(y, x), nicknames[[2]string{x, y}]:
		return 1
	case len(y) >= 3 && strings.HasPrefix(x, y), nicknames[[2]string{y, x}]:
		return -1
	}
	return 0
}

// StrayStop reports whether the full stop behind given names, as that of a list's end, is
// behind a usual name or one too long to be shortened: Kenji., but not Chr. or K.
func StrayStop(given string) bool {
	const abbreviated = 4 // letters, at most
	word, stopped := strings.CutSuffix(given[strings.LastIndexAny(given, " -")+1:], ".")
	return stopped && !strings.Contains(word, ".") && (utf8.RuneCountInString(word) > abbreviated || usualGiven[letters(word)])
}

// falseFirst orders what isn't so before what is.
func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
