package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// edge is a judged pair.
type edge struct {
	pair
	bits float64
}

// clustering is the input parted into works.
type clustering struct {
	works    [][]int32 // records of two or more to a work, each in input order, by first record
	links    []edge    // the judgements that joined them, strongest first
	possible []edge    // pairs between works that a person should look at, strongest first

	overruled []pair // that a person called one work, but others of his decisions keep apart
}

// decidedBits is the strength of a person's decision: more than any evidence.
const decidedBits = 1000

// cluster joins the records that describe one work. The strongest evidence comes
// first, and no two records that contradict each other come into one work,
// whatever joins them through a third. The result doesn't depend on the order of
// the records: ties are broken by what they say.
func (lib *library) cluster(w *weights) clustering {
	reps, twins := lib.collapse(w)
	joins, doubts := lib.judge(reps, w)
	lib.sortEdges(joins)
	joins = lib.mentionsLast(joins)
	f, c, open := lib.resolve(twins, joins, nil)
	if copies := lib.mirrored(f, reps, w.same); len(copies) > 0 {
		twins = append(twins, copies...)
		f, c, open = lib.resolve(twins, joins, nil)
	}
	if said := lib.decided.same; len(said) > 0 {
		lib.decided.adopt(f)
		f, c, open = lib.resolve(twins, joins, said)
		c.overruled = slices.DeleteFunc(slices.Clone(said), func(p pair) bool { return f.find(p.a) == f.find(p.b) })
	}
	doubts = append(doubts, open...)
	c.works = f.works()
	lib.takeOut(&c)
	doubts = slices.DeleteFunc(doubts, func(e edge) bool { return lib.decided.forbids(f, f.find(e.a), f.find(e.b)) })
	c.possible = lib.doubts(f, doubts)
	return c
}

// resolve joins what is said to be one work and what goes together, and returns the pairs
// that it leaves open.
func (lib *library) resolve(twins, joins []edge, said []pair) (f *forest, c clustering, open []edge) {
	f, c, refused := lib.unite(twins, joins, said)
	if clear, torn := lib.torn(f, joins, refused); len(torn) > 0 {
		f, c, refused = lib.unite(twins, clear, said)
		open = torn
	}
	return f, c, append(open, refused...)
}

// unite joins the records that say the same, those of which a person said that they are
// one work, and then the sets of records that don't contradict each other. It returns the
// pairs of those that do.
func (lib *library) unite(twins, joins []edge, said []pair) (f *forest, c clustering, refused []edge) {
	f = newForest(len(lib.profiles))
	join := func(e edge) {
		f.join(e.a, e.b)
		c.links = append(c.links, e)
	}
	for _, e := range twins {
		join(e)
	}
	for _, p := range said {
		if x, y := f.find(p.a), f.find(p.b); x != y && !lib.decided.forbids(f, x, y) {
			join(edge{p, decidedBits})
		}
	}
	for _, e := range joins {
		x, y := f.find(e.a), f.find(e.b)
		if x == y || lib.decided.forbids(f, x, y) {
			continue
		}
		if f.size(x)+f.size(y) > 2 && lib.contradict(f.of(x), f.of(y)) { // of two records the judgement told
			refused = append(refused, e)
			continue
		}
		join(e)
	}
	return f, c, refused
}

// setAlone notes which records stay as they are.
func (lib *library) setAlone(records []*record.Record, alone map[record.Source]bool) {
	if len(alone) == 0 {
		return
	}
	lib.alone = map[int32]bool{}
	for i, r := range records {
		if alone[r.Source] {
			lib.alone[int32(i)] = true
		}
	}
}

// takeOut takes the records that stay as they are out of the works.
func (lib *library) takeOut(c *clustering) {
	if len(lib.alone) == 0 {
		return
	}
	for k := range c.works {
		c.works[k] = slices.DeleteFunc(c.works[k], func(i int32) bool { return lib.alone[i] })
	}
	c.works = slices.DeleteFunc(c.works, func(members []int32) bool { return len(members) < 2 })
	slices.SortFunc(c.works, func(x, y []int32) int { return int(x[0]) - int(y[0]) })
	c.links = slices.DeleteFunc(c.links, func(e edge) bool { return lib.alone[e.a] || lib.alone[e.b] })
}

