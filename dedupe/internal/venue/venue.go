// Package venue reads and compares the names of what holds works: journals, books and
// the meetings at which they were given.
package venue

import (
	"html"
	"slices"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
)

// Venue is what holds a work, as matching sees it: each spelling is kept once.
type Venue struct {
	words   []string // folded, without articles and prepositions
	Tight   string   // the words joined
	Kind    Kind
	core    string // tight without who held a meeting, and that it was one: "vldb"
	acronym string // the word in capitals among others, folded: "sigmod"; "" if none
	Section string // the letter of a journal's section: Physical Review B; "" if none
	Cut     bool   // the source wrote dots for the rest of the name

	// The name as a title: hashes of all of it, and of what stands before a subtitle.
	Title, Head uint64
}

// Kind is what a venue is, as far as its name tells.
type Kind uint8

const (
	UnknownKind Kind = iota
	Journal
	Meeting // conference, workshop, symposium
)

// Noise is the words of names that tell no venue from another, folded.
var Noise = fold.WordSet("the of and in on for a an de la le les des du der die und fur et di del della el los las en al im pre annual th online print official publication proc proceedings proceeding revue suisse ed cd electronic resource appears to appear")

var meetingWords = fold.WordSet("conference conf workshop workshops symposium symp proceedings proc meeting congress colloquium convention")

var journalWords = fold.WordSet("journal j review letters transactions trans rev lett annals annales ann archives acta bulletin bull magazine quarterly zeitschrift")

// subtitleSigns begin what stands behind a journal's name: where it appears, in which
// other languages, whose it is.
var subtitleSigns = [...]string{
	"(", "[", " = ", " : ", "; ", "—", " / ", ": official ", " official journal ", ": the ", " the international journal ", ": an international ",
}

// Houses are what search engines give for a venue and is none: publishers and
// their series, folded.
var Houses = map[string]bool{
	"acm": true, "acm press": true, "ieee": true, "ieee press": true, "ieee computer society": true, "ieee computer society press": true,
	"springer": true, "springer verlag": true, "elsevier": true, "morgan kaufmann": true, "mit press": true, "the mit press": true,
	"lecture notes in computer science": true, "lncs": true, "proquest": true,
}

// maxVenueWords is how much of a venue's name is compared.
const maxVenueWords = 20

// New folds a journal or book title. What stands in brackets ("Clinical
// research ed.") or after " : " and " = " is left out.
func New(s string) Venue {
	s = html.UnescapeString(s)
	v := Venue{Cut: fold.Dotted(s), acronym: acronymIn(s)}
	s, _ = Bare(s)
	v.Kind = UnknownKind
	last := ""
	for w := range fold.Words(fold.Text(s)) {
		last = w
		if meetingWords[w] {
			v.Kind = Meeting
		}
		if journalWords[w] && v.Kind == UnknownKind {
			v.Kind = Journal
		}
		if !Noise[w] && !isYearOrOrdinal(w) {
			v.words = append(v.words, w)
		}
	}
	if len(v.words) > 0 && len(last) == 1 && 'a' <= last[0] && last[0] <= 'h' {
		v.Section = last
	}
	v.words = v.words[:min(len(v.words), maxVenueWords)]
	v.Tight = strings.Join(v.words, "")
	for _, w := range v.words {
		if !unspoken[w] && w != "workshops" {
			v.core += w
		}
	}
	return v
}

// Bare returns a name in lower case, without what tells in brackets or behind a sign where
// it appears, in which other languages and whose it is; qualified: that there was such.
func Bare(name string) (bare string, qualified bool) {
	bare = strings.ToLower(name)
	for _, sign := range subtitleSigns {
		if i := strings.Index(bare, sign); i > 3 {
			bare, qualified = bare[:i], true
		}
	}
	return bare, qualified
}

