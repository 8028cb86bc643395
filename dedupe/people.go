package dedupe

import (
	"sync"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/names"
	"github.com/bibfold/bibfold/record"
)

// people are the names of a library as matching sees them. Most stand in many
// records: each is folded once and held once. The zero value is ready for use, by
// several goroutines at a time.
type people [64]struct {
	sync.Mutex
	known map[uint64]*author // by a hash of the name as it is written
}

// author returns what a name says.
func (all *people) author(n record.Name) *author {
	h := names.Hash(&n)
	part := &all[h%uint64(len(all))]
	part.Lock()
	a := part.known[h]
	part.Unlock()
	if a != nil {
		return a
	}
	a = foldName(n)
	part.Lock()
	defer part.Unlock()
	if part.known == nil {
		part.known = map[uint64]*author{}
	}
	if first := part.known[h]; first != nil {
		return first
	}
	part.known[h] = a
	return a
}

// foldName returns what a name says: an organisation or a person.
func foldName(n record.Name) *author {
	if b, ok := bodyOf(n); ok {
		return &author{family: b, body: true}
	}
	a := newAuthor(n)
	a.key = hash.Of(lastWord(a.family))
	return &a
}
