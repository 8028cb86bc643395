package latex

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// commandName returns the name of the command at i: the letters of a control
// word, or the one character of a control symbol.
func (d *decoder) commandName(i, end int) (name string, ok bool) {
	if i+1 >= end || d.s[i] != '\\' {
		return "", false
	}
	j := i + 1
	for j < end && ascii.IsLetter(d.s[j]) {
		j++
	}
	if j == i+1 {
		_, n := utf8.DecodeRuneInString(d.s[j:end])
		j += n
	}
	return d.s[i+1 : j], true
}

// isUnknown reports whether nothing is known about a command.
func isUnknown(name string) bool {
	if accentNamed(name) != nil {
		return false
	}
	if !isWord(name) {
		return controlAction(name) == controlUnknown
	}
	return lookup(name).action == actUnknown
}

// control says how a control symbol is read.
type control uint8

const (
	controlUnknown control = iota
	controlText            // \& and the like: a character
	controlSpace           // a space
	controlNothing         // prints nothing
	controlFormula         // \( or \[
)

func controlAction(name string) control {
	switch name {
	case " ", "\t", "\n", "\r", "\f", "\v", "\\":
		return controlSpace
	case "/", "@", "!", "<":
		return controlNothing
	case "(", "[":
		return controlFormula
	}
	if symbols().command[name] != "" {
		return controlText
	}
	return controlUnknown
}

// command decodes what begins with a backslash and returns the place behind it.
func (d *decoder) command(i, end int, sc scope) int {
	name, ok := d.commandName(i, end)
	if !ok {
		d.text(`\`)
		return i + 1
	}
	after := i + 1 + len(name)
	if a := accentNamed(name); a != nil {
		return d.accent(a, i, after, end, sc)
	}
	if isWord(name) {
		return d.controlWord(name, i, end, sc)
	}
	switch controlAction(name) {
	case controlText:
		d.text(symbols().command[name])
	case controlSpace:
		d.blank = true
	case controlNothing:
	case controlFormula:
		return d.formula(i, end, sc)
	case controlUnknown:
		d.raw(i, after)
	}
	return after
}

// charCode returns the length of TeX's way to name a character that s begins
// with: 126, '176, "7E, `~ or `\~; 0 if there is none.
func charCode(s string) int {
	digits, n := "0123456789", 0
	switch {
	case strings.HasPrefix(s, "`\\") && len(s) > 2:
		return 3
	case strings.HasPrefix(s, "`") && len(s) > 1:
		return 2
	case strings.HasPrefix(s, "'"):
		digits, n = "01234567", 1
	case strings.HasPrefix(s, `"`):
		digits, n = "0123456789ABCDEF", 1
	}
	for n < len(s) && strings.IndexByte(digits, s[n]) >= 0 {
		n++
	}
	return n
}

// number writes the character that a charCode names, one of ASCII or beyond Latin-1. It reports whether
// it is one.
func (d *decoder) number(code string) bool {
	if code == "" {
		return false
	}
	base, c := 10, uint64(0)
	switch code[0] {
	case '`':
		c = uint64(code[len(code)-1])
	case '\'':
		base = 8
	case '"':
		base = 16
	}
	if c == 0 {
		c, _ = strconv.ParseUint(strings.TrimLeft(code, `'"`), base, 32)
	}
	const unicodeFonts = 0x100 // below, other fonts have characters of their own
	if c <= ' ' || c >= 0x7f && c < unicodeFonts || c > utf8.MaxRune || !utf8.ValidRune(rune(c)) {
		return false
	}
	d.text(string(rune(c)))
	return true
}

// logo writes a name whose capitals stay.
func (d *decoder) logo(text string, sc scope) {
	if !sc.title {
		d.text(text)
		return
	}
	e := d.open(record.NoCase)
	d.text(text)
	d.close(e)
}

// declare marks up what follows a font command, to the end of the group.
func (d *decoder) declare(tag record.Tag, i, end int, sc scope) int {
	if sc.depth >= maxDepth {
		return i
	}
	e := d.open(tag)
	d.span(i, end, sc.within())
	d.close(e)
	return end
}

// tabbing decodes \a'e, \a`e and \a=e.
func (d *decoder) tabbing(i, after, end int, sc scope) int {
	if after < end {
		switch d.s[after] {
		case '\'', '`', '=':
			return d.accent(accentNamed(d.s[after:after+1]), i, after+1, end, sc)
		}
	}
	return d.unknown(i, end)
}

// accent decodes an accent command with its letter.
func (d *decoder) accent(a *accent, i, after, end int, sc scope) int {
	if sc.depth >= maxDepth {
		d.raw(i, after)
		return after
	}
	arg, ok := d.argument(after, end)
	d.flushBlank()
	mark, began, spaced := len(d.out), d.began, d.spaced
	if ok {
		sc.title = false
		outer := d.letter
		d.letter = mark
		d.span(d.skipBlanks(arg.start, arg.end), arg.end, sc.within())
		d.letter = outer
		after = arg.next
	}
	if len(d.out) == mark {
		if a.bare == 0 {
			d.text(d.s[i:after])
		} else {
			d.text(string(a.bare))
		}
		return after
	}
	if out, ok := putMark(d.out, mark, a); ok {
		d.out = out
		return after
	}
	d.out, d.began, d.blank, d.spaced = d.out[:mark], began, false, spaced
	d.raw(i, after)
	return after
}

// argument is the argument of a command: s[start:end], with what follows at next.
type argument struct{ start, end, next int }

// argument returns what TeX would take as an argument at i: a group, a command
// (with its own argument, if it is an accent), or one character.
func (d *decoder) argument(i, end int) (argument, bool) {
	i = d.skipBlanks(i, end)
	if i >= end {
		return argument{}, false
	}
	switch d.s[i] {
	case '{':
		shut, ok := d.braces.match(d.s, i, end)
		return argument{i + 1, shut, shut + 1}, ok
	case '\\':
		next := d.skipAccents(i, end)
		return argument{i, next, next}, next > i
	case '}', '$', '~':
		return argument{}, false
	}
	_, n := utf8.DecodeRuneInString(d.s[i:end])
	return argument{i, i + n, i + n}, true
}

// skipAccents returns the place behind the command at i and, if it is an accent,
// its letter, which may be a command in turn; i if there is none.
func (d *decoder) skipAccents(i, end int) int {
	next := i
	for range maxDepth {
		name, ok := d.commandName(next, end)
		if !ok {
			return i
		}
		next += 1 + len(name)
		if isWord(name) {
			next = d.skipBlanks(next, end)
		}
		if accentNamed(name) == nil {
			return next
		}
		next = d.skipBlanks(next, end)
		if next >= end || d.s[next] != '\\' {
			if arg, ok := d.argument(next, end); ok {
				return arg.next
			}
			return next
		}
	}
	return i
}

func (d *decoder) skipBlanks(i, end int) int {
	for i < end && classes[d.s[i]] == classBlank {
		i++
	}
	return i
}

// characters writes the argument of \url and its kin: every character is itself,
// but people escape in it what has to be escaped elsewhere.
func (d *decoder) characters(s string) {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, `\`) {
		d.text(s)
		return
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("%#&_~$", s[i+1]) >= 0 {
			i++
			d.text(s[i : i+1])
			if strings.HasPrefix(s[i:], "~{}") {
				i += 2
			}
			continue
		}
		d.text(s[i : i+1])
	}
}