// oneMeeting reports whether two names are those of one meeting that leave out other
// words around what it is called: "Proc. of the 24th VLDB Conf.", "VLDB"; "ACM SIGMOD
// Conference", "Proceedings of the SIGMOD International Conference on Management of Data".
// One of the two must be nothing but the word in capitals: between "AIAA Propulsion
// Conference" and "AIAA Guidance Conference" it is who held them.
func oneMeeting(a, b *Venue) bool {
	switch {
	case a.core == "" || b.core == "" || a.Kind == Journal || b.Kind == Journal || a.Kind != Meeting && b.Kind != Meeting:
		return false
	case a.core == b.core:
		return true
	}
	return a.workshop() == b.workshop() && (a.calls(b) || b.calls(a))
}

// calls reports whether a name is nothing but the word in capitals within the other one.
func (v *Venue) calls(long *Venue) bool {
	return long.acronym != "" && v.core == long.acronym && (v.Kind == long.Kind || len(v.words) == 1)
}

// acronymIn returns the first word of a name that stands in capitals beside others that
// don't, folded, and isn't who held the meeting. It is "" if there is none.
func acronymIn(name string) string {
	if strings.ToUpper(name) == name {
		return ""
	}
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) >= 3 && strings.ToUpper(w) == w && !unspoken[strings.ToLower(w)] {
			return strings.ToLower(w)
		}
	}
	return ""
}

// SetTitle tells what a work would be called that is the venue.
func (v *Venue) SetTitle(s string) {
	v.Title = hash.Tight(fold.Title(s))
	v.Head = v.Title
	if i := fold.SubtitleAt(s); i > 0 {
		v.Head = hash.Tight(fold.Title(s[:i]))
	}
}

func isYearOrOrdinal(w string) bool {
	if !fold.IsDigit(w[0]) {
		return false
	}
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") || len(w) <= 2
}

// Level says how two venues relate.
type Level uint8

const (
	Unknown Level = iota // one is missing
	Same                 // but for abbreviation and articles
	Close                // they share telling words
	Differ
)

// workshop reports whether a name tells of workshops.
func (v *Venue) workshop() bool {
	return slices.Contains(v.words, "workshop") || slices.Contains(v.words, "workshops")
}

// OneWorkshop reports whether only one of two names tells of a workshop, and the other one
// isn't short for it: "WebDB", "Workshop on the Web and Databases".
func OneWorkshop(a, b *Venue) bool {
	if a.workshop() {
		a, b = b, a
	}
	return b.workshop() && !a.workshop() && !(len(a.words) == 1 && scattered(a.Tight, b.Tight))
}

// scattered reports whether all letters of short stand in long, in order.
func scattered(short, long string) bool {
	for i := range len(short) {
		at := strings.IndexByte(long, short[i])
		if at < 0 {
			return false
		}
		long = long[at+1:]
	}
	return true
}

// Compare returns how two venues relate.
func Compare(a, b *Venue) Level {
	switch {
	case a.Tight == "" || b.Tight == "":
		return Unknown
	case a.Section != b.Section && a.Section != "" && b.Section != "":
		return Differ // Physical Review A and B
	case a.Cut || b.Cut:
		return compareCut(a, b)
	case a.core == b.core && a.core != "" && a.workshop() != b.workshop():
		return Differ // a conference and the workshops beside it
	case a.Tight == b.Tight, Abbreviates(a, b), Abbreviates(b, a), acronym(a, b), acronym(b, a), oneMeeting(a, b):
		return Same
	}
	common := min(sharedWords(a, b), sharedWords(b, a))
	n := min(len(a.words), len(b.words))
	switch {
	case common == n && n >= 2 && len(a.words) == len(b.words):
		return Same
	case 2*common >= n && common >= 2, fold.NearStrings(a.Tight, b.Tight):
		return Close
	}
	return Differ
}

// sharedWords counts the words of a that b has too, as a whole or abbreviated.
func sharedWords(a, b *Venue) int {
	n := 0
	for _, w := range a.words {
		if w != "journal" && w != "j" && slices.ContainsFunc(b.words, func(x string) bool {
			return w == x || len(w) >= 3 && len(x) >= 3 && (strings.HasPrefix(w, x) || strings.HasPrefix(x, w))
		}) {
			n++
		}
	}
	return n
}

