package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// nameList reads a list of names: BibTeX's four parts in their three written
// forms (First von Last; von Last, First; von Last, Jr, First) and BibLaTeX's
// extended names (family=…, given=…). cut says that the list ends in "others",
// missing how many names it lacks (0: unknown).
func nameList(s string, style particleStyle) (names []record.Name, missing int, cut bool) {
	var room [16]string
	parts := appendAnd(room[:0], s)
	names = make([]record.Name, 0, len(parts))
	last := &parts[len(parts)-1]
	if tail := strings.LastIndexByte(*last, '}') + 1; strings.IndexByte((*last)[tail:], '{') < 0 { // "Smith, J. et al."
		var rest string
		rest, missing, cut = record.TrimCutMark((*last)[tail:])
		*last = (*last)[:tail] + rest
	}
	for _, part := range parts {
		text := strings.TrimSpace(part)
		switch text {
		case "":
			continue
		case ":": // arXiv writes "NVIDIA and : and Aarti Basant"
			if n := len(names); n > 0 && names[n-1].Given == "" {
				names[n-1] = record.Organization(names[n-1].Display())
			}
			continue
		}
		if n, ok := record.CutMark(text); ok {
			missing, cut = n, true
			continue
		}
		if n, ok := plainName(text); ok {
			names = append(names, n)
			continue
		}
		for _, n := range oneName(text, style) {
			if !n.IsZero() {
				names = append(names, n)
			}
		}
	}
	if len(names) == 0 {
		names = nil
	}
	return names, missing, cut
}

// plainName reads the commonest kind of name: words of ASCII letters, all with a
// capital and none a suffix, the last of them the family name. oneName reads it to
// the same effect, only slower.
func plainName(s string) (record.Name, bool) {
	last, before := -1, byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case before == ' ':
			if c < 'A' || c > 'Z' {
				return record.Name{}, false
			}
			if c == 'I' || c == 'J' || c == 'S' || c == 'V' {
				word, _, _ := strings.Cut(s[i:], " ")
				if isSuffix(word) {
					return record.Name{}, false
				}
			}
		case c == ' ':
			last = i
		case c == '-' && before == '-', c != '-' && c != '.' && (c|0x20 < 'a' || c|0x20 > 'z'):
			return record.Name{}, false
		}
		before = c
	}
	if last < 0 || before == ' ' {
		return record.Name{}, false
	}
	return record.Name{Given: s[:last], Family: s[last+1:]}, true
}

// particleStyle is BibLaTeX's option useprefix: whether "von" belongs to the
// family name in sorting and citing.
type particleStyle uint8

const (
	particleStays particleStyle = iota // as BibTeX's styles have it
	particleDrops
)

// oneName reads one name; several come back where commas stand for "and".
func oneName(s string, style particleStyle) []record.Name {
	if n, ok := extendedName(s, style); ok {
		return []record.Name{n}
	}
	if inner, ok := wholeGroup(s); ok {
		return []record.Name{record.Organization(decodeName(inner))}
	}
	var room [4]string
	parts := appendOutside(room[:0], s, ',')
	for len(parts) > 1 && strings.TrimSpace(parts[len(parts)-1]) == "" {
		parts = parts[:len(parts)-1]
	}
	var n record.Name
	var space [8]string
	switch len(parts) {
	case 1:
		n = displayName(words(space[:0], parts[0]))
	case 2:
		n = invertedName(words(space[:0], parts[0]), strings.TrimSpace(parts[1]))
	case 3:
		jr, given := decodeName(parts[1]), decodeName(parts[2])
		if isSuffix(given) && !isSuffix(jr) {
			jr, given = given, jr
		}
		n = familyName(words(nil, parts[0]), given)
		n.SetSuffix(jr, false)
	default:
		return commaList(parts, style)
	}
	return []record.Name{style.apply(n)}
}

// invertedName returns the name "family, given", or "Henry Ford, Jr."; in braces
// a suffix is a given name.
func invertedName(family []string, given string) record.Name {
	if isSuffix(given) && (len(family) > 1 || !mayBeInitials(given)) {
		n := displayName(family)
		n.SetSuffix(given, false)
		return n
	}
	return familyName(family, decodeName(given))
}

// apply puts a misplaced suffix right, and makes the particle a dropping one
// where the style says so. A lone name may be that of an organisation.
func (p particleStyle) apply(n record.Name) record.Name {
	if n == (record.Name{Family: n.Family}) && record.LooksLikeOrganization(n.Family) {
		return record.Organization(n.Family)
	}
	if n.Suffix() == "" {
		if suffix := moveSuffix(&n); suffix != "" {
			n.SetSuffix(suffix, false)
		}
	}
	if parts := n.Parts(); p == particleDrops {
		parts.DroppingParticle, parts.NonDroppingParticle = parts.NonDroppingParticle, ""
		n.SetParts(parts)
	}
	return n
}

// commaList reads "Smith, J., Jones, K." with commas in the place of "and".
func commaList(parts []string, style particleStyle) []record.Name {
	if len(parts)%2 == 0 {
		var names []record.Name
		for i := 0; i < len(parts); i += 2 {
			n := invertedName(words(nil, parts[i]), strings.TrimSpace(parts[i+1]))
			names = append(names, style.apply(n))
		}
		return names
	}
	n := familyName(words(nil, parts[0]), decodeName(strings.Join(parts[1:], ",")))
	return []record.Name{style.apply(n)}
}

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
	if len(s) < 2 || s[0] != '{' || s[len(s)-1] != '}' || isAccentGroup(s) {
		return "", false
	}
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 && i < len(s)-1 {
				return "", false
			}
		}
	}
	return s[1 : len(s)-1], true
}

// isAccentGroup reports whether the braces of s are those of a TeX accent: {\'E}.
func isAccentGroup(s string) bool { return len(s) < 8 && s[1] == '\\' }

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

// familyName reads "von Last": the leading words in lower case are the particle.
// BibTeX lets the particle reach to the last such word; but of "Galouzeau de
// Villepin" or "Leeuw van Weenen" all is the family name.
func familyName(w []string, given string) record.Name {
	k := 0
	for k < len(w)-1 && isLower(w[k]) {
		k++
	}
	particle, family := joinWords(w[:k]), joinWords(w[k:])
	if family == "" {
		family, particle = particle, ""
	}
	if family == "" {
		family, given = given, ""
	}
	return record.Name{Family: family, Given: given}.With(record.NameParts{NonDroppingParticle: particle})
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

// mayBeInitials reports whether a suffix in capitals may as well be the initials
// of J. R. or S. R.
func mayBeInitials(suffix string) bool { return suffix == "JR" || suffix == "SR" }

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
