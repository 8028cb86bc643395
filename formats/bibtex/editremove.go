package bibtex

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
)

// removals returns the patches that take the entries that go out of
// the document: their own lines, and of the blank lines around them one for each,
// if it parted the entry from what stands before and behind.
//
// A comment above the entry stays: most are headings, and nothing tells which of them
// speak of one entry alone. But it doesn't come to speak of what stands behind.
func (ed *editor) removals() []formats.Patch {
	var out []formats.Patch
	var region extent // under way; empty at first
	parted := false   // the blank line of the last entry in it is taken
	for _, b := range ed.blocks {
		if !ed.removed[int64(b.from)] {
			continue
		}
		own := ownLines(ed.doc, b)
		if region.to != own.from || region.from == region.to {
			out = append(out, ed.cut(region, parted)...)
			region.from = own.from
		}
		region.to, parted = own.to, false
		if atLineStart(ed.doc, region.to) && ed.blankBefore(region.from) {
			region.to = blankLine(ed.doc, region.to)
			parted = region.to > own.to
		}
	}
	return append(out, ed.cut(region, parted)...)
}

// cut returns the patch that takes out a region. At the end of the document the
// blank line that goes is the one before, if none has gone yet.
func (ed *editor) cut(r extent, parted bool) []formats.Patch {
	if r.from == r.to {
		return nil
	}
	if !parted && len(bytes.TrimSpace(ed.doc[r.to:])) == 0 && atLineStart(ed.doc, r.from) {
		if before := lineBefore(ed.doc, r.from); before < r.from && len(bytes.TrimSpace(ed.doc[before:r.from])) == 0 {
			r.from = before
		}
	}
	p := formats.Patch{Offset: r.from, Length: r.to - r.from}
	if ed.underText(r.from) && blankLine(ed.doc, r.to) == r.to && r.to < len(ed.doc) {
		p.Text = []byte(ed.eol)
	}
	return []formats.Patch{p}
}

// underText reports whether the line above the one at i is text between entries.
func (ed *editor) underText(i int) bool {
	return atLineStart(ed.doc, i) && !ed.blankBefore(i) && ed.prose[len(bytes.TrimRight(ed.doc[:i], " \t\r\n"))]
}

// blankBefore reports whether a blank line, or nothing, stands before the line at i.
func (ed *editor) blankBefore(i int) bool {
	if !atLineStart(ed.doc, i) {
		return false
	}
	line := bytes.TrimPrefix(ed.doc[lineBefore(ed.doc, i):i], []byte("\ufeff"))
	return len(bytes.TrimSpace(line)) == 0
}

// ownLines returns the lines of an entry, or, if something else stands on them,
// the entry with the blanks that part it from that.
func ownLines(doc []byte, e extent) extent {
	from, to := e.from, e.to
	for from > 0 && isBlank(doc[from-1]) {
		from--
	}
	for to < len(doc) && isBlank(doc[to]) {
		to++
	}
	starts, ends := atLineStart(doc, from), to == len(doc) || isLineEnd(doc[to])
	switch {
	case starts && ends:
		return extent{from, skipLineEnd(doc, to)}
	case ends: // something stands before
		return extent{from, to}
	}
	return extent{e.from, to}
}

// blankLine returns the index behind the line at i if that is blank, else i.
func blankLine(doc []byte, i int) int {
	k := i
	for k < len(doc) && isBlank(doc[k]) {
		k++
	}
	if k < len(doc) && isLineEnd(doc[k]) {
		return skipLineEnd(doc, k)
	}
	return i
}

// lineBefore returns where the line that ends at i begins.
func lineBefore(doc []byte, i int) int {
	switch {
	case bytes.HasSuffix(doc[:i], []byte("\r\n")):
		i -= 2
	case i > 0:
		i--
	}
	return bytes.LastIndexAny(doc[:i], "\r\n") + 1
}

// atLineStart reports whether a line begins at i.
func atLineStart(doc []byte, i int) bool {
	return i == 0 || isLineEnd(doc[i-1]) || i == 3 && bytes.HasPrefix(doc, []byte("\ufeff"))
}

// skipLineEnd returns the index behind the line end at i, if there is one.
func skipLineEnd(doc []byte, i int) int {
	switch {
	case bytes.HasPrefix(doc[i:], []byte("\r\n")):
		return i + 2
	case i < len(doc) && isLineEnd(doc[i]):
		return i + 1
	}
	return i
}

func isBlank(c byte) bool   { return c == ' ' || c == '\t' }
func isLineEnd(c byte) bool { return c == '\n' || c == '\r' }
