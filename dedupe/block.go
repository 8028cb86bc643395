package dedupe

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
)

// pair is two records that are worth comparing; a < b.
type pair struct{ a, b int32 }

// entry is a record with one of its keys.
type entry struct {
	key uint64
	rec int32
}

// A block up to the size of the limit has all its records compared with each other; a
// larger one is parted by further keys. The values that are common get more common as
// the library grows, and hardly ever tell a work that nothing else does.
const (
	blockLimit  = 48
	commonLimit = 8
)

// The kinds of keys keep equal values of different fields apart.
const (
	keyDOI uint64 = iota + 1
	keyArXiv
	keyPMID
	keyPMCID
	keyTitle
	keyTitleStart
	keyTitleMain
	keyWord
	keyWordPair
	keyPage
	keyAuthorPage
	keyAuthorYear
	keyAuthors
	keyTeam
	keyTrial
	keyAbstract
)

// common reports whether many works may share a key of this kind.
func common(kind uint64) bool { return kind == keyWordPair || kind == keyAuthorYear }

// blockingKey returns a value of a kind as a key. The first bit stands for the kinds that
// are common, so that the upper half of the drawers holds them.
func blockingKey(kind, value uint64) uint64 {
	key := hash.Combine(kind, value) >> 1
	if common(kind) {
		key |= 1 << 63
	}
	return key
}

// candidates calls visit with the pairs of records that have a blocking key in common,
// each once. They come in parts, of which several may be visited at a time; a part is
// sorted, and all its pairs stand before those of the next. Any two records that a person
// would call the same work should share at least one of: an identifier, the title or
// its beginning, its rarest words, volume and first page, two authors, the opening
// of the abstract.
func (lib *library) candidates(recs []int32, visit func(part int, pairs []pair)) {
	keys := parallel.FileKeys(recs, lib.keys)
	found := parallel.New[uint64]()
	parallel.Each(parallel.Drawers, func(k int) {
		filed := found.Open()
		limit := blockLimit
		if k >= parallel.Drawers/2 {
			limit = commonLimit
		}
		var pairs []pair
		for block := range parallel.Blocks(keys.Empty(k)) {
			pairs = lib.pairUp(pairs[:0], block, limit, 0)
			for _, p := range pairs {
				filed.Put(int(p.a)*parallel.Drawers/len(lib.profiles), uint64(p.a)<<32|uint64(p.b))
			}
		}
		found.Close(filed)
	})
	parallel.Each(parallel.Drawers, func(k int) { visit(k, unpack(found.Empty(k))) })
}

// unpack returns the pairs that stand in the numbers, each once, sorted.
func unpack(packed []uint64) []pair {
	slices.Sort(packed)
	packed = slices.Compact(packed)
	pairs := make([]pair, len(packed))
	for i, n := range packed {
		pairs[i] = pair{int32(n >> 32), int32(n)}
	}
	return pairs
}

func comparePairs(x, y pair) int {
	if x.a != y.a {
		return int(x.a) - int(y.a)
	}
	return int(x.b) - int(y.b)
}

func sortEntries(entries []entry) {
	slices.SortFunc(entries, func(a, b entry) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return int(a.rec) - int(b.rec)
	})
}

// runs yields the runs of entries with the same key, two records or more.
func runs(entries []entry) func(func([]entry) bool) {
	return func(yield func([]entry) bool) {
		for from := 0; from < len(entries); {
			to := from + 1
			for to < len(entries) && entries[to].key == entries[from].key {
				to++
			}
			if to-from > 1 && !yield(entries[from:to]) {
				return
			}
			from = to
		}
	}
}

