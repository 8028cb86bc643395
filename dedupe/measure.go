package dedupe

import (
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// Blocking tells how good the choice of candidate pairs is.
type Blocking struct {
	Records int
	Pairs   int // candidate pairs, without those of records that say the same
	True    int // pairs of records of one work; 0 where the truth isn't known
	Found   int // of these the ones that are candidates or say the same
}

// PerRecord returns the candidate pairs for each record.
func (b Blocking) PerRecord() float64 { return share(b.Pairs, b.Records) }

// Completeness returns the share of the true pairs that are candidates, 0 to 1.
func (b Blocking) Completeness() float64 { return share(b.Found, b.True) }

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// allCandidates returns all candidate pairs, sorted.
func (lib *library) allCandidates(recs []int32) []pair {
	var parts [parallel.Drawers][]pair
	lib.candidates(recs, func(k int, pairs []pair) { parts[k] = pairs })
	return slices.Concat(parts[:]...)
}

// MeasureBlocking chooses the candidate pairs of the records as Fold does. works
// are the numbers of the works that the records describe; nil if nobody knows.
func MeasureBlocking(records []*record.Record, works []int32) Blocking {
	w := Options{}.weights()
	lib := newLibrary(records)
	reps, twins := lib.collapse(&w)
	pairs := lib.allCandidates(reps)
	b := Blocking{Records: len(records), Pairs: len(pairs)}
	if works == nil {
		return b
	}
	// Records that say the same stand for each other.
	stands := make([]int32, len(records))
	for i := range stands {
		stands[i] = int32(i)
	}
	for _, e := range twins {
		stands[e.b] = e.a
	}
	chosen := make(map[pair]bool, len(pairs))
	for _, p := range pairs {
		chosen[p] = true
	}
	same := map[int32][]int32{}
	for i, k := range works {
		for _, j := range same[k] {
			x, y := stands[i], stands[j]
			b.True++
			if x == y || chosen[pair{min(x, y), max(x, y)}] {
				b.Found++
			}
		}
		same[k] = append(same[k], int32(i))
	}
	return b
}
