package names

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/record"
)

// spelling is one way in which a name is written.
type spelling struct {
	name    *record.Name // as it stands at one of its places, maybe with an ORCID
	form    *form        // what its letters say
	works   []int32      // that it stands in, ascending
	lists   []int32      // of names, ascending, for each mention
	orcid   string       // the one that stands with it; severalORCIDs if it isn't one
	accents int32        // in it
}

// nameLetters is what the letters of a name say.
type nameLetters struct {
	family  string   // folded, without particles; the whole name of a body
	given   []string // folded words or initials
	spacing string   // how the given names are parted, if any is spelled out
	leadEnd int32    // letters of the first word of a family name of several: see lead
	body    bool     // an organisation, or a name of one part
}

// bare returns the name as a spelling: without what is not spelled.
func bare(n record.Name) record.Name {
	n.SetORCID("")
	return n
}

func newSpelling(n *record.Name) spelling {
	return spelling{name: n, accents: int32(Accents(n.Family) + Accents(n.Given))}
}

// text returns the spelling as reports show it: "Patwary, Mostofa".
func (s *spelling) text() string { return textOf(s.name) }

// mentions counts the places where the spelling stands.
func (s *spelling) mentions() int { return len(s.lists) }

// textOf returns a name as reports show it.
func textOf(n *record.Name) string {
	if wholeName(n) {
		return cmp.Or(n.Literal(), n.Family)
	}
	return n.Inverted()
}

// wholeName reports whether a name is that of an organisation, or has no parts.
func wholeName(n *record.Name) bool {
	if n.Family != "" && n.Given != "" {
		return false
	}
	p := n.Parts()
	return n.IsOrganization() || n.Given == "" && p.NonDroppingParticle == "" && p.DroppingParticle == ""
}

// readName folds a name into what is compared.
func readName(n *record.Name) nameLetters {
	if wholeName(n) {
		return nameLetters{family: foldOrganization(cmp.Or(n.Literal(), n.Family)), body: true}
	}
	l := foldPerson(n)
	if !l.initialsOnly() {
		l.spacing = spacingOf(n.Given)
	}
	return l
}

// maxPersonWords is how many words of a name without parts may be a person's.
const maxPersonWords = 4

// personWords returns the folded words of a name without parts, if they may be a
// person's: Lei Chen, LeiChen.
func personWords(s string) []string {
	var b strings.Builder
	small := false
	for _, r := range s {
		if small && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		small = unicode.IsLower(r)
		b.WriteRune(r)
	}
	if words := foldWords(b.String()); len(words) > 1 && len(words) <= maxPersonWords {
		return words
	}
	return nil
}

// same reports whether two names have the same letters.
func (l *nameLetters) same(o *nameLetters) bool {
	return l.family == o.family && l.body == o.body && l.spacing == o.spacing && slices.Equal(l.given, o.given)
}

// hash returns a hash of the letters.
func (l *nameLetters) hash() uint64 {
	h := hash.New(0).And(l.family).And("\x00").And(l.spacing)
	for _, w := range l.given {
		h = h.And("\x00").And(w)
	}
	if l.body {
		h = h.And("\x01")
	}
	return hash.Mix(uint64(h))
}

// initialsOnly reports whether no given name is spelled out.
func (l *nameLetters) initialsOnly() bool {
	for _, w := range l.given {
		if len(w) > 1 {
			return false
		}
	}
	return len(l.given) > 0
}

// fullness ranks what the given names say: the number of those that are spelled
// out first, then that of the initials.
func (l *nameLetters) fullness() int {
	const spelledOut = 100
	n := 0
	for _, w := range l.given {
		if len(w) > 1 {
			n += spelledOut
		} else {
			n++
		}
	}
	return n
}

// spacingOf returns the blanks and hyphens between given names.
func spacingOf(given string) string {
	given = strings.TrimRight(given, ". ")
	if !strings.ContainsFunc(given, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return ""
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || r == '.':
			return ' '
		case unicode.Is(unicode.Pd, r):
			return '-'
		}
		return -1
	}, strings.ReplaceAll(given, ". ", "."))
}

// letters returns the folded letters and digits of s, without blanks.
func letters(s string) string { return strings.ReplaceAll(fold.Text(s), " ", "") }

// foldWords returns the folded words of s.
func foldWords(s string) []string { return strings.Fields(fold.Text(s)) }

// foldPerson folds the parts of a person's name: the family name to its letters, the
// given names to words. Initials that stand together ("SP" in "Li, SP") come apart.
func foldPerson(n *record.Name) nameLetters {
	var room [128]byte // for most names
	var marks [8]int
	text, ends := appendWords(room[:0], marks[:0], n.Family)
	lead, family, shouted := 0, len(text), isUpper(n.Family)
	if len(ends) > 1 {
		lead = ends[0]
	}
	ends = ends[:0]
	for w := range strings.FieldsFuncSeq(n.Given, partsWords) {
		start, words := len(text), len(ends)
		text, ends = appendWords(text, ends, w)
		if len(ends) == words+1 && isUpper(w) && areInitials(text[start:], shouted) {
			ends = ends[:words]
			for end := start + 1; end <= len(text); end++ {
				ends = append(ends, end)
			}
		}
	}
	folded := string(text) // of which all parts are
	l := nameLetters{family: folded[:family]}
	if lead >= minLead {
		l.leadEnd = int32(lead)
	}
	if len(ends) > 0 {
		l.given = make([]string, len(ends))
	}
	for k, start := 0, family; k < len(ends); k++ {
		l.given[k], start = folded[start:ends[k]], ends[k]
	}
	return l
}

// lead returns the first word of a family name of several.
func (l *nameLetters) lead() string { return l.family[:l.leadEnd] }

// minLead is how many letters the first word of a family name has, if it is a name.
const minLead = 2

// appendWords appends the folded words of s without the blanks between them, and where
// each ends.
func appendWords(text []byte, ends []int, s string) ([]byte, []int) {
	start := len(text)
	for _, c := range fold.AppendText(text[start:], s) {
		if c == ' ' {
			ends = append(ends, len(text))
		} else {
			text = append(text, c)
		}
	}
	if len(text) > start {
		ends = append(ends, len(text))
	}
	return text, ends
}

// maxInitials is how many capitals beside a family name with small letters are read
// as initials, as in "Coelho, MJAF"; maxShoutedInitials is that beside one in capitals,
// where NILS may stand for Nils. What has no vowel is initials, however long, and what is
// a usual name never is.
const (
	maxInitials        = 5
	maxShoutedInitials = 3
)

// areInitials reports whether a folded word in capitals is initials that stand together.
func areInitials(word []byte, shouted bool) bool {
	most := maxInitials
	if shouted {
		most = maxShoutedInitials
	}
	return len(word) <= most && !usualGiven[string(word)] || !bytes.ContainsAny(word, "aeiouy")
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
