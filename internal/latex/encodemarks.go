package latex

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
)

// literal writes characters that LaTeX has no command for.
func (e *encoder) literal(s string) {
	if !e.o.ASCII {
		e.string(s)
		return
	}
	for _, r := range s {
		plain := plainForm(r)
		for _, c := range plain {
			if !e.symbol(c) {
				e.byte(byte(c))
			}
		}
		switch {
		case plain != "":
		case r == '\u2011':
			e.string(`\mbox{-}`)
		case r > 0xff && r != utf8.RuneError:
			e.string(`{\symbol{` + strconv.Itoa(int(r)) + "}}")
		default:
			e.string(string(r))
		}
	}
}

// plainForm returns the characters of ASCII that r differs from in looks alone, "" if
// there are none. TeX's fonts make the ligatures of them again.
func plainForm(r rune) string {
	switch {
	case r == '\u2010':
		return "-"
	case unicode.Is(presentation, r):
		return norm.NFKC.String(string(r))
	}
	return ""
}

// presentation are Roman numerals, East Asia's wide blank and forms, and the Latin
// ligatures that fonts have.
var presentation = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x2160, Hi: 0x217f, Stride: 1},
	{Lo: 0x3000, Hi: 0x3000, Stride: 1},
	{Lo: 0xfb00, Hi: 0xfb06, Stride: 1},
	{Lo: 0xff01, Hi: 0xff5a, Stride: 1},
}}

// marked writes the letter with marks that s begins with and returns its length.
// What the accents of LaTeX can't do stays as it is.
func (e *encoder) marked(s string) int {
	base, marks, n := decompose(s)
	if len(marks) == 0 || !e.haveAccents(marks) {
		return e.unmarked(s, n)
	}
	slices.SortStableFunc(marks, outwards)
	letter, marks := e.letter(base, marks)
	if letter == "" {
		return e.unmarked(s, n)
	}
	if len(marks) == 1 && marks[0] == tie && n < len(s) && ascii.IsLetter(s[n]) {
		if letter[0] == '\\' && ascii.IsLetter(letter[len(letter)-1]) {
			letter += " "
		}
		letter += s[n : n+1]
		n++
	}
	e.string("{")
	e.accented(letter, marks)
	e.dst = append(e.dst, '}')
	return n
}

// unmarked writes the n bytes of a character and the marks on it as they are, but
// for a character that TeX has other uses for.
func (e *encoder) unmarked(s string, n int) int {
	first, size := utf8.DecodeRuneInString(s)
	if !e.symbol(first) {
		e.literal(s[:size])
	}
	e.literal(s[size:n])
	return n
}

// outwards compares marks by their place: TeX puts those below a letter right only
// when the ones above are there already.
func outwards(a, b rune) int {
	below := func(r rune) int {
		const classBelow = 220 // canonical combining class
		if norm.NFD.PropertiesString(string(r)).CCC() == classBelow {
			return 1
		}
		return 0
	}
	return below(a) - below(b)
}

// letter returns how a base letter is written below accents, with the marks that
// are part of it taken away; "" if it can't be.
func (e *encoder) letter(base rune, marks []rune) (string, []rune) {
	if whole, ok := compose(base, marks[0]); ok && (e.o.ASCII || len(marks) > 1 && unicode.Is(shown, whole)) {
		if name := symbols().text[whole]; name != "" {
			return `\` + name, marks[1:]
		}
	}
	if (base == 'i' || base == 'j') && !accentByMark[marks[0]].below {
		return `\` + string(base), marks
	}
	sub := encoder{o: e.o}
	// An accent on "<" can't be told from one on markup when it is read; see putMark.
	if unicode.IsSpace(base) || base == '<' || !sub.symbol(base) {
		return "", nil
	}
	letter := string(sub.dst)
	if name, ok := strings.CutPrefix(letter, `{\`); ok {
		letter = `\` + strings.TrimSuffix(name, "}")
	}
	return letter, marks
}

// haveAccents reports whether LaTeX has all the accents; without the ASCII option,
// whether it has them without further packages.
func (e *encoder) haveAccents(marks []rune) bool {
	for _, m := range marks {
		a := accentByMark[m]
		if a == nil || !a.plain && !e.o.ASCII {
			return false
		}
	}
	return true
}

// accented writes a letter below accents, the first mark nearest to it.
func (e *encoder) accented(letter string, marks []rune) {
	if len(marks) == 0 {
		e.dst = append(e.dst, letter...)
		return
	}
	a := accentByMark[marks[len(marks)-1]]
	e.dst = append(e.dst, '\\')
	e.dst = append(e.dst, a.name...)
	simple := len(marks) == 1 && (len(letter) == 1 || letter[0] == '\\')
	if simple && a.isSymbol() {
		e.dst = append(e.dst, letter...)
		return
	}
	e.dst = append(e.dst, '{')
	e.accented(letter, marks[:len(marks)-1])
	e.dst = append(e.dst, '}')
}
