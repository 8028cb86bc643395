package dedupe

import (
	"cmp"
	"slices"
	"sync/atomic"

	"github.com/bibfold/bibfold/record"
)

// nameForm is the spellings that have the same letters, as far as they may be one
// person's: they differ in case, accents and punctuation. It is what is compared, with
// what the library knows about those who bear it.
type nameForm struct {
	nameLetters
	at        int32       // number of the form
	person    int32       // number of family name and first initial
	kin       *kin        // those of the same family name; nil of a body
	bearer    int32       // number of the first given name among the kin's
	marks     int         // letters that folding changed, in the spelling that has most: accents
	suffix    string      // letters of Jr. or III, if a spelling has it
	best      *spelling   // the one that is used most
	text      string      // its text
	spellings []*spelling // by text
	works     []int32     // that it stands in, ascending
	lists     []int32     // of names that it stands in, ascending
	orcid     string      // the one that stands with it; severalORCIDs if it isn't one
	twins     []*nameForm // stood at the same place of another record of the same work
	peers     atomic.Pointer[peers]
}

// severalORCIDs stands for the iD of a form that several people bear.
const severalORCIDs = "?"

// lettered is a spelling with the hash of its letters.
type lettered struct {
	hash uint64
	*spelling
	nameLetters
}

// formsOf puts together the spellings that have the same letters. The order of the
// forms depends on nothing but their letters.
func formsOf(spellings []*spelling) []*nameForm {
	file := newDrawers[lettered]()
	parallel(len(spellings), func(from, to int) {
		filed := file.open()
		for _, s := range spellings[from:to] {
			l := lettered{spelling: s, nameLetters: readName(s.name)}
			l.hash = l.nameLetters.hash()
			filed.put(int(l.hash>>(64-drawerBits)), l)
		}
		file.close(filed)
	})
	var found [drawers][]*nameForm
	each(drawers, func(k int) {
		filed := file.empty(k)
		slices.SortFunc(filed, func(a, b lettered) int {
			return cmp.Or(compareUint(a.hash, b.hash), compareSpellings(a.spelling, b.spelling))
		})
		for from := 0; from < len(filed); {
			to := from + 1
			for to < len(filed) && filed[to].hash == filed[from].hash {
				to++
			}
			found[k] = append(found[k], formsOfLetters(filed[from:to])...)
			from = to
		}
	})
	forms := slices.Concat(found[:]...)
	for i, f := range forms {
		f.at = int32(i)
	}
	return forms
}

// formsOfLetters makes forms of spellings with one hash: mostly it is one.
func formsOfLetters(of []lettered) []*nameForm {
	var out []*nameForm
	for i := range of {
		l := &of[i]
		k := slices.IndexFunc(out, func(f *nameForm) bool { return f.same(&l.nameLetters) && f.takes(l.spelling) })
		if k < 0 {
			k = len(out)
			out = append(out, &nameForm{nameLetters: l.nameLetters})
		}
		out[k].add(l.spelling)
	}
	for _, f := range out {
		f.best = slices.MinFunc(f.spellings, func(a, b *spelling) int {
			return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(accentsOf(b.name), accentsOf(a.name)), cmp.Compare(a.text, b.text))
		})
		f.text = f.best.text
	}
	return out
}

// name returns the name as it is mostly spelled.
func (f *nameForm) name() *record.Name { return f.best.name }

// takes reports whether a spelling of the same letters may be the same person's.
func (f *nameForm) takes(s *spelling) bool {
	return !suffixesClash(f.suffix, letters(s.name.Suffix())) && !orcidsClash(f.orcid, s.orcid) && !intersect(f.lists, s.lists)
}

// add adds a spelling.
func (f *nameForm) add(s *spelling) {
	s.form = f
	f.spellings = append(f.spellings, s)
	f.marks = max(f.marks, accentsOf(s.name))
	f.suffix = cmp.Or(f.suffix, letters(s.name.Suffix()))
	f.orcid = cmp.Or(f.orcid, s.orcid)
	f.works, f.lists = union(f.works, s.works), union(f.lists, s.lists)
}

// compareSpellings orders the spellings of the same letters.
func compareSpellings(a, b *spelling) int {
	if c := cmp.Compare(a.text, b.text); c != 0 {
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

// suffixesClash reports whether both have a suffix and they differ: II is not III.
func suffixesClash(a, b string) bool { return a != "" && b != "" && a != b }

// link notes that two forms stood at the same place.
func (f *nameForm) link(o *nameForm) {
	if !slices.Contains(f.twins, o) {
		f.twins = append(f.twins, o)
		o.twins = append(o.twins, f)
	}
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
