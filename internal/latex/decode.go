// Package latex translates between LaTeX, as it stands in the fields of
// bibliographies, and the text of records: Unicode with inline markup (see
// [record.Tokens]).
//
// What LaTeX can say and text can't is kept: mathematics as mathematics, commands
// that nobody knows as TeX, so that [Encode] writes them as they were.
package latex

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// Mode says what braces around words mean in a field.
type Mode uint8

const (
	// Group: braces only group, as in abstracts, names and notes.
	Group Mode = iota
	// Title: braces protect the capitals within them, as in titles. As for BibTeX,
	// a brace that a backslash follows (a special character such as {\"o}) and the
	// braces around a command's argument don't protect.
	Title
)

// Decode returns what a LaTeX field value says, as record text in normal form C.
//
// Accents and symbols become characters, fonts that CSL has and protected words
// become markup, $…$, \(…\) and \ensuremath{…} mathematics. White space is folded
// and cut off at both ends; ~ is a no-break space. The ligatures -- --- “ ” ?` !`
// are the characters that TeX prints, but a lone ' stays as it is unless it ends
// a quotation that a lone ` began. Other fonts and what only concerns the layout
// go. Of \url{x} and \href{u}{x}, x is left.
//
// An unknown command is kept with its arguments as a TeX element, and so is a
// whole group that begins with one. What is no LaTeX (braces that don't match, a
// single dollar sign, a % or & without backslash) is plain text.
func Decode(s string, m Mode) string {
	if IsPlain(s) {
		return s
	}
	d := pool.Get().(*decoder)
	defer d.release()
	d.reset(s)
	d.span(0, len(s), scope{title: m == Title})
	if ascii.Is(d.out) || norm.NFC.QuickSpan(d.out) == len(d.out) {
		return string(d.out)
	}
	return string(norm.NFC.Bytes(d.out))
}

// byteClass says where decoding has to look twice.
type byteClass uint8

const (
	classPlain   byteClass = iota
	classBlank             // may have to be folded
	classDouble            // means something if it is doubled: - '
	classSpecial           // means something
)

var classes = func() (t [256]byteClass) {
	for _, c := range " \t\n\r\f\v" {
		t[c] = classBlank
	}
	for _, c := range "\\{}$~`" {
		t[c] = classSpecial
	}
	t['-'], t['\''] = classDouble, classDouble
	return t
}()

// IsPlain reports whether s is record text already: Decode returns it as it is.
func IsPlain(s string) bool {
	wide, last := byte(0), byte(' ')
	for i := range len(s) {
		c := s[i]
		wide |= c
		if class := classes[c]; class != classPlain {
			if class == classSpecial || c == last || class == classBlank && c != ' ' {
				return false
			}
		}
		last = c
	}
	if last == ' ' && s != "" {
		return false
	}
	// QuickSpan is the test for normal form that doesn't allocate.
	return wide < utf8.RuneSelf || norm.NFC.QuickSpanString(s) == len(s) || norm.NFC.IsNormalString(s)
}

// scope says how a part of a value is to be read.
type scope struct {
	title bool // braces protect
	code  bool // no ligatures
	inner bool // within a quotation
	depth int
}

// maxDepth is how deep groups and arguments may be nested; braces further in are
// read as if they weren't there, commands are kept as they are.
const maxDepth = 100

func (sc scope) within() scope {
	sc.depth++
	return sc
}

// decoder reads one value.
type decoder struct {
	s      string
	braces braces
	out    []byte
	began  bool // text has been written
	blank  bool // white space is due before the next text
	spaced bool // a space is the last text written
	quotes int  // lone opening quotation marks that wait for their counterpart
	german int  // likewise those that babel writes "` for German
	letter int  // begin in out of the letter of an accent: what stands before is done
	// Up to these places it is known that a search for \) or \] and for an \end
	// finds nothing.
	noFormula, noEnd int
}

var pool = sync.Pool{New: func() any { return new(decoder) }}

func (d *decoder) reset(s string) {
	*d = decoder{s: s, out: d.out[:0], braces: braces{pairs: d.braces.pairs[:0]}}
}

// release gives the buffers back, unless they are unusually large.
func (d *decoder) release() {
	if cap(d.out) > 1<<16 || cap(d.braces.pairs) > 1<<12 {
		return
	}
	d.s = ""
	pool.Put(d)
}

// span decodes s[i:end].
func (d *decoder) span(i, end int, sc scope) {
	for i < end {
		c := d.s[i]
		switch c {
		case '\\':
			i = d.command(i, end, sc)
		case '{':
			i = d.group(i, end, sc)
		case '$':
			i = d.dollar(i, end, sc)
		case '~':
			d.text("\u00a0")
			i++
		case '}':
			if sc.depth < maxDepth {
				d.text("}")
			}
			i++
		case '`', '\'', '-':
			i = d.ligature(i, end, sc)
		case ' ', '\t', '\n', '\r', '\f', '\v':
			d.blank = true
			i++
		default:
			i = d.plain(i, end, sc)
		}
	}
}

// plain copies the characters up to the next one that means something.
func (d *decoder) plain(i, end int, sc scope) int {
	j := i + 1
	for j < end && (classes[d.s[j]] == classPlain || d.joins(j, end)) {
		j++
	}
	if j < end && d.s[j] == '`' && !sc.code && (d.s[j-1] == '?' || d.s[j-1] == '!') {
		d.text(d.s[i : j-1])
		if d.s[j-1] == '?' {
			d.text("¿")
		} else {
			d.text("¡")
		}
		return j + 1
	}
	d.text(d.s[i:j])
	return j
}

