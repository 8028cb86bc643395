// Package hash hashes texts and numbers, the same in every run, so that nothing that is
// ordered by a hash depends on the run.
package hash

// Of returns the hash of a text: FNV-1a with a final mix.
func Of[text string | []byte](s text) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return Mix(h)
}

// Tight returns the hash of s without its blanks.
func Tight(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	return Mix(h)
}

// Mix spreads what tells two hashes apart over all their bits.
func Mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Combine returns the hash of two hashes, or numbers, in that order.
func Combine(a, b uint64) uint64 { return Mix(a*0x9e3779b97f4a7c15 + b) }

// Running is FNV-1a that can go on; it is to be mixed at the end.
type Running uint64

// New returns the hash of nothing yet, which is another one for each kind.
func New(kind uint64) Running { return Running(14695981039346656037 + kind) }

// And returns the hash of what was hashed so far with s behind it.
func (h Running) And(s string) Running {
	for i := range len(s) {
		h = (h ^ Running(s[i])) * 1099511628211
	}
	return h
}
