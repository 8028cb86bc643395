package dedupe

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// spelling is one way in which a name is written, with what the library knows
// about those who bear it.
type spelling struct {
	at     int32                       // place among the library's spellings
	person int32                       // number of its key
	name   *record.Name                // as it stands at one of its places, maybe with an ORCID
	text   string                      // as reports show it: "Patwary, Mostofa"
	family string                      // folded letters, without particles
	given  []string                    // folded words or initials
	body   bool                        // an organisation
	marks  int                         // letters that folding changed: accents
	count  int                         // mentions
	works  []int32                     // that it stands in, ascending
	lists  []int32                     // of names that it stands in, ascending
	peers  atomic.Pointer[[]int32]     // keys of those it stands beside, ascending; filled when asked for
	meant  atomic.Pointer[[]*spelling] // see [nameLibrary.meant]
	orcid  string                      // the one that stands with it; "?" if several do
	twins  []*spelling                 // stood at the same place of another record of the same work
}

// nameLibrary is all spellings of a library.
type nameLibrary struct {
	works     []*record.Record
	topics    []atomic.Pointer[topic] // by work; filled when asked for
	spellings []*spelling             // by text
	people    float64                 // distinct family names with first initial: about how many persons
	beside    [][]int32               // by work: keys of the persons in it
	keys      map[string]int32
	frequency []int32                // by key: works that a person of that key stands in
	bearers   map[string][]string    // family -> distinct first given names, sorted
	namesakes map[string][]*spelling // family -> its spellings
	firsts    map[string]int         // first given name -> spellings that have it
	fits      sync.Map               // see fitting
}

// bare returns the name as a spelling: without what is not spelled.
func bare(n record.Name) record.Name {
	n.SetORCID("")
	return n
}

func compareSpellings(a, b *spelling) int {
	if c := cmp.Compare(a.text, b.text); c != 0 {
		return c
	}
	p, q := a.name.Parts(), b.name.Parts()
	return cmp.Or(cmp.Compare(p.Literal, q.Literal), cmp.Compare(a.name.Family, b.name.Family),
		cmp.Compare(p.NonDroppingParticle, q.NonDroppingParticle), cmp.Compare(p.DroppingParticle, q.DroppingParticle))
}

// person returns the number of the person with that key.
func (lib *nameLibrary) person(key string) int32 {
	k, ok := lib.keys[key]
	if !ok {
		k = int32(len(lib.keys))
		lib.keys[key] = k
	}
	return k
}

// key tells the person as far as a co-author need be known: family name and first
// initial.
func (s *spelling) key() string {
	if len(s.given) == 0 {
		return s.family
	}
	return s.family + " " + s.given[0][:1]
}

// smallestWorld is how many people there are to be mistaken for one another
// however small the library: it is a sample of its field.
const smallestWorld = 1000

// count fills in the frequencies that the weights need.
func (lib *nameLibrary) count() {
	lib.frequency = make([]int32, len(lib.keys))
	for _, ks := range lib.beside {
		for _, k := range ks {
			lib.frequency[k]++
		}
	}
	lib.people = math.Max(smallestWorld, float64(len(lib.keys)))
	for _, s := range lib.spellings {
		if len(s.given) > 0 {
			lib.bearers[s.family] = append(lib.bearers[s.family], s.given[0])
			lib.namesakes[s.family] = append(lib.namesakes[s.family], s)
			lib.firsts[s.given[0]]++
		}
	}
	for family, given := range lib.bearers {
		slices.Sort(given)
		lib.bearers[family] = slices.Compact(given)
	}
}

// peersOf returns the keys of all persons that stand beside s, itself left out.
func (lib *nameLibrary) peersOf(s *spelling) []int32 {
	if known := s.peers.Load(); known != nil {
		return *known
	}
	var peers []int32
	for _, w := range s.works {
		for _, k := range lib.beside[w] {
			if k != s.person {
				peers = append(peers, k)
			}
		}
	}
	slices.Sort(peers)
	peers = slices.Compact(peers)
	s.peers.Store(&peers)
	return peers
}

// newSpelling folds a name into what is compared.
func newSpelling(n *record.Name) *spelling {
	s := &spelling{name: n, text: n.Inverted()}
	if p := n.Parts(); n.IsOrganization() || n.Given == "" && p.NonDroppingParticle == "" && p.DroppingParticle == "" {
		whole := p.Literal
		if whole == "" {
			whole = n.Family
		}
		s.text, s.body = whole, true
		s.family = foldOrganization(whole)
		return s
	}
	s.family = letters(n.Family)
	s.given = givenWords(*n)
	for _, r := range n.Family + n.Given {
		if r >= utf8.RuneSelf {
			s.marks++
		}
	}
	return s
}

// letters returns the folded letters and digits of s, without blanks.
func letters(s string) string { return strings.ReplaceAll(foldText(s), " ", "") }

// foldWords returns the folded words of s.
func foldWords(s string) []string { return strings.Fields(foldText(s)) }

// givenWords returns the given names as folded words; initials that stand
// together ("SP" in "Li, SP") come apart.
func givenWords(n record.Name) []string {
	var out []string
	shouted := isUpper(n.Family)
	for _, w := range strings.FieldsFunc(n.Given, func(r rune) bool {
		return unicode.IsSpace(r) || r == '.' || unicode.Is(unicode.Pd, r)
	}) {
		folded := foldWords(w)
		if len(folded) == 1 && isUpper(w) && areInitials(folded[0], shouted) {
			folded = strings.Split(folded[0], "")
		}
		out = append(out, folded...)
	}
	return out
}

// maxInitials is how many capitals beside a family name with small letters are read
// as initials, as in "Coelho, MJAF"; maxShoutedInitials is that beside one in capitals,
// where JOHN may stand for John. What has no vowel is initials, however long.
const (
	maxInitials        = 5
	maxShoutedInitials = 3
)

// areInitials reports whether a folded word in capitals is initials that stand together.
func areInitials(word string, shouted bool) bool {
	most := maxInitials
	if shouted {
		most = maxShoutedInitials
	}
	return utf8.RuneCountInString(word) <= most ||
		!strings.ContainsAny(word, "aeiouy") && !strings.ContainsFunc(word, beyondASCII)
}

// isUpper reports whether all letters of s are capitals.
func isUpper(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsUpper(r) })
}

// legalForms are words that companies carry or leave out.
var legalForms = map[string]bool{
	"inc": true, "incorporated": true, "corp": true, "corporation": true, "co": true,
	"company": true, "ltd": true, "limited": true, "llc": true, "plc": true, "gmbh": true,
	"ag": true, "sa": true, "bv": true, "the": true,
}

// foldOrganization returns the letters of an organisation's name without legal
// form and article, "and" for "&".
func foldOrganization(s string) string {
	words := foldWords(strings.ReplaceAll(s, "&", " and "))
	kept := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return legalForms[w] })
	if len(kept) == 0 {
		kept = words
	}
	return strings.Join(kept, "")
}

// initialsOnly reports whether no given name is spelled out.
func (s *spelling) initialsOnly() bool {
	for _, w := range s.given {
		if len(w) > 1 {
			return false
		}
	}
	return len(s.given) > 0
}

// fullness ranks what the given names say: the number of those that are spelled
// out first, then that of the initials.
func (s *spelling) fullness() int {
	const spelledOut = 100
	n := 0
	for _, w := range s.given {
		if len(w) > 1 {
			n += spelledOut
		} else {
			n++
		}
	}
	return n
}
