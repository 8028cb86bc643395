package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Name variants are found across the whole library in the steps of a small
// deduplicator of their own: spellings of the same letters are put together
// (names_form.go), the forms are blocked, compared, weighed (names_weigh.go) and joined
// in the order of the evidence, unless the join would contradict itself.

// nameJoin is the score from which two forms are one person's, and namePossible that
// from which a person should look. Both are in the units of names_weigh.go: powers of
// ten of the odds that the library holds no such pair by chance.
const (
	nameJoin     = 1.0
	namePossible = -0.5
)

// nameLead is how much stronger the evidence for one of several people must be
// before an initial is read as that one.
const nameLead = 1.5

// unifyNames finds the spellings of each person and organisation in works.
// members[i] are the names of the input records that were folded into works[i]: they
// hold the spellings that the fold has already left behind, and prove that two of them
// are one person's. With NamesUnify it writes the fullest spelling everywhere.
func unifyNames(works []*record.Record, members [][]credits, mode NamesMode) ([]NameVariant, []PossibleName) {
	if mode == NamesOff {
		return nil, nil
	}
	lib := collectNames(works, members)
	groups, possible := lib.joinNames(lib.weighPairs())
	variants, open := lib.reportGroups(groups), lib.reportPossible(possible)
	if mode == NamesUnify {
		rewriteNames(works, groups) // the spellings are those of the records: they change with them
	}
	return variants, open
}

// namePair is a pair of forms that may be one person's.
type namePair struct {
	a, b *nameForm // a stands before b
	rel  nameRelation
	context
	others int // people of the family name whose given names fit neither
	score  float64
	open   bool // for a person to decide, however strong the evidence
}

func (p *namePair) joins() bool { return p.score >= nameJoin && !p.open }

// nameGroup is the forms of one person.
type nameGroup struct {
	kept  *spelling
	forms []*nameForm
	pairs []namePair // what joined them
}

// joinNames makes groups of the pairs, strongest first. No group holds two forms that
// contradict each other, and an initial that fits several people about as well joins
// none of them. What is left for a person to decide comes back strongest first.
func (lib *nameLibrary) joinNames(pairs []namePair) (groups []*nameGroup, possible []namePair) {
	slices.SortFunc(pairs, func(p, q namePair) int {
		return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.a.at, q.a.at), cmp.Compare(p.b.at, q.b.at))
	})
	of := make([]*nameGroup, len(lib.forms))
	for i, f := range lib.forms {
		if len(f.spellings) > 1 {
			of[i] = &nameGroup{forms: lib.forms[i : i+1 : i+1]}
		}
	}
	group := func(f *nameForm) *nameGroup {
		if of[f.at] == nil {
			of[f.at] = &nameGroup{forms: lib.forms[f.at : f.at+1 : f.at+1]}
		}
		return of[f.at]
	}
	unsure := ambiguous(pairs)
	for i := range pairs {
		p := &pairs[i]
		if !p.joins() || unsure[i] {
			possible = append(possible, *p)
			continue
		}
		a, b := group(p.a), group(p.b)
		if a == b {
			continue
		}
		if !lib.fit(a, b) {
			possible = append(possible, *p)
			continue
		}
		if len(a.forms) < len(b.forms) {
			a, b = b, a
		}
		a.forms = append(a.forms, b.forms...)
		a.pairs = append(append(a.pairs, b.pairs...), *p)
		for _, f := range b.forms {
			of[f.at] = a
		}
	}
	possible = slices.DeleteFunc(possible, func(p namePair) bool {
		return of[p.a.at] != nil && of[p.a.at] == of[p.b.at]
	})
	for i, g := range of {
		if g != nil && g.forms[0].at == int32(i) && (len(g.forms) > 1 || len(g.forms[0].spellings) > 1) {
			groups = append(groups, g)
		}
	}
	parallel(len(groups), func(from, to int) {
		for _, g := range groups[from:to] {
			g.kept = lib.keep(g)
		}
	})
	slices.SortFunc(groups, func(g, h *nameGroup) int {
		return cmp.Or(cmp.Compare(g.kept.text, h.kept.text), cmp.Compare(g.forms[0].at, h.forms[0].at))
	})
	return groups, possible
}

// fit reports whether each form of the one group may be the same person's as each of
// the other, on evidence of their own: that both may be "Silva, A." makes no one of
// Arlindo and A. C. F.
func (lib *nameLibrary) fit(a, b *nameGroup) bool {
	if len(a.forms)+len(b.forms) == 2 {
		return true // the pair is the evidence
	}
	for _, f := range a.forms {
		for _, g := range b.forms {
			if p, ok := lib.weigh(f, g); !ok || p.rel == relShortTypo {
				return false
			}
		}
	}
	return true
}

