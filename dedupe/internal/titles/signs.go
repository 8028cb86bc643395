package titles

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Signs returns the signs of a title that may be all that tells two works apart, each as
// one of "<", ">", "+" and "-", in their order: those aged > 65 years, HER2+, (−)-menthol.
// Hyphens and dashes are none. The title has no markup.
func Signs(title string) string {
	if !strings.ContainsAny(title, "<>+-") && !strings.Contains(title, "\xe2") { // what the others begin with
		return ""
	}
	var signs []byte
	before := ' '
	for i, r := range title {
		switch r {
		case '<', '≤', '⩽':
			signs = append(signs, '<')
		case '>', '≥', '⩾':
			signs = append(signs, '>')
		case '+':
			signs = append(signs, '+')
		case '-', '−', '–', '‐', '‑':
			if after, _ := utf8.DecodeRuneInString(title[i+utf8.RuneLen(r):]); isMinus(before, after) {
				signs = append(signs, '-')
			}
		}
		before = r
	}
	return string(signs)
}

// isMinus reports whether a stroke between two characters is a sign: alone in brackets,
// before a number, behind a word or another sign. After is [utf8.RuneError] at the end.
func isMinus(before, after rune) bool {
	wordy := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch {
	case before == '-', after == '-':
		return false // a dash, as typewriters have it
	case before == '(' && after == ')':
		return true
	case wordy(before):
		return !wordy(after) && after != '(' && after != '['
	case before == '+':
		return !wordy(after)
	}
	return unicode.IsDigit(after)
}

// SignsContradict reports whether two titles have as many [Signs], but not the same ones.
// Where there are fewer, they may have been lost.
func SignsContradict(a, b string) bool { return len(a) == len(b) && a != b }