// keys appends the blocking keys of record i. Records with a key in common are a block.
func (lib *library) keys(out []uint64, i int32) []uint64 {
	p := &lib.profiles[i]
	add := func(kind, value uint64) { out = append(out, blockingKey(kind, value)) }
	for _, id := range [...]struct {
		kind  uint64
		value string
	}{{keyDOI, p.doi}, {keyArXiv, p.arxiv}, {keyPMID, p.pmid}, {keyPMCID, p.pmcid}, {keyTrial, p.trial}} {
		if id.value != "" {
			add(id.kind, hash.Of(id.value))
		}
	}
	if p.title != "" {
		add(keyTitle, p.titleKey)
		if p.altTitle != "" {
			add(keyTitle, hash.Tight(p.altTitle))
		}
		if t := fold.Squeeze(p.title); len(t) >= 20 {
			add(keyTitleStart, hash.Of(t[:20]))
		}
		if p.subtitled >= 10 && int(p.subtitled) < len(p.title) {
			add(keyTitle, hash.Tight(p.title[:p.subtitled]))
			add(keyTitle, hash.Tight(p.title[p.subtitled:]))
		}
		lib.wordKeys(p, add)
	}
	lib.contextKeys(p, add)
	return out
}

// rareWord is how many titles may hold a word for it to be a key by itself. Of
// records that share one word and nothing else, hardly any are one work.
const rareWord = 2

// wordKeys adds the rarest words of the title in pairs, and alone where hardly any
// other has them.
func (lib *library) wordKeys(p *profile, add func(kind, value uint64)) {
	const keep = 5
	var rarest [keep]token
	var counts [keep]int32
	n := 0
	for _, t := range p.tokens {
		df := lib.words[t.hash].titles
		if df < 2 || t.weight < 1 {
			continue
		}
		at := n
		for at > 0 && (counts[at-1] > df || counts[at-1] == df && rarest[at-1].hash > t.hash) {
			at--
		}
		if at >= keep {
			continue
		}
		if n < keep {
			n++
		}
		copy(rarest[at+1:n], rarest[at:n-1])
		copy(counts[at+1:n], counts[at:n-1])
		rarest[at], counts[at] = t, df
	}
	for i := range n {
		if counts[i] <= rareWord || n == 1 {
			add(keyWord, uint64(rarest[i].hash))
		}
		for j := i + 1; j < n; j++ {
			add(keyWordPair, uint64(rarest[i].hash)<<32|uint64(rarest[j].hash))
		}
	}
}

// contextKeys adds what stands around the title.
func (lib *library) contextKeys(p *profile, add func(kind, value uint64)) {
	first := p.firstFamily()
	if p.pages.Kind != pages.None {
		if p.volume != 0 {
			add(keyPage, hash.Combine(uint64(p.volume)<<32|uint64(p.pages.First), uint64(p.year)))
		}
		if first != 0 {
			add(keyAuthorPage, hash.Combine(first, uint64(p.pages.First)))
		}
	}
	if first != 0 {
		if p.year != 0 {
			add(keyAuthorYear, hash.Combine(first, uint64(p.year)<<8|uint64(p.authors.people[0].initial())))
		}
		if n := len(p.authors.people); n > 1 {
			second := p.authors.people[1].key
			add(keyAuthors, hash.Combine(min(first, second), max(first, second))) // the two may change places
			if n > 2 {
				add(keyAuthors, hash.Combine(first, p.authors.people[n-1].key))
				add(keyTeam, p.authors.team())
			}
		}
	}
	if first == 0 && p.year == 0 {
		p.quoteKeys(add)
	}
	if p.abstract.full {
		b := &p.abstract.bins
		for k := 0; k < len(b); k += 4 {
			add(keyAbstract+uint64(k)<<8, hash.Combine(uint64(b[k])<<32|uint64(b[k+1]), uint64(b[k+2])<<32|uint64(b[k+3])))
		}
	}
}

// quoteKeys adds what a whole reference in the place of a title tells of its first author
// and its year: see [profile.quotes]. The author's initial stands before the family
// name, perhaps with another one, or behind it.
func (p *profile) quoteKeys(add func(kind, value uint64)) {
	words := strings.Fields(p.title)
	const begin = 8 // words among which the first author is
	years := 3      // that a reference may hold: a longer list of years is none
	for _, y := range words {
		if !titles.IsYear(y) || years == 0 {
			continue
		}
		years--
		year := uint64(firstNumber(y)) << 8
		for i, w := range words[:min(begin, len(words))] {
			for _, at := range [...]int{i - 2, i - 1, i + 1} {
				if at >= 0 && at < len(words) {
					add(keyAuthorYear, hash.Combine(hash.Of(w), year|uint64(words[at][0])))
				}
			}
		}
	}
}

