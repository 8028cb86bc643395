package dedupe

import (
	"bytes"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
)

// sketch is a fingerprint of an abstract: for each of its bins the smallest hash
// of three words in a row that fell into it (one-permutation MinHash). The share
// of equal bins estimates how much of the wording two abstracts share.
type sketch struct {
	bins [16]uint32
	full bool // long enough to compare
}

// sketchBytes is how much of an abstract is read: cut abstracts must agree with
// whole ones.
const sketchBytes = 600

func newSketch(abstract string) *sketch {
	if len(abstract) > sketchBytes {
		abstract = abstract[:sketchBytes]
	}
	if len(abstract) < 120 {
		return &noSketch
	}
	s := new(sketch)
	var a, b uint64
	n := 0
	var room [sketchBytes]byte
	for rest := fold.AppendText(room[:0], abstract); len(rest) > 0; n++ {
		w, end := rest, bytes.IndexByte(rest, ' ')
		if end >= 0 {
			w, rest = rest[:end], rest[end+1:]
		} else {
			rest = nil
		}
		c := hash.Of(w)
		if n >= 2 {
			h := hash.Combine(hash.Combine(a, b), c)
			bin, v := h&15, uint32(h>>32)|1
			if s.bins[bin] == 0 || v < s.bins[bin] {
				s.bins[bin] = v
			}
		}
		a, b = b, c
	}
	s.full = n >= 20
	return s
}

// abstractLevel says how two abstracts relate.
type abstractLevel uint8

const (
	abstractsUnknown abstractLevel = iota
	abstractsSame
	abstractsClose
	abstractsDiffer
)

func compareSketches(a, b *sketch) abstractLevel {
	if !a.full || !b.full {
		return abstractsUnknown
	}
	same, filled := 0, 0
	for i := range a.bins {
		if a.bins[i] == 0 && b.bins[i] == 0 {
			continue
		}
		filled++
		if a.bins[i] == b.bins[i] {
			same++
		}
	}
	switch {
	case 10*same >= 7*filled:
		return abstractsSame
	case 4*same >= filled:
		return abstractsClose
	}
	return abstractsDiffer
}
