package names

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
)

// kin is those who bear one family name.
type kin struct {
	family string
	common bool                   // the world is full of them
	given  []string               // first given names and initials, distinct, sorted
	fits   []atomic.Pointer[fits] // by given name, if there are several: see fitting
}

// fits are the numbers of given names, ascending.
type fits struct {
	numbers []uint32
	room    [4]uint32 // for most
}

// setKin puts together those of one family name, and numbers the persons as far as a
// co-author need be known, namesakes together: it returns one form of each, and how many
// family names with first initial there are, about how many persons.
func setKin(forms []*form) (persons []*form, people int) {
	all := make([]int32, len(forms))
	for i := range all {
		all[i] = int32(i)
	}
	file := parallel.FileKeys(all, func(out []uint64, i int32) []uint64 { return append(out, hash.Of(forms[i].family)) })
	var found [parallel.Drawers][]*form
	parallel.Each(parallel.Drawers, func(k int) {
		keys := file.Empty(k)
		slices.Sort(keys)
		bearers := make([]*form, len(keys))
		for i, key := range keys {
			bearers[i] = forms[int32(key)]
		}
		for from := 0; from < len(keys); {
			to := from + 1
			for to < len(keys) && keys[to]>>32 == keys[from]>>32 {
				to++
			}
			setFamilies(bearers[from:to])
			from = to
		}
		found[k] = slices.DeleteFunc(bearers, func(f *form) bool { return f.person != f.at })
	})
	persons = slices.Concat(found[:]...)
	number := make([]int32, len(forms)) // by that of the form
	for i, f := range persons {
		number[f.at] = int32(i)
		if f.namesake == f.at {
			people++
		}
	}
	for _, f := range forms {
		f.person = number[f.person]
	}
	return persons, people
}

// setFamilies makes kin of forms of one family name, or of the few whose names are filed
// alike.
func setFamilies(forms []*form) {
	slices.SortFunc(forms, func(f, g *form) int {
		return cmp.Or(cmp.Compare(f.family, g.family), cmp.Compare(f.first(), g.first()), int(f.at)-int(g.at))
	})
	var k *kin
	for from := 0; from < len(forms); {
		to := from + 1
		for to < len(forms) && forms[to].family == forms[from].family && forms[to].initial() == forms[from].initial() {
			to++
		}
		setPersons(forms[from:to])
		from = to
	}
	for _, f := range forms {
		if f.first() == "" {
			continue
		}
		if k == nil || k.family != f.family {
			k = &kin{family: f.family, common: commonFamily(f.family)}
		}
		if n := len(k.given); n == 0 || k.given[n-1] != f.first() {
			k.given = append(k.given, f.first())
		}
		f.kin, f.bearer = k, int32(len(k.given)-1)
	}
	for _, f := range forms {
		if k := f.kin; k != nil && k.fits == nil && len(k.given) > 1 {
			k.fits = make([]atomic.Pointer[fits], len(k.given))
		}
	}
}

// maxAlike is how many forms of one family name and initial are compared to see whether
// all may be one person's.
const maxAlike = 16

// setPersons numbers those of one family name and first initial: the numbers are those of
// forms. They are one person if nothing that is known of them contradicts it and the
// name is rare. Else one is who bears the same names or initials: Li, J. is not Li, Jing.
func setPersons(forms []*form) {
	for _, f := range forms {
		f.namesake, f.person = forms[0].at, forms[0].at
	}
	if oneName(forms) {
		return
	}
	type spelled struct {
		given string
		nameParts
	}
	seen := make(map[spelled]int32, len(forms))
	for _, f := range forms {
		key := spelled{strings.Join(f.given, ""), *f.nameParts}
		if _, ok := seen[key]; !ok {
			seen[key] = f.at
		}
		f.person = seen[key]
	}
}

// oneName reports whether forms of one family name and first initial may all be one
// person's, and hardly several people's.
func oneName(forms []*form) bool {
	if len(forms) == 1 {
		return true
	}
	if len(forms) > maxAlike {
		return false
	}
	common := commonFamily(forms[0].family)
	for i, f := range forms {
		if common && len(f.given) < 2 {
			return false // one initial of a common name says nothing
		}
		for _, g := range forms[:i] {
			if !fit(f, g) {
				return false
			}
		}
	}
	return true
}

// fit reports whether two forms of one family name may be one person's.
func fit(f, g *form) bool {
	return *f.nameParts == *g.nameParts && relateGiven(f.given, g.given, true) != relDifferent
}

// first returns the first given name or initial, "" if there is none.
func (l *nameLetters) first() string {
	if len(l.given) == 0 {
		return ""
	}
	return l.given[0]
}

// initial returns the first letter of the given names, "" if there is none.
func (l *nameLetters) initial() string {
	first := l.first()
	return first[:min(1, len(first))]
}

// fitting returns which given names, by number and ascending, may be the one of that
// number: of those that begin alike. It is asked for each pair, and so remembers.
func (k *kin) fitting(bearer int32) []uint32 {
	if len(k.given) == 1 {
		return onlyOne
	}
	if known := k.fits[bearer].Load(); known != nil {
		return known.numbers
	}
	name, fit := k.given[bearer], new(fits)
	fit.numbers = fit.room[:0]
	from, _ := slices.BinarySearch(k.given, name[:1])
	for i := from; i < len(k.given) && k.given[i][0] == name[0]; i++ {
		if relateWord(k.given[i], name, true) != relDifferent {
			fit.numbers = append(fit.numbers, uint32(i))
		}
	}
	k.fits[bearer].Store(fit)
	return fit.numbers
}

// onlyOne is what fits where there is one given name.
var onlyOne = []uint32{0}

// others counts the people of a's family name whose given names fit neither a nor b.
func others(a, b *form) int32 {
	fit := a.kin.fitting(a.bearer)
	n := int32(len(a.kin.given) - len(fit))
	if a.kin == b.kin {
		n -= lacking(b.kin.fitting(b.bearer), fit)
	}
	return n
}

// rivals counts the people whom the lesser of two forms may mean and who can't be the
// fuller one.
func rivals(lesser, full *form) int32 {
	if lesser.kin != full.kin {
		return 0
	}
	return lacking(lesser.kin.fitting(lesser.bearer), full.kin.fitting(full.bearer))
}

// lacking counts the numbers of an ascending list that another one lacks.
func lacking(a, b []uint32) int32 {
	n := int32(0)
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); !ok {
			n++
		}
	}
	return n
}
