package dedupe

import (
	"cmp"
	"iter"
	"slices"
	"sync/atomic"

	"github.com/bibfold/bibfold/record"
)

// mention is a place where a name stands.
type mention struct {
	hash uint64 // of the spelling
	name *record.Name
	work int32
	list int32 // number of the list of names
	at   int32 // number of the place
}

// mentions is all places where names stand, numbered in the order of the works,
// their members, lists and names.
type mentions struct {
	works   []*record.Record
	members [][]credits // by work
	first   []int32     // by work: number of its first place
	lists   []int32     // by work: number of its first list
	of      []*spelling // by place; nil where the name says nothing
}

// credits are the lists of names of a record in all roles, the authors' first, which
// may be empty.
type credits [][]record.Name

func creditsOf(r *record.Record) credits {
	c := credits{r.Author}
	for names := range nameLists(r) {
		if names != &r.Author {
			c = append(c, *names)
		}
	}
	return c
}

// collectNames lists the spellings in the works and in their members.
func collectNames(works []*record.Record, members [][]credits) *nameLibrary {
	all := newMentions(works, members)
	lib := &nameLibrary{
		works:     works,
		topics:    make([]atomic.Pointer[topic], len(works)),
		keys:      map[string]int32{},
		bearers:   map[string][]string{},
		namesakes: map[string][]*spelling{},
		firsts:    map[string]int{},
	}
	lib.spellings = all.spellings()
	slices.SortFunc(lib.spellings, compareSpellings)
	for i, s := range lib.spellings {
		s.at = int32(i)
		s.person = lib.person(s.key())
	}
	for w := range works {
		all.linkTwins(w)
	}
	lib.setBeside(len(works))
	lib.count()
	return lib
}

// newMentions numbers the places.
func newMentions(works []*record.Record, members [][]credits) *mentions {
	all := &mentions{works: works, members: members, first: make([]int32, len(works)), lists: make([]int32, len(works))}
	var places, lists int32
	for w := range works {
		all.first[w], all.lists[w] = places, lists
		for _, names := range all.namesOf(w) {
			places += int32(len(names))
			lists++
		}
	}
	all.of = make([]*spelling, places)
	return all
}

// namesOf yields the lists of names of a work: those of its members, or its own. role
// is 0 for lists of authors.
func (all *mentions) namesOf(w int) iter.Seq2[int, []record.Name] {
	return func(yield func(role int, names []record.Name) bool) {
		if all.members == nil || len(all.members[w]) == 0 {
			r := all.works[w]
			for names := range nameLists(r) {
				role := 1
				if names == &r.Author {
					role = 0
				}
				if !yield(role, *names) {
					return
				}
			}
			return
		}
		for _, c := range all.members[w] {
			for role, names := range c {
				if len(names) > 0 && !yield(role, names) {
					return
				}
			}
		}
	}
}

// spellings files the mentions by what they spell, and makes a spelling of all that
// spell the same.
func (all *mentions) spellings() []*spelling {
	file := newDrawers[mention]()
	parallel(len(all.works), func(from, to int) {
		filed := file.open()
		for w := from; w < to; w++ {
			all.file(filed, w)
		}
		file.close(filed)
	})
	found := make([][]*spelling, drawers)
	each(drawers, func(k int) {
		filed := file.empty(k)
		slices.SortFunc(filed, func(x, y mention) int {
			return cmp.Or(compareUint(x.hash, y.hash), int(x.at)-int(y.at))
		})
		room := make([]int32, 2*len(filed))
		for from := 0; from < len(filed); {
			to := from + 1
			for to < len(filed) && filed[to].hash == filed[from].hash {
				to++
			}
			found[k] = append(found[k], all.spell(filed[from:to], room[2*from:2*to])...)
			from = to
		}
	})
	return slices.Concat(found...)
}

