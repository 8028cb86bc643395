package convert

import (
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// keyring gives every record a citation key of its own: a key that stands in the
// input is kept, a missing one is made, and of two records with one key the later
// gets a suffix. It remembers hashes, not keys: 64 bits each, so that among a
// million keys a needless suffix is less likely than one in ten million.
type keyring struct {
	pattern *KeyPattern
	clean   func(id string) string // makes of an id what the output can hold
	// standing calls its argument with every key in the input; it is asked once,
	// when the first key must be made. nil: there is none, or all are taken.
	standing func(func(key string)) error
	caseless bool // keys that differ in case alone are one to who reads the output
	refs     keyrefs

	elsewhere map[uint64]struct{} // keys of another document, which nothing here may have

	kept map[uint64]struct{} // keys that were kept
	// taken has the keys in lower case that no made key may be, and for each the
	// suffix to try next where it is to be made again.
	taken map[uint64]uint32
}

func newKeyring(pattern *KeyPattern, clean func(string) string) *keyring {
	if clean == nil {
		clean = func(id string) string { return id }
	}
	return &keyring{
		pattern: pattern,
		clean:   clean,
		kept:    map[uint64]struct{}{},
		taken:   map[uint64]uint32{},
		refs:    newKeyrefs(),
	}
}

// hash returns what keys that are one have in common.
func (k *keyring) hash(key string) uint64 {
	if k.caseless {
		return hashFold(key)
	}
	return hashKey(key)
}

// assign sets the record's key and reports whether another record before it has
// the key that it had. A key that the output can't hold counts as missing; what
// is left of it is made a key.
func (k *keyring) assign(r *record.Record) (twice bool, err error) {
	id, file := strings.TrimSpace(r.ID), r.Source.File
	base := k.clean(id)
	if key, ok := k.refs.arrives(file, id); ok {
		r.ID = key
		return base == id, nil
	}
	if base != id || id == "" {
		if base == "" {
			base = k.pattern.Key(r)
		}
		r.ID, err = k.make(base)
		k.refs.hasMoved(file, id, r.ID)
		return false, err
	}
	h := k.hash(id)
	_, twice = k.kept[h]
	if !twice && !k.stands(id) {
		k.refs.hasKept(file, id, len(k.kept) > 0)
		k.kept[h] = struct{}{}
		r.ID = id
		return false, nil
	}
	r.ID, err = k.make(id)
	if _, own := k.refs.own[fileKey(file, id)]; !own && file != k.refs.first {
		k.refs.hasMoved(file, id, r.ID)
	}
	return twice, err
}

// occupy says that a key stands in another document, which is read beside this one.
func (k *keyring) occupy(key string) {
	k.reserve(key)
	if k.elsewhere == nil {
		k.elsewhere = map[uint64]struct{}{}
	}
	k.elsewhere[k.hash(strings.TrimSpace(key))] = struct{}{}
}

// stands reports whether a key stands in another document.
func (k *keyring) stands(key string) bool {
	_, ok := k.elsewhere[k.hash(key)]
	return ok
}

// reserve says that a key stands in the input: no made key may be that one. Keys
// that differ in case alone are one to BibTeX.
func (k *keyring) reserve(key string) {
	if key = strings.TrimSpace(key); key != "" && k.clean(key) == key {
		k.taken[hashFold(key)] = 0
	}
}

// make returns base, or base with the first of the suffixes a, b, … z, aa, …
// that makes it a key nobody has.
func (k *keyring) make(base string) (string, error) {
	if k.standing != nil {
		if err := k.standing(k.reserve); err != nil {
			return "", err
		}
		k.standing = nil
	}
	h := hashFold(base)
	n, taken := k.taken[h]
	if !taken {
		k.taken[h] = 0
		return base, nil
	}
	for n = max(n, 1); ; n++ {
		suffix := keySuffix(n)
		sh := addToHash(h, suffix)
		if _, taken := k.taken[sh]; !taken {
			k.taken[h], k.taken[sh] = n+1, 0
			return base + suffix, nil
		}
	}
}

// keySuffix returns the n-th suffix: "", a, b, … z, aa, ab, …
func keySuffix(n uint32) string {
	var s string
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

// hashKey is FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/). It
// is the same on every run, so that the same input gives the same keys.
func hashKey(s string) uint64 { return addToHash(14695981039346656037, s) }

// hashFold returns the hash of a key in lower case.
func hashFold(s string) uint64 {
	h := hashKey("")
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return hashKey(strings.ToLower(s))
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = addByte(h, c)
	}
	return h
}

// addToHash returns the hash of a string whose beginning has the hash h and whose
// rest is s.
func addToHash(h uint64, s string) uint64 {
	for i := range len(s) {
		h = addByte(h, s[i])
	}
	return h
}

func addByte(h uint64, c byte) uint64 { return (h ^ uint64(c)) * 1099511628211 }
