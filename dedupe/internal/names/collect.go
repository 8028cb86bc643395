package names

import (
	"cmp"
	"iter"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
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
	members [][]Credits // by work
	first   []int32     // by work: number of its first place
	lists   []int32     // by work: number of its first list
	count   int32       // of the lists
	of      []*spelling // by place; nil where the name says nothing
}

// Credits are the lists of names of a record in all roles, the authors' first, which
// may be empty.
type Credits [][]record.Name

// CreditsOf returns the names of a record.
func CreditsOf(r *record.Record) Credits {
	c := Credits{r.Author}
	for names := range nameLists(r) {
		if names != &r.Author {
			c = append(c, *names)
		}
	}
	return c
}

// collectNames lists the names in the works and in their members.
func collectNames(works []*record.Record, members [][]Credits) *library {
	all := newMentions(works, members)
	lib := newNameLibrary(works, formsOf(all.spellings()))
	for w := range works {
		all.linkTwins(w)
	}
	lib.spelledOut, lib.accented = all.styles()
	return lib
}

// newMentions numbers the places.
func newMentions(works []*record.Record, members [][]Credits) *mentions {
	all := &mentions{works: works, members: members, first: make([]int32, len(works)), lists: make([]int32, len(works))}
	var places, lists int32
	for w := range works {
		all.first[w], all.lists[w] = places, lists
		for _, names := range all.namesOf(w) {
			places += int32(len(names))
			lists++
		}
	}
	all.count = lists
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
	file := parallel.New[mention]()
	parallel.Range(len(all.works), func(from, to int) {
		filed := file.Open()
		for w := from; w < to; w++ {
			all.file(filed, w)
		}
		file.Close(filed)
	})
	found := make([][]*spelling, parallel.Drawers)
	parallel.Each(parallel.Drawers, func(k int) {
		filed := file.Empty(k)
		slices.SortFunc(filed, func(x, y mention) int {
			return cmp.Or(cmp.Compare(x.hash, y.hash), int(x.at)-int(y.at))
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
func (all *mentions) file(filed *parallel.Filed[mention], w int) {
	m := mention{work: int32(w), list: all.lists[w], at: all.first[w]}
	for _, names := range all.namesOf(w) {
		for i := range names {
			if m.name = &names[i]; !m.name.IsZero() {
				m.hash = Hash(m.name)
				filed.Put(int(m.hash>>(64-parallel.DrawerBits)), m)
			}
			m.at++
		}
		m.list++
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

// spell makes the spellings of mentions with one hash, in the order of the places:
// mostly it is one, whose lists find room in what is given.
func (all *mentions) spell(of []mention, room []int32) []*spelling {
	var out []*spelling
	for _, m := range of {
		k := slices.IndexFunc(out, func(s *spelling) bool { return spelledAlike(s.name, m.name) })
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
			s.orcid = severalORCIDs
		}
	}
}

// styles reports of each list whether most given names in it are spelled out, and
// whether one of the names has an accent.
func (all *mentions) styles() (spelledOut, accented []bool) {
	spelledOut, accented = make([]bool, all.count), make([]bool, all.count)
	parallel.Range(len(all.works), func(from, to int) {
		for w := from; w < to; w++ {
			list, at := all.lists[w], all.first[w]
			for _, names := range all.namesOf(w) {
				n := 0
				for _, s := range all.of[at : int(at)+len(names)] {
					if s == nil {
						continue
					}
					if len(s.form.given) > 0 && !s.form.initialsOnly() {
						n++
					}
					accented[list] = accented[list] || s.accents > 0
				}
				spelledOut[list] = 2*n > len(names)
				list, at = list+1, at+int32(len(names))
			}
		}
	})
	return spelledOut, accented
}

// maxTwins is how many forms at one place of a work's author list are linked:
// records that hold more were not of one work.
const maxTwins = 20

// linkTwins notes which forms stand at the same place of the author lists of two
// records of one work. Lists of different lengths have no place in common.
func (all *mentions) linkTwins(w int) {
	if all.members == nil || len(all.members[w]) < 2 {
		return
	}
	var lists [][]*spelling
	at := all.first[w]
	for role, names := range all.namesOf(w) {
		end := at + int32(len(names))
		if role == 0 {
			lists = append(lists, all.of[at:end])
		}
		at = end
	}
	slices.SortStableFunc(lists, func(a, b []*spelling) int { return len(a) - len(b) })
	for from := 0; from < len(lists); {
		to := from + 1
		for to < len(lists) && len(lists[to]) == len(lists[from]) {
			to++
		}
		linkLists(lists[from:to])
		from = to
	}
}

// linkLists links the forms at each place of lists of one length.
func linkLists(lists [][]*spelling) {
	var twins []*form
	for k := range lists[0] {
		twins = twins[:0]
		for _, list := range lists {
			s := list[k]
			if s == nil || len(twins) == maxTwins || slices.Contains(twins, s.form) {
				continue
			}
			for _, t := range twins {
				s.form.link(t)
			}
			twins = append(twins, s.form)
		}
	}
}