// file files the mentions of a work.
func (all *mentions) file(filed *filed[mention], w int) {
	m := mention{work: int32(w), list: all.lists[w], at: all.first[w]}
	for _, names := range all.namesOf(w) {
		for i := range names {
			if m.name = &names[i]; !m.name.IsZero() {
				m.hash = hashName(m.name)
				filed.put(int(m.hash>>(64-drawerBits)), m)
			}
			m.at++
		}
		m.list++
	}
}

// hashName returns a hash of what is spelled in a name.
func hashName(n *record.Name) uint64 {
	h := newNameHash(0)
	h = h.and(n.Family).and("\x00").and(n.Given).and("\x00")
	if n.HasParts() {
		p := n.Parts()
		for _, s := range [...]string{p.NonDroppingParticle, p.DroppingParticle, p.Suffix, p.Literal} {
			h = h.and(s).and("\x00")
		}
	}
	return mix(uint64(h))
}

// spell makes the spellings of mentions with one hash, in the order of the places:
// mostly it is one, whose lists find room in what is given.
func (all *mentions) spell(of []mention, room []int32) []*spelling {
	var out []*spelling
	for _, m := range of {
		k := slices.IndexFunc(out, func(s *spelling) bool { return bare(*s.name) == bare(*m.name) })
		if k < 0 {
			k = len(out)
			out = append(out, newSpelling(m.name))
		}
		if k == 0 && len(out[0].lists) == 0 {
			n := len(of)
			out[0].lists, out[0].works = room[:0:n], room[n:n:2*n]
		}
		out[k].mention(m)
		all.of[m.at] = out[k]
	}
	return out
}

// mention notes that the spelling stands somewhere. Places come in ascending order.
func (s *spelling) mention(m mention) {
	s.count++
	s.lists = append(s.lists, m.list)
	if len(s.works) == 0 || s.works[len(s.works)-1] != m.work {
		s.works = append(s.works, m.work)
	}
	if id := m.name.ORCID(); id != "" && id != s.orcid {
		if s.orcid == "" {
			s.orcid = id
		} else {
			s.orcid = "?"
		}
	}
}

// maxTwins is how many spellings at one place of a work's author list are linked:
// records that hold more were not of one work.
const maxTwins = 20

// linkTwins notes which spellings stand at the same place of the author lists of
// two records of one work. Lists of different lengths have no place in common.
func (all *mentions) linkTwins(w int) {
	if all.members == nil || len(all.members[w]) < 2 {
		return
	}
	lists := map[int][]int32{} // by length: first places of the lists
	at := all.first[w]
	for role, names := range all.namesOf(w) {
		if role == 0 {
			lists[len(names)] = append(lists[len(names)], at)
		}
		at += int32(len(names))
	}
	var twins []*spelling
	for n, starts := range lists {
		for k := range n {
			twins = twins[:0]
			for _, start := range starts {
				if s := all.of[int(start)+k]; s != nil && len(twins) < maxTwins && !slices.Contains(twins, s) {
					for _, t := range twins {
						s.link(t)
					}
					twins = append(twins, s)
				}
			}
		}
	}
}

// link notes that two spellings stood at the same place.
func (s *spelling) link(t *spelling) {
	if !slices.Contains(s.twins, t) {
		s.twins = append(s.twins, t)
		t.twins = append(t.twins, s)
	}
}

// setBeside lists the persons in each of the works.
func (lib *nameLibrary) setBeside(works int) {
	ends := make([]int, works+1)
	for _, s := range lib.spellings {
		for _, w := range s.works {
			ends[w+1]++
		}
	}
	for w := range works {
		ends[w+1] += ends[w]
	}
	persons := make([]int32, ends[works])
	next := slices.Clone(ends)
	for _, s := range lib.spellings {
		for _, w := range s.works {
			persons[next[w]] = s.person
			next[w]++
		}
	}
	lib.beside = make([][]int32, works)
	parallel(works, func(from, to int) {
		for w := from; w < to; w++ {
			own := persons[ends[w]:ends[w+1]:ends[w+1]]
			slices.Sort(own)
			lib.beside[w] = slices.Compact(own)
		}
	})
}
