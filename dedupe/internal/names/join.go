package names

import (
	"cmp"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/parallel"
)

// group is the forms of one person.
type group struct {
	kept    *spelling // nil when forms were added
	text    string    // of it
	forms   []*form
	weighed []*form // those that a form of somebody else is compared with
	pairs   []*pair // what joined them
}

// joining is what is known of who is one person, while forms are joined.
type joining struct {
	*library
	of []*group // by number of the form, nil if it is alone
}

// maxRounds is how often what is left open is weighed again: three times is enough for
// libraries of 300,000 records.
const maxRounds = 16

// joinNames makes groups of the pairs, which come strongest first. A person who is found
// to be one ties others, as the spelling that is kept stands in more works and beside more
// co-authors: what was left open is weighed again until nothing more is joined, so that
// what is written once holds no more to find. What is left for a person to decide comes
// back in the order of the evidence.
func (lib *library) joinNames(pairs []*pair) (groups []*group, possible []*pair) {
	j := joining{lib, make([]*group, len(lib.forms))}
	for i, f := range lib.forms {
		if len(f.spellings) > 1 {
			j.own(lib.forms[i])
		}
	}
	possible = j.join(pairs)
	for n := 0; n < maxRounds && len(possible) > 0 && j.melt(); n++ {
		possible = j.join(j.weighAgain(possible))
	}
	groups = j.groups()
	j.keepAll(groups)
	slices.SortFunc(groups, func(g, h *group) int {
		return cmp.Or(cmp.Compare(g.text, h.text), cmp.Compare(g.forms[0].at, h.forms[0].at))
	})
	return groups, possible
}

// own returns the group of a form.
func (j *joining) own(f *form) *group {
	if j.of[f.at] == nil {
		only := j.forms[f.at : f.at+1 : f.at+1]
		j.of[f.at] = &group{forms: only, weighed: only}
	}
	return j.of[f.at]
}

// groups returns those of several spellings.
func (j *joining) groups() (groups []*group) {
	for i, g := range j.of {
		if g != nil && g.forms[0].at == int32(i) && (len(g.forms) > 1 || len(g.forms[0].spellings) > 1) {
			groups = append(groups, g)
		}
	}
	return groups
}

// keepAll sets the kept spellings that aren't known.
func (j *joining) keepAll(groups []*group) {
	parallel.Range(len(groups), func(from, to int) {
		for _, g := range groups[from:to] {
			if g.kept == nil {
				g.kept = j.keep(g)
				g.text = g.kept.text()
			}
		}
	})
}

// join joins pairs, the first ones first, and returns those that it left open. No group
// holds two forms that contradict each other, and an initial that fits several people
// about as well joins none of them.
func (j *joining) join(pairs []*pair) (open []*pair) {
	unsure := ambiguous(pairs)
	for i, p := range pairs {
		if !p.joins() || unsure[i] {
			open = append(open, p)
			continue
		}
		a, b := j.own(p.a), j.own(p.b)
		if a == b {
			continue
		}
		if !j.fit(a, b) {
			open = append(open, p)
			continue
		}
		if len(a.forms) < len(b.forms) {
			a, b = b, a
		}
		a.forms, a.weighed, a.kept = append(a.forms, b.forms...), append(a.weighed, b.weighed...), nil
		a.pairs = append(append(a.pairs, b.pairs...), p)
		for _, f := range b.forms {
			j.of[f.at] = a
		}
	}
	return slices.DeleteFunc(open, func(p *pair) bool {
		return j.of[p.a.at] != nil && j.of[p.a.at] == j.of[p.b.at]
	})
}

// melt makes one form of those of each person, as if the kept spelling stood everywhere,
// and reports whether there were several.
func (j *joining) melt() bool {
	grown := slices.DeleteFunc(j.groups(), func(g *group) bool { return len(g.weighed) == 1 })
	j.keepAll(grown)
	for _, g := range grown {
		one := g.melted()
		for _, f := range g.weighed {
			j.rename(f, one.person)
		}
		g.weighed = []*form{one}
	}
	if len(grown) > 0 {
		for _, f := range j.forms {
			f.peers.Store(nil)
		}
	}
	return len(grown) > 0
}

// melted returns the kept spelling as a form that stands wherever one of the group does.
func (g *group) melted() *form {
	one := &form{nameLetters: readName(g.kept.name), nameParts: readParts(g.kept.name), best: g.kept}
	like := slices.MaxFunc(g.weighed, func(e, f *form) int { return cmp.Compare(one.likeness(e), one.likeness(f)) })
	one.at, one.namesake, one.person, one.kin, one.bearer = like.at, like.namesake, like.person, like.kin, like.bearer
	if g.kept.form == nil {
		g.kept.form = one
	}
	one.leading = true
	for _, f := range g.weighed {
		one.marks, one.orcid = max(one.marks, f.marks), cmp.Or(one.orcid, f.orcid)
		one.works, one.lists = union(one.works, f.works), union(one.lists, f.lists)
		one.spellings = append(one.spellings, f.spellings...)
		one.leading = one.leading && f.leading
	}
	return one
}

// likeness ranks how much of what is known of another form goes for f.
func (f *form) likeness(o *form) int {
	switch {
	case f.body != o.body || (f.first() == "") != (o.first() == ""):
		return 0
	case f.family != o.family:
		return 1
	case f.first() != o.first():
		return 2
	}
	return 3
}

// rename makes the co-author who bears a form another person in all works.
func (lib *library) rename(f *form, person int32) {
	if f.person == person {
		return
	}
	for _, w := range lib.written(f) {
		authors := lib.beside(w)
		if k, ok := slices.BinarySearch(authors, f.person); ok {
			authors[k] = person
			slices.Sort(authors)
			lib.besides[w].to = lib.besides[w].from + int32(len(slices.Compact(authors)))
		}
	}
}

// weighAgain compares the persons of the pairs as they are known by now.
func (j *joining) weighAgain(pairs []*pair) (out []*pair) {
	now := func(f *form) *form {
		if g := j.of[f.at]; g != nil {
			return g.weighed[0]
		}
		return f
	}
	for _, p := range pairs {
		a, b := now(p.a), now(p.b)
		if a.at > b.at {
			a, b = b, a
		}
		if q, ok := j.weigh(a, b); ok {
			out = append(out, &q)
		}
	}
	return sortPairs(out)
}

// fit reports whether each form of the one group may be the same person's as each of
// the other, on evidence of their own: that both may be "Silva, A." makes no one of
// Arlindo and A. C. F.
func (lib *library) fit(a, b *group) bool {
	if len(a.weighed)+len(b.weighed) == 2 {
		return true // the pair is the evidence
	}
	for _, f := range a.weighed {
		for _, g := range b.weighed {
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
func ambiguous(pairs []*pair) []bool {
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
		best := pairs[fits[from].pair]
		for ; to < len(fits) && fits[to].lesser == fits[from].lesser; to++ {
			p := pairs[fits[to].pair]
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
