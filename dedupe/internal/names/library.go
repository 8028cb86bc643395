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
	people     float64 // distinct family names with first initial: about how many persons
	lists      []list  // of names
	persons    []*form // by number of the person, namesakes together: one form of each
	namesakes  []int32 // by number of the person: that of the namesakes
	authors    []int32 // numbers of the persons who wrote the works, in the order of these
	besides    []span  // by work: those of authors who wrote it
	frequency  []int32 // by number of namesakes: works that they stand in
	twins      []twins // ascending
	firsts     func() map[string]int
	fields     *fields
	spelledOut []bool // by list of names: whether most given names in it are spelled out
	accented   []bool // by list of names: whether one of them has an accent
	brief      bool   // no reasons are wanted
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
	persons, people := setKin(forms)
	lib.persons, lib.people = persons, max(smallestWorld, float64(people))
	lib.namesakes = make([]int32, len(persons))
	for i, f := range persons {
		lib.namesakes[i] = f.namesake
	}
	lib.setBeside()
	lib.frequency = make([]int32, len(forms))
	for w := range works {
		last := int32(-1)
		for _, p := range lib.beside(int32(w)) {
			if who := lib.namesakes[p]; who != last {
				lib.frequency[who]++
				last = who
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

// span is a part of a list.
type span struct{ from, to int32 }

// beside returns the persons who wrote a work, ascending.
func (lib *library) beside(work int32) []int32 {
	at := lib.besides[work]
	return lib.authors[at.from:at.to:at.to]
}

// setBeside lists the persons in each of the works, as all its records spell them.
func (lib *library) setBeside() {
	parallel.Range(len(lib.forms), func(from, to int) {
		for _, f := range lib.forms[from:to] {
			f.leading = !slices.ContainsFunc(f.lists, func(n int32) bool { return !lib.lists[n].leads })
		}
	})
	lib.besides = make([]span, len(lib.works))
	for _, f := range lib.forms {
		for _, w := range lib.written(f) {
			lib.besides[w].to++
		}
	}
	var all int32
	for w := range lib.besides {
		n := lib.besides[w].to
		lib.besides[w] = span{all, all}
		all += n
	}
	lib.authors = make([]int32, all)
	for _, f := range lib.forms {
		for _, w := range lib.written(f) {
			at := &lib.besides[w]
			lib.authors[at.to] = f.person
			at.to++
		}
	}
	parallel.Range(len(lib.works), func(from, to int) {
		for w := from; w < to; w++ {
			own := lib.beside(int32(w))
			slices.Sort(own)
			lib.besides[w].to = lib.besides[w].from + int32(len(slices.Compact(own)))
		}
	})
}

// written returns the works of which a form is an author, ascending, or else an editor if
// they have no authors.
func (lib *library) written(f *form) []int32 {
	if f.leading {
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