// judge returns the pairs of records that are one work, and those that may be.
func (lib *library) judge(recs []int32, w *weights) (joins, doubts []edge) {
	type judged struct{ joins, doubts []edge }
	var found [parallel.Drawers]judged
	lib.candidates(recs, func(k int, pairs []pair) {
		for _, p := range pairs {
			c := lib.compare(p.a, p.b)
			switch d := lib.decide(p.a, p.b, &c, w); d.outcome {
			case sameWork:
				found[k].joins = append(found[k].joins, edge{p, d.bits})
			case possible:
				found[k].doubts = append(found[k].doubts, edge{p, d.bits})
			}
		}
	})
	for _, f := range found {
		joins, doubts = append(joins, f.joins...), append(doubts, f.doubts...)
	}
	return joins, doubts
}

// sortEdges sorts by strength, ties by what the records say.
func (lib *library) sortEdges(edges []edge) {
	key := func(e edge) (uint64, uint64) {
		x, y := lib.profiles[e.a].twin, lib.profiles[e.b].twin
		return min(x, y), max(x, y)
	}
	slices.SortFunc(edges, func(x, y edge) int {
		if x.bits != y.bits {
			if x.bits > y.bits {
				return -1
			}
			return 1
		}
		x1, x2 := key(x)
		y1, y2 := key(y)
		if x1 != y1 {
			return cmp.Compare(x1, y1)
		}
		if x2 != y2 {
			return cmp.Compare(x2, y2)
		}
		return comparePairs(x.pair, y.pair)
	})
}

// collapse finds the records that say exactly the same. One of each set stands
// for all of them, if they say enough to be one work or are copies; a part of another one
// doesn't.
func (lib *library) collapse(w *weights) (reps []int32, twins []edge) {
	order := make([]entry, len(lib.profiles))
	for i := range order {
		order[i] = entry{lib.profiles[i].twin, int32(i)}
	}
	slices.SortFunc(order, func(x, y entry) int {
		if x.key != y.key {
			return cmp.Compare(x.key, y.key)
		}
		return cmp.Or(lib.byContent(x.rec, y.rec), int(x.rec-y.rec))
	})
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && order[to].key == order[from].key {
			to++
		}
		run, parts := lib.withoutParts(order[from:to])
		reps = append(reps, parts...)
		left, same := lib.uniteTwins(run, w)
		reps, twins = append(reps, left...), append(twins, same...)
		from = to
	}
	return reps, twins
}

// uniteTwins returns which of some records that say the same stand for themselves, and
// what joins the others to them.
func (lib *library) uniteTwins(run []entry, w *weights) (left []int32, twins []edge) {
	first := run[0].rec
	if len(run) == 1 {
		return []int32{first}, nil
	}
	c := lib.compare(first, run[1].rec)
	d := lib.decide(first, run[1].rec, &c, w)
	if d.outcome != sameWork {
		return lib.copies(run, d.bits)
	}
	for _, e := range run[1:] {
		twins = append(twins, edge{pair{first, e.rec}, d.bits})
	}
	return []int32{first}, twins
}

// byContent compares two records by what they say. Of those that say the same but
// part their titles into words otherwise the one with longer words comes first:
// "database", "data base".
func (lib *library) byContent(i, j int32) int {
	x, y := &lib.profiles[i], &lib.profiles[j]
	return cmp.Or(cmp.Compare(x.twin, y.twin), strings.Compare(y.title, x.title))
}

// checked is how many records of each work are compared with those of another
// before the two are joined.
const checked = 48

// strays is the share of pairs between two works of many records whose places of
// publication may contradict each other: among many records of a work some pages
// and years are always wrong.
const strays = 0.25

