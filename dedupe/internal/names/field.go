package names

import (
	"bytes"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// fields tells which works are of one field: in one journal or book, or about the same,
// by their titles. How much it tells depends on how many works share it.
type fields struct {
	works  []*record.Record
	topics []atomic.Pointer[topic] // by work; filled when asked for
	venues sync.Map                // name of a journal or book -> hash of what is told in it
	common map[uint64]int          // words and venues -> works of the sample
	sample int
}

// topic is what tells the field of a work.
type topic struct {
	venue uint64
	words []uint64 // of the title, singular, without those that tell nothing; ascending
}

// fieldSample is about how many works are looked at to learn how common a word is.
const fieldSample = 4096

// Weights of what two works have in common, and the most they say together.
const (
	weightVenue    = 0.7 // for each power of ten that the journal or book is rare
	weightWord     = 0.2 // for each power of ten that a word is rare
	weightFieldMax = 1.0
)

func newFields(works []*record.Record) *fields {
	f := &fields{works: works, topics: make([]atomic.Pointer[topic], len(works)), common: map[uint64]int{}}
	every := uint64(max(1, len(works)/fieldSample))
	for w, r := range works {
		if hash.Of(r.Title)%every != 0 {
			continue
		}
		f.sample++
		t := f.topicOf(int32(w))
		f.common[t.venue]++
		for _, word := range t.words {
			f.common[word]++
		}
	}
	return f
}

// topicOf returns the topic of a work, which is found when first asked for.
func (f *fields) topicOf(work int32) *topic {
	if known := f.topics[work].Load(); known != nil {
		return known
	}
	r := f.works[work]
	var text [256]byte // for most titles
	var room [32]uint64
	telling := room[:0]
	var w []byte
	for rest := fold.AppendText(text[:0], r.Title); len(rest) > 0; {
		w, rest, _ = bytes.Cut(rest, []byte(" "))
		if len(w) > 2 && !dullWords[hash.Of(w)] {
			telling = append(telling, hash.Of(bytes.TrimSuffix(w, []byte("s"))))
		}
	}
	slices.Sort(telling)
	t := &topic{f.venueOf(r.ContainerTitle), slices.Clone(slices.Compact(telling))}
	f.topics[work].Store(t)
	return t
}

// dullWords holds the hashes of the words that tell nothing of a work's field.
var dullWords = func() map[uint64]bool {
	dull := map[uint64]bool{}
	for _, words := range [...]map[string]bool{fold.StopWords, fold.FormWords} {
		for w := range words {
			dull[hash.Of(w)] = true
		}
	}
	return dull
}()

// venueOf returns a hash of what is told in the name of a journal or book, 0 if nothing
// is.
func (f *fields) venueOf(title string) uint64 {
	if title == "" {
		return 0
	}
	if known, ok := f.venues.Load(title); ok {
		return known.(uint64)
	}
	var h uint64
	if told := venue.New(title).Tight; told != "" {
		h = hash.Of(told)
	}
	f.venues.Store(title, h)
	return h
}

// shared returns how much the two works that have most in common tell.
func (f *fields) shared(some, others []int32) float64 {
	most := 0.0
	for _, v := range some {
		for _, w := range others {
			if most = max(most, f.meet(f.topicOf(v), f.topicOf(w))); most >= weightFieldMax {
				return weightFieldMax
			}
		}
	}
	return most
}

func (f *fields) meet(t, u *topic) float64 {
	weight := 0.0
	if t.venue != 0 && t.venue == u.venue {
		weight = weightVenue * f.rarity(t.venue)
	}
	for a, b := t.words, u.words; len(a) > 0 && len(b) > 0; {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			weight += weightWord * f.rarity(a[0])
			a, b = a[1:], b[1:]
		}
	}
	return weight
}

// rarity returns how rare a word or venue is, in powers of ten.
func (f *fields) rarity(h uint64) float64 {
	return math.Log10(float64(max(f.sample, 1)) / float64(max(f.common[h], 1)))
}
