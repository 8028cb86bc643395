package latex

import (
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// dollar decodes mathematics between dollar signs. A sign without counterpart in
// its group is a plain character.
func (d *decoder) dollar(i, end int, sc scope) int {
	n := 1
	if i+1 < end && d.s[i+1] == '$' {
		n = 2
	}
	shut := d.closingDollar(i+n, end, n)
	if shut < 0 || strings.TrimSpace(d.s[i+n:shut]) == "" || arePrices(d.s[i+n:shut], d.s[shut+n:end]) {
		d.text(d.s[i : i+n])
		return i + n
	}
	tex := strings.TrimSpace(d.s[i+n : shut])
	switch char, ok := textInMath[tex]; {
	case ok:
		d.text(char)
	case isOrdinalMark(tex):
		d.superscript(tex)
	default:
		d.math(d.s[i+n:shut], sc)
	}
	return shut + n
}

// math decodes a formula: one that only says characters as those, any other as
// mathematics.
func (d *decoder) math(formula string, sc scope) {
	tex := strings.TrimSpace(formula)
	if tex != "" && d.upright(tex, sc) {
		return
	}
	if tex != "" && tex[0] != '^' && tex[0] != '_' { // a script alone is no symbol
		if text, ok := symbolText(tex); ok {
			d.text(text)
			return
		}
	}
	d.verbatim(record.Math, formula)
}

// isFormula reports whether s[i:end] is one formula, be it in braces: those around it
// keep the capitals of TeX's commands, not those of what is read.
func (d *decoder) isFormula(i, end int) bool {
	for i < end && d.s[i] == '{' {
		if shut, ok := d.braces.match(d.s, i, end); !ok || shut != end-1 {
			return false
		}
		i, end = i+1, end-1
	}
	return end-i > 2 && d.s[i] == '$' && d.closingDollar(i+1, end, 1) == end-1
}

// textInMath are the formulas in which people and programs write characters that
// TeX's text fonts lacked: Zotero's and Mendeley's exports, the degree sign.
var textInMath = map[string]string{
	"<": "<", ">": ">", "|": "|", `\vert`: "|", `\slash`: "/", `\backslash`: `\`, `\_`: "_", `\#`: "#", `\%`: "%",
	`\&`: "&", `\$`: "$", `\{`: "{", `\}`: "}", `\lbrace`: "{", `\rbrace`: "}", `^\circ`: "°", `^{\circ}`: "°",
	`\degree`: "°", `\ldots`: "…", `\dots`: "…", `^\prime`: "′", `^{\prime}`: "′", `^{\prime\prime}`: "″",
}

// isOrdinalMark reports whether a formula is ^{th} and the like: 4$^{th}$.
func isOrdinalMark(tex string) bool {
	switch tex {
	case "^{th}", "^{st}", "^{nd}", "^{rd}":
		return true
	}
	return false
}

// superscript writes the letters of ^{letters}.
func (d *decoder) superscript(tex string) {
	e := d.open(record.Superscript)
	d.text(tex[2 : len(tex)-1])
	d.close(e)
}

// closingDollar returns the place of the next n dollar signs outside braces, -1 if
// there are none.
func (d *decoder) closingDollar(i, end, n int) int {
	for ; i < end; i++ {
		switch d.s[i] {
		case '\\':
			i++
		case '{':
			shut, ok := d.braces.match(d.s, i, end)
			if !ok {
				return -1
			}
			i = shut
		case '}':
			return -1
		case '$':
			if n == 1 || i+1 < end && d.s[i+1] == '$' {
				return i
			}
		}
	}
	return -1
}

// arePrices reports whether the dollar signs around a text are currency, as in
// "$5 to $10": nobody closes a formula behind a space and goes on with a digit.
func arePrices(between, behind string) bool {
	last := between[len(between)-1]
	return startsDigit(between) && classes[last] == classBlank && startsDigit(behind)
}

func startsDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// formula decodes \(…\) or \[…\].
func (d *decoder) formula(i, end int, sc scope) int {
	shut := `\)`
	if d.s[i+1] == '[' {
		shut = `\]`
	}
	if i >= d.noFormula {
		if n := strings.Index(d.s[i+2:end], shut); n >= 0 && balanced(d.s[i+2:i+2+n], false) {
			d.math(d.s[i+2:i+2+n], sc)
			return i + 2 + n + len(shut)
		}
		d.noFormula = end
	}
	d.raw(i, i+2)
	return i + 2
}

// ensureMath decodes the argument of \ensuremath: symbols are characters, anything
// else is mathematics.
func (d *decoder) ensureMath(tex string, sc scope) {
	if text, ok := symbolText(tex); ok {
		d.text(text)
		return
	}
	if tex := strings.TrimSpace(tex); tex != "" && !d.upright(tex, sc) {
		d.verbatim(record.Math, tex)
	}
}

// maxSymbols is how much of mathematics is looked at for being mere symbols.
const maxSymbols = 2048

// symbolText returns the characters that mathematics spells, if it is nothing but
// symbols of the table: one, or a row of Greek letters with their accents.
func symbolText(tex string) (string, bool) {
	if len(tex) > maxSymbols {
		return "", false
	}
	t := symbols()
	if r, ok := t.formula[tex]; ok {
		return string(r), true
	}
	if inner, ok := strings.CutPrefix(tex, "{"); ok && strings.HasSuffix(inner, "}") && balanced(inner[:len(inner)-1], false) {
		tex = inner[:len(inner)-1]
		if r, ok := t.formula[tex]; ok {
			return string(r), true
		}
	}
	var b strings.Builder
	for tex != "" {
		if r, n := utf8.DecodeRuneInString(tex); r >= utf8.RuneSelf && mathSpelling(r) != "" && scriptKind(r) == 0 {
			b.WriteRune(r)
			tex = tex[n:]
			continue
		}
		n := atomLen(tex)
		atom := strings.TrimRight(tex[:n], " ")
		negated := atom == `\not` && n < len(tex)
		if negated {
			tex = tex[n:]
			n = atomLen(tex)
			atom = strings.TrimRight(tex[:n], " ")
		}
		if r, ok := t.formula[atom]; ok {
			b.WriteRune(r)
			if negated {
				b.WriteRune(stroke)
			}
		} else if letter, marks, ok := accentedAtom(atom); ok {
			b.WriteRune(letter)
			b.WriteString(marks)
		} else {
			return "", false
		}
		tex = tex[n:]
	}
	return b.String(), b.Len() > 0
}

// atomLen returns the length of the command that tex begins with, its arguments in
// braces and a space behind it included; 1 if it begins with none.
func atomLen(tex string) int {
	if tex[0] != '\\' {
		return 1
	}
	n := 1
	for n < len(tex) && ascii.IsLetter(tex[n]) {
		n++
	}
	for n < len(tex) && tex[n] == '{' {
		depth := 0
		for n < len(tex) {
			if tex[n] == '{' {
				depth++
			} else if tex[n] == '}' {
				depth--
			}
			n++
			if depth == 0 {
				break
			}
		}
	}
	for n < len(tex) && tex[n] == ' ' {
		n++
	}
	return n
}

// stroke is the mark by which Unicode composes negated symbols.
const stroke = 0x338

// mathAccents holds the accent commands of mathematics by combining character.
// Of two for the same mark the first is written.
var mathAccents = []struct {
	mark rune
	name string
}{
	{0x300, "grave"},
	{0x301, "acute"},
	{0x302, "hat"},
	{0x303, "tilde"},
	{0x304, "bar"},
	{0x306, "breve"},
	{0x307, "dot"},
	{0x308, "ddot"},
	{0x30a, "mathring"},
	{0x30c, "check"},
	{0x20d7, "vec"},
	{0x305, "bar"},
}

// accentedAtom takes \acute{\iota} apart in letter and mark. Only letters that
// are in the table count: \hat{x} is mathematics.
func accentedAtom(atom string) (letter rune, marks string, ok bool) {
	name, rest, found := strings.Cut(atom, "{")
	if !found || len(rest) == 0 {
		return 0, "", false
	}
	inner := rest[:len(rest)-1]
	for _, a := range mathAccents {
		if name != `\`+a.name {
			continue
		}
		mark := string(a.mark)
		if r, ok := symbols().formula[inner]; ok {
			return r, mark, true
		}
		letter, marks, ok = accentedAtom(inner)
		return letter, marks + mark, ok
	}
	return 0, "", false
}