// contradict reports whether the records of one work contradict those of the
// other: any two in what they are, or too many in where they were published.
func (lib *library) contradict(a, b []int32) bool {
	a, b = lib.sample(a), lib.sample(b)
	places := 0
	for _, i := range a {
		for _, j := range b {
			work, place := lib.vetoes(i, j)
			if !work && !place || lib.decided.excuses(i, j) {
				continue
			}
			if work {
				return true
			}
			if !lib.vouched(a, i, j) && !lib.vouched(b, j, i) {
				places++
			}
		}
	}
	pairs := len(a) * len(b)
	return places > 0 && (pairs < 8 || float64(places) > strays*float64(pairs))
}

// vouched reports whether a record of i's work has j's volume and page, and the title of
// either, so that it is i that tells less, or wrongly, where the work was published.
func (lib *library) vouched(work []int32, i, j int32) bool {
	o, q := &lib.profiles[i], &lib.profiles[j]
	return q.volume != 0 && q.pages.Kind != pages.None && slices.ContainsFunc(work, func(k int32) bool {
		p := &lib.profiles[k]
		return k != i && (p.titleKey == q.titleKey || p.titleKey == o.titleKey) && p.volume == q.volume && pages.Compare(p.pages, q.pages) == pages.Same
	})
}

// vetoes reports whether two records contradict each other in what they are, or in
// where they were published.
func (lib *library) vetoes(i, j int32) (work, place bool) {
	c := lib.compare(i, j)
	p, q := &lib.profiles[i], &lib.profiles[j]
	if lib.workVeto(p, q, &c) != "" {
		return true, false
	}
	return false, lib.veto(p, q, &c) != ""
}

// sample returns the distinct records of a work, at most checked of them: those that
// tell most of where it was published, for they can contradict.
func (lib *library) sample(recs []int32) []int32 {
	if len(recs) < 3 {
		return recs
	}
	recs = slices.Clone(recs)
	slices.SortFunc(recs, lib.byContent)
	recs = slices.CompactFunc(recs, func(x, y int32) bool { return lib.profiles[x].twin == lib.profiles[y].twin })
	if len(recs) <= checked {
		return recs
	}
	slices.SortStableFunc(recs, func(x, y int32) int { return lib.profiles[y].placed() - lib.profiles[x].placed() })
	return recs[:checked]
}

// doubts keeps of the possible pairs the strongest between any two works.
func (lib *library) doubts(f *forest, doubts []edge) []edge {
	lib.sortEdges(doubts)
	seen := map[pair]bool{}
	var out []edge
	for _, e := range doubts {
		x, y := f.find(e.a), f.find(e.b)
		p := pair{min(x, y), max(x, y)}
		if x == y || seen[p] {
			continue
		}
		seen[p] = true
		out = append(out, e)
	}
	return out
}

// forest is a union-find structure that knows the members of its sets.
type forest struct {
	parent  []int32
	members map[int32][]int32
}

func newForest(n int) *forest {
	f := &forest{parent: make([]int32, n), members: map[int32][]int32{}}
	for i := range f.parent {
		f.parent[i] = int32(i)
	}
	return f
}

func (f *forest) find(i int32) int32 {
	for f.parent[i] != i {
		f.parent[i] = f.parent[f.parent[i]]
		i = f.parent[i]
	}
	return i
}

func (f *forest) join(i, j int32) {
	i, j = f.find(i), f.find(j)
	if i == j {
		return
	}
	if f.size(i) < f.size(j) {
		i, j = j, i
	}
	f.members[i] = append(f.of(i), f.of(j)...)
	delete(f.members, j)
	f.parent[j] = i
}

// of returns the members of the set with root i.
func (f *forest) of(i int32) []int32 {
	if m, ok := f.members[i]; ok {
		return m
	}
	return []int32{i}
}

func (f *forest) size(i int32) int { return len(f.of(i)) }

// works returns the sets of two or more.
func (f *forest) works() [][]int32 {
	var out [][]int32
	for _, m := range f.members {
		slices.Sort(m)
		out = append(out, m)
	}
	slices.SortFunc(out, func(x, y []int32) int { return int(x[0]) - int(y[0]) })
	return out
}
