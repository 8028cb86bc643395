package names

import (
	"math"
	"slices"
	"sync/atomic"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// library is all names of a library.
type library struct {
	works      []*record.Record
	forms      []*form
	people     float64        // distinct family names with first initial: about how many persons
	beside     [][]int32      // by work: the persons in it
	frequency  []int32        // by person: works that it stands in
	firsts     map[string]int // first given name -> forms that have it
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

// newNameLibrary counts who stands where.
func newNameLibrary(works []*record.Record, forms []*form) *library {
	lib := &library{works: works, forms: forms, firsts: map[string]int{}, fields: newFields(works)}
	persons := numberPersons(forms)
	lib.people = math.Max(smallestWorld, float64(persons))
	lib.setBeside()
	lib.frequency = make([]int32, persons)
	for _, ps := range lib.beside {
		for _, p := range ps {
			lib.frequency[p]++
		}
	}
	setKin(forms)
	for _, f := range forms {
		if len(f.given) > 0 {
			lib.firsts[f.given[0]]++
		}
	}
	return lib
}

// numberPersons numbers the persons as far as a co-author need be known: by family
// name and first initial.
func numberPersons(forms []*form) int {
	numbers := make(map[uint64]int32, len(forms))
	for _, f := range forms {
		h := hash.New(0).And(f.family).And(" ")
		if len(f.given) > 0 {
			h = h.And(f.given[0][:1])
		}
		n, ok := numbers[hash.Mix(uint64(h))]
		if !ok {
			n = int32(len(numbers))
			numbers[hash.Mix(uint64(h))] = n
		}
		f.person = n
	}
	return len(numbers)
}

// setBeside lists the persons in each of the works.
func (lib *library) setBeside() {
	works := len(lib.works)
	ends := make([]int, works+1)
	for _, f := range lib.forms {
		for _, w := range f.works {
			ends[w+1]++
		}
	}
	for w := range works {
		ends[w+1] += ends[w]
	}
	persons := make([]int32, ends[works])
	next := slices.Clone(ends)
	for _, f := range lib.forms {
		for _, w := range f.works {
			persons[next[w]] = f.person
			next[w]++
		}
	}
	lib.beside = make([][]int32, works)
	parallel.Range(works, func(from, to int) {
		for w := from; w < to; w++ {
			own := persons[ends[w]:ends[w+1]:ends[w+1]]
			slices.Sort(own)
			lib.beside[w] = slices.Compact(own)
		}
	})
}

// kin is those who bear one family name.
type kin struct {
	family string
	common bool                       // the world is full of them
	given  []string                   // first given names and initials, distinct, sorted
	fits   []atomic.Pointer[[]uint32] // by given name: see fitting
}

// setKin puts together those of one family name.
func setKin(forms []*form) {
	kins := make(map[string]*kin, len(forms))
	for _, f := range forms {
		if f.body || len(f.given) == 0 {
			continue
		}
		k := kins[f.family]
		if k == nil {
			k = &kin{family: f.family, common: commonFamily(f.family)}
			kins[f.family] = k
		}
		f.kin = k
		k.given = append(k.given, f.given[0])
	}
	for _, k := range kins {
		slices.Sort(k.given)
		k.given = slices.Compact(k.given)
		k.fits = make([]atomic.Pointer[[]uint32], len(k.given))
	}
	for _, f := range forms {
		if f.kin != nil {
			at, _ := slices.BinarySearch(f.kin.given, f.given[0])
			f.bearer = int32(at)
		}
	}
}

// fitting returns which given names, by number and ascending, may be the one of that
// number: of those that begin alike. It is asked for each pair, and so remembers.
func (k *kin) fitting(bearer int32) []uint32 {
	if known := k.fits[bearer].Load(); known != nil {
		return *known
	}
	name := k.given[bearer]
	from, _ := slices.BinarySearch(k.given, name[:1])
	var fit []uint32
	for i := from; i < len(k.given) && k.given[i][0] == name[0]; i++ {
		if relateWord(k.given[i], name, true) != relDifferent {
			fit = append(fit, uint32(i))
		}
	}
	k.fits[bearer].Store(&fit)
	return fit
}

// others counts the people of a's family name whose given names fit neither a nor b.
func others(a, b *form) int {
	fit := a.kin.fitting(a.bearer)
	n := len(a.kin.given) - len(fit)
	if a.kin == b.kin {
		n -= lacking(b.kin.fitting(b.bearer), fit)
	}
	return n
}

// rivals counts the people whom the lesser of two forms may mean and who can't be the
// fuller one.
func rivals(lesser, full *form) int {
	if lesser.kin != full.kin {
		return 0
	}
	return lacking(lesser.kin.fitting(lesser.bearer), full.kin.fitting(full.bearer))
}

// lacking counts the numbers of an ascending list that another one lacks.
func lacking(a, b []uint32) int {
	n := 0
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); !ok {
			n++
		}
	}
	return n
}
