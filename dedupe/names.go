package dedupe

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Name variants are found across the whole library in the steps of a small
// deduplicator of their own: the spellings are listed with what the library knows
// about each, blocked, compared, weighed (names_weigh.go) and joined in the order
// of the evidence, unless the join would contradict itself.

// nameJoin is the score from which two spellings are one person's, and
// namePossible that from which a person should look. Both are in the units of
// names_weigh.go: powers of ten of the odds that the library holds no such pair
// by chance.
const (
	nameJoin     = 1.0
	namePossible = 0.0
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
	pairs := lib.weighPairs()
	groups, possible := lib.joinNames(pairs)
	if mode == NamesUnify {
		rewriteNames(works, groups)
	}
	return reportGroups(groups), possible
}

// namePair is a pair of spellings that may be one person's.
type namePair struct {
	a, b   *spelling // a.text < b.text
	rel    nameRelation
	score  float64
	reason string
}

// nameGroup is the spellings of one person.
type nameGroup struct {
	kept    *spelling
	members []*spelling
	pairs   []namePair // what joined them
}

// joinNames makes groups of the pairs, strongest first. No group holds two
// spellings that contradict each other, and an initial that fits several people
// about as well joins none of them.
func (lib *nameLibrary) joinNames(pairs []namePair) (groups []*nameGroup, possible []PossibleName) {
	slices.SortFunc(pairs, func(p, q namePair) int {
		return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.a.text, q.a.text), cmp.Compare(p.b.text, q.b.text))
	})
	of := make(map[*spelling]*nameGroup)
	group := func(s *spelling) *nameGroup {
		g := of[s]
		if g == nil {
			g = &nameGroup{members: []*spelling{s}}
			of[s] = g
		}
		return g
	}
	unsure := lib.ambiguous(pairs)
	var open []namePair
	for i, p := range pairs {
		if p.score < nameJoin || !p.rel.joins() || unsure[i] {
			open = append(open, p)
			continue
		}
		a, b := group(p.a), group(p.b)
		if a == b {
			continue
		}
		if !lib.fit(a, b) {
			open = append(open, p)
			continue
		}
		if len(a.members) < len(b.members) {
			a, b = b, a
		}
		a.members = append(a.members, b.members...)
		a.pairs = append(append(a.pairs, b.pairs...), p)
		for _, s := range b.members {
			of[s] = a
		}
	}
	for _, p := range open {
		if ga, gb := of[p.a], of[p.b]; p.score >= namePossible && (ga == nil || ga != gb) {
			possible = append(possible, PossibleName{A: p.a.text, B: p.b.text, Reasons: []string{p.reason}})
		}
	}
	for s, g := range of {
		if len(g.members) > 1 && g.members[0] == s {
			g.kept = calmed(lib.fullest(g.members), g.members)
			groups = append(groups, g)
		}
	}
	slices.SortFunc(groups, func(g, h *nameGroup) int { return cmp.Compare(g.kept.text, h.kept.text) })
	return groups, possible
}

// fit reports whether each spelling of the one group may be the same person's as
// each of the other, on evidence of their own: that both may be "Silva, A." makes
// no one of Arlindo and A. C. F., nor of two people called Chen that both are "Chen, J.".
func (lib *nameLibrary) fit(a, b *nameGroup) bool {
	for _, s := range a.members {
		for _, t := range b.members {
			if _, ok := lib.weigh(s, t); !ok || relateNames(s, t) == relInitials && lib.crowded(s, t) && !lib.tied(s, t, a, b) {
				return false
			}
		}
	}
	return true
}

// tied reports whether two spellings, or two of the same letters in their groups, may
// be joined.
func (lib *nameLibrary) tied(s, t *spelling, a, b *nameGroup) bool {
	for _, x := range a.members {
		for _, y := range b.members {
			if relateNames(s, x) != relForm || relateNames(t, y) != relForm {
				continue
			}
			if p, ok := lib.weigh(x, y); ok && p.rel.joins() {
				return true
			}
		}
	}
	return false
}

