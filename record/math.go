package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// DollarMath returns text with mathematics as $TeX$ again, TeX commands as
// written and CSL's own markup as it is: the inverse of MarkMath, for formats
// that have CSL's markup only.
func DollarMath(s string) string {
	if !holdsVerbatim(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	var room [16]element
	from := 0
	for _, e := range elements(s, room[:0]) {
		if e.tag.verbatim() == TokenOpen {
			continue
		}
		b.WriteString(s[from:e.start])
		if t := e.token(s); t.Kind == TokenMath {
			writeDollars(&b, t.Text)
		} else {
			b.WriteString(t.Text)
		}
		from = e.end
	}
	b.WriteString(s[from:])
	return b.String()
}

// holdsVerbatim reports whether the opening tag of mathematics or TeX stands in s.
func holdsVerbatim(s string) bool {
	return strings.Contains(s, tagSpelling[Math]) || strings.Contains(s, tagSpelling[TeX])
}

// MarkMath returns text with what is unmistakably TeX mathematics between
// dollar signs made an element: "$\rho\approx 0.9$", "$O(n^2)$", "CO$_2$", "$n$",
// but neither "$5 to $10" nor "US$100 (A$150)". Markup that is there already
// stays. For formats that have no mathematics of their own but carry text copied
// from places that do.
//
// No blank stands inside the dollar signs at either end. With TeX's own signs
// between them (a command, ^ or _, braces) they may touch any character outside;
// a bare formula of letters, digits and operators touches no letter or digit.
func MarkMath(s string) string {
	open := nextDollar(s, 0)
	if open < 0 || nextDollar(s, open+1) < 0 {
		return s
	}
	var b strings.Builder
	if !holdsVerbatim(s) {
		markFormulas(&b, s)
		return b.String()
	}
	var room [16]element
	from := 0
	for _, e := range elements(s, room[:0]) {
		if e.tag.verbatim() != TokenOpen {
			markFormulas(&b, s[from:e.start])
			b.WriteString(s[e.start:e.end])
			from = e.end
		}
	}
	if holdsVerbatim(s[from:]) {
		// This tag is not closed; the end of a formula behind it would close it.
		b.WriteString(s[from:])
		return b.String()
	}
	markFormulas(&b, s[from:])
	return b.String()
}

// markFormulas writes s with its formulas, but no other mathematics, made elements.
func markFormulas(b *strings.Builder, s string) {
	from := 0
	for open := nextDollar(s, 0); open >= 0; {
		end := nextDollar(s, open+1)
		if end < 0 {
			break
		}
		if !isFormula(s, open, end) {
			open = end
			continue
		}
		b.WriteString(s[from:open])
		b.WriteString(tagSpelling[Math])
		b.WriteString(s[open+1 : end])
		b.WriteString(closerSpelling[closeSpan])
		from = end + 1
		open = nextDollar(s, from)
	}
	b.WriteString(s[from:])
}

// nextDollar returns the index of the first dollar sign at or behind from that
// no backslash escapes, -1 if there is none.
func nextDollar(s string, from int) int {
	for from < len(s) {
		n := strings.IndexByte(s[from:], '$')
		if n < 0 {
			return -1
		}
		at := from + n
		if at == 0 || s[at-1] != '\\' {
			return at
		}
		from = at + 1
	}
	return -1
}

// isFormula reports whether s[open+1:end], between two dollar signs, is TeX.
func isFormula(s string, open, end int) bool {
	tex := s[open+1 : end]
	if tex == "" || isBlank(tex[0]) || isBlank(tex[len(tex)-1]) || holdsTag(tex) || !balanced(tex) {
		return false
	}
	if hasTeX(tex) {
		return !isProse(tex)
	}
	before, _ := utf8.DecodeLastRuneInString(s[:open])
	after, _ := utf8.DecodeRuneInString(s[end+1:])
	return !isWordRune(before) && !isWordRune(after) && isBareFormula(tex)
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// holdsTag reports whether an inline tag stands in s.
func holdsTag(s string) bool {
	for i := strings.IndexByte(s, '<'); i >= 0; i = nextAngle(s, i) {
		if openingTag(s[i:]) != TagNone {
			return true
		}
		if _, ok := closingTag(s[i:]); ok {
			return true
		}
	}
	return false
}

// balanced reports whether braces close in order; escaped ones don't count.
func balanced(tex string) bool {
	depth := 0
	for i := 0; i < len(tex); i++ {
		switch tex[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// hasTeX reports whether a sign stands in s, not at its end, that is rare
// outside TeX: a command, a raised or lowered part, braces.
func hasTeX(s string) bool {
	i := strings.IndexAny(s, `\^_{`)
	return i >= 0 && i+1 < len(s)
}

// isProse reports whether two plain words stand side by side in tex, outside its
// braces. Where a font is switched they are TeX: \it in vivo.
func isProse(tex string) bool {
	depth, letters, words := 0, 0, 0
	for i := 0; i <= len(tex); i++ {
		c := byte(' ')
		if i < len(tex) {
			c = tex[i]
		}
		if isASCIILetter(c) && depth == 0 {
			letters++
			continue
		}
		if letters > 1 {
			if words++; words == 2 {
				return true
			}
		}
		if letters == 1 || c != ' ' {
			words = 0
		}
		letters = 0
		switch c {
		case '\\':
			command := commandName(tex[i+1:])
			if fontSwitches[command] {
				return false
			}
			i += max(len(command), 1)
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	return false
}

// commandName returns the letters that s begins with.
func commandName(s string) string {
	n := 0
	for n < len(s) && isASCIILetter(s[n]) {
		n++
	}
	return s[:n]
}

var fontSwitches = wordSet(`rm it bf sf tt sl cal sc em`)

// maxBareFormula is the length in bytes up to which a formula without any TeX
// command is believed to be one.
const maxBareFormula = 40

// isBareFormula reports whether s is a formula of single letters, digits and
// operators, such as n, 3+1, N=4, x < y, SU(2), f(x).
func isBareFormula(s string) bool {
	if len(s) > maxBareFormula {
		return false
	}
	letters, depth := 0, 0
	for i, r := range s {
		if unicode.IsLetter(r) {
			if letters++; letters > 3 {
				return false
			}
			continue
		}
		letters = 0
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			if depth--; depth < 0 {
				return false
			}
		case unicode.IsDigit(r), r == ' ', r == '\'':
		case strings.ContainsRune("+-*/=<>.,:;|!~", r), unicode.Is(unicode.Sm, r):
			if i+utf8.RuneLen(r) == len(s) {
				return r == '*' || r == '+' || r == '!'
			}
		default:
			return false
		}
	}
	return depth == 0
}
