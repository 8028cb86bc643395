package dedupe

import (
	"cmp"
	"slices"

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
	members [][]*record.Record // by work
	first   []int32            // by work: number of its first place
	lists   []int32            // by work: number of its first list
	of      []*spelling        // by place; nil where the name says nothing
}

// collectNames lists the spellings in the works and in their members.
func collectNames(works []*record.Record, members [][]*record.Record) *nameLibrary {
	all := newMentions(works, members)
	lib := &nameLibrary{
		keys:    map[string]int32{},
		bearers: map[string][]string{},
		firsts:  map[string]int{},
	}
	lib.spellings = all.spellings()
	slices.SortFunc(lib.spellings, compareSpellings)
	for i, s := range lib.spellings {
		s.at = int32(i)
		s.person = lib.person(s.key())
	}
	for w := range all.members {
		all.linkTwins(w)
	}
	lib.setBeside(len(works))
	lib.count()
	return lib
}

// newMentions numbers the places.
func newMentions(works []*record.Record, members [][]*record.Record) *mentions {
	all := &mentions{members: make([][]*record.Record, len(works)), first: make([]int32, len(works)), lists: make([]int32, len(works))}
	var places, lists int32
	for w := range works {
		all.members[w] = membersOf(works, members, w)
		all.first[w], all.lists[w] = places, lists
		for _, r := range all.members[w] {
			for names := range nameLists(r) {
				places += int32(len(*names))
				lists++
			}
		}
	}
	all.of = make([]*spelling, places)
	return all
}

// spellings files the mentions by what they spell, and makes a spelling of all that
// spell the same.
func (all *mentions) spellings() []*spelling {
	file := newDrawers[mention]()
	parallel(len(all.members), func(from, to int) {
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
		for from := 0; from < len(filed); {
			to := from + 1
			for to < len(filed) && filed[to].hash == filed[from].hash {
				to++
			}
			found[k] = append(found[k], all.spell(filed[from:to])...)
			from = to
		}
	})
	return slices.Concat(found...)
}

// file files the mentions of a work.
func (all *mentions) file(filed *filed[mention], w int) {
	m := mention{work: int32(w), list: all.lists[w], at: all.first[w]}
	for _, r := range all.members[w] {
		for names := range nameLists(r) {
			for i := range *names {
				if m.name = &(*names)[i]; !m.name.IsZero() {
					m.hash = hashName(m.name)
					filed.put(int(m.hash>>(64-drawerBits)), m)
				}
				m.at++
			}
			m.list++
		}
	}
}

// hashName returns a hash of what is spelled in a name.
func hashName(n *record.Name) uint64 {
	h := newNameHash(0)
	for _, s := range [...]string{n.Family, n.Given, n.NonDroppingParticle, n.DroppingParticle, n.Suffix, n.Literal} {
		h = h.and(s).and("\x00")
	}
	return mix(uint64(h))
}

// spell makes the spellings of mentions with one hash, in the order of the places:
// mostly it is one.
func (all *mentions) spell(of []mention) []*spelling {
	var out []*spelling
	for _, m := range of {
		name := bare(*m.name)
		k := slices.IndexFunc(out, func(s *spelling) bool { return s.name == name })
		if k < 0 {
			k = len(out)
			out = append(out, newSpelling(name))
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
	if id := m.name.ORCID; id != "" && id != s.orcid {
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
	members := all.members[w]
	if len(members) < 2 {
		return
	}
	lists := map[int][]int32{} // by length: first places of the lists
	at := all.first[w]
	for _, r := range members {
		if n := len(r.Author); n > 0 {
			lists[n] = append(lists[n], at)
		}
		for names := range nameLists(r) {
			at += int32(len(*names))
		}
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
