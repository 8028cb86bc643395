package dedupe

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
)

// token is a word of a title, told by the upper half of its hash. Its weight in bits says how telling it is: a word
// that stands in one title of a thousand says more than "study".
type token struct {
	hash   uint32
	weight float32
}

// Weights of words are taken from the input itself, which for a small input is
// filled up with libraryPrior records that hold none of its words.
const (
	libraryPrior = 1000
	maxWordBits  = 8
)

// use is how a word is used in the titles of a library.
type use struct {
	titles int32   // that hold it
	weight float32 // see [token]
}

// wordWeight returns how telling a word is that stands in df of n titles.
func wordWeight(hash uint32, df int32, n int) float32 {
	w := float32(min(maxWordBits, math.Log2(float64(n+libraryPrior)/float64(df+1))))
	if share, ok := emptyWords[hash]; ok {
		w *= share
	}
	return w
}

// emptyWords are the words that tell less than others as rare as they are, by their
// hashes: what share of it.
var emptyWords = func() map[uint32]float32 {
	m := map[uint32]float32{}
	for c := '0'; c <= 'z'; c++ {
		m[hashWord(string(c))] = 0.3
	}
	for w := range fold.FormWords {
		m[hashWord(w)] = 0.2
	}
	for w := range fold.StopWords {
		m[hashWord(w)] = 0.02
	}
	return m
}()

// commonWeight returns the weight of the words in both; the lists are sorted.
func commonWeight(a, b []token) float32 {
	var sum float32
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].hash == b[j].hash:
			sum += min(a[i].weight, b[j].weight)
			i, j = i+1, j+1
		case a[i].hash < b[j].hash:
			i++
		default:
			j++
		}
	}
	return sum
}

// leftovers returns the words of each title that the other one doesn't have, each as
// often as it is in excess, in order.
func leftovers(a, b string) (la, lb []string) {
	var room [32]string // for most titles
	rest := room[:0]
	for w := range fold.Words(b) {
		rest = append(rest, w)
	}
	for w := range fold.Words(a) {
		if at := slices.Index(rest, w); at >= 0 {
			rest = slices.Delete(rest, at, at+1)
		} else {
			la = append(la, w)
		}
	}
	return la, append(lb, rest...)
}

// contentWords returns ws without the words that say nothing. A letter stays if
// the other title has another one in its place: vitamin A, vitamin D.
func contentWords(ws, others []string) []string {
	letter := slices.ContainsFunc(others, func(w string) bool { return len(w) == 1 })
	return slices.DeleteFunc(slices.Clone(ws), func(w string) bool { return fold.StopWords[w] && (len(w) > 1 || !letter) })
}

// reconcile removes from two lists of words those that are the same but for
// spelling: a hyphen, an ending, a typing error. found are those of the first list.
func reconcile(la, lb []string) (ra, rb, found []string) {
	if len(la) == 0 || len(lb) == 0 || len(la) > 16 || len(lb) > 16 {
		return la, lb, nil
	}
	var goneA, goneB [16]bool
	for i, x := range la {
		for j, y := range lb {
			if goneA[i] || goneB[j] {
				continue
			}
			switch {
			case nearWord(x, y):
			case i+1 < len(la) && x+la[i+1] == y:
				goneA[i+1] = true
				found = append(found, la[i+1])
			case j+1 < len(lb) && x == y+lb[j+1]:
				goneB[j+1] = true
			default:
				continue
			}
			goneA[i], goneB[j] = true, true
			found = append(found, x)
		}
	}
	return keep(la, goneA[:]), keep(lb, goneB[:]), found
}

func keep(ws []string, gone []bool) []string {
	var out []string
	for i, w := range ws {
		if !gone[i] {
			out = append(out, w)
		}
	}
	return out
}

// nearWord reports whether two words differ in spelling only. Numbers and short
// words must be the same.
func nearWord(a, b string) bool {
	if x, ok := titles.Numeral(a, false); ok {
		y, ok := titles.Numeral(b, false)
		return ok && x == y // "12", "twelve"
	}
	n := min(len(a), len(b))
	if n < 4 || abs(len(a)-len(b)) > 2 || a[0] != b[0] || fold.IsDigit(a[0]) || titles.Contrast(a, b) || opposites([]string{a}, []string{b}) {
		return false
	}
	if inflected(a, b) || inflected(b, a) || exchanged(a, b) || fold.SameButUmlauts(a, b) {
		return true // an ending, or letters that changed places
	}
	switch {
	case n >= 10:
		return levenshtein.ComputeDistance(a, b) <= 2
	case n >= 6:
		return levenshtein.ComputeDistance(a, b) <= 1
	}
	return false // Iran, Iraq
}

// lostLetter reports whether two words of five letters or more are the same but for one
// letter, which isn't the first: methyl, ethyl.
func lostLetter(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 5 && len(b) == len(a)+1 && a[0] == b[0] && levenshtein.ComputeDistance(a, b) == 1
}

