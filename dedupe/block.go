package dedupe

import (
	"math"
	"slices"
)

// pair is two records that are worth comparing; a < b.
type pair struct{ a, b int32 }

// entry files a record under a key. Records with a key in common are a block.
type entry struct {
	key uint64
	rec int32
}

// blockLimit is the size up to which all records of a block are compared with
// each other. A larger one is parted by further keys.
const blockLimit = 24

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
	keyAbstract
)

// candidates returns the pairs of records that have a blocking key in common, each
// once, in parts that are sorted one behind the other. Any two records that a person
// would call the same work should share at least one of: an identifier, the title or
// its beginning, its rarest words, volume and first page, two authors, the opening
// of the abstract.
func (lib *library) candidates(recs []int32) [][]pair {
	keys := newDrawers[entry]()
	parallel(len(recs), func(from, to int) {
		filed := keys.open()
		var own []entry
		for _, i := range recs[from:to] {
			own = lib.keys(own[:0], i)
			for _, e := range own {
				filed.put(int(e.key>>(64-drawerBits)), e)
			}
		}
		keys.close(filed)
	})
	found := newDrawers[uint64]()
	each(drawers, func(k int) {
		filed := found.open()
		entries := keys.empty(k)
		sortEntries(entries)
		var pairs []pair
		for block := range blocks(entries) {
			pairs = lib.pairUp(pairs[:0], block, 0)
			for _, p := range pairs {
				filed.put(int(p.a)*drawers/len(lib.profiles), uint64(p.a)<<32|uint64(p.b))
			}
		}
		found.close(filed)
	})
	out := make([][]pair, drawers)
	each(drawers, func(k int) { out[k] = unpack(found.empty(k)) })
	return out
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
			return compareUint(a.key, b.key)
		}
		return int(a.rec) - int(b.rec)
	})
}

// blocks yields the runs of entries with the same key, two records or more.
func blocks(entries []entry) func(func([]entry) bool) {
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

// keys appends the blocking keys of record i.
func (lib *library) keys(out []entry, i int32) []entry {
	p := &lib.profiles[i]
	add := func(kind, value uint64) { out = append(out, entry{combine(kind, value), i}) }
	for _, id := range [...]struct {
		kind  uint64
		value string
	}{{keyDOI, p.doi}, {keyArXiv, p.arxiv}, {keyPMID, p.pmid}, {keyPMCID, p.pmcid}} {
		if id.value != "" {
			add(id.kind, hash64(id.value))
		}
	}
	if p.title != "" {
		add(keyTitle, p.titleKey)
		if p.altTitle != "" {
			add(keyTitle, hashTight(p.altTitle))
		}
		if t := squeeze(p.title); len(t) >= 20 {
			add(keyTitleStart, hash64(t[:20]))
		}
		if p.subtitled >= 10 && p.subtitled < len(p.title) {
			add(keyTitle, hashTight(p.title[:p.subtitled]))
			add(keyTitle, hashTight(p.title[p.subtitled:]))
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
		df := lib.rare[t.hash]
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
			add(keyWord, rarest[i].hash)
		}
		for j := i + 1; j < n; j++ {
			add(keyWordPair, rarest[i].hash^rarest[j].hash)
		}
	}
}

// contextKeys adds what stands around the title.
func (lib *library) contextKeys(p *profile, add func(kind, value uint64)) {
	first := p.firstFamily()
	if p.pages.kind != pageNone {
		if p.volume != 0 {
			add(keyPage, uint64(p.volume)<<32|uint64(p.pages.first))
		}
		if first != 0 {
			add(keyAuthorPage, combine(first, uint64(p.pages.first)))
		}
	}
	if first != 0 {
		if p.year != 0 {
			add(keyAuthorYear, combine(first, uint64(p.year)))
		}
		if n := len(p.authors.people); n > 1 {
			second := hash64(lastWord(p.authors.people[1].family))
			add(keyAuthors, combine(min(first, second), max(first, second))) // the two may change places
			if n > 2 {
				add(keyAuthors, combine(first, hash64(lastWord(p.authors.people[n-1].family))))
				add(keyTeam, p.authors.team())
			}
		}
	}
	if p.abstract.full {
		b := &p.abstract.bins
		for k := 0; k < len(b); k += 4 {
			add(keyAbstract+uint64(k)<<8, combine(uint64(b[k])<<32|uint64(b[k+1]), uint64(b[k+2])<<32|uint64(b[k+3])))
		}
	}
}

// firstFamily returns a hash of the first author's family name, 0 if there is none.
func (p *profile) firstFamily() uint64 {
	if len(p.authors.people) == 0 {
		return 0
	}
	return hash64(lastWord(p.authors.people[0].family))
}

// team returns a hash of two of the authors, who are the same in whichever order
// and among whomever they stand.
func (l *authorList) team() uint64 {
	least, next := uint64(math.MaxUint64), uint64(math.MaxUint64)
	for i := range l.people {
		switch h := hash64(lastWord(l.people[i].family)); {
		case h < least:
			least, next = h, least
		case h > least && h < next:
			next = h
		}
	}
	return combine(least, next)
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
		if p.pages.kind == pageNone {
			return 0
		}
		return uint64(p.pages.first)<<20 + uint64(p.volume)
	case 3:
		if n := len(p.authors.people); n > 1 {
			return hash64(lastWord(p.authors.people[n-1].family))
		}
		return 0
	case 4:
		return uint64(p.year)
	}
	return lib.rarestWord(p)
}

func (lib *library) rarestWord(p *profile) uint64 {
	best, count := uint64(0), int32(1<<30)
	for _, t := range p.tokens {
		if df := lib.rare[t.hash]; df > 1 && df < count {
			best, count = t.hash, df
		}
	}
	return best
}

// pairUp appends the pairs of a block. A block over the limit is parted by each
// of the refinements from the given one on; what is still too large when they
// are used up is sorted and each record paired with its neighbours.
func (lib *library) pairUp(pairs []pair, block []entry, from int) []pair {
	if len(block) <= blockLimit {
		for i, x := range block {
			for _, y := range block[i+1:] {
				if x.rec != y.rec {
					pairs = append(pairs, pair{min(x.rec, y.rec), max(x.rec, y.rec)})
				}
			}
		}
		return pairs
	}
	if from == refinements {
		return lib.neighbours(pairs, block)
	}
	part := make([]entry, 0, len(block))
	for by := from; by < refinements; by++ {
		part = part[:0]
		for _, e := range block {
			if v := lib.refine(e.rec, by); v != 0 {
				part = append(part, entry{combine(uint64(by), v), e.rec})
			}
		}
		sortEntries(part)
		for b := range blocks(part) {
			pairs = lib.pairUp(pairs, slices.Clone(b), by+1)
		}
	}
	return lib.neighbours(pairs, block)
}

// window is how many neighbours a record of a large block is paired with.
const window = 4

func (lib *library) neighbours(pairs []pair, block []entry) []pair {
	block = slices.Clone(block)
	slices.SortFunc(block, func(x, y entry) int {
		p, q := &lib.profiles[x.rec], &lib.profiles[y.rec]
		if p.title != q.title {
			if p.title < q.title {
				return -1
			}
			return 1
		}
		if p.twin != q.twin {
			return compareUint(p.twin, q.twin)
		}
		return int(x.rec) - int(y.rec)
	})
	for i, x := range block {
		for _, y := range block[i+1 : min(i+1+window, len(block))] {
			if x.rec != y.rec {
				pairs = append(pairs, pair{min(x.rec, y.rec), max(x.rec, y.rec)})
			}
		}
	}
	return pairs
}
