package dedupe

import (
	"cmp"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// library is what is known about all records together.
type library struct {
	records  []*record.Record
	profiles []profile
	venues   []venue.Venue
	words    map[uint32]use     // of the titles, by their hashes
	distinct int                // how many titles there are
	titles   map[uint64]int     // how many circles of authors share a title
	dois     map[string]int     // how many titles share a DOI
	aliases  map[venuePair]int  // venues that are one: how many works tell it
	parents  map[pair]bool      // a part and the record that it names for its whole
	parts    map[int32][]int32  // the records that name one for their whole
	lists    map[venuePair]bool // those of them of which two sources list all works
	listings map[uint64]int32   // how many records a work has in these
	versions VersionsMode
	decided  decided
	alone    map[int32]bool // the records that stay as they are
	people   *people
	stages   []stage // by record; set when the profiles are forgotten
}

// newLibrary profiles all records and counts what is rare among them.
func newLibrary(records []*record.Record) *library {
	lib := &library{records: records, profiles: make([]profile, len(records)), people: new(people)}
	parallel.Range(len(records), func(from, to int) {
		for i := from; i < to; i++ {
			lib.profiles[i] = newProfile(records[i], lib.people)
		}
	})
	lib.setParents(records)
	lib.setVenues(records)
	lib.partVenues(records)
	lib.countWords()
	parallel.Range(len(records), func(from, to int) {
		for i := from; i < to; i++ {
			p := &lib.profiles[i]
			lib.weigh(p)
			p.twin = lib.sum(p)
		}
	})
	apart := [...]func(){lib.countTitles, lib.setAliases}
	parallel.Each(len(apart), func(i int) { apart[i]() })
	lib.setListings()
	return lib
}

// forget lets go of what only judging needs: merging takes memory of its own.
func (lib *library) forget() {
	stages := make([]stage, len(lib.profiles))
	for i := range stages {
		stages[i] = lib.profiles[i].stage
	}
	*lib = library{decided: lib.decided, people: lib.people, stages: stages}
}

// countWords counts the titles that hold a word. A title that stands in many
// records counts once: copies don't make its words common. Of the ways to part one
// into words ("data base", "database") the first in the alphabet counts, in whichever
// order they come.
func (lib *library) countWords() {
	counts := make(map[uint32]int32, len(lib.profiles))
	titles := make(map[uint64]int32, len(lib.profiles))
	for i := range lib.profiles {
		p := &lib.profiles[i]
		if at, ok := titles[p.titleKey]; !ok || p.title < lib.profiles[at].title {
			titles[p.titleKey] = int32(i)
		}
	}
	for _, i := range titles {
		for _, t := range lib.profiles[i].tokens {
			counts[t.hash]++
		}
	}
	lib.distinct = len(titles)
	lib.words = make(map[uint32]use, len(counts))
	for word, n := range counts {
		lib.words[word] = use{n, wordWeight(word, n, lib.distinct)}
	}
}

// weigh sets the weights of a title's words.
func (lib *library) weigh(p *profile) {
	for i := range p.tokens {
		t := &p.tokens[i]
		word, counted := lib.words[t.hash]
		if t.weight = word.weight; !counted {
			t.weight = wordWeight(t.hash, 0, lib.distinct)
		}
		p.titleBits += t.weight
	}
}

// setVenues numbers the venues; a spelling is folded once.
func (lib *library) setVenues(records []*record.Record) {
	index := map[string]int32{}
	for i, r := range records {
		s := venueName(r)
		if s == "" || lib.profiles[i].stage == stagePreprint {
			continue
		}
		n, ok := index[s]
		if !ok {
			if n = -1; !venue.Houses[fold.Text(s)] && !listsTheses(s) && trialNumber(s) == "" {
				n = int32(len(lib.venues))
				lib.venues = append(lib.venues, venue.New(s))
				lib.venues[n].SetTitle(s)
			}
			index[s] = n
		}
		lib.profiles[i].venue = n
	}
}

// countTitles counts how many circles of authors use a title, and under how
// many titles a DOI stands.
func (lib *library) countTitles() {
	lib.titles, lib.dois = map[uint64]int{}, map[string]int{}
	byTitle := make([]entry, 0, len(lib.profiles))
	byDOI := make([]entry, 0, len(lib.profiles))
	for i := range lib.profiles {
		if p := &lib.profiles[i]; p.title != "" && len(p.authors.people) > 0 {
			byTitle = append(byTitle, entry{p.titleKey, int32(i)})
		}
		if doi := lib.profiles[i].doi; doi != "" {
			byDOI = append(byDOI, entry{hash.Of(doi), int32(i)})
		}
	}
	sortEntries(byTitle)
	for block := range runs(byTitle) {
		lib.titles[block[0].key] = lib.circles(block)
	}
	sortEntries(byDOI)
	for block := range runs(byDOI) {
		titles := map[uint64]bool{}
		for _, e := range block {
			titles[lib.profiles[e.rec].titleKey] = true
		}
		lib.dois[lib.profiles[block[0].rec].doi] = len(titles)
	}
}

// circles counts the sets of authors of a block that have no name in common, up
// to maxCircles.
func (lib *library) circles(block []entry) int {
	block = slices.Clone(block)
	slices.SortFunc(block, func(x, y entry) int { return cmp.Compare(lib.profiles[x.rec].twin, lib.profiles[y.rec].twin) })
	var sets []map[string]bool
next:
	for _, e := range block {
		people := lib.profiles[e.rec].authors.people
		for _, set := range sets {
			for _, a := range people {
				if set[lastWord(a.family)] {
					continue next
				}
			}
		}
		if len(sets) == maxCircles {
			break
		}
		set := map[string]bool{}
		for _, a := range people {
			set[lastWord(a.family)] = true
		}
		sets = append(sets, set)
	}
	return len(sets)
}

// maxCircles is the number of circles of authors from which a title is generic.
const maxCircles = 3

// sum returns a hash of everything in the profile.
func (lib *library) sum(p *profile) uint64 {
	h := hash.Combine(p.titleKey, uint64(p.marks)<<8|uint64(p.stage)<<4)
	for _, s := range [...]string{p.altTitle, p.doi, p.arxiv, p.pmid, p.pmcid} {
		h = hash.Combine(h, hash.Of(s))
	}
	for _, a := range p.authors.people {
		h = hash.Combine(hash.Combine(h, hash.Of(a.family)), hash.Of(a.initials))
		h = hash.Combine(h, hash.Of(a.given))
	}
	for _, b := range p.authors.bodies {
		h = hash.Combine(h, hash.Of(b.family))
	}
	rest := hash.New(0).And(p.house).And(" ").And(p.number).And(p.trial).And(p.degree).And(p.release).And(" ").And(p.skeleton).And(" ").And(p.form)
	h = hash.Combine(hash.Combine(h, p.site), hash.Mix(uint64(rest)))
	if p.extra {
		h++
	}
	if p.revised {
		h = hash.Combine(h, 1)
	}
	kind := p.kind
	if p.site != 0 && vague(kind) == untyped {
		kind = record.TypeWebpage // BibTeX has no type of its own for it
	}
	if p.chapter != 0 {
		h = hash.Combine(h, uint64(p.chapter))
	}
	for _, n := range p.isbn {
		h += hash.Of(n) // in any order
	}
	for _, n := range [...]int32{p.version, int32(p.authors.total), p.years[0], p.years[1], p.volume, p.issue, p.edition, int32(p.pages.Kind), p.pages.First, p.pages.Last, int32(p.pages.Letters), int32(kind), p.day} {
		h = hash.Combine(h, uint64(n))
	}
	if p.venue >= 0 {
		h = hash.Combine(hash.Combine(h, hash.Of(lib.venues[p.venue].Tight)), hash.Of(lib.venues[p.venue].Section))
	}
	for _, m := range p.abstract.bins {
		h = hash.Combine(h, uint64(m))
	}
	return h
}
