package dedupe

import (
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
)

// A venue may go by names that no rule of spelling connects ("SIGMOD Conference",
// "International Conference on Management of Data"). The input tells: where many
// works stand under both names with the same title, authors and year, and either
// name has hardly another partner, the two are one venue. For meetings it is enough
// that one of the names has hardly another: nobody presents a paper twice in a year,
// while a journal's articles may have been abstracts of one meeting.

// aliasSupport is how many works must stand under both names, and aliasShare
// how large their share must be among all works that stand under either name and
// any other.
const (
	aliasSupport = 5
	aliasShare   = 0.7
)

// Where that many works stand under both names, and as large a share of all that stand
// under either, two sources list all works of one venue.
const listSupport = 20

// venuePair is two venues by their folded names, a < b.
type venuePair struct{ a, b string }

func newVenuePair(a, b string) venuePair { return venuePair{min(a, b), max(a, b)} }

// worksByText returns the records that tell a work by title, authors and year, with a hash
// of these, sorted by it.
func (lib *library) worksByText() (uses []entry) {
	for i := range lib.profiles {
		p := &lib.profiles[i]
		if p.venue < 0 || lib.venues[p.venue].Cut || p.title == "" || p.year == 0 || len(p.authors.people) == 0 || p.titleBits < 10 {
			continue
		}
		key := p.titleKey
		for _, a := range p.authors.people {
			key += a.key
		}
		uses = append(uses, entry{hash.Combine(key, uint64(p.year)), int32(i)})
	}
	sortEntries(uses)
	return uses
}

// setAliases finds the venues that are one under two names.
func (lib *library) setAliases() {
	uses := lib.worksByText()
	both, total, papers, works := map[venuePair]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for from := 0; from < len(uses); {
		to := from + 1
		for to < len(uses) && uses[to].key == uses[from].key {
			to++
		}
		var names []string
		for _, u := range uses[from:to] {
			p := &lib.profiles[u.rec]
			names = append(names, lib.venues[p.venue].Tight)
			if lib.venueKindOf(p) == venue.Meeting {
				papers[lib.venues[p.venue].Tight]++
			} else {
				papers[lib.venues[p.venue].Tight]--
			}
		}
		from = to
		slices.Sort(names)
		names = slices.Compact(names)
		for _, n := range names {
			works[n]++
		}
		if len(names) < 2 || len(names) > 4 {
			continue
		}
		for i, a := range names {
			total[a]++
			for _, b := range names[i+1:] {
				both[venuePair{a, b}]++
			}
		}
	}
	lib.aliases, lib.lists = map[venuePair]int{}, map[venuePair]bool{}
	for p, n := range both {
		of := max(total[p.a], total[p.b])
		if papers[p.a] > 0 && papers[p.b] > 0 {
			of = min(total[p.a], total[p.b])
		}
		if n >= aliasSupport && float64(n) >= aliasShare*float64(of) {
			lib.aliases[p] = n
			if n >= listSupport && float64(n) >= aliasShare*float64(max(works[p.a], works[p.b])) {
				lib.lists[p] = true
			}
		}
	}
}

// aliased reports whether the venues of two records are one under two names.
func (lib *library) aliased(a, b *profile) bool { return lib.shared(a, b) > 0 }

// shared returns how many works tell that the venues of two records are one under two
// names.
func (lib *library) shared(a, b *profile) int {
	if len(lib.aliases) == 0 || a.venue < 0 || b.venue < 0 {
		return 0
	}
	return lib.aliases[newVenuePair(lib.venues[a.venue].Tight, lib.venues[b.venue].Tight)]
}

// setListings counts the records of each work of the venues that two sources list under
// two names. A source lists a work once.
func (lib *library) setListings() {
	if len(lib.lists) == 0 {
		return
	}
	named := map[string]bool{}
	for p := range lib.lists {
		named[p.a], named[p.b] = true, true
	}
	lib.listings = map[uint64]int32{}
	for i := range lib.profiles {
		if p := &lib.profiles[i]; p.venue >= 0 && named[lib.venues[p.venue].Tight] {
			key, column := lib.listing(p)
			if lib.listings[key]++; key != column {
				lib.listings[column]++
			}
		}
	}
}

// listing returns a hash of what a list of a venue's works tells of one, and one of its
// title, form and year alone. Columns go from one author to the next under one title; those of
// several authors are by these, in any order.
func (lib *library) listing(p *profile) (key, column uint64) {
	column = hash.Combine(p.titleKey, uint64(p.year)) + hash.Of(p.form)
	people := p.authors.people
	switch key = column; {
	case p.titleBits >= genericBits && !lib.generic(p):
		return hash.Combine(key, p.firstFamily()), column
	case len(people) > 1:
		for _, a := range people {
			key += a.key
		}
	}
	return key, column
}

// paired reports whether two sources list all works of one venue, and these two once each:
// the same by title, first author and year, or works that have no other counterpart.
func (lib *library) paired(a, b *profile) bool {
	if a.venue < 0 || b.venue < 0 || !lib.lists[newVenuePair(lib.venues[a.venue].Tight, lib.venues[b.venue].Tight)] {
		return false
	}
	x, _ := lib.listing(a)
	y, _ := lib.listing(b)
	if x == y {
		return lib.listings[x] == 2
	}
	return lib.listings[x] == 1 && lib.listings[y] == 1
}