// Abbreviates reports whether the letters of short are beginnings of the words
// of long, in order and without leaving out more than one word: "jthoraccardiovascsurg".
func Abbreviates(short, long *Venue) bool {
	if len(short.Tight) >= len(long.Tight) || len(long.words) < 1 || len(short.Tight) < 2 {
		return false
	}
	// reach[k][p]: the words so far may end at letter p, k of them left out.
	s := short.Tight
	var room [256]bool // for most names
	rows := room[:]
	if 4*(len(s)+1) > len(rows) {
		rows = make([]bool, 4*(len(s)+1))
	}
	row := func() (r []bool) { r, rows = rows[:len(s)+1], rows[len(s)+1:]; return r }
	reach, next := [2][]bool{row(), row()}, [2][]bool{row(), row()}
	reach[0][0] = true
	for i, w := range long.words {
		clear(next[0])
		clear(next[1])
		for k := range reach {
			for p, ok := range reach[k] {
				if !ok {
					continue
				}
				for n := 0; p+n < len(s) && n < len(w) && s[p+n] == w[n]; n++ {
					next[k][p+n+1] = true
				}
				if k == 0 && i < len(long.words)-1 {
					next[1][p] = true
				}
			}
		}
		reach, next = next, reach
	}
	return reach[0][len(s)] || len(long.words) > 2 && reach[1][len(s)]
}

// acronym reports whether short is one word made of the first letters of long. Who
// held the meeting, and that it was one, may be left out, and the small words are
// there: "CVPR" is the "IEEE Conference on Computer Vision and Pattern Recognition",
// "COLT" the "Conference on Computational Learning Theory", "FOCS" "Foundations of
// Computer Science".
func acronym(short, long *Venue) bool {
	n := len(short.Tight)
	return len(short.words) == 1 && n >= 3 && n <= maxAcronym && len(long.words) >= 3 && initialsOf(short.Tight, long.words, true)
}

// maxAcronym is the length of the longest acronyms.
const maxAcronym = 8

var unspoken = fold.WordSet("ieee acm aaai siam usenix ifip cvf eurographics international national european asian intl conference conf symposium workshop meeting " + ordinals)

const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty fortieth"

// initialsOf reports whether the letters are the first ones of the words: one of
// each, but two of the first spoken word, and an "o" for an "of".
func initialsOf(letters string, words []string, first bool) bool {
	if len(words) == 0 {
		return letters == ""
	}
	if letters != "" && words[0][0] == letters[0] {
		if initialsOf(letters[1:], words[1:], false) {
			return true
		}
		if first && len(letters) > 1 && strings.HasPrefix(words[0], letters[:2]) && initialsOf(letters[2:], words[1:], false) {
			return true
		}
	}
	if !first && strings.HasPrefix(letters, "o") && initialsOf(letters[1:], words, false) {
		return true
	}
	return unspoken[words[0]] && initialsOf(letters, words[1:], first)
}

// compareCut compares two venues one of which is cut. A single word that is left of
// a name says nothing, nor do words that many names begin with; two others may be
// those of several journals.
func compareCut(a, b *Venue) Level {
	if !a.Cut || b.Cut && len(b.words) < len(a.words) {
		a, b = b, a
	}
	switch {
	case len(a.words) < 2, !slices.ContainsFunc(a.words, func(w string) bool { return !unspoken[w] && !meetingWords[w] && w != "journal" }):
		return Unknown
	case len(a.words) > len(b.words) || !strings.Contains(b.Tight, a.Tight) && !Abbreviates(b, a) && !opens(a, b):
		return Differ
	}
	return Close
}

// opens reports whether the words of a are the first ones of b, as a whole or
// abbreviated on either side.
func opens(a, b *Venue) bool {
	for i, w := range a.words {
		if x := b.words[i]; !strings.HasPrefix(w, x) && !strings.HasPrefix(x, w) {
			return false
		}
	}
	return true
}
