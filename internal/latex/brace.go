package latex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// braces knows which braces of a value match. Escaped ones don't count.
type braces struct {
	pairs []pair // by place of the opening brace
	known bool
}

type pair struct{ open, shut int32 }

// match returns the place of the brace that closes the one at open, if there is
// one before end.
func (b *braces) match(s string, open, end int) (shut int, ok bool) {
	if !b.known {
		b.find(s)
	}
	i, ok := slices.BinarySearchFunc(b.pairs, int32(open), func(p pair, at int32) int { return int(p.open - at) })
	if !ok || b.pairs[i].shut < 0 {
		return 0, false
	}
	shut = int(b.pairs[i].shut)
	return shut, shut < end
}

func (b *braces) find(s string) {
	b.known = true
	var room [16]int
	waiting := room[:0]
	for i := 0; i < len(s); i++ {
		if classes[s[i]] != classSpecial {
			continue
		}
		switch s[i] {
		case '\\':
			i++
		case '{':
			waiting = append(waiting, len(b.pairs))
			b.pairs = append(b.pairs, pair{open: int32(i), shut: -1})
		case '}':
			if n := len(waiting); n > 0 {
				b.pairs[waiting[n-1]].shut = int32(i)
				waiting = waiting[:n-1]
			}
		}
	}
}

// balanced reports whether the braces of s match as TeX counts them, and no
// backslash ends s. With escaped set they must match as BibTeX counts them, too,
// for which escaped braces are braces.
func balanced(s string, escaped bool) bool {
	depth, all := 0, 0
	for i := 0; i < len(s); i++ {
		weight := 1
		if s[i] == '\\' {
			if i++; i == len(s) {
				return false
			}
			weight = 0
		}
		switch s[i] {
		case '{':
			depth, all = depth+weight, all+1
		case '}':
			depth, all = depth-weight, all-1
		}
		if depth < 0 || escaped && all < 0 {
			return false
		}
	}
	return depth == 0 && (!escaped || all == 0)
}

// hasCase reports whether text, with markup, holds a letter that has a case.
func hasCase(text []byte) bool {
	for _, c := range text {
		if ascii.IsLetter(c) {
			return true
		}
		if c >= utf8.RuneSelf || c == '<' {
			break
		}
	}
	for t := range record.Tokens(string(text)) {
		if t.Kind == record.TokenText && strings.IndexFunc(t.Text, isCased) >= 0 || t.Kind == record.TokenTeX && prints(t.Text) {
			return true
		}
	}
	return false
}

// prints reports whether letters stand in TeX outside the names of commands.
func prints(tex string) bool {
	name := false
	for _, r := range tex {
		name = r == '\\' || name && isCased(r)
		if !name && isCased(r) {
			return true
		}
	}
	return false
}

func isCased(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii.IsLetter(byte(r))
	}
	return unicode.IsUpper(r) || unicode.IsLower(r) || unicode.IsTitle(r)
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
