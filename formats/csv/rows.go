package csv

import (
	"bytes"
	"io"

	"github.com/bibfold/bibfold/internal/lines"
)

// row is one row of the table, taken apart into cells.
type row struct {
	text   []byte // the cells, one behind another, without their quotes
	whole  string // that, once the row is read
	broken bool   // whole isn't UTF-8
	ends   []int  // where each cell ends in text
	line   int    // of its first character
	start  int64
	end    int64
	long   bool // its line is longer than maxLine, and no cell is there
}

func (r *row) len() int { return len(r.ends) }

// cell returns the text of the i-th cell, nothing beyond the last one.
func (r *row) cell(i int) []byte {
	from, to := r.bounds(i)
	return r.text[from:to]
}

// bounds returns where the i-th cell begins and ends in text.
func (r *row) bounds(i int) (from, to int) {
	if i >= len(r.ends) {
		return 0, 0
	}
	if i > 0 {
		from = r.ends[i-1]
	}
	return from, r.ends[i]
}

// blank reports whether no cell says anything.
func (r *row) blank() bool { return !r.long && len(bytes.TrimSpace(r.text)) == 0 }

func (r *row) reset() { r.text, r.ends = r.text[:0], r.ends[:0] }

// endCell ends the cell whose text was appended last, without the blanks around it.
func (r *row) endCell() {
	from := 0
	if n := len(r.ends); n > 0 {
		from = r.ends[n-1]
	}
	cell := r.text[from:]
	trimmed := bytes.TrimSpace(cell)
	if len(trimmed) < len(cell) {
		r.text = r.text[:from+copy(cell, trimmed)]
	}
	r.ends = append(r.ends, len(r.text))
}

// stood is a line and where it stood.
type stood struct {
	text       []byte
	line       int
	start, end int64
	long       bool // longer than maxLine: text is only its beginning
}

// maxLine is how long a line may be that is read, in bytes.
const maxLine = 16 << 20

// maxRow is how many bytes a row may have before its quotes are doubted.
const maxRow = 8 << 20

// rowReader cuts a document into rows as RFC 4180 has them, and as programs write
// them that don't know it: quotes within a cell that aren't doubled, blanks around
// quotes, a quote that is never closed.
//
// A quote that isn't closed would take in the rest of the document. So a row that
// runs over several lines and has not as many cells as the header is read again,
// as a row of its first line alone, if that fits better. How far such a quote is
// followed shrinks each time that it was in vain: the work stays linear.
type rowReader struct {
	src   *lines.Reader
	delim byte
	width int // cells of the header; 0: not known yet

	again    []stood // lines to be read again, in order
	rowLines []stood // lines of the row at hand, if it has several
	rowText  []byte  // what they say
	patience int     // bytes for which a quote is followed
}

func newRowReader(src io.Reader) *rowReader {
	rr := &rowReader{src: lines.New(src), delim: ',', patience: maxRow}
	rr.src.CutAt = maxLine
	return rr
}

// line returns the next line. Its text is valid until the next call but one.
func (rr *rowReader) line() (stood, bool) {
	if len(rr.again) > 0 {
		l := rr.again[0]
		rr.again = rr.again[1:]
		return l, true
	}
	text, ok := rr.src.Next()
	if !ok {
		return stood{}, false
	}
	return stood{text, rr.src.Line(), rr.src.Offset(), rr.src.End(), rr.src.Long()}, true
}

// next reads the next row that isn't empty; false at the end. unclosed says that
// a quote in it is never closed.
func (rr *rowReader) next(r *row) (unclosed, ok bool) {
	for {
		l, ok := rr.line()
		if !ok {
			return false, false
		}
		if !l.long && len(bytes.TrimSpace(l.text)) == 0 {
			continue
		}
		r.reset()
		r.line, r.start, r.end, r.long = l.line, l.start, l.end, l.long
		if l.long {
			return false, true
		}
		if rr.scan(r, l.text, false) {
			return rr.width > 0 && r.len() < rr.width && rr.closes(r, l), true
		}
		return rr.goOn(r, l), true
	}
}

// closes reads a line again that has fewer cells than the header: a quote that is
// closed in the middle of a cell opens none. It keeps the result, and returns true,
// if that fits the header.
func (rr *rowReader) closes(r *row, l stood) bool {
	again := row{line: r.line, start: r.start, end: r.end}
	rr.scanLine(&again, l.text)
	if again.len() != rr.width {
		return false
	}
	*r = again
	return true
}