// ambiguous marks the pairs in which a form that says less (initials, no middle name, a
// short form) fits two people who contradict each other, and no evidence tells them
// apart. The pairs are sorted by their scores.
func ambiguous(pairs []namePair) []bool {
	type fit struct{ lesser, pair int32 }
	var fits []fit
	for i, p := range pairs {
		if p.rel != relForm && p.rel < relSwapped {
			lesser, _ := byFullness(p.a, p.b)
			fits = append(fits, fit{lesser.at, int32(i)})
		}
	}
	slices.SortFunc(fits, func(x, y fit) int { return cmp.Or(int(x.lesser-y.lesser), int(x.pair-y.pair)) })
	out := make([]bool, len(pairs))
	for from := 0; from < len(fits); {
		to := from + 1
		best := &pairs[fits[from].pair]
		for ; to < len(fits) && fits[to].lesser == fits[from].lesser; to++ {
			p := &pairs[fits[to].pair]
			_, one := byFullness(best.a, best.b)
			_, other := byFullness(p.a, p.b)
			if rel := relateNames(one, other); rel != relDifferent && rel != relShortTypo && !vetoed(one, other) {
				continue
			}
			out[fits[to].pair] = true
			if best.score-p.score < nameLead {
				out[fits[from].pair] = true
			}
		}
		from = to
	}
	return out
}

// byFullness returns the form that says less about the person, then the one that says
// more.
func byFullness(a, b *nameForm) (lesser, full *nameForm) {
	if x, y := a.fullness(), b.fullness(); x > y || x == y && (len(a.text) > len(b.text) || len(a.text) == len(b.text) && a.text > b.text) {
		return b, a
	}
	return a, b
}

// keep returns the spelling that the group is known by: that which says most, in
// ordinary case, with all accents.
func (lib *nameLibrary) keep(g *nameGroup) *spelling {
	var all []*spelling
	for _, f := range g.forms {
		all = append(all, f.spellings...)
	}
	kept := lib.fullest(all)
	if kept.form.body {
		return kept
	}
	n := calmed(kept, all)
	if slices.ContainsFunc(all, func(s *spelling) bool { return s.accents > 0 }) {
		n = accented(n, lib.wordings(all))
	}
	for _, s := range append([]*spelling{kept}, all...) {
		if bare(*s.name) == n {
			return s
		}
	}
	return newSpelling(&n)
}

// wordings returns the ways in which a person's name is written.
func (lib *nameLibrary) wordings(all []*spelling) []wording {
	var out []wording
	for _, s := range all {
		w := wording{name: s.name, count: s.count}
		for _, list := range s.lists {
			if lib.accented[list] {
				w.told++
			}
		}
		out = append(out, w)
	}
	return out
}

// fullest returns the spelling that says most: one that isn't damaged, given names spelled
// out rather than shortened, then the one that is used most, then the one whose words others
// bear too.
func (lib *nameLibrary) fullest(ss []*spelling) *spelling {
	return slices.MinFunc(ss, func(a, b *spelling) int {
		return cmp.Or(
			compareBool(damagedName(a.name), damagedName(b.name)),
			cmp.Compare(b.form.fullness(), a.form.fullness()),
			shortened(a.form.given, b.form.given),
			compareBool(inOrder(b.form, a.form), inOrder(a.form, b.form)),
			cmp.Compare(b.count, a.count),
			cmp.Compare(lib.usual(b.form), lib.usual(a.form)),
			cmp.Compare(b.accents, a.accents),
			cmp.Compare(len(b.text), len(a.text)),
			compareSpellings(a, b),
		)
	})
}

// usual counts those who have the family name or the first given name in common with f:
// a mistyped name has few.
func (lib *nameLibrary) usual(f *nameForm) int {
	if f.kin == nil {
		return 0
	}
	return len(f.kin.given) + lib.firsts[f.given[0]]
}

// shortened puts given names of which the first is cut short behind the whole ones.
func shortened(a, b []string) int {
	if len(a) == 0 || len(b) == 0 || a[0] == b[0] {
		return 0
	}
	switch x, y := a[0], b[0]; {
	case len(x) >= 3 && strings.HasPrefix(y, x):
		return 1
	case len(y) >= 3 && strings.HasPrefix(x, y):
		return -1
	}
	return 0
}
