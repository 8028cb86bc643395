package latex

import (
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// upright decodes a formula that holds nothing but upright text: H$_2$O,
// $^{13}$C, Ca$^{2+}$, $\mathrm{CO}_2$, the indices (000$\bar{1}$) of a crystal's
// planes, and $^{\textrm{th}}$, which is how Zotero writes its markup. Greek letters
// are words of their own: $\alpha_1$-adrenergic, $\chi^2$. It reports whether tex is
// one; a letter in the slanted type of variables makes it mathematics, and so does
// an operator beside Greek letters.
func (d *decoder) upright(tex string, sc scope) bool {
	if len(tex) > maxUpright || strings.IndexByte("0123456789([^_{\\", tex[0]) < 0 {
		return false
	}
	u := uprightText{tex: tex}
	if !u.part(0, len(tex), false, 0) || !u.marked || u.greek && u.operator {
		return false
	}
	protect := sc.title && !u.greek && hasCase(u.out)
	if protect {
		e := d.open(record.NoCase)
		d.markup(u.out)
		d.close(e)
		return true
	}
	d.markup(u.out)
	return true
}

// overline is the mark of a line above: crystallographers' minus.
const overline = 0x305

// hasOverline reports whether s begins with a digit under a line, and no mark else.
func hasOverline(s string) bool {
	rest, ok := strings.CutPrefix(s[1:], string(rune(overline)))
	return ok && s[0] >= '0' && s[0] <= '9' && !startsMark(rest)
}

// maxUpright is the longest formula in bytes that is looked at for being text.
const maxUpright = 256

// markup writes record text.
func (d *decoder) markup(s []byte) {
	d.flushBlank()
	d.began, d.spaced = true, false
	d.out = append(d.out, s...)
}

// uprightText reads a formula as record text.
type uprightText struct {
	tex    string
	out    []byte
	marked bool // there is something in it that characters alone can't say

	greek    bool // there are Greek letters in it
	operator bool // there is an operator outside scripts
}

// part reads tex[i:end]; false if it isn't upright. In roman type letters are.
func (u *uprightText) part(i, end int, roman bool, depth int) bool {
	for i < end {
		c := u.tex[i]
		switch {
		case c >= '0' && c <= '9' || strings.IndexByte("()[].,", c) >= 0:
			u.out = append(u.out, c)
		case c == '+' || c == '/' || c == ':':
			u.operator = u.operator || depth == 0
			u.out = append(u.out, c)
		case c == '-':
			u.operator = u.operator || depth == 0
			u.out = append(u.out, "−"...)
		case classes[c] == classBlank:
		case roman && ascii.IsLetter(c):
			u.out = append(u.out, c)
		default:
			next, ok := u.structure(i, end, roman, depth)
			if !ok {
				return false
			}
			i = next
			continue
		}
		i++
	}
	return true
}

// structure reads a group, a script or a command at i and returns the place behind
// it.
func (u *uprightText) structure(i, end int, roman bool, depth int) (next int, ok bool) {
	if depth > 4 {
		return 0, false
	}
	switch u.tex[i] {
	case '{':
		shut := u.shut(i, end)
		if shut < 0 {
			return 0, false
		}
		start := i + 1
		if inner := strings.TrimLeft(u.tex[start:shut], " "); strings.HasPrefix(inner, `\rm `) || strings.HasPrefix(inner, `\rm{`) {
			start, roman = shut-len(inner)+len(`\rm`), true
		}
		return shut + 1, u.part(start, shut, roman, depth+1)
	case '_':
		return u.script(record.Subscript, i+1, end, roman, depth)
	case '^':
		return u.script(record.Superscript, i+1, end, roman, depth)
	case '\\':
		return u.command(i, end, depth)
	}
	return 0, false
}

// script reads what is raised or lowered: a character, a group or a command.
func (u *uprightText) script(tag record.Tag, i, end int, roman bool, depth int) (next int, ok bool) {
	if i >= end || strings.IndexByte(`_^ `, u.tex[i]) >= 0 {
		return 0, false
	}
	open := len(u.out)
	u.out = append(u.out, record.OpenTag(tag)...)
	start := len(u.out)
	next, ok = i+1, true
	if c := u.tex[i]; c == '{' || c == '\\' {
		next, ok = u.structure(i, end, roman, depth+1)
	} else {
		ok = u.part(i, i+1, roman, depth+1)
	}
	if !ok || len(u.out) == start {
		u.out = u.out[:open]
		return 0, false
	}
	u.marked = true
	u.out = append(u.out, record.CloseTag(tag)...)
	return next, true
}

// command reads \mathrm{…} and its like, \bar{1}, \left( and Greek letters.
func (u *uprightText) command(i, end, depth int) (next int, ok bool) {
	name := i + 1
	for name < end && ascii.IsLetter(u.tex[name]) {
		name++
	}
	at := name
	for at < end && u.tex[at] == ' ' {
		at++
	}
	switch u.tex[i+1 : name] {
	case "left", "right":
		return at, at < end && strings.IndexByte("()[]", u.tex[at]) >= 0
	case "mathrm", "textrm", "text", "textnormal", "mbox", "rm", "bar", "overline":
	default:
		r, known := symbols().formula[u.tex[i:name]]
		if !known || !isGreek(r) {
			return 0, false
		}
		u.greek = true
		u.out = utf8.AppendRune(u.out, r)
		return at, true
	}
	if at >= end || u.tex[at] != '{' {
		return 0, false
	}
	shut := u.shut(at, end)
	if shut < 0 {
		return 0, false
	}
	switch u.tex[i+1 : name] {
	case "bar", "overline":
		u.marked = true
		return shut + 1, u.overline(strings.TrimSpace(u.tex[at+1 : shut]))
	case "textrm", "text", "textnormal", "mbox":
		return shut + 1, u.words(u.tex[at+1 : shut])
	}
	return shut + 1, u.part(at+1, shut, true, depth+1)
}

// overline writes digits with a line above.
func (u *uprightText) overline(digits string) bool {
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return false
		}
		u.out = append(u.out, digits[i])
		u.out = append(u.out, string(rune(overline))...)
	}
	return digits != ""
}

// words writes text within a formula, blanks and all.
func (u *uprightText) words(s string) bool {
	text := Decode(s, Group)
	if record.HasMarkup(text) || strings.ContainsAny(text, "<>") {
		return false
	}
	if strings.HasPrefix(s, " ") {
		u.out = append(u.out, ' ')
	}
	u.out = append(u.out, text...)
	if strings.HasSuffix(s, " ") && text != "" {
		u.out = append(u.out, ' ')
	}
	return true
}

// shut returns the place of the brace that closes the one at open, -1 if none does.
func (u *uprightText) shut(open, end int) int {
	depth := 0
	for i := open; i < end; i++ {
		switch u.tex[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
