package bibtex

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/formats"
)

// written is an entry, a @string or a @preamble as it is written: spans of the
// document, nothing looked up or decoded. It is reused from block to block.
type written struct {
	kind     []byte // entry type
	key      []byte
	fields   []writtenField
	pieces   []piece  // of all fields, one after the other
	comments [][]byte // between the fields, each from % to the end of its line
	flaws    []flawAt
}

// writtenField is a field: a name and the pieces that # joins.
type writtenField struct {
	name     []byte
	at       int // index of the name in the block
	from, to int // its pieces are written.pieces[from:to]
}

// An entry with more than this is none, and would take any memory.
const (
	maxFields = 100_000
	maxFlaws  = 1000
)

// piece is one operand of #.
type piece struct {
	kind pieceKind
	text []byte // without its braces or quotes
}

type pieceKind uint8

const (
	pieceBraced pieceKind = iota
	pieceQuoted
	pieceBare // a number, a macro, or something that should be in braces
)

// flawAt is a problem at an index of the block.
type flawAt struct {
	at       int
	severity formats.Severity
	msg      string
}

// parser reads the inside of one block.
type parser struct {
	w    *written
	raw  []byte
	i    int
	end  int // index of the closing brace, or len(raw) where it is missing
	flaw flaw
}

// parse reads the block b, which isn't text, into w. Its problems are in w.flaws;
// one of severity Unreadable makes the rest meaningless.
func (w *written) parse(b *block) {
	*w = written{fields: w.fields[:0], pieces: w.pieces[:0], comments: w.comments[:0], flaws: w.flaws[:0]}
	p := parser{w: w, raw: b.raw, i: b.open + 1, end: len(b.raw) - 1, flaw: b.flaw}
	w.kind = bytes.TrimSpace(b.raw[1:b.open])
	switch b.flaw {
	case flawTooLong:
		p.fail(0, "entry is longer than 16 MiB")
		return
	case flawUnclosed, flawBroken:
		p.end = len(b.raw)
	}
	switch b.kind {
	case blockPreamble:
		p.value("preamble")
		p.closing()
		return
	case blockEntry:
		p.key()
	}
	for p.field() && !w.unreadable() {
		if len(w.fields) > maxFields || len(w.flaws) > maxFlaws {
			p.fail(0, "entry has more fields or faults than any true one")
		}
	}
	p.closing()
}

// unreadable reports whether the entry can't be read.
func (w *written) unreadable() bool {
	for _, f := range w.flaws {
		if f.severity == formats.Unreadable {
			return true
		}
	}
	return false
}

// keep drops all fields but those of the name.
func (w *written) keep(name string) {
	w.fields = slices.DeleteFunc(w.fields, func(f writtenField) bool { return !strings.EqualFold(string(f.name), name) })
}

// size returns how long the values of all fields are together, but for macros.
func (w *written) size() int {
	n := 0
	for _, f := range w.fields {
		for _, p := range w.pieces[f.from:f.to] {
			n += len(p.text)
		}
	}
	return n
}

func (p *parser) warn(at int, msg string) {
	p.w.flaws = append(p.w.flaws, flawAt{at, formats.Warning, msg})
}

func (p *parser) fail(at int, msg string) {
	p.w.flaws = append(p.w.flaws, flawAt{at, formats.Unreadable, msg})
}

// closing says what a missing brace at the end of the entry means.
func (p *parser) closing() {
	if p.w.unreadable() {
		return
	}
	switch p.flaw {
	case flawBroken:
		p.fail(0, "a brace or quote is not closed before the next entry begins")
	case flawUnclosed:
		if n := len(p.w.pieces); n > 0 && len(p.w.fields) > 0 && holdsField(p.w.pieces[n-1].text) {
			last := p.w.fields[len(p.w.fields)-1]
			p.fail(last.at, "field "+quote(last.name)+" is not closed")
			return
		}
		p.warn(0, "closing brace of the entry is missing")
	}
}

// key reads the citation key.
func (p *parser) key() {
	start := p.skip(p.i)
	i := start
	for i < p.end && p.raw[i] != ',' && p.raw[i] != '=' && p.raw[i] != '\n' && p.raw[i] != '\r' {
		i++
	}
	if i < p.end && p.raw[i] == '=' && isName(p.raw[start:i]) {
		p.warn(start, "citation key is missing")
		p.i = start
		return
	}
	if key := p.keyBeforeField(start, i); key > start {
		p.w.key = bytes.TrimRight(p.raw[start:key], ";")
		p.warn(key, "comma is missing behind the citation key")
		p.i = key
		return
	}
	for i < p.end && p.raw[i] != ',' && p.raw[i] != '\n' && p.raw[i] != '\r' {
		i++
	}
	p.w.key = bytes.TrimSpace(p.raw[start:i])
	p.i = i
	next := p.skip(i)
	if next < p.end && p.raw[next] != ',' && p.raw[next] != '%' {
		p.warn(i, "comma is missing behind the citation key")
	}
}

