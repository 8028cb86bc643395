package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// Many sources write names without their accents, and some damage them. Of all that is
// known of a person each word of the name is written with the most accents: "Carratalà,
// J." and "Carratala, Jordi" are Jordi Carratalà.

// Wording is a way in which a person's name is written.
type Wording struct {
	Name  *record.Name
	Count int // mentions
	Told  int // of them in lists that write accents: where one is missing, none was meant
}

// rareAccent is how many times as often a word must be told without an accent as it
// stands with it for the accent to be an error.
const rareAccent = 4

// Accented returns a person's name with each of its words as it is best written in the
// wordings of it.
func Accented(n record.Name, all []Wording) record.Name {
	if !slices.ContainsFunc(all, func(w Wording) bool { return HasAccents(*w.Name) }) {
		return n
	}
	n.Family = accentWords(fold.Mended(n.Family), all, func(n *record.Name) string { return fold.Mended(n.Family) })
	n.Given = accentWords(fold.Mended(n.Given), all, func(n *record.Name) string { return fold.Mended(n.Given) })
	return n
}

// accentWords writes the words of a part of a name.
func accentWords(part string, all []Wording, of func(*record.Name) string) string {
	var b strings.Builder
	for at := 0; part != ""; {
		n := strings.IndexFunc(part, partsWords)
		if n < 0 {
			n = len(part)
		}
		if n == 0 { // what stands between words
			_, n = utf8.DecodeRuneInString(part)
			b.WriteString(part[:n])
		} else {
			b.WriteString(accentWord(part[:n], at, all, of))
			at++
		}
		part = part[n:]
	}
	return b.String()
}

// partsWords reports whether a character stands between the words of a name.
func partsWords(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '.' }

// wordWording is a way in which a word is written.
type wordWording struct {
	text        string
	accents     int
	count, told int  // see wording
	sound       bool // not damaged
	present     bool // it stands in the name already
}

// accentWord returns the best of the ways in which a word, which is the one of that
// number in its part, is written. An initial is the same word only at the same place.
func accentWord(word string, at int, all []Wording, of func(*record.Name) string) string {
	folded := letters(word)
	own := wordWording{text: word, accents: Accents(word), sound: sound(word), present: true}
	ways := []wordWording{own}
	for _, w := range all {
		for k, text := range strings.FieldsFunc(of(w.Name), partsWords) {
			if len(folded) < 2 && k != at || !sameLetters(letters(text), folded, true) {
				continue
			}
			if text = inCaseOf(text, word); text == "" {
				continue
			}
			i := slices.IndexFunc(ways, func(v wordWording) bool { return v.text == text })
			if i < 0 {
				i = len(ways)
				ways = append(ways, wordWording{text: text, accents: Accents(text), sound: sound(text)})
			}
			ways[i].count += w.Count
			ways[i].told += w.Told
		}
	}
	ways = slices.DeleteFunc(ways, func(v wordWording) bool { // of other letters only what was meant counts
		return !v.present && (!v.sound || v.accents == 0 && letters(v.text) != folded)
	})
	slices.SortFunc(ways, func(v, w wordWording) int {
		if v.accents != w.accents {
			return v.accents - w.accents
		}
		return strings.Compare(v.text, w.text)
	})
	best := ways[0]
	for _, v := range ways[1:] {
		if v.beats(best) {
			best = v
		}
	}
	return best.text
}

// beats reports whether a way of writing a word is better than one that has no more
// accents.
func (v wordWording) beats(w wordWording) bool {
	switch {
	case v.sound != w.sound:
		return v.sound
	case v.accents > w.accents:
		return rareAccent*v.count >= w.told
	case v.accents > 0 && v.count != w.count:
		return v.count > w.count
	}
	return v.present
}

// inCaseOf returns word in the capitals and small letters of another of the same letters,
// "" if one is in capitals and they aren't letter by letter the same.
func inCaseOf(word, like string) string {
	if utf8.RuneCountInString(word) != utf8.RuneCountInString(like) {
		if ShoutedFamily(word) != ShoutedFamily(like) {
			return ""
		}
		return word
	}
	cased := []rune(word)
	i := 0
	for _, r := range like {
		switch {
		case unicode.IsUpper(r):
			cased[i] = unicode.ToUpper(cased[i])
		case unicode.IsLower(r):
			cased[i] = unicode.ToLower(cased[i])
		}
		i++
	}
	return string(cased)
}

// HasAccents reports whether a name has letters beyond ASCII.
func HasAccents(n record.Name) bool { return !fold.IsASCII(n.Family) || !fold.IsASCII(n.Given) }

// Accents counts the accents in a name, and the Latin letters beyond ASCII; none if the
// name was damaged.
func Accents(s string) int {
	if fold.IsASCII(s) {
		return 0
	}
	if s = fold.Mended(s); !sound(s) {
		return 0
	}
	n := 0
	for _, r := range s {
		if r >= utf8.RuneSelf && (unicode.Is(unicode.Latin, r) || unicode.IsMark(r)) {
			n++
		}
	}
	return n
}
