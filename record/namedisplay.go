package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseDisplay reads a name written in reading order, without comma: given names,
// particles, family name, suffix ("Carlo del Mundo", "Marcelo H. Ang Jr"). An
// organisation is recognised by [LooksLikeOrganization]; what has more than 16
// words is no person either. A comma before a suffix
// is understood; with any other comma the name is read as [ParseInverted] does.
//
// Particles in small letters are the name's own and become NonDroppingParticle.
// In capitals they are a part of the family name (Teven Le Scao), but not in the
// company of an East Asian family name, where they are syllables of the given one
// (Anh Van Nguyen). Of two family names without a particle between them (Bita
// Darvish Rouhani) only the last can be told from a given name. Names in Chinese,
// Japanese or Korean script begin with the family name.
func ParseDisplay(s string) Name {
	s = collapse(s)
	if s == "" {
		return Name{}
	}
	if LooksLikeOrganization(s) {
		return Organization(s)
	}
	var p NameParts
	s = strings.ReplaceAll(s, ". -", ".-") // IEEE: "X. -Y. Wang"
	if comma := strings.LastIndexByte(s, ','); comma >= 0 {
		suffix := strings.TrimSpace(s[comma+1:])
		if comma == 0 || !IsSuffix(suffix) || strings.IndexByte(s[:comma], ',') >= 0 {
			return ParseInverted(s)
		}
		p.Suffix, p.CommaSuffix = suffix, true
		s = strings.TrimSpace(s[:comma])
	}
	w, ok := splitWords(s)
	if !ok {
		return Organization(s)
	}
	if p.Suffix == "" {
		p.Suffix = w.cutSuffix()
	}
	if w.n > 1 && FamilyFirst(s) {
		return Name{Family: w.at(0), Given: w.join(1, w.n)}.With(NameParts{Suffix: p.Suffix})
	}
	given, family := w.partDisplay()
	p.NonDroppingParticle = w.join(given, family)
	return Name{Family: w.join(family, w.n), Given: w.join(0, given)}.With(p)
}

// words are the words of a text whose white space is collapsed.
type words struct {
	s    string
	n    int
	ends [maxWords]int32 // where each word ends
}

// maxWords is the number of words that a person's name may have.
const maxWords = 16

// splitWords returns the words of s; ok is false if there are too many.
func splitWords(s string) (w words, ok bool) {
	w.s = s
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' {
			continue
		}
		if w.n == maxWords {
			return w, false
		}
		w.ends[w.n] = int32(i)
		w.n++
	}
	return w, true
}

func (w *words) start(i int) int {
	if i == 0 {
		return 0
	}
	return int(w.ends[i-1]) + 1
}

func (w *words) at(i int) string { return w.s[w.start(i):w.ends[i]] }

// join returns the words from index i up to, not including, index j as one text.
func (w *words) join(i, j int) string {
	if i >= j {
		return ""
	}
	return w.s[w.start(i):w.ends[j-1]]
}

// cutSuffix takes the suffix, of one word or more, off the end.
func (w *words) cutSuffix() string {
	n := w.n
	for n > 1 {
		kind := suffixKind(w.at(n - 1))
		if kind == noSuffix || kind != generation && n == 2 {
			break
		}
		n--
	}
	suffix := w.join(n, w.n)
	w.n = n
	return suffix
}

// partDisplay returns where a name in reading order comes apart: the given name
// is the words before the index given, the family name those from the index
// family on, and the particles stand between.
func (w *words) partDisplay() (given, family int) {
	last := w.n - 1
	for i := 0; i < last; i++ {
		switch word := w.at(i); {
		case i > 0 && isConjunction(word) && startsUpper(w.at(i-1)) && startsUpper(w.at(i+1)):
			if i == 1 {
				return 0, 0
			}
			return i - 1, i - 1
		case isParticle(word):
			end := w.particleRun(i)
			if w.inGivenName(i, end) {
				i = end
				continue
			}
			return i, end
		case i > 0 && w.isFamilyParticle(i):
			if end := w.particleRun(i); !w.inGivenName(i, end) {
				return i, i
			}
		}
	}
	return w.familyStart(), w.familyStart()
}

// familyStart is the index of the family name of a name without particles: the
// last word, and the one before it where the last is what Portuguese adds for a
// son or nephew of the same name.
func (w *words) familyStart() int {
	last := w.n - 1
	if last > 1 && kinship[w.at(last)] {
		return last - 1
	}
	return max(last, 0)
}

// particleRun returns the index behind the particles, of either case, that begin
// at index i; at least the last word is left.
func (w *words) particleRun(i int) int {
	i++
	for i < w.n-1 && (isParticle(w.at(i)) || isCapitalParticle(w.at(i))) {
		i++
	}
	return i
}

// inGivenName reports whether the particles from index i up to end are a part of
// the given name: an initial follows ("Arnaldo de A. Araujo"), or they make one
// of Mary's names ("María del Carmen López").
func (w *words) inGivenName(i, end int) bool {
	if end >= w.n-1 {
		return false
	}
	next := w.at(end)
	return isInitial(next) || i == 1 && maries[w.at(0)] && namesOfMary[strings.ToLower(next)]
}

// isFamilyParticle reports whether the word at index i, in capitals, begins the
// family name.
func (w *words) isFamilyParticle(i int) bool {
	word := w.at(i)
	switch {
	case isCapitalParticle(word):
		return !isEastAsianFamily(w.at(w.n-1)) && !isEastAsianFamily(w.at(0))
	case len(word) < 4:
		return false
	}
	return hasPrefixFold(word, "d'") || strings.HasPrefix(word, "d’") || strings.HasPrefix(word, "l'")
}

// isInitial reports whether word is one letter, with or without a dot.
func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && (word[n:] == "" || word[n:] == ".")
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// FamilyFirst reports whether s begins in Chinese, Japanese or Korean script, in which
// the family name stands first. A foreigner's name has a dot there, but no blank:
// ジョン・スミス.
func FamilyFirst(s string) bool {
	if s == "" || s[0] < 0xe1 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// collapse trims s and makes one blank of each run of white space. Text that is
// so already costs nothing.
func collapse(s string) string {
	s = strings.TrimSpace(s)
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && s[i+1] == ' ' {
			return collapseFields(s)
		}
	}
	return s
}

// collapseFields is the slow path of collapse; text without anything to collapse
// costs nothing here either.
func collapseFields(s string) string {
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			if blank || r != ' ' {
				return strings.Join(strings.Fields(s), " ")
			}
			blank = true
			continue
		}
		blank = false
	}
	return s
}
