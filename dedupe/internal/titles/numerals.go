package titles

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// NumberFollows reports whether the longer title goes on after the shorter with
// a number or a word such as part: "Foo" and "Foo 2: bar" are two works.
func NumberFollows(short, long string) bool {
	rest, ok := strings.CutPrefix(long, short+" ")
	if !ok {
		return false
	}
	first, _, _ := strings.Cut(rest, " ")
	switch first {
	case "part", "volume", "vol", "version", "chapter", "supplement", "edition", "phase", "appendix", "addendum", "v":
		return true
	}
	if _, ok = counts[first]; ok {
		return first != "a" && first != "b" && first != "c"
	}
	_, ok = Numeral(first, false)
	return ok
}

// NumbersDiffer reports whether two folded titles hold different numbers, and
// whether these head the title, where the number of a part, a version or a size
// stands.
func NumbersDiffer(a, b string) (differ, heading bool) {
	na, ha := numerals(a)
	nb, hb := numerals(b)
	if slices.Equal(na, nb) && slices.Equal(ha, hb) || sameDigits(a, b, na, nb) {
		return false, false
	}
	return !slices.Equal(na, nb), !slices.Equal(ha, hb)
}

// Updates reports whether the longer title goes on after the shorter to tell that it
// brings that one up to date: "…: an update".
func Updates(short, long string) bool {
	rest, ok := strings.CutPrefix(long, short+" ")
	return ok && strings.HasPrefix(strings.TrimPrefix(rest, "an "), "update")
}

// NumbersLeftOut reports whether one of two folded titles only leaves out numbers
// that the other has.
func NumbersLeftOut(a, b string) bool {
	na, _ := numerals(a)
	nb, _ := numerals(b)
	if len(na) > len(nb) {
		na, nb = nb, na
	}
	for _, n := range na {
		i := slices.Index(nb, n)
		if i < 0 {
			return false
		}
		nb = slices.Delete(nb, i, i+1)
	}
	return true
}

// quantity reports whether a number is too large to count parts, versions or sizes,
// and is no year: "50466 patients".
func quantity(n string) bool {
	return len(n) >= 3 && strings.Trim(n, "0123456789") == "" && !IsYear(n)
}

// sameDigits reports whether both titles hold the same numbers, those of one of them
// within words of the other: "22Na(p,g)23Mg" is written as one formula or as several
// words.
func sameDigits(a, b string, na, nb []string) bool {
	runs := digitRuns(a)
	return slices.Equal(runs, digitRuns(b)) && (holdsAll(b, runs, na) || holdsAll(a, runs, nb))
}

// holdsAll reports whether a title holds some numbers, which its runs of digits are or
// its letters hold with others: the 2 of "Volume II" isn't in "2006".
func holdsAll(title string, runs, numbers []string) bool {
	letters := fold.Squeeze(title)
	return len(numbers) > 0 && !slices.ContainsFunc(numbers, func(n string) bool {
		return !slices.Contains(runs, n) && (strings.Trim(n, "0123456789") == "" || !strings.Contains(letters, n))
	})
}

// digitRuns returns the runs of digits in a title, sorted.
func digitRuns(title string) []string {
	runs := strings.FieldsFunc(title, func(r rune) bool { return r < '0' || r > '9' })
	slices.Sort(runs)
	return runs
}

// headingWords is how far into a title a number may belong to the name of the work.
const headingWords = 5

// numerals returns the numbers in a folded title, sorted, and those of them that
// head it, follow a word such as part, or end it (years don't), or tell which of several
// is meant: the first wave. A quantity is counted anew for each version.
func numerals(title string) (all, heading []string) {
	before, i, length, dated := "", 0, 0, false
	for w := range fold.Words(title) {
		length += len(w) + 1
		last := length > len(title) && len(w) <= 3
		dated = months[before] || dated && fold.IsDigit(before[0])
		n, ok := Numeral(w, Counted[before] || last && w != "a")
		if ok && !virusNames[before] && !strings.HasSuffix(w, "cov") {
			all = append(all, n)
			if !dated && (i < headingWords && !quantity(n) || Counted[before] || last || isOrdinal(w)) {
				heading = append(heading, n)
			}
		}
		before, i = w, i+1
	}
	slices.Sort(all)
	slices.Sort(heading)
	return all, heading
}

