package names

import (
	"slices"
	"sync"

	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// library is all names of a library.
type library struct {
	works      []*record.Record
	forms      []*form
	people     float64  // distinct family names with first initial: about how many persons
	lists      []list   // of names
	beside     [][]peer // by work: the persons who wrote it
	frequency  []int32  // by number of namesakes: works that they stand in
	firsts     func() map[string]int
	fields     *fields
	spelledOut []bool // by list of names: whether most given names in it are spelled out
	accented   []bool // by list of names: whether one of them has an accent
}

// smallestWorld is how many people there are to be mistaken for one another
// however small the library: it is a sample of its field.
const smallestWorld = 1000

// commonWorld is that for an initial beside a family name that the world is full of:
// those who bear it are in every field.
const commonWorld = 5000

// newLibrary counts who stands where.
func newLibrary(works []*record.Record, forms []*form, lists []list) *library {
	lib := &library{works: works, forms: forms, lists: lists, fields: newFields(works)}
	lib.people = max(smallestWorld, float64(setKin(forms)))
	lib.setBeside()
	lib.frequency = make([]int32, len(forms))
	for _, persons := range lib.beside {
		for k, p := range persons {
			if k == 0 || persons[k-1].namesake() != p.namesake() {
				lib.frequency[p.namesake()]++
			}
		}
	}
	lib.firsts = sync.OnceValue(lib.countFirsts)
	return lib
}

// countFirsts counts the forms that have a first given name.
func (lib *library) countFirsts() map[string]int {
	firsts := map[string]int{}
	for _, f := range lib.forms {
		if len(f.given) > 0 {
			firsts[f.given[0]]++
		}
	}
	return firsts
}

// setBeside lists the persons in each of the works, as all its records spell them.
func (lib *library) setBeside() {
	works := len(lib.works)
	ends := make([]int, works+1)
	written := make([][]int32, len(lib.forms))
	for i, f := range lib.forms {
		written[i] = lib.written(f)
		for _, w := range written[i] {
			ends[w+1]++
		}
	}
	for w := range works {
		ends[w+1] += ends[w]
	}
	persons := make([]peer, ends[works])
	next := slices.Clone(ends)
	for i, f := range lib.forms {
		for _, w := range written[i] {
			persons[next[w]] = f.asPeer()
			next[w]++
		}
	}
	lib.beside = make([][]peer, works)
	parallel.Range(works, func(from, to int) {
		for w := from; w < to; w++ {
			own := persons[ends[w]:ends[w+1]:ends[w+1]]
			slices.Sort(own)
			lib.beside[w] = slices.Compact(own)
		}
	})
}

// written returns the works of which a form is an author, ascending, or else an editor if
// they have no authors.
func (lib *library) written(f *form) []int32 {
	if len(f.lists) == 1 && lib.lists[f.lists[0]].leads {
		return f.works
	}
	out := make([]int32, 0, len(f.works))
	for _, n := range f.lists {
		if l := &lib.lists[n]; l.leads && (len(out) == 0 || out[len(out)-1] != l.work) {
			out = append(out, l.work)
		}
	}
	return out
}
