package record

import "strings"

// FindArXiv returns the first arXiv id that is named as such within prose or a
// journal field ("arXiv preprint arXiv:2005.00683"); a bare number is not enough.
func FindArXiv(s string) (ArXiv, bool) {
	for {
		at, found := nextArXivName(s)
		if !found {
			return ArXiv{}, false
		}
		if !precededByWord(s, at) {
			if a, ok := arXivAt(s[at:]); ok {
				return a, true
			}
		}
		s = s[at+len("corr"):]
	}
}

// nextArXivName returns the index of the first name of arXiv in s.
func nextArXivName(s string) (int, bool) {
	for from := 0; ; {
		i := arXivMark(s, from)
		if i < 0 {
			return 0, false
		}
		for _, name := range [...]struct {
			word string
			mark int
		}{{"arxiv", 2}, {"ar5iv", 2}, {"corr", 3}, {"xxx.lanl.gov", 1}} {
			if at := i - name.mark; at >= 0 && at+4 < len(s) && hasPrefixFold(s[at:], name.word) {
				return at, true
			}
		}
		from = i + 1
	}
}

// MayNameArXiv reports whether s holds a name of arXiv: arXiv, ar5iv, CoRR or
// Computing Research Repository, in any case. It is quick: every record has
// several fields to look into, and few of them are about arXiv.
func MayNameArXiv(s string) bool {
	for from := 0; ; {
		i := arXivMark(s, from)
		if i < 0 {
			return false
		}
		if i >= 2 && (hasPrefixFold(s[i-2:], "arxiv") || hasPrefixFold(s[i-2:], "ar5iv")) ||
			i >= 3 && (hasPrefixFold(s[i-3:], "corr") || hasPrefixFold(s[i-3:], "computing research rep")) {
			return true
		}
		from = i + 1
	}
}

// arXivMark returns the index from which on s may hold a name of arXiv, -1 if there
// is none: that of the x or 5 of arXiv and ar5iv, of the second x of xxx, the
// second r of CoRR, or the p of Computing. These are rarer than first letters.
func arXivMark(s string, from int) int {
	before := byte(anything)
	if from > 0 {
		before |= arXivMarks[s[from-1]].before
	}
	for i := from; i < len(s); i++ {
		mark := arXivMarks[s[i]]
		if mark.behind&before != 0 {
			return i
		}
		before = mark.before | anything
	}
	return -1
}

// arXivMarks says of each byte behind which bytes it is a mark, and for which it
// is such a byte.
var arXivMarks = [256]struct{ before, behind byte }{
	'x': {0, anything}, 'X': {0, anything}, '5': {0, anything},
	'r': {anR, anR}, 'R': {anR, anR},
	'm': {anM, 0}, 'M': {anM, 0}, 'p': {0, anM}, 'P': {0, anM},
}

const (
	anything = 1 << iota
	anR
	anM
)

// longestArXivName is more than the longest text, in bytes, from the name of arXiv
// to the end of the id and its classes.
const longestArXivName = 200

// arXivAt reads the id behind the name of arXiv that s begins with.
func arXivAt(s string) (ArXiv, bool) {
	s = s[:min(len(s), longestArXivName)]
	a, rest, ok := cutArXiv(cutArXivLead(s))
	if !ok {
		return ArXiv{}, false
	}
	rest = strings.TrimLeft(rest, " \u00a0")
	if end := strings.IndexByte(rest, ']'); end > 0 && rest[0] == '[' {
		a.addClasses(rest[:end+1])
	}
	return a, true
}