// endings change the form of a word, not what it means for a title: "Niger" and
// "Nigeria" are two countries.
var endings = fold.WordSet("s es e d ed ing al n ly r y")

// inflected reports whether long is short with another ending.
func inflected(short, long string) bool {
	rest, ok := strings.CutPrefix(long, short)
	if ok {
		return endings[rest]
	}
	stem, ok := strings.CutSuffix(short, "y")
	return ok && long == stem+"ies"
}

// exchanged reports whether two words of one length hold the same letters.
func exchanged(a, b string) bool {
	var count [256]int8
	for i := range len(a) {
		count[a[i]]++
	}
	for i := range len(b) {
		count[b[i]]--
	}
	return count == [256]int8{}
}

// weightOf returns the weight that words have among the tokens of a title.
func weightOf(ws []string, ts []token) float32 {
	var sum float32
	for _, w := range ws {
		if i, ok := find(ts, hashWord(w)); ok {
			sum += ts[i].weight
		}
	}
	return sum
}

// find returns the index of the word with that hash.
func find(ts []token, hash uint32) (int, bool) {
	return slices.BinarySearchFunc(ts, hash, func(t token, h uint32) int { return cmp.Compare(t.hash, h) })
}

func hashWord(w string) uint32 { return uint32(hash.Of(w) >> 32) }

// nearWords reports whether what is left over of two titles differs only in
// spelling: hyphens, plural, a typing error.
func nearWords(a, b []string) bool {
	if len(a) == 0 && len(b) == 0 {
		return true
	}
	ja, jb := strings.Join(a, ""), strings.Join(b, "")
	if ja == jb {
		return true
	}
	n := max(len(ja), len(jb))
	limit := max(1, n/5)
	if min(len(ja), len(jb)) < 4 || abs(len(ja)-len(jb)) > limit {
		return false
	}
	if len(a) == 1 && len(b) == 1 {
		return nearWord(a[0], b[0])
	}
	return levenshtein.ComputeDistance(ja, jb) <= limit
}

// nearJoined reports whether two lists of words are alike in their letters.
func nearJoined(a, b []string) bool {
	ja, jb := strings.Join(a, ""), strings.Join(b, "")
	n := max(len(ja), len(jb))
	return min(len(ja), len(jb)) >= 4 && levenshtein.ComputeDistance(ja, jb) <= max(1, n/4)
}

// opposite beginnings, of words that are near in spelling and far in meaning.
var oppositePrefixes = [][2]string{
	{"hyper", "hypo"},
	{"in", "de"},
	{"pre", "post"},
	{"intra", "inter"},
	{"endo", "exo"},
	{"micro", "macro"},
	{"", "un"},
	{"", "non"},
	{"", "in"},
	{"", "anti"},
	{"", "fe"},
	{"sym", "asym"},
	{"uni", "bi"},
	{"uni", "multi"},
	{"mono", "poly"},
	{"mono", "di"},
	{"over", "under"},
	{"up", "down"},
	{"short", "long"},
	{"low", "high"},
	{"", "a"},
	{"", "im"},
	{"", "ir"},
	{"homo", "hetero"},
	{"ex", "im"},
	{"sub", "super"},
	{"in", "ex"},
	{"pro", "anti"},
}

// opposite endings, of words that begin alike: nitrate and nitrite, alkane and
// alkene, gastrectomy and gastrostomy.
var oppositeEndings = [][2]string{
	{"ate", "ite"},
	{"ate", "ide"},
	{"ite", "ide"},
	{"ane", "ene"},
	{"ane", "yne"},
	{"ene", "yne"},
	{"anol", "enol"},
	{"anol", "anal"},
	{"anol", "anone"},
	{"one", "olone"},
	{"ase", "ose"},
	{"ectomy", "otomy"},
	{"ectomy", "ostomy"},
	{"otomy", "ostomy"},
}

func opposites(a, b []string) bool {
	if len(a) != 1 || len(b) != 1 {
		return false
	}
	for _, p := range oppositeEndings {
		if endOpposed(a[0], b[0], p[0], p[1]) || endOpposed(b[0], a[0], p[0], p[1]) {
			return true
		}
	}
	for _, p := range oppositePrefixes {
		if oppose(a[0], b[0], p[0], p[1]) || oppose(b[0], a[0], p[0], p[1]) {
			return true
		}
	}
	return false
}

func endOpposed(a, b, p, q string) bool {
	ra, oka := strings.CutSuffix(a, p)
	rb, okb := strings.CutSuffix(b, q)
	return oka && okb && len(ra) >= 3 && ra == rb
}

func oppose(a, b, p, q string) bool {
	ra, oka := strings.CutPrefix(a, p)
	rb, okb := strings.CutPrefix(b, q)
	return oka && okb && len(ra) >= 3 && ra == rb
}
