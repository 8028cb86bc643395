package bibtex

import "strings"

// maxLayers is how many braces around a whole value are taken for no more than one.
const maxLayers = 100

// wholeGroup returns what stands between braces, one pair or several, that hold
// the whole of s and aren't a TeX accent ({\'E}).
func wholeGroup(s string) (inner string, ok bool) {
	for range maxLayers {
		part, whole := insideGroup(s)
		if !whole {
			break
		}
		inner, ok, s = part, true, strings.TrimSpace(part)
	}
	return inner, ok
}

// insideGroup is wholeGroup for one pair of braces.
func insideGroup(s string) (inner string, ok bool) {
	if len(s) < 2 || s[0] != '{' || s[len(s)-1] != '}' || isAccentGroup(s) || len(group(s)) < len(s) {
		return "", false
	}
	return s[1 : len(s)-1], true
}

// isAccentGroup reports whether the braces of s are those of a TeX accent: {\'E}.
func isAccentGroup(s string) bool { return len(s) < 8 && s[1] == '\\' }

// group returns the braces that s begins with, and what they hold.
func group(s string) string {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:i+1]
			}
		}
	}
	return s
}

// cutArgument returns the group that s begins with, without its braces, and what
// follows it.
func cutArgument(s string) (argument, rest string, ok bool) {
	s = strings.TrimLeft(s, " \t\r\n")
	if s == "" || s[0] != '{' {
		return "", s, false
	}
	whole := group(s)
	if len(whole) < 2 || whole[len(whole)-1] != '}' {
		return "", s, false
	}
	return strings.TrimSpace(whole[1 : len(whole)-1]), s[len(whole):], true
}

// commandArgument returns X of s = \command{X}, where that is all of s.
func commandArgument(s, command string) (string, bool) {
	rest, ok := strings.CutPrefix(s, command)
	if !ok {
		return "", false
	}
	argument, rest, ok := cutArgument(rest)
	return argument, ok && strings.TrimSpace(rest) == ""
}