// ambiguous marks the pairs in which a spelling that says less (initials, no
// middle name, a short form) fits two people who contradict each other, and no
// evidence tells them apart.
func (lib *nameLibrary) ambiguous(pairs []namePair) []bool {
	fits := map[*spelling][]int{} // spelling that says less -> its pairs, strongest first
	for i, p := range pairs {
		if p.rel != relForm {
			s := p.lesser()
			fits[s] = append(fits[s], i)
		}
	}
	out := make([]bool, len(pairs))
	for s, is := range fits {
		best := pairs[is[0]]
		for _, i := range is[1:] {
			one, other := best.other(s), pairs[i].other(s)
			if relateNames(one, other) != relDifferent && lib.veto(one, other) == "" {
				continue
			}
			out[i] = true
			if best.score-pairs[i].score < nameLead {
				out[is[0]] = true
			}
		}
	}
	return out
}

// lesser returns the spelling of the pair that says less about the person.
func (p namePair) lesser() *spelling {
	if p.a.fullness() > p.b.fullness() || p.a.fullness() == p.b.fullness() && len(p.a.text) > len(p.b.text) {
		return p.b
	}
	return p.a
}

func (p namePair) other(s *spelling) *spelling {
	if p.a == s {
		return p.b
	}
	return p.a
}

// fullest returns the spelling that says most: given names spelled out rather
// than shortened, then the one that is used most, then the one whose words others
// bear too.
func (lib *nameLibrary) fullest(ss []*spelling) *spelling {
	return slices.MinFunc(ss, func(a, b *spelling) int {
		return cmp.Or(
			cmp.Compare(b.fullness(), a.fullness()),
			shortened(a, b),
			cmp.Compare(b.count, a.count),
			cmp.Compare(lib.usual(b), lib.usual(a)),
			cmp.Compare(b.marks, a.marks),
			cmp.Compare(len(b.text), len(a.text)),
			cmp.Compare(a.text, b.text),
		)
	})
}

// usual counts the spellings that have the family name or the first given name
// in common with s: a mistyped name has few.
func (lib *nameLibrary) usual(s *spelling) int {
	n := len(lib.bearers[s.family])
	if len(s.given) > 0 {
		n += lib.firsts[s.given[0]]
	}
	return n
}

// shortened puts a given name that is cut short behind the whole one.
func shortened(a, b *spelling) int {
	if len(a.given) == 0 || len(b.given) == 0 || a.given[0] == b.given[0] {
		return 0
	}
	switch x, y := a.given[0], b.given[0]; {
	case len(x) >= 3 && strings.HasPrefix(y, x):
		return 1
	case len(y) >= 3 && strings.HasPrefix(x, y):
		return -1
	}
	return 0
}

// rewriteNames writes the kept spelling of each group wherever another one of
// its spellings stands. An ORCID that stands with a mention stays with it.
func rewriteNames(works []*record.Record, groups []*nameGroup) {
	kept := map[record.Name]record.Name{}
	for _, g := range groups {
		for _, s := range g.members {
			if s != g.kept {
				kept[bare(*s.name)] = bare(*g.kept.name)
			}
		}
	}
	if len(kept) == 0 {
		return
	}
	parallel(len(works), func(from, to int) {
		for _, r := range works[from:to] {
			for names := range nameLists(r) {
				rewriteList(*names, kept)
			}
		}
	})
}

func rewriteList(names []record.Name, kept map[record.Name]record.Name) {
	for i, n := range names {
		if full, ok := kept[bare(n)]; ok {
			full.SetORCID(n.ORCID())
			names[i] = full
		}
	}
}

// nameLists yields the record's lists of names in all roles that it has.
func nameLists(r *record.Record) iter.Seq[*[]record.Name] {
	return func(yield func(*[]record.Name) bool) {
		for _, names := range [...]*[]record.Name{&r.Author, &r.Editor, &r.Translator} {
			if len(*names) > 0 && !yield(names) {
				return
			}
		}
		for i := range r.Credits {
			if !yield(&r.Credits[i].Names) {
				return
			}
		}
	}
}

func reportGroups(groups []*nameGroup) []NameVariant {
	var out []NameVariant
	for _, g := range groups {
		v := NameVariant{Kept: g.kept.text}
		for _, s := range g.members {
			if s != g.kept && !slices.Contains(v.Variants, s.text) && s.text != v.Kept {
				v.Variants = append(v.Variants, s.text)
			}
		}
		if len(v.Variants) == 0 {
			continue // they differ in parts, not in letters
		}
		slices.Sort(v.Variants)
		for _, p := range g.pairs {
			v.Reasons = append(v.Reasons, fmt.Sprintf("%s = %s: %s", p.a.text, p.b.text, p.reason))
		}
		out = append(out, v)
	}
	return out
}
