package dedupe

import (
	"html"
	"slices"
	"strings"
	"unicode"
)

// venue is what holds a work, as matching sees it: each spelling is kept once.
type venue struct {
	words   []string // folded, without articles and prepositions
	tight   string   // the words joined
	kind    venueKind
	core    string // tight without who held a meeting, and that it was one: "vldb"
	acronym string // the word in capitals among others, folded: "sigmod"; "" if none
	section string // the letter of a journal's section: Physical Review B; "" if none
	cut     bool   // the source wrote dots for the rest of the name

	// The name as a title: hashes of all of it, and of what stands before a subtitle.
	title, head uint64
}

type venueKind uint8

const (
	venueUnknown venueKind = iota
	venueJournal
	venueMeeting // conference, workshop, symposium
)

var venueNoise = wordSet("the of and in on for a an de la le les des du der die und fur et di del della el los las en al im pre annual th online print official publication proc proceedings proceeding revue suisse ed cd electronic resource appears to appear")

var meetingWords = wordSet("conference conf workshop workshops symposium symp proceedings proc meeting congress colloquium convention")

// subtitleSigns begin what stands behind a journal's name: where it appears, in which
// other languages, whose it is.
var subtitleSigns = [...]string{
	"(", "[", " = ", " : ", "—", " / ", ": official ", " official journal ", ": the ", " the international journal ", ": an international ",
}

// houses are what search engines give for a venue and is none: publishers and
// their series, folded.
var houses = map[string]bool{
	"acm": true, "acm press": true, "ieee": true, "ieee press": true, "ieee computer society": true, "ieee computer society press": true,
	"springer": true, "springer verlag": true, "elsevier": true, "morgan kaufmann": true, "mit press": true, "the mit press": true,
	"lecture notes in computer science": true, "lncs": true,
}

// maxVenueWords is how much of a venue's name is compared.
const maxVenueWords = 20

// newVenue folds a journal or book title. What stands in brackets ("Clinical
// research ed.") or after " : " and " = " is left out.
func newVenue(s string) venue {
	s = html.UnescapeString(s)
	v := venue{cut: dotted(s), acronym: acronymIn(s)}
	s = strings.ToLower(s)
	for _, sign := range subtitleSigns {
		if i := strings.Index(s, sign); i > 3 {
			s = s[:i]
		}
	}
	v.kind = venueUnknown
	last := ""
	for w := range words(foldText(s)) {
		last = w
		if meetingWords[w] {
			v.kind = venueMeeting
		}
		if w == "journal" || w == "j" || w == "review" || w == "letters" || w == "transactions" || w == "trans" {
			if v.kind == venueUnknown {
				v.kind = venueJournal
			}
		}
		if !venueNoise[w] && !isYearOrOrdinal(w) {
			v.words = append(v.words, w)
		}
	}
	if len(v.words) > 0 && len(last) == 1 && 'a' <= last[0] && last[0] <= 'h' {
		v.section = last
	}
	v.words = v.words[:min(len(v.words), maxVenueWords)]
	v.tight = strings.Join(v.words, "")
	for _, w := range v.words {
		if !unspoken[w] || w == "workshop" {
			v.core += w
		}
	}
	return v
}

// oneMeeting reports whether two names are those of one meeting that leave out other
// words around what it is called: "Proc. of the 24th VLDB Conf.", "VLDB"; "ACM SIGMOD
// Conference", "Proceedings of the SIGMOD International Conference on Management of Data".
// One of the two must be nothing but the word in capitals: between "AIAA Propulsion
// Conference" and "AIAA Guidance Conference" it is who held them.
func oneMeeting(a, b *venue) bool {
	switch {
	case a.core == "" || b.core == "" || a.kind == venueJournal || b.kind == venueJournal || a.kind != venueMeeting && b.kind != venueMeeting:
		return false
	case a.core == b.core:
		return true
	}
	return a.acronym != "" && a.acronym == b.acronym && (a.core == a.acronym || b.core == b.acronym) && a.kind == b.kind &&
		slices.Contains(a.words, "workshop") == slices.Contains(b.words, "workshop")
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

// setTitle tells what a work would be called that is the venue.
func (v *venue) setTitle(s string) {
	v.title = hashTight(foldTitle(s))
	v.head = v.title
	if i := subtitleAt(s); i > 0 {
		v.head = hashTight(foldTitle(s[:i]))
	}
}

func isYearOrOrdinal(w string) bool {
	if !isDigit(w[0]) {
		return false
	}
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") || len(w) <= 2
}

// venueLevel says how two venues relate.
type venueLevel uint8

const (
	venuesUnknown venueLevel = iota // one is missing
	venuesSame                      // but for abbreviation and articles
	venuesClose                     // they share telling words
	venuesDiffer
)

func compareVenues(a, b *venue) venueLevel {
	switch {
	case a.tight == "" || b.tight == "":
		return venuesUnknown
	case a.section != b.section && a.section != "" && b.section != "":
		return venuesDiffer // Physical Review A and B
	case a.cut || b.cut:
		return compareCut(a, b)
	case a.tight == b.tight, abbreviates(a, b), abbreviates(b, a), acronym(a, b), acronym(b, a), oneMeeting(a, b):
		return venuesSame
	}
	common := min(sharedWords(a, b), sharedWords(b, a))
	n := min(len(a.words), len(b.words))
	switch {
	case common == n && n >= 2 && len(a.words) == len(b.words):
		return venuesSame
	case 2*common >= n && common >= 2, nearStrings(a.tight, b.tight):
		return venuesClose
	}
	return venuesDiffer
}

// sharedWords counts the words of a that b has too, as a whole or abbreviated.
func sharedWords(a, b *venue) int {
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

// abbreviates reports whether the letters of short are beginnings of the words
// of long, in order and without leaving out more than one word: "jthoraccardiovascsurg".
func abbreviates(short, long *venue) bool {
	if len(short.tight) >= len(long.tight) || len(long.words) < 1 || len(short.tight) < 2 {
		return false
	}
	// reach[k][p]: the words so far may end at letter p, k of them left out.
	s := short.tight
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
func acronym(short, long *venue) bool {
	n := len(short.tight)
	return len(short.words) == 1 && n >= 3 && n <= maxAcronym && len(long.words) >= 3 && initialsOf(short.tight, long.words, true)
}

// maxAcronym is the length of the longest acronyms.
const maxAcronym = 8

var unspoken = wordSet("ieee acm aaai siam usenix ifip cvf eurographics international national european asian intl conference conf symposium workshop meeting " + ordinals)

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
