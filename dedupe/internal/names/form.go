package names

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// form is the spellings that have the same letters and parts, as far as they may be one
// person's: they differ in case, accents and punctuation. It is what is compared, with
// what the library knows about those who bear it.
type form struct {
	nameLetters
	at       int32 // number of the form
	namesake int32 // number of the first form of the same family name and first initial
	person   int32 // number of those who are taken for one as a co-author: see setPersons
	bearer   int32 // number of the first given name among the kin's
	marks    int32 // letters that folding changed, in the spelling that has most: accents
	kin      *kin  // those of the same family name; nil of a body
	*nameParts
	best      *spelling   // the one that is used most
	spellings []*spelling // by text
	works     []int32     // that it stands in, ascending
	lists     []int32     // of names that it stands in, ascending
	orcid     string      // the one that stands with it; severalORCIDs if it isn't one
	leading   bool        // in lists whose names are peers alone: see library.written
	peers     atomic.Pointer[peers]
}

// severalORCIDs stands for the iD of a form that several people bear.
const severalORCIDs = "?"

// lettered is the form of a single spelling, with the hash of its letters.
type lettered struct {
	hash uint64
	form *form
}

// formsOf puts together the spellings that have the same letters. The order of the
// forms depends on nothing but their letters.
func formsOf(spellings []*spelling) []*form {
	file := parallel.New[lettered]()
	parallel.Range(len(spellings), func(from, to int) {
		filed := file.Open()
		slab := make([]form, to-from)
		for i := range slab {
			l := lettered{form: &slab[i]}
			l.form.set(spellings[from+i : from+i+1 : from+i+1])
			l.hash = l.form.hash()
			filed.Put(int(l.hash>>(64-parallel.DrawerBits)), l)
		}
		file.Close(filed)
	})
	var found [parallel.Drawers][]*form
	parallel.Each(parallel.Drawers, func(k int) {
		filed := file.Empty(k)
		slices.SortFunc(filed, func(a, b lettered) int {
			if a.hash != b.hash {
				return cmp.Compare(a.hash, b.hash)
			}
			return compareSpellings(a.form.best, b.form.best)
		})
		found[k] = make([]*form, 0, len(filed))
		for from := 0; from < len(filed); {
			to := from + 1
			for to < len(filed) && filed[to].hash == filed[from].hash {
				to++
			}
			found[k] = appendForms(found[k], filed[from:to])
			from = to
		}
	})
	forms := slices.Concat(found[:]...)
	for i, f := range forms {
		f.at = int32(i)
	}
	return forms
}

// appendForms appends forms of one hash, of which mostly there is one. Those of the same
// letters become one, if they may be one person's.
func appendForms(out []*form, of []lettered) []*form {
	from := len(out)
	for _, l := range of {
		k := slices.IndexFunc(out[from:], func(f *form) bool { return f.same(&l.form.nameLetters) && f.takes(l.form) })
		if k < 0 {
			out = append(out, l.form)
			continue
		}
		out[from+k].take(l.form)
	}
	return out
}

// set makes the form that of a single spelling.
func (f *form) set(only []*spelling) {
	s := only[0]
	s.form = f
	f.nameLetters, f.nameParts = readName(s.name), readParts(s.name)
	f.marks, f.best, f.spellings = s.accents, s, only
	f.works, f.lists, f.orcid = s.works, s.lists, s.orcid
}

// takes reports whether two forms of the same letters may be one person's.
func (f *form) takes(o *form) bool {
	return *f.nameParts == *o.nameParts && !orcidsClash(f.orcid, o.orcid) && !intersect(f.lists, o.lists) &&
		(f.marks == o.marks || !f.frequent())
}

// frequent reports whether so many bear the name that an accent may be all that tells two
// of them apart: Martin, J. and Martín, J.
func (l *nameLetters) frequent() bool {
	return len(l.given) == 1 && len(l.given[0]) == 1 && commonFamily(l.family)
}

// take adds the spelling of another form.
func (f *form) take(o *form) {
	s := o.best
	s.form = f
	f.spellings = append(f.spellings, s)
	f.marks = max(f.marks, o.marks)
	f.orcid, f.leadEnd = cmp.Or(f.orcid, o.orcid), cmp.Or(f.leadEnd, o.leadEnd)
	f.works, f.lists = union(f.works, o.works), union(f.lists, o.lists)
	if cmp.Or(cmp.Compare(s.mentions(), f.best.mentions()), cmp.Compare(o.marks, f.best.accents)) > 0 {
		f.best = s
	}
}

// mentions counts the places where the form stands.
func (f *form) mentions() int {
	n := 0
	for _, s := range f.spellings {
		n += s.mentions()
	}
	return n
}

// letters returns all letters of the name: given names, particle and family name.
func (f *form) letters() string { return strings.Join(f.given, "") + f.particle + f.family }

// name and text return the name as it is mostly spelled.
func (f *form) name() *record.Name { return f.best.name }
func (f *form) text() string       { return f.best.text() }

// words returns the folded words of a body's name, if they may be a person's names.
func (f *form) words() []string {
	if !f.body {
		return nil
	}
	n := f.spellings[0].name
	return personWords(cmp.Or(n.Literal(), n.Family))
}

// spelledOut reports whether a given name is.
func (f *form) spelledOut() bool { return len(f.given) > 0 && !f.initialsOnly() }

// compareSpellings orders the spellings of the same letters.
func compareSpellings(a, b *spelling) int {
	if c := cmp.Compare(a.text(), b.text()); c != 0 {
		return c
	}
	p, q := a.name.Parts(), b.name.Parts()
	return cmp.Or(cmp.Compare(p.Literal, q.Literal), cmp.Compare(a.name.Family, b.name.Family),
		cmp.Compare(p.NonDroppingParticle, q.NonDroppingParticle), cmp.Compare(p.DroppingParticle, q.DroppingParticle))
}

// orcidsClash reports whether both names have an ORCID iD and they are two people's.
func orcidsClash(a, b string) bool {
	return a != "" && b != "" && a != b && a != severalORCIDs && b != severalORCIDs
}

// union returns the numbers of two ascending lists, ascending.
func union(a, b []int32) []int32 {
	if len(a) == 0 {
		return b
	}
	out := make([]int32, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			out, a = append(out, a[0]), a[1:]
		case a[0] > b[0]:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// without returns the numbers of an ascending list that another one lacks.
func without(a, b []int32) []int32 {
	if !intersect(a, b) {
		return a
	}
	var out []int32
	for _, n := range a {
		if _, ok := slices.BinarySearch(b, n); !ok {
			out = append(out, n)
		}
	}
	return out
}

// intersect reports whether two ascending lists have a number in common.
func intersect(a, b []int32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}
