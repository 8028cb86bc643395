package names

import (
	"maps"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
)

// maxNameBlock is the size from which a block is refined: by the whole first
// given name, which leaves out bare initials. Of hundreds of people called
// "Wang, Y." nobody can tell which one is meant.
const maxNameBlock = 200

// The kinds of keys by which forms are filed.
const (
	nameKeyBody    uint64 = iota + 1 // an organisation's name
	nameKeyInitial                   // family name and first initial
	nameKeyBoth                      // all letters, in whichever order the names stand
	nameKeyWhole                     // all letters, in their order
	nameKeyLess                      // first given name, and the family name without one letter
)

// nameBlocks calls visit with lists of forms worth comparing, each in their
// order: same family name and first initial; same given name and a family
// name that lacks at most one letter of the other's; swapped names. The lists come in
// parts, of which several may be visited at a time. A list is good until the next one.
func (lib *library) nameBlocks(visit func(part int, block []*form)) {
	all := make([]int32, len(lib.forms))
	for i := range all {
		all[i] = int32(i)
	}
	file := parallel.FileKeys(all, func(out []uint64, i int32) []uint64 { return lib.forms[i].nameKeys(out) })
	parallel.Each(parallel.Drawers, func(k int) {
		var block []*form
		for at := range parallel.Blocks(file.Empty(k)) {
			block = block[:0]
			for _, s := range at {
				block = append(block, lib.forms[s])
			}
			if len(block) <= maxNameBlock {
				visit(k, block)
				continue
			}
			for _, part := range refineNames(block) {
				visit(k, part)
			}
		}
	})
}

// nameKeys appends the keys that a form is filed under.
func (s *form) nameKeys(out []uint64) []uint64 {
	add := func(h hash.Running) { out = append(out, hash.Mix(uint64(h))) }
	if s.body {
		add(hash.New(nameKeyBody).And(s.family))
		if words := s.words(); len(words) > 1 {
			n := len(words) - 1
			add(bothKey(words[n], words[:n]))
			add(bothKey(words[0], words[1:]))
		}
		return out
	}
	if len(s.given) == 0 {
		return out
	}
	first := s.given[0]
	initial := func(family, initial string) { add(hash.New(nameKeyInitial).And(family).And(" ").And(initial)) }
	initial(s.family, first[:1])
	if s.particle != "" {
		initial(s.particle+s.family, first[:1])
	}
	if hasUmlaut(s.family) {
		initial(umlauts.Replace(s.family), first[:1])
	}
	if v := variant(s.family); v != s.family {
		initial(v, first[:1])
	}
	if s.leadEnd > 0 {
		initial(s.lead(), first[:1])
	}
	if len(first) == 1 && len(s.given) > 1 && len(s.given[1]) > 1 {
		initial(s.family, s.given[1][:1])
	}
	for _, other := range otherInitials[first] {
		initial(s.family, other)
	}
	if s.particle != "" || s.leadEnd > 0 || len(s.given) > 1 && s.spacing != "" {
		add(hash.New(nameKeyWhole).And(s.letters()))
	}
	if len(first) < 3 && lettersIn(s.given) < 3 {
		return out
	}
	add(bothKey(s.family, s.given))
	if len(s.family) < 3 || len(first) < 3 {
		return out
	}
	return appendLess(out, uint64(hash.New(nameKeyLess).And(first)), s.family)
}

// The hash of a family name without a letter is a sum of its letters times powers of an
// odd number: so it takes no longer to leave one out than to know where it stands.
const (
	lessBase    = 0x9e3779b97f4a7c15
	lessInverse = 0xf1de83e19937733d // lessBase * lessInverse = 1 modulo 2^64
)

// appendLess appends keys for a family name and for what is left of it without one of
// its letters.
func appendLess(out []uint64, first uint64, family string) []uint64 {
	all, power := uint64(0), uint64(1)
	for i := range len(family) {
		all += uint64(family[i]) * power
		power *= lessBase
	}
	out = append(out, hash.Combine(first, all))
	before, power := uint64(0), uint64(1)
	for i := range len(family) {
		letter := uint64(family[i]) * power
		if i == 0 || family[i] != family[i-1] {
			out = append(out, hash.Combine(first, before+(all-before-letter)*lessInverse))
		}
		before += letter
		power *= lessBase
	}
	return out
}

// bothKey is the key of a family name and given names, whichever come first.
func bothKey(family string, given []string) hash.Running {
	names := hash.New(nameKeyBoth)
	for _, w := range given {
		names = names.And(w)
	}
	return names + hash.New(nameKeyBoth).And(family)
}

// refineNames parts a block by the whole first given name.
func refineNames(block []*form) [][]*form {
	by := map[string][]*form{}
	for _, s := range block {
		if len(s.given) > 0 && len(s.given[0]) > 1 {
			by[s.given[0]] = append(by[s.given[0]], s)
		}
	}
	var out [][]*form
	for _, key := range slices.Sorted(maps.Keys(by)) {
		if n := len(by[key]); n > 1 && n <= maxNameBlock {
			out = append(out, by[key])
		}
	}
	return out
}
