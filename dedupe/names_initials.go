package dedupe

import (
	"slices"
	"strings"
)

// An initial stands for many given names, and so says next to nothing by itself. One that
// stands alone is read as a name, and one that is missing counted as left out, only where
// something besides the family name ties the two spellings.

// crowd is the number of other people of a family name in the library from which it
// counts as common, whatever the world says.
const crowd = 3

// crowdPeers is how many co-authors must be shared before the lone initial of a common
// family name is read as a given name, and crowdVouch what they must weigh: two people
// called Liu who work in one field are likely to share one called Chen.
const (
	crowdPeers = 2
	crowdVouch = 2.0
)

// initialsVouched reports whether there is evidence besides the names that two
// spellings, of which one has initials only, are one person's.
func (lib *nameLibrary) initialsVouched(p namePair, peers sharedPeers) bool {
	lesser := p.lesser()
	full := p.other(lesser)
	if sameORCID(lesser, full) {
		return true
	}
	twins := slices.Contains(lesser.twins, full)
	if twins && lib.alwaysBeside(lesser, full) {
		return true
	}
	several := len(lesser.given) > 1 && len(lesser.given) == len(full.given)
	syllables := glued(lesser.given, full.given)
	if !lib.crowded(lesser, full) {
		return several || syllables || twins || peers.count > 0 || lib.shareField(lesser, full)
	}
	return several || peers.count >= crowdPeers && peers.weight >= crowdVouch && (syllables || !lib.fitsOther(lesser, full))
}

// crowded reports whether the family name is borne by so many that an initial beside it
// tells next to nothing.
func (lib *nameLibrary) crowded(a, b *spelling) bool {
	return commonFamilies[a.family] || lib.others(a, b) >= crowd
}

// fieldWords is how many words two titles share at least if their works are of one field.
const fieldWords = 2

// shareField reports whether works of both are of one field: in one journal or book, or
// about the same, by their titles.
func (lib *nameLibrary) shareField(a, b *spelling) bool {
	for _, v := range a.works {
		for _, w := range b.works {
			if lib.topicOf(v).meets(lib.topicOf(w)) {
				return true
			}
		}
	}
	return false
}

// topic is what tells the field of a work.
type topic struct {
	venue string   // folded
	words []string // of the title, singular, without those that tell nothing; sorted
}

// topicOf returns the topic of a work, which is found when first asked for.
func (lib *nameLibrary) topicOf(work int32) *topic {
	if known := lib.topics[work].Load(); known != nil {
		return known
	}
	r := lib.works[work]
	t := &topic{venue: newVenue(r.ContainerTitle).tight}
	for w := range words(foldText(r.Title)) {
		if len(w) > 2 && !stopWords[w] && !formWords[w] {
			t.words = append(t.words, strings.TrimSuffix(w, "s"))
		}
	}
	slices.Sort(t.words)
	t.words = slices.Compact(t.words)
	lib.topics[work].Store(t)
	return t
}

func (t *topic) meets(u *topic) bool {
	if t.venue != "" && t.venue == u.venue {
		return true
	}
	shared := 0
	for _, w := range t.words {
		if _, ok := slices.BinarySearch(u.words, w); ok {
			shared++
		}
	}
	return shared >= fieldWords
}

// fitsOther reports whether the library holds somebody else than full whom the spelling
// may mean.
func (lib *nameLibrary) fitsOther(lesser, full *spelling) bool {
	return slices.ContainsFunc(lib.meant(lesser), func(t *spelling) bool { return relateNames(full, t) == relDifferent })
}

// meant returns the spellings of its family name that s may stand for. It is asked for
// each pair of s, and so remembers.
func (lib *nameLibrary) meant(s *spelling) []*spelling {
	if known := s.meant.Load(); known != nil {
		return *known
	}
	var meant []*spelling
	for _, t := range lib.namesakes[s.family] {
		if relateNames(s, t) != relDifferent {
			meant = append(meant, t)
		}
	}
	s.meant.Store(&meant)
	return meant
}

// alwaysBeside reports whether all works that lesser stands in, however its letters are
// written there, hold full as well.
func (lib *nameLibrary) alwaysBeside(lesser, full *spelling) bool {
	return !slices.ContainsFunc(lib.meant(lesser), func(t *spelling) bool {
		return relateNames(lesser, t) == relForm && !contains(full.works, t.works)
	})
}

// contains reports whether an ascending list holds all numbers of another one.
func contains(all, some []int32) bool {
	for _, n := range some {
		if _, ok := slices.BinarySearch(all, n); !ok {
			return false
		}
	}
	return true
}