// goOn reads the further lines of a row whose first one ends within quotes.
func (rr *rowReader) goOn(r *row, first stood) (unclosed bool) {
	rr.rowLines, rr.rowText = rr.rowLines[:0], rr.rowText[:0]
	rr.addLine(first)
	closed, size := false, len(first.text)
	for !closed && size <= rr.patience {
		l, ok := rr.line()
		if !ok {
			break
		}
		rr.addLine(l)
		if l.long {
			break
		}
		size += len(l.text) + 1
		r.text = append(r.text, '\n')
		closed = rr.scan(r, l.text, true)
		r.end = l.end
	}
	if closed && (rr.width == 0 || r.len() == rr.width) {
		return false
	}
	alone := row{line: first.line, start: first.start, end: first.end}
	rr.scanLine(&alone, rr.rowLines[0].text)
	if closed && alone.len() != rr.width {
		return false // a ragged row of several lines
	}
	rr.patience /= 2
	if further := rr.rowLines[1:]; len(further) > 0 { // none once patience is at its end
		rr.again = append(append([]stood(nil), further...), rr.again...)
		rr.rowText = nil // theirs
	}
	*r = alone
	return true
}

// addLine adds a line to those of the row.
func (rr *rowReader) addLine(l stood) {
	from := len(rr.rowText)
	rr.rowText = append(rr.rowText, l.text...)
	l.text = rr.rowText[from:]
	rr.rowLines = append(rr.rowLines, l)
}

// keep returns a line that stays valid.
func keep(l stood) stood {
	l.text = bytes.Clone(l.text)
	return l
}

// scan appends the cells of a line; quoted says that the line begins within a
// quoted cell. It returns false if it ends within one.
func (rr *rowReader) scan(r *row, text []byte, quoted bool) bool {
	for {
		if !quoted {
			if quote := rr.opening(text); quote >= 0 {
				text, quoted = text[quote+1:], true
			}
		}
		if !quoted {
			i := bytes.IndexByte(text, rr.delim)
			if i < 0 {
				r.text = append(r.text, text...)
				r.endCell()
				return true
			}
			r.text = append(r.text, text[:i]...)
			r.endCell()
			text = text[i+1:]
			continue
		}
		q := rr.scanQuoted(r, text)
		if !q.closed {
			return false
		}
		r.endCell()
		if !q.more {
			return true
		}
		text, quoted = q.rest, false
	}
}

// opening returns the index of the quote that opens the cell at the beginning of
// text, -1 if none does.
func (rr *rowReader) opening(text []byte) int {
	for i, c := range text {
		if c == '"' {
			return i
		}
		if c != ' ' || rr.delim == ' ' {
			return -1
		}
	}
	return -1
}

// ending says how a quoted cell goes on.
type ending struct {
	closed bool   // its closing quote stands in the line
	more   bool   // rest holds further cells
	rest   []byte // of the line
	lone   bool   // a quote stands in it that is neither doubled nor at its end
}

// scanQuoted appends the rest of a quoted cell, which a quote before a delimiter
// or at the end of the line closes; two quotes are one, and any other quote is
// itself.
func (rr *rowReader) scanQuoted(r *row, text []byte) (e ending) {
	for {
		i := bytes.IndexByte(text, '"')
		if i < 0 {
			r.text = append(r.text, text...)
			return e
		}
		r.text = append(r.text, text[:i]...)
		text = text[i+1:]
		if len(text) > 0 && text[0] == '"' {
			r.text = append(r.text, '"')
			text = text[1:]
			continue
		}
		behind := bytes.TrimLeft(text, " ")
		switch {
		case len(behind) == 0:
			e.closed = true
			return e
		case behind[0] == rr.delim:
			e.closed, e.more, e.rest = true, true, behind[1:]
			return e
		}
		r.text = append(r.text, '"')
		e.lone = true
	}
}

// scanLine appends the cells of a line that is a row by itself, and whose quotes
// are not to be trusted: one that isn't closed at the end of a cell is a plain
// character.
func (rr *rowReader) scanLine(r *row, text []byte) {
	for {
		if quote := rr.opening(text); quote >= 0 {
			size := len(r.text)
			if q := rr.scanQuoted(r, text[quote+1:]); q.closed && !q.lone {
				r.endCell()
				if !q.more {
					return
				}
				text = q.rest
				continue
			}
			r.text = r.text[:size]
		}
		i := bytes.IndexByte(text, rr.delim)
		if i < 0 {
			r.text = append(r.text, text...)
			r.endCell()
			return
		}
		r.text = append(r.text, text[:i]...)
		r.endCell()
		text = text[i+1:]
	}
}