// keyBeforeField returns the end of a key behind which a field stands without a
// comma: "smith2001 title = {"; equals is the place of what looks like its equals
// sign. It returns 0 where that isn't so.
func (p *parser) keyBeforeField(start, equals int) int {
	if equals >= p.end || p.raw[equals] != '=' {
		return 0
	}
	key, name, ok := bytes.Cut(p.raw[start:equals], []byte(" "))
	if value := p.skip(equals + 1); !ok || !isName(bytes.TrimLeft(name, " \t")) || value >= p.end || p.raw[value] != '{' && p.raw[value] != '"' {
		return 0
	}
	return start + len(key)
}

// skip returns the index of the first byte from i that is no white space.
func (p *parser) skip(i int) int { return min(skipSpace(p.raw, i), p.end) }

// gap passes over what may stand between two fields: white space, commas, and
// comments to the end of a line.
func (p *parser) gap() {
	for {
		p.i = p.skip(p.i)
		switch {
		case p.i >= p.end:
			return
		case p.raw[p.i] == ',':
			p.i++
		case p.raw[p.i] == '%':
			p.comment()
		default:
			return
		}
	}
}

// comment passes over the rest of the line.
func (p *parser) comment() {
	n := bytes.IndexAny(p.raw[p.i:p.end], "\r\n")
	if n < 0 {
		n = p.end - p.i
	}
	p.w.comments = append(p.w.comments, p.raw[p.i:p.i+n])
	p.i += n
}

// isNameByte reports whether c may stand in a field name.
func isNameByte(c byte) bool {
	switch c {
	case '=', ',', '{', '}', '"', '#', '%', '(', ')':
		return false
	}
	return c > ' '
}

// isName reports whether b, but for white space behind it, is one field name.
func isName(b []byte) bool {
	b = bytes.TrimRight(b, " \t")
	for _, c := range b {
		if !isNameByte(c) {
			return false
		}
	}
	return len(b) > 0
}

// field reads one field; false at the end of the entry.
func (p *parser) field() bool {
	p.gap()
	if p.i >= p.end {
		return false
	}
	start := p.i
	name := p.name()
	switch {
	case len(name) == 0:
		p.junk(start)
		return true
	case p.i >= p.end || p.raw[p.i] == ',':
		p.warn(start, "field "+quote(name)+" has no value")
		return true
	case p.raw[p.i] == '=':
		p.i++
	case p.raw[p.i] == '{' || p.raw[p.i] == '"':
		p.warn(p.i, "equals sign is missing behind "+quote(name))
	default:
		p.junk(start)
		return true
	}
	from := len(p.w.pieces)
	p.w.fields = append(p.w.fields, writtenField{name: name, at: start, from: from})
	p.value(string(name))
	p.w.fields[len(p.w.fields)-1].to = len(p.w.pieces)
	return true
}

// name reads a field name, of several words where databases write so ("Early
// Access Date"), and stops at what follows it.
func (p *parser) name() []byte {
	start, end := p.i, p.i
	for p.i < p.end && isNameByte(p.raw[p.i]) {
		for p.i < p.end && isNameByte(p.raw[p.i]) {
			p.i++
		}
		end = p.i
		for p.i < p.end && (p.raw[p.i] == ' ' || p.raw[p.i] == '\t') {
			p.i++
		}
	}
	if next := p.skip(p.i); next < p.end && (p.raw[next] == '=' || p.raw[next] == '{' || p.raw[next] == '"') {
		p.i = next
	}
	return bytes.TrimRightFunc(p.raw[start:end], unicode.IsSpace)
}

// junk passes over something that is no field, up to the next comma or line.
func (p *parser) junk(start int) {
	p.i = max(p.i, start+1)
	depth := 0
	for ; p.i < p.end; p.i++ {
		switch c := p.raw[p.i]; {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case depth <= 0 && (c == ',' || c == '\n' || c == '\r'):
			p.dropped(start)
			return
		}
	}
	p.dropped(start)
}

func (p *parser) dropped(start int) {
	text := bytes.TrimSpace(p.raw[start:p.i])
	if len(text) == 1 && text[0] == '}' {
		p.warn(start, "closing brace without an opening one")
		return
	}
	if len(text) > 40 {
		text = append(text[:40:40], "…"...)
	}
	p.warn(start, "not a field, left out: "+quote(text))
}
