package dedupe

import (
	"maps"
	"slices"
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
	nameKeyLess                      // first given name, and the family name without one letter
)

// nameBlocks calls visit with lists of forms worth comparing, each in their
// order: same family name and first initial; same given name and a family
// name that lacks at most one letter of the other's; swapped names. The lists come in
// parts, of which several may be visited at a time. A list is good until the next one.
func (lib *nameLibrary) nameBlocks(visit func(part int, block []*nameForm)) {
	all := make([]int32, len(lib.forms))
	for i := range all {
		all[i] = int32(i)
	}
	file := fileKeys(all, func(out []uint64, i int32) []uint64 { return lib.forms[i].nameKeys(out) })
	each(drawers, func(k int) {
		var block []*nameForm
		for at := range blocks(file.empty(k)) {
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
func (s *nameForm) nameKeys(out []uint64) []uint64 {
	add := func(h nameHash) { out = append(out, mix(uint64(h))) }
	if s.body {
		add(newNameHash(nameKeyBody).and(s.family))
		if n := len(s.words); n > 1 {
			add(bothKey(s.words[n-1], s.words[:n-1]))
			add(bothKey(s.words[0], s.words[1:]))
		}
		return out
	}
	if len(s.given) == 0 {
		return out
	}
	first := s.given[0]
	add(newNameHash(nameKeyInitial).and(s.family).and(" ").and(first[:1]))
	if hasUmlaut(s.family) {
		add(newNameHash(nameKeyInitial).and(umlauts.Replace(s.family)).and(" ").and(first[:1]))
	}
	letters := 0
	for _, w := range s.given {
		letters += len(w)
	}
	if len(first) < 3 && letters < 3 {
		return out
	}
	add(bothKey(s.family, s.given))
	if len(s.family) < 3 || len(first) < 3 {
		return out
	}
	before := newNameHash(nameKeyLess).and(first).and(" ")
	for i := range len(s.family) {
		if i == 0 || s.family[i] != s.family[i-1] {
			add(before.and(s.family[i+1:]))
		}
		before = before.and(s.family[i : i+1])
	}
	add(before)
	return out
}

// bothKey is the key of a family name and given names, whichever come first.
func bothKey(family string, given []string) nameHash {
	names := newNameHash(nameKeyBoth)
	for _, w := range given {
		names = names.and(w)
	}
	return names + newNameHash(nameKeyBoth).and(family)
}

// nameHash is FNV-1a (see hash64) that can go on.
type nameHash uint64

func newNameHash(kind uint64) nameHash { return nameHash(14695981039346656037 + kind) }

// and returns the hash of what was hashed so far with s behind it.
func (h nameHash) and(s string) nameHash {
	for i := range len(s) {
		h = (h ^ nameHash(s[i])) * 1099511628211
	}
	return h
}

// refineNames parts a block by the whole first given name.
func refineNames(block []*nameForm) [][]*nameForm {
	by := map[string][]*nameForm{}
	for _, s := range block {
		if len(s.given) > 0 && len(s.given[0]) > 1 {
			by[s.given[0]] = append(by[s.given[0]], s)
		}
	}
	var out [][]*nameForm
	for _, key := range slices.Sorted(maps.Keys(by)) {
		if n := len(by[key]); n > 1 && n <= maxNameBlock {
			out = append(out, by[key])
		}
	}
	return out
}
