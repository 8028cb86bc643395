package arxiv

import (
	"bytes"
	"sort"
	"sync"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
)

// maxBlock is how much text one result may have, in bytes. A block that grows
// larger is no result, and is given up before it fills the memory.
const maxBlock = 4 << 20

// maxLines is how many lines one result may have.
const maxLines = 1 << 16

// line is one line of a block.
type line struct {
	start, end int   // its text in block.text, without the blanks around it
	indent     int   // bytes of blanks before the text
	number     int   // in the file, counting from 1
	offset     int64 // of its first byte in the file
	next       int64 // of the line after it
	kind       kind
}

// form is how a block is written.
type form uint8

const (
	formText form = iota
	formXML
	formHTML
	formJSON
)

// block is a run of lines: a result, or what stands between results. Text is that
// of the file with every blank character made as many plain blanks as it has bytes,
// each line trimmed and ended by a line feed. The other forms are left as they are.
type block struct {
	form    form
	element string // name of the outermost element, in XML and HTML
	text    []byte
	lines   []line
}

// blocks holds blocks that are free again.
var blocks = sync.Pool{New: func() any { return &block{} }}

func newBlock() *block {
	b := blocks.Get().(*block)
	b.reset()
	return b
}

// free gives the block up. One that grew large isn't kept.
func (b *block) free() {
	if cap(b.text) <= 64<<10 {
		blocks.Put(b)
	}
}

func (b *block) reset() {
	b.form, b.element = formText, ""
	b.text = b.text[:0]
	b.lines = b.lines[:0]
}

// append adds a line of the file and returns it.
func (b *block) append(raw []byte, number int, offset, next int64) *line {
	start := len(b.text)
	b.text = append(b.text, raw...)
	text := plainBlanks(b.text[start:])
	left := bytes.TrimLeft(text, " ")
	indent := len(text) - len(left)
	text = bytes.TrimRight(left, " ")
	copy(b.text[start:], text)
	b.text = append(b.text[:start+len(text)], '\n')
	b.lines = append(b.lines, line{
		start: start, end: start + len(text), indent: indent,
		number: number, offset: offset, next: next,
	})
	return &b.lines[len(b.lines)-1]
}

// appendRaw adds a piece of a line of the file as it is; col is where in the line it
// begins, in bytes.
func (b *block) appendRaw(raw []byte, col, number int, offset, next int64) {
	start := len(b.text)
	b.text = append(append(b.text, raw...), '\n')
	b.lines = append(b.lines, line{
		start: start, end: start + len(raw), indent: col,
		number: number, offset: offset, next: next,
	})
}

// drop removes the last line.
func (b *block) drop() {
	last := len(b.lines) - 1
	b.text = b.text[:b.lines[last].start]
	b.lines = b.lines[:last]
}

// moveTail takes the lines of from, beginning with line i, to the end of b.
func (b *block) moveTail(from *block, i int) {
	if i >= len(from.lines) {
		return
	}
	shift := len(b.text) - from.lines[i].start
	b.text = append(b.text, from.text[from.lines[i].start:]...)
	for _, l := range from.lines[i:] {
		l.start += shift
		l.end += shift
		b.lines = append(b.lines, l)
	}
	from.text = from.text[:from.lines[i].start]
	from.lines = from.lines[:i]
}

// of returns the text of a line.
func (b *block) of(i int) []byte { return b.text[b.lines[i].start:b.lines[i].end] }

// lineAt returns the index of the line that holds the byte at.
func (b *block) lineAt(at int) int {
	return max(0, sort.Search(len(b.lines), func(i int) bool { return b.lines[i].start > at })-1)
}

// startsLine reports whether a line begins at the byte at.
func (b *block) startsLine(at int) bool { return at == 0 || b.text[at-1] == '\n' }

// pos returns where the byte at stands in the file.
func (b *block) pos(file string, at int) formats.Pos {
	if len(b.lines) == 0 {
		return formats.Pos{File: file}
	}
	l := b.lines[b.lineAt(at)]
	return formats.Pos{File: file, Line: l.number, Col: l.indent + min(at, l.end) - l.start + 1}
}

// plainBlanks makes every blank and control character as many plain blanks as it
// has bytes, so that columns stay what they are.
func plainBlanks(text []byte) []byte {
	for i := 0; i < len(text); {
		c := text[i]
		if ' ' <= c && c < 0x7f {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			text[i] = ' '
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if isBlankRune(r) {
			copy(text[i:i+n], "   "[:n])
		}
		i += n
	}
	return text
}

// isBlankRune reports whether r, outside ASCII, is a blank or a line end: the
// no-break space that stands around [pdf, ps, other], and its like.
func isBlankRune(r rune) bool {
	switch r {
	case 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x2028, 0x2029:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}
