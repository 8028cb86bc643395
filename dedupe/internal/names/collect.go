package names

import (
	"cmp"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// list is a list of names of a work, or of a record that was folded into it.
type list struct {
	names   []record.Name
	work    int32
	first   int32 // number of its first place
	authors bool
	leads   bool // of authors, or the record has none: who stands in it is somebody's peer
}

// mentions is all places where names stand, numbered in the order of the works, their
// members, lists and names.
type mentions struct {
	lists []list
	in    []int32     // by place: number of the list
	of    []*spelling // by place; nil where the name says nothing
	twins []twins
}

// twins are the numbers of two forms, ascending, that stood at the same place of two
// records of one work.
type twins [2]int32

func newTwins(a, b *form) twins { return twins{min(a.at, b.at), max(a.at, b.at)} }

func (t twins) compare(u twins) int { return cmp.Or(cmp.Compare(t[0], u[0]), cmp.Compare(t[1], u[1])) }

// areTwins reports whether two forms stood at the same place.
func (lib *library) areTwins(a, b *form) bool {
	_, ok := slices.BinarySearchFunc(lib.twins, newTwins(a, b), twins.compare)
	return ok
}

// mention is a place where a name stands.
type mention struct {
	hash  uint64 // of the spelling
	at    int32  // number of the place
	parts bool   // more is known than family and given name, maybe an ORCID iD
}

// Credits are the lists of names of a record in all roles, the authors' first, which
// may be empty.
type Credits [][]record.Name

// CreditsOf returns the names of a record.
func CreditsOf(r *record.Record) Credits {
	c := Credits{r.Author}
	for role, names := range r.NameLists() {
		if role != record.Author {
			c = append(c, names)
		}
	}
	return c
}

// collectNames lists the names in the works and in their members.
func collectNames(works []*record.Record, members [][]Credits) *library {
	all := newMentions(works, members)
	lib := newLibrary(works, formsOf(all.spellings()), all.lists)
	lib.twins = all.linkTwins()
	lib.spelledOut, lib.accented = all.styles()
	return lib
}

// newMentions numbers the places: in the members of a work, or in itself if it has none.
func newMentions(works []*record.Record, members [][]Credits) *mentions {
	records := len(works)
	for _, m := range members {
		records += max(0, len(m)-1)
	}
	all := &mentions{lists: make([]list, 0, records)}
	var places int32
	add := func(work int, names []record.Name, authors, leads bool) {
		if len(names) == 0 {
			return
		}
		all.lists = append(all.lists, list{names: names, work: int32(work), first: places, authors: authors, leads: leads})
		places += int32(len(names))
	}
	for w, r := range works {
		if members == nil || len(members[w]) == 0 {
			for role, names := range r.NameLists() {
				add(w, names, role == record.Author, role == record.Author || len(r.Author) == 0)
			}
			continue
		}
		for _, c := range members[w] {
			for role, names := range c {
				add(w, names, role == 0, role == 0 || len(c[0]) == 0)
			}
		}
	}
	all.in, all.of = make([]int32, places), make([]*spelling, places)
	return all
}

// spellings files the mentions by what they spell, and makes a spelling of all that
// spell the same: of all that have one hash of 64 bits.
func (all *mentions) spellings() []*spelling {
	file := parallel.New[mention]()
	parallel.Range(len(all.lists), func(from, to int) {
		filed := file.Open()
		for n := from; n < to; n++ {
			all.file(filed, int32(n))
		}
		file.Close(filed)
	})
	var found [parallel.Drawers][]*spelling
	parallel.Each(parallel.Drawers, func(k int) {
		filed := file.Empty(k)
		slices.SortFunc(filed, func(x, y mention) int {
			if x.hash != y.hash {
				return cmp.Compare(x.hash, y.hash)
			}
			return int(x.at) - int(y.at)
		})
		found[k] = all.spell(filed)
	})
	return slices.Concat(found[:]...)
}

// file files the mentions of a list.
func (all *mentions) file(filed *parallel.Filed[mention], n int32) {
	l := &all.lists[n]
	for i := range l.names {
		at := l.first + int32(i)
		all.in[at] = n
		if name := &l.names[i]; !name.IsZero() {
			m := mention{Hash(name), at, name.HasParts()}
			filed.Put(int(m.hash>>(64-parallel.DrawerBits)), m)
		}
	}
}

// Hash returns a hash of what is spelled in a name.
func Hash(n *record.Name) uint64 {
	h := hash.New(0).And(n.Family).And("\x00").And(n.Given)
	if n.HasParts() {
		p := n.Parts()
		for i, s := range [...]string{p.NonDroppingParticle, p.DroppingParticle, p.Suffix, p.Literal} {
			if s != "" {
				h = (h + hash.Running(i)).And("\x00").And(s)
			}
		}
	}
	return hash.Mix(uint64(h))
}

// spelledAlike reports whether two names differ in nothing but the ORCID iD.
func spelledAlike(a, b *record.Name) bool {
	return *a == *b || a.Family == b.Family && a.Given == b.Given && bare(*a) == bare(*b)
}

// spell makes the spellings of mentions that are sorted by their hashes and places.
func (all *mentions) spell(filed []mention) []*spelling {
	n := 0
	for i := range filed {
		if i == 0 || filed[i].hash != filed[i-1].hash {
			n++
		}
	}
	out, slab := make([]*spelling, 0, n), make([]spelling, n)
	room := make([]int32, 2*len(filed))
	for from := 0; from < len(filed); {
		to := from + 1
		for to < len(filed) && filed[to].hash == filed[from].hash {
			to++
		}
		s := &slab[len(out)]
		*s = newSpelling(all.name(filed[from].at))
		n := to - from
		s.lists, s.works, room = room[:0:n], room[n:n:2*n], room[2*n:]
		for _, m := range filed[from:to] {
			all.mention(s, m)
		}
		out = append(out, s)
		from = to
	}
	return out
}

// name returns the name at a place.
func (all *mentions) name(at int32) *record.Name {
	l := &all.lists[all.in[at]]
	return &l.names[at-l.first]
}

// mention notes that the spelling stands somewhere. Places come in ascending order.
func (all *mentions) mention(s *spelling, m mention) {
	all.of[m.at] = s
	n := all.in[m.at]
	s.lists = append(s.lists, n)
	if work := all.lists[n].work; len(s.works) == 0 || s.works[len(s.works)-1] != work {
		s.works = append(s.works, work)
	}
	if !m.parts {
		return
	}
	if id := all.name(m.at).ORCID(); id != "" && id != s.orcid {
		if s.orcid == "" {
			s.orcid = id
		} else {
			s.orcid = severalORCIDs
		}
	}
}

// spelled returns what the names of a list spell.
func (all *mentions) spelled(l *list) []*spelling { return all.of[l.first : int(l.first)+len(l.names)] }

// styles reports of each list whether most given names in it are spelled out, and
// whether one of the names has an accent.
func (all *mentions) styles() (spelledOut, accented []bool) {
	spelledOut, accented = make([]bool, len(all.lists)), make([]bool, len(all.lists))
	parallel.Range(len(all.lists), func(from, to int) {
		for i := from; i < to; i++ {
			l, n := &all.lists[i], 0
			for _, s := range all.spelled(l) {
				if s == nil {
					continue
				}
				if s.form.spelledOut() {
					n++
				}
				accented[i] = accented[i] || s.accents > 0
			}
			spelledOut[i] = 2*n > len(l.names)
		}
	})
	return spelledOut, accented
}

// maxTwins is how many forms at one place of a work's author list are linked:
// records that hold more were not of one work.
const maxTwins = 20

// linkTwins notes which forms stand at the same place of the author lists of two
// records of one work. Lists of different lengths have no place in common.
func (all *mentions) linkTwins() []twins {
	var authors []*list // of a work
	for from := 0; from < len(all.lists); {
		work := all.lists[from].work
		authors = authors[:0]
		for ; from < len(all.lists) && all.lists[from].work == work; from++ {
			if l := &all.lists[from]; l.authors {
				authors = append(authors, l)
			}
		}
		slices.SortStableFunc(authors, func(a, b *list) int { return len(a.names) - len(b.names) })
		for len(authors) > 1 {
			n := 1
			for n < len(authors) && len(authors[n].names) == len(authors[0].names) {
				n++
			}
			all.linkLists(authors[:n])
			authors = authors[n:]
		}
	}
	slices.SortFunc(all.twins, twins.compare)
	return slices.Compact(all.twins)
}

// linkLists links the forms at each place of lists of one length.
func (all *mentions) linkLists(lists []*list) {
	if len(lists) < 2 {
		return
	}
	var room [maxTwins]*form
	for k := range lists[0].names {
		forms := room[:0]
		for _, l := range lists {
			s := all.of[int(l.first)+k]
			if s == nil || len(forms) == maxTwins || slices.Contains(forms, s.form) {
				continue
			}
			for _, f := range forms {
				all.twins = append(all.twins, newTwins(f, s.form))
			}
			forms = append(forms, s.form)
		}
	}
}