// firstFamily returns a hash of the first author's family name, 0 if there is none.
func (p *profile) firstFamily() uint64 {
	if len(p.authors.people) == 0 {
		return 0
	}
	return p.authors.people[0].key
}

// team returns a hash of two of the authors, who are the same in whichever order
// and among whomever they stand.
func (l *authorList) team() uint64 {
	least, next := uint64(math.MaxUint64), uint64(math.MaxUint64)
	for _, a := range l.people {
		switch h := a.key; {
		case h < least:
			least, next = h, least
		case h > least && h < next:
			next = h
		}
	}
	return hash.Combine(least, next)
}

func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' {
			return s[i+1:]
		}
	}
	return s
}

// refinements are the values that part a large block, in this order: records
// that agree in one of them stay together. The last one is everything, so that
// only records that say the same remain.
const refinements = 6

func (lib *library) refine(i int32, by int) uint64 {
	p := &lib.profiles[i]
	switch by {
	case 0:
		return p.titleKey
	case 1:
		return p.firstFamily()
	case 2:
		if p.pages.Kind == pages.None {
			return 0
		}
		return uint64(p.pages.First)<<20 + uint64(p.volume)
	case 3:
		if n := len(p.authors.people); n > 1 {
			return p.authors.people[n-1].key
		}
		return 0
	case 4:
		if p.year == 0 {
			return 0
		}
		return uint64(p.volume)<<32 | uint64(p.year)
	}
	return lib.rarestWord(p)
}

func (lib *library) rarestWord(p *profile) uint64 {
	best, count := uint32(0), int32(1<<30)
	for _, t := range p.tokens {
		if df := lib.words[t.hash].titles; df > 1 && df < count {
			best, count = t.hash, df
		}
	}
	return uint64(best)
}

// pairUp appends the pairs of a block. A block over the limit is parted by each
// of the refinements from the given one on; what is still too large when they
// are used up is sorted and each record paired with its neighbours.
func (lib *library) pairUp(pairs []pair, block []int32, limit, from int) []pair {
	if len(block) <= limit {
		for i, x := range block {
			for _, y := range block[i+1:] {
				pairs = append(pairs, pair{min(x, y), max(x, y)})
			}
		}
		return pairs
	}
	part := make([]entry, 0, len(block))
	for by := from; by < refinements; by++ {
		part = part[:0]
		for _, rec := range block {
			if v := lib.refine(rec, by); v != 0 {
				part = append(part, entry{v, rec})
			}
		}
		sortEntries(part)
		for run := range runs(part) {
			pairs = lib.pairUp(pairs, recordsOf(run), limit, by+1)
		}
	}
	return lib.neighbours(pairs, block, from > 1)
}

func recordsOf(entries []entry) []int32 {
	recs := make([]int32, len(entries))
	for i, e := range entries {
		recs[i] = e.rec
	}
	return recs
}

// window is how many neighbours a record of a large block is paired with.
const window = 2

// neighbours pairs records whose titles stand near each other in the alphabet. Those of
// one title meet in the block of that title: if nothing but the title brings them together
// there, it is a title that many works have, and only where they agree in more are they
// alike.
func (lib *library) neighbours(pairs []pair, block []int32, alike bool) []pair {
	block = slices.Clone(block)
	slices.SortFunc(block, func(x, y int32) int {
		p, q := &lib.profiles[x], &lib.profiles[y]
		if order := strings.Compare(p.title, q.title); order != 0 {
			return order
		}
		return cmp.Or(cmp.Compare(p.twin, q.twin), int(x-y))
	})
	for i, x := range block {
		for _, y := range block[i+1 : min(i+1+window, len(block))] {
			if alike || lib.profiles[x].titleKey != lib.profiles[y].titleKey {
				pairs = append(pairs, pair{min(x, y), max(x, y)})
			}
		}
	}
	return pairs
}
