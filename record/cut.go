package record

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutPhrase says how a phrase that cuts a list stands with the number of those
// left out.
type cutPhrase uint8

const (
	notCut     cutPhrase = iota
	maybeCount           // "et al.", with a number or without
	mustCount            // "more", a cut mark only with a number
)

// cutPhrases are the words of cut marks, without number and punctuation.
var cutPhrases = func() map[string]cutPhrase {
	m := map[string]cutPhrase{
		"et al": maybeCount, "et alii": maybeCount, "et aliae": maybeCount, "et alia": maybeCount, "etal": maybeCount,
		"others": maybeCount, "other authors": maybeCount, "other author": mustCount, "other": mustCount,
		"u a": maybeCount, "und andere": maybeCount, "andere": maybeCount, "weitere": mustCount,
		"et autres": maybeCount, "y otros": maybeCount, "otros": maybeCount, "e outros": maybeCount,
		"e altri": maybeCount, "altri": maybeCount, "en anderen": maybeCount, "m fl": maybeCount, "i in": maybeCount,
		"и др": maybeCount, "и другие": maybeCount, "等": maybeCount, "ほか": maybeCount, "他": maybeCount,
		"more": mustCount, "authors": mustCount, "additional": mustCount, "not shown": mustCount,
		"more authors": maybeCount, "more author": mustCount, "not listed": mustCount,
		"additional authors": maybeCount, "additional author": mustCount,
		"additional authors not shown": maybeCount, "additional author not shown": maybeCount,
		"authors not shown": maybeCount, "author not shown": mustCount, "further authors": maybeCount,
	}
	counted := make([]string, 0, len(m))
	for phrase := range m {
		counted = append(counted, phrase)
	}
	for _, phrase := range counted {
		m["and "+phrase] = m[phrase]
		m["et al "+phrase] = maybeCount
	}
	return m
}()

// cutInitials are the letters that cut marks begin with.
var cutInitials = func() (t [256]bool) {
	for phrase := range cutPhrases {
		t[phrase[0]] = true
	}
	return t
}()

// maxCutMark is the length in bytes of the longest text that is tried as a cut mark.
const maxCutMark = 80

// CutMark reports whether s, standing where a name should, says that the list is
// cut there: "others", "et al.", "et al. (99 additional authors not shown)", "…",
// and their like in other languages. missing is the number it gives, 0 without one.
func CutMark(s string) (missing int, ok bool) {
	if len(s) > maxCutMark || !mayCut(s) {
		return 0, false
	}
	var room [maxCutMark + 8]byte
	phrase, missing, dots, ok := reduceCutMark(room[:0], s)
	if !ok || missing == 0 && strings.Contains(strings.Trim(s, ", "), ",") { // "U, A." is a person
		return 0, false
	}
	if len(phrase) == 0 {
		return missing, dots
	}
	switch cutPhrases[string(phrase)] {
	case maybeCount:
		return missing, true
	case mustCount:
		return missing, missing > 0
	}
	return 0, false
}

// mayCut reports whether s begins as a cut mark may.
func mayCut(s string) bool { return s != "" && (!isASCIILetter(s[0]) || cutInitials[s[0]|0x20]) }

// CutMark is the function of that name for what was read as a name.
func (n Name) CutMark() (missing int, ok bool) {
	if !n.HasParts() && !mayCut(cmp.Or(n.Given, n.Family)) && !FamilyFirst(n.Family) {
		return 0, false
	}
	return CutMark(n.Display())
}

// TrimCutMark removes a cut mark from the end of a name or of a list of names:
// "Smith J, et al." is "Smith J", and "J Smith..." is "J Smith". cut is false, and rest is
// s, if there is none, or nothing but it.
func TrimCutMark(s string) (rest string, missing int, cut bool) {
	from := max(0, len(s)-maxCutMark)
	for _, mark := range [...]string{"et al", "and others", "& others"} {
		i := indexFold(s[from:], mark) + from
		if i < max(from, 1) || s[i-1] != ' ' && s[i-1] != ',' && s[i-1] != ';' {
			continue
		}
		if missing, cut = CutMark(s[i:]); cut {
			return strings.TrimRight(s[:i], " ,;"), missing, true
		}
	}
	if strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") {
		if rest = strings.TrimRight(s, " ,;.…"); rest != "" {
			return rest, 0, true
		}
	}
	return s, 0, false
}

// reduceCutMark appends the words of s, in small letters and parted by blanks, to
// b; a number among them is taken out. dots tells whether an ellipsis stands in s.
// It gives up on a second number.
func reduceCutMark(b []byte, s string) (phrase []byte, number int, dots, ok bool) {
	gap, hasNumber := false, false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case 'a' <= r|0x20 && r|0x20 <= 'z':
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = append(b, byte(r|0x20))
		case r >= '0' && r <= '9':
			n := i
			for n < len(s) && (isDigit(s[n]) || s[n] == ',' && n+1 < len(s) && isDigit(s[n+1])) {
				n++
			}
			if hasNumber || n-i > 9 {
				return b, 0, false, false
			}
			number, _ = strconv.Atoi(strings.ReplaceAll(s[i:n], ",", ""))
			hasNumber, gap, size = true, true, n-i
		case unicode.IsLetter(r):
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = utf8.AppendRune(b, unicode.ToLower(r))
		default:
			dots = dots || r == '…' || strings.HasPrefix(s[i:], "...")
			gap = true
		}
		i += size
	}
	return b, number, dots, true
}

// CutNote returns the sentence by which a format that can't mark a cut list says
// so in a note: "99 additional authors not shown", without number where it is
// unknown. [ParseCutNote] reads it back.
func CutNote(c Cut) string {
	people := c.Role.String()
	if c.Role.Kind() != KindNames {
		people = Author.String()
	}
	switch {
	case c.Missing == 1:
		return "1 additional " + people + " not shown"
	case c.Missing > 1:
		return strconv.Itoa(c.Missing) + " additional " + people + "s not shown"
	}
	return "additional " + people + "s not shown"
}

// ParseCutNote reads what CutNote wrote.
func ParseCutNote(s string) (Cut, bool) {
	s = strings.TrimSuffix(strings.TrimSpace(s), ".")
	people, ok := strings.CutSuffix(s, " not shown")
	if !ok {
		return Cut{}, false
	}
	var c Cut
	if digits, rest, _ := strings.Cut(people, " "); allDigits(digits) {
		n, err := strconv.Atoi(digits)
		if err != nil || n < 1 {
			return Cut{}, false
		}
		c.Missing, people = n, rest
	}
	if people, ok = strings.CutPrefix(people, "additional "); !ok {
		return Cut{}, false
	}
	if c.Missing != 1 {
		if people, ok = strings.CutSuffix(people, "s"); !ok {
			return Cut{}, false
		}
	}
	c.Role, ok = ParseVar(people)
	return c, ok && c.Role.Kind() == KindNames
}
