package latex

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
)

// tables holds what the lists of symbols say, by character and by command.
type tables struct {
	text    map[rune]string   // command that prints a character in text, without backslash
	math    map[rune]string   // its spelling in mathematics, complete
	command map[string]string // what a command prints, by its name without backslash
	formula map[string]rune   // what a spelling in mathematics means
}

// symbols returns the tables, which are made when they are first needed.
var symbols = sync.OnceValue(func() *tables {
	t := &tables{
		text:    make(map[rune]string, 512),
		math:    make(map[rune]string, 512),
		command: make(map[string]string, 1024),
		formula: make(map[string]rune, 512),
	}
	for r, symbol := range controlSymbols {
		if name, ok := strings.CutPrefix(symbol, `\`); ok && len(name) == 1 {
			t.command[name] = string(r)
		}
	}
	t.command[">"] = t.command[":"]
	// What a command means in text goes before what it means in mathematics.
	for r, name := range entries(asciiSymbols + textSymbols + cyrillicSymbols + spaceSymbols) {
		setNew(t.text, r, name)
		setNew(t.command, name, string(r))
	}
	for r, name := range entries(mathSymbols + greekSymbols) {
		spelling := name
		if isWord(name) {
			setNew(t.command, name, string(r))
			spelling = `\` + name
		}
		setNew(t.math, r, spelling)
		setNew(t.formula, spelling, r)
	}
	for r, name := range entries(readSymbols) {
		setNew(t.command, name, string(r))
	}
	for r, name := range entries(greekNames) {
		setNew(t.command, "text"+name, string(r))
		setNew(t.command, name, string(r))
	}
	return t
})

func setNew[K comparable, V any](m map[K]V, k K, v V) {
	if _, ok := m[k]; !ok {
		m[k] = v
	}
}

// entries yields the pairs of a list of symbols. A field that is a single
// character, but not a letter of ASCII, begins an entry; names follow it.
func entries(list string) func(yield func(rune, string) bool) {
	return func(yield func(rune, string) bool) {
		var r rune
		for field := range strings.FieldsSeq(list) {
			if first, n := utf8.DecodeRuneInString(field); n == len(field) && !ascii.IsLetter(field[0]) && field != "-" {
				r = first
			} else if n, ok := strings.CutPrefix(field, "U+"); ok {
				r = hexRune(n)
			} else if !yield(r, field) {
				return
			}
		}
	}
}

// hexRune reads the digits of a code point.
func hexRune(digits string) (r rune) {
	for _, d := range digits {
		r = r<<4 + rune(strings.IndexRune("0123456789ABCDEF", d))
	}
	return r
}

// asciiSymbols lists commands for characters of ASCII. Those that TeX has other
// uses for, or that the default font encoding OT1 prints as something else, are
// written so.
const asciiSymbols = `
\ textbackslash backslash ~ textasciitilde ^ textasciicircum < textless > textgreater
| textbar vert { textbraceleft lbrace } textbraceright rbrace _ textunderscore $ textdollar mathdollar
U+60 textasciigrave ' textquotesingle " textquotedbl [ lbrack ] rbrack / slash
# textnumbersign % textpercent & textampersand
`

// spaceSymbols lists blanks and invisible characters that have a command.
const spaceSymbols = `
U+A0 nobreakspace U+2003 quad U+2002 enspace enskip U+2009 thinspace
U+200C textcompwordmark U+200B allowbreak U+2060 nobreak
`

// controlSymbols holds the characters that are a control symbol in text, such as
// \& and \, (LaTeX2e's thin space is one that no line is broken at), or another
// command that needs no braces around it.
var controlSymbols = map[rune]string{
	'&': `\&`, '%': `\%`, '#': `\#`, '_': `\_`, '$': `\$`, '{': `\{`, '}': `\}`,
	'\u00a0': `~`, '\u00ad': `\-`, '\u202f': `\,`, '\u205f': `\:`, '\u2004': `\;`, '\u200b': `\hspace{0pt}`,
}

// shown holds the characters that pdfLaTeX shows in text as they are, with
// inputenc's utf8 and the font encoding T1: t1enc.dfu, ts1enc.dfu and omsenc.dfu
// of LaTeX2e, without the arrows and brackets of TS1, which many fonts lack.
var shown = &unicode.RangeTable{
	LatinOffset: 2,
	R16: []unicode.Range16{
		{0xa1, 0xac, 1},
		{0xae, 0xff, 1},
		{0x100, 0x125, 1},
		{0x128, 0x137, 1},
		{0x139, 0x13e, 1},
		{0x141, 0x148, 1},
		{0x14a, 0x165, 1},
		{0x168, 0x17e, 1},
		{0x192, 0x192, 1},
		{0x1c4, 0x1d4, 1},
		{0x1e2, 0x1e3, 1},
		{0x1e6, 0x1eb, 1},
		{0x1f0, 0x1f0, 1},
		{0x1f4, 0x1f5, 1},
		{0x218, 0x21b, 1},
		{0x232, 0x233, 1},
		{0x237, 0x2c7, 0x2c7 - 0x237},
		{0x2d8, 0x2d9, 1},
		{0x2db, 0x2dd, 2},
		{0xe3f, 0xe3f, 1},
		{0x1e02, 0x1e03, 1},
		{0x1e0d, 0x1e0d, 1},
		{0x1e1e, 0x1e21, 1},
		{0x1e25, 0x1e25, 1},
		{0x1e30, 0x1e31, 1},
		{0x1e37, 0x1e43, 12},
		{0x1e45, 0x1e47, 2},
		{0x1e5b, 0x1e63, 8},
		{0x1e6d, 0x1e6d, 1},
		{0x1e8e, 0x1e91, 1},
		{0x1e9e, 0x1e9e, 1},
		{0x1ef2, 0x1ef3, 1},
		{0x2010, 0x2015, 1},
		{0x2018, 0x201a, 1},
		{0x201c, 0x201e, 1},
		{0x2020, 0x2022, 1},
		{0x2026, 0x2026, 1},
		{0x2030, 0x2031, 1},
		{0x2039, 0x203b, 1},
		{0x203d, 0x203d, 1},
		{0x2044, 0x2044, 1},
		{0x204e, 0x2052, 4},
		{0x20a1, 0x20a4, 3},
		{0x20a6, 0x20a9, 3},
		{0x20ab, 0x20ac, 1},
		{0x20b1, 0x20b1, 1},
		{0x2103, 0x2103, 1},
		{0x2116, 0x2117, 1},
		{0x211e, 0x2122, 2},
		{0x2127, 0x212e, 7},
		{0x2422, 0x2423, 1},
		{0x25e6, 0x25ef, 9},
		{0x266a, 0x266a, 1},
		{0xfb00, 0xfb06, 1},
	},
}