// isOrdinal reports whether a word is a number in a series: "first", "2nd".
func isOrdinal(w string) bool {
	return ordinals[w] || fold.IsDigit(w[0]) && !fold.IsDigit(w[len(w)-1]) && strings.Trim(w, "0123456789stndrh") == ""
}

var ordinals = fold.WordSet("first second third fourth fifth sixth")

// virusNames are followed by a number that belongs to the name: one virus has many.
var virusNames = fold.WordSet("covid cov ncov hcov covid19 virus")

// months are followed by the numbers of a day and a year, which count nothing.
var months = fold.WordSet("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

// Counted words give the letter after them the meaning of a number.
var Counted = fold.WordSet("part volume vol phase stage type version chapter section grade class no number paper supplement series")

var counts = map[string]string{"i": "1", "v": "5", "x": "10", "a": "1", "b": "2", "c": "3"}

// Numeral returns the number that a word is or holds: "2", "15b", "ii"; after a
// counted word also "i", "two" and "b".
func Numeral(w string, afterCounted bool) (string, bool) {
	if n, ok := fold.Numbers[w]; ok {
		return n, true
	}
	if afterCounted {
		if n, ok := counts[w]; ok {
			return n, true
		}
	}
	// Digits behind two letters or more belong to a name: il6, tl2ba2cuo6.
	if fold.IsDigit(w[0]) || len(w) > 1 && fold.IsDigit(w[1]) {
		for _, end := range [...]string{"st", "nd", "rd", "th"} {
			w = strings.TrimSuffix(w, end)
		}
		return strings.TrimLeft(w, "v0"), true
	}
	return "", false
}

// CutEdition cuts off what tells of an edition at the end of a folded title, and returns
// its number: "… third edition", "… 2nd ed". It is 0 if nothing does.
func CutEdition(title string) (rest string, edition int32) {
	rest, word := cutLastWord(title)
	switch word {
	case "edition", "ed", "edn", "auflage":
	default:
		return title, 0
	}
	if rest, word = cutLastWord(rest); rest == "" {
		return title, 0
	}
	digits, ok := Numeral(word, false)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n > 99 {
		return title, 0
	}
	return rest, int32(n)
}

func cutLastWord(s string) (rest, word string) {
	i := strings.LastIndexByte(s, ' ')
	return s[:max(0, i)], s[i+1:]
}

// issuers begin the numbers of standards, and what stands between the issuer and the
// number goes with them, folded.
var (
	issuers  = fold.WordSet("ansi astm bs cen din ecma en etsi fips iec ieee iso itu jis nf niso nist rfc sae")
	betweens = fold.WordSet("draft e pas pub publication r rec recommendation sp special standard std t tr ts")
)

// Designation parts a title from the number of a standard before it: "ISO/IEC 9899:2011
// Programming languages", "RFC 3986: …", "IEEE Std 802.11-2012". The number is "" if there
// is none; a title that is nothing else stays.
func Designation(title string) (number, rest string) {
	at, issued := 0, false
	for word := range strings.FieldsSeq(title) {
		end := at + strings.Index(title[at:], word) + len(word)
		if issued && strings.ContainsAny(word, "0123456789") {
			number = strings.TrimRight(title[:end], ",:;.")
			if rest = strings.TrimLeft(title[end:], " ,:;.-–—"); rest == "" {
				rest = title
			}
			return number, rest
		}
		for w := range fold.Words(fold.Text(word)) {
			if !issuers[w] && !(issued && betweens[w]) {
				return "", title
			}
			issued = true
		}
		at = end
	}
	return "", title
}

// Serial folds the number of a report, a patent or a standard, of the latter without what
// stands between issuer and number, or for its language: "NIST SP 800-63" is "NIST Special
// Publication 800-63", "ISO 9001(E)" "ISO 9001".
func Serial(number string) string {
	serial, rest, _ := strings.Cut(fold.Text(number), " ")
	issued := issuers[serial]
	for w := range fold.Words(rest) {
		if !issued || !betweens[w] {
			serial += w
		}
	}
	return serial
}
