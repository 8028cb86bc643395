package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// words appends the words of a part of a name, split at white space and ties
// outside braces.
func words(out []string, s string) []string {
	depth, start := 0, -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		if depth <= 0 && (isSpace(c) || c == '~') {
			if start >= 0 && !opensAccent(s[start:i]) {
				out = append(out, s[start:i])
				start = -1
			}
			continue
		}
		if start < 0 {
			start = i
		}
		switch c {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	if start >= 0 && start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// opensAccent reports whether a word ends in a control word that takes what
// follows the blank as its argument: "\c" of "\c c", "\v" of "\v S".
func opensAccent(s string) bool {
	n := strings.LastIndexByte(s, '\\')
	if n < 0 || n+2 != len(s) {
		return false
	}
	return strings.IndexByte("cvuHkdbrtG", s[n+1]) >= 0
}

// displayName reads the words of a name without comma.
func displayName(w []string) record.Name {
	suffix := ""
	if k := len(w); k > 2 && isSuffix(decodeName(w[k-1])) {
		suffix = decodeName(w[k-1])
		w = w[:k-1]
		if k := len(w) - 1; strings.HasSuffix(w[k], ",") {
			w[k] = w[k][:len(w[k])-1]
		}
	}
	switch len(w) {
	case 0:
		return record.Name{}
	case 1:
		return record.Name{Family: decodeName(w[0])}.With(record.NameParts{Suffix: suffix})
	}
	if record.FamilyFirst(w[0]) {
		return record.Name{Family: decodeName(w[0]), Given: joinWords(w[1:])}
	}
	last := len(w) - 1
	von := last
	for i := range last {
		if isLower(w[i]) {
			von = i
			break
		}
	}
	n := familyName(w[von:], joinWords(w[:von]))
	if suffix != "" {
		n.SetSuffix(suffix, false)
	}
	return n
}

func joinWords(w []string) string {
	switch len(w) {
	case 0:
		return ""
	case 1:
		return decodeName(w[0])
	}
	return decodeName(strings.Join(w, " "))
}

func decodeName(s string) string {
	s = latex.Decode(s, latex.Group)
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports whether s is ASCII with single blanks between its words.
func isOneLine(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c == ' ' && before == ' ' || c != ' ' && isSpace(c) {
			return false
		}
		before = c
	}
	return before != ' '
}

// isLower reports whether BibTeX takes a word as a particle: its first letter
// outside braces is in lower case. A group has no case, but a group that begins
// with a command ({\o}, {\'e}) has that of its letter. Words that begin with a
// digit or a bracket are no particles, whatever BibTeX says.
func isLower(w string) bool {
	w = strings.TrimLeft(w, "'`’‘")
	if r, _ := utf8.DecodeRuneInString(w); r != '{' && r != '\\' {
		return unicode.IsLower(r)
	}
	depth := 0
	for i, r := range w {
		switch {
		case r == '{':
			if depth == 0 && strings.HasPrefix(w[i:], `{\`) {
				return startsLower(latex.Decode(group(w[i:]), latex.Group))
			}
			depth++
		case r == '}':
			depth--
		case r == '\\' && depth == 0:
			return startsLower(latex.Decode(w[i:], latex.Group))
		case depth == 0 && unicode.IsLetter(r):
			return unicode.IsLower(r)
		}
	}
	return false
}

func startsLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

// isSuffix reports whether s is a suffix of a name: Jr., III.
func isSuffix(s string) bool {
	switch word := strings.TrimSuffix(s, "."); len(word) {
	case len("jr"):
		return strings.EqualFold(word, "jr") || strings.EqualFold(word, "sr") || s == "II" || s == "IV" || s == "VI"
	case len("junior"):
		return strings.EqualFold(word, "junior") || strings.EqualFold(word, "senior")
	}
	switch s {
	case "III", "VII", "VIII":
		return true
	}
	return false
}

// isLoneSuffix reports whether what stands alone behind a comma is a suffix: in
// capitals that is so only with a given name before the comma, or it may as well be
// the initials of J. R. or V. I.
func isLoneSuffix(s string, severalWords bool) bool {
	return isSuffix(s) && (severalWords || s != strings.ToUpper(s))
}

// moveSuffix takes out suffixes that stand with the family or the given name, where
// databases put them: "King Jr., Martin", "King, Martin Jr.".
func moveSuffix(n *record.Name) string {
	for _, p := range [...]*string{&n.Family, &n.Given} {
		name, suffix := *p, ""
		for {
			head, tail, ok := cutLast(name)
			if !ok || !isSuffix(tail) {
				break
			}
			name = strings.TrimSuffix(head, ",")
			suffix = (*p)[len(head)+1:]
		}
		if suffix != "" {
			*p = name
			return strings.ReplaceAll(suffix, ",", "")
		}
	}
	return ""
}

func cutLast(s string) (head, tail string, ok bool) {
	n := strings.LastIndexByte(s, ' ')
	if n < 0 {
		return s, "", false
	}
	return s[:n], s[n+1:], true
}