// joins reports whether d.s[i] is a lone blank or hyphen before a plain character: as
// what stands before it is plain, too, it is itself.
func (d *decoder) joins(i, end int) bool {
	return (d.s[i] == ' ' || d.s[i] == '-') && i+1 < end && classes[d.s[i+1]] == classPlain
}

// ligature reads hyphens and quotation marks as TeX's fonts do.
func (d *decoder) ligature(i, end int, sc scope) int {
	c := d.s[i]
	n := 1
	for n < 3 && i+n < end && d.s[i+n] == c {
		n++
	}
	if c != '-' {
		n = min(n, 2)
	}
	switch {
	case sc.code:
		d.text(d.s[i : i+n])
	case c == '-':
		d.text([]string{"-", "–", "—"}[n-1])
	case c == '`' && n == 2:
		d.text("“")
	case c == '`' && d.replaceQuote("„"):
		d.german++
	case c == '`':
		d.quotes++
		d.text("‘")
	case n == 2:
		d.text("”")
	case d.german > 0 && d.replaceQuote("“"):
		d.german--
	case d.quotes > 0 && !startsLetter(d.s[i+1:end]):
		d.quotes--
		d.text("’")
	default:
		d.text("'")
	}
	return i + n
}

// replaceQuote puts mark in the place of a straight quotation mark that has just
// been written: "` and "' are babel's shorthands for German quotations.
func (d *decoder) replaceQuote(mark string) bool {
	n := len(d.out) - 1
	if d.blank || n < d.letter || d.out[n] != '"' {
		return false
	}
	d.out = append(d.out[:n], mark...)
	return true
}

// group decodes a group and returns the place behind it.
func (d *decoder) group(open, end int, sc scope) int {
	shut, ok := d.braces.match(d.s, open, end)
	if !ok {
		d.text("{")
		return open + 1
	}
	if sc.depth >= maxDepth {
		return open + 1 // span passes over the closing brace
	}
	if name, ok := d.commandName(open+1, shut); ok {
		if isUnknown(name) {
			d.raw(open, shut+1)
		} else {
			d.span(open+1, shut, sc.within())
		}
		return shut + 1
	}
	if sc.title && !d.isFormula(open+1, shut) {
		d.protect(open+1, shut, sc)
	} else {
		d.span(open+1, shut, sc.within())
	}
	return shut + 1
}

// protect decodes s[i:end] as words that keep their capitals.
func (d *decoder) protect(i, end int, sc scope) {
	if !sc.title {
		d.span(i, end, sc.within())
		return
	}
	sc.title = false
	mark := d.open(record.NoCase)
	d.span(i, end, sc.within())
	start := mark.start + len(record.OpenTag(record.NoCase))
	if start < len(d.out) && !hasCase(d.out[start:]) {
		d.out = append(d.out[:mark.start], d.out[start:]...)
		return
	}
	d.close(mark)
}

// element is the beginning of an element in the output.
type element struct {
	tag           record.Tag
	before, start int // places of what was written for it, and of its tag
	blank, spaced bool
}

// open begins an element.
func (d *decoder) open(tag record.Tag) element {
	e := element{tag: tag, before: len(d.out), blank: d.blank, spaced: d.spaced}
	d.flushBlank()
	e.start = len(d.out)
	d.out = append(d.out, record.OpenTag(tag)...)
	return e
}

// close ends an element; an empty one goes.
func (d *decoder) close(e element) {
	if len(d.out) > e.start+len(record.OpenTag(e.tag)) {
		d.out = append(d.out, record.CloseTag(e.tag)...)
		return
	}
	d.out = d.out[:e.before]
	d.blank = d.blank || e.blank
	d.spaced = e.spaced
}

// text writes plain characters.
func (d *decoder) text(s string) {
	if s == "" {
		return
	}
	d.flushBlank()
	d.began, d.spaced = true, false
	d.part(s)
	d.out = append(d.out, s...)
}

// part keeps a combining stroke at the beginning of s from being composed with the
// tag before it: it gets a blank of its own, as Unicode has it for lone marks.
func (d *decoder) part(s string) {
	if strings.HasPrefix(s, "\u0338") && len(d.out) > 0 && d.out[len(d.out)-1] == '>' {
		d.out = append(d.out, "\u00a0"...)
	}
}

// flushBlank writes the space that is due.
func (d *decoder) flushBlank() {
	if d.blank && d.began && !d.spaced {
		d.out = append(d.out, ' ')
		d.spaced = true
	}
	d.blank = false
}

// verbatim writes an element that holds TeX, white space folded. Empty braces in
// what looks like the end of an element, for TeX nothing, keep it from being one.
func (d *decoder) verbatim(tag record.Tag, tex string) {
	e := d.open(tag)
	at := len(d.out)
	d.began, d.spaced = true, false
	d.part(tex)
	space := false
	for i := range len(tex) {
		if classes[tex[i]] == classBlank {
			space = true
			continue
		}
		if space {
			d.out = append(d.out, ' ')
			space = false
		}
		d.out = append(d.out, tex[i])
	}
	if space {
		d.out = append(d.out, ' ')
	}
	shut := record.CloseTag(tag)
	if content := string(d.out[at:]); strings.Contains(content, shut) {
		d.out = append(d.out[:at], strings.ReplaceAll(content, shut, "<{}"+shut[1:])...)
	}
	d.close(e)
}
