// Package lines reads text line by line, whatever ends the lines, and knows where
// each line stood.
package lines

import (
	"bytes"
	"errors"
	"io"
)

// MaxLen is how long a line may get that is read, in bytes.
const MaxLen = 64 << 20

// headLen is how much of a longer line is returned.
const headLen = 256

// ErrTooLong is returned for a line of MaxLen bytes or more.
var ErrTooLong = errors.New("line is longer than 64 MiB")

// Reader yields the lines of a text. LF, CR LF and CR end a line; a byte order
// mark before one is dropped.
type Reader struct {
	// CutAt says how long a line may get before Next returns its beginning alone,
	// and Long says so: some bytes more may be let pass. 0: MaxLen, and a longer
	// line ends the reading.
	CutAt int

	src        io.Reader
	buf        []byte
	start, end int // unread bytes are buf[start:end]
	scanned    int // bytes of buf[start:] known to hold no line end
	lastCR     int // behind the last CR in buf: most texts have none
	eof        bool
	err        error

	line   int
	offset int64 // of buf[start]
	at     int64 // of the line returned last
	began  bool

	head   []byte // of a line that is too long
	passed int64  // bytes of it that are in buf no more
	long   bool   // the line returned last was one
}

var bom = []byte("\ufeff")

// New returns a Reader of src.
func New(src io.Reader) *Reader {
	return &Reader{src: src, buf: make([]byte, 64<<10)}
}

// Next returns the next line without its end. The bytes are valid until the next
// call. ok is false at the end of the text and after an error, see [Reader.Err].
func (r *Reader) Next() (line []byte, ok bool) {
	for r.err == nil {
		if !r.began && (r.end >= 3 || r.eof) {
			r.began = true
			if bytes.HasPrefix(r.buf[:r.end], bom) {
				r.start, r.offset = 3, 3
			}
		}
		if r.began {
			if line, ok := r.cut(); ok {
				return line, true
			}
			if r.eof {
				return nil, false
			}
		}
		r.fill()
	}
	return nil, false
}

// cut takes one line from the buffer, if a whole one is there.
func (r *Reader) cut() ([]byte, bool) {
	text := r.buf[r.start:r.end]
	i := bytes.IndexByte(text[r.scanned:], '\n')
	if r.start+r.scanned < r.lastCR {
		i = indexEnd(text[r.scanned:], i)
	}
	if i < 0 {
		r.scanned = len(text)
		if !r.eof || len(text) == 0 && r.passed == 0 {
			return nil, false
		}
		return r.take(len(text), 0), true
	}
	i += r.scanned
	if text[i] == '\n' {
		return r.take(i, 1), true
	}
	switch {
	case i+1 < len(text) && text[i+1] == '\n':
		return r.take(i, 2), true
	case i+1 < len(text) || r.eof:
		return r.take(i, 1), true
	}
	r.scanned = i // the CR is the last byte so far: an LF may follow
	return nil, false
}

// indexEnd returns the index of the first CR or LF; that of the first LF is lf.
func indexEnd(text []byte, lf int) int {
	if lf >= 0 {
		text = text[:lf]
	}
	if cr := bytes.IndexByte(text, '\r'); cr >= 0 {
		return cr
	}
	return lf
}

func (r *Reader) take(n, ending int) []byte {
	line := r.buf[r.start : r.start+n]
	r.at = r.offset - r.passed
	if r.long = r.passed > 0; r.long {
		line, r.passed = r.head, 0
	}
	if bytes.HasPrefix(line, bom) { // of a file that was put behind another
		line, r.at = line[len(bom):], r.at+int64(len(bom))
	}
	r.start += n + ending
	r.offset += int64(n + ending)
	r.scanned = 0
	r.line++
	return line
}

// fill reads more bytes behind the unread ones.
func (r *Reader) fill() {
	if r.start > 0 {
		r.drop(r.start)
		r.start = 0
	}
	if r.end == len(r.buf) {
		switch {
		case r.CutAt > 0 && r.end >= r.CutAt:
			r.pass()
		case r.end >= MaxLen:
			r.err = ErrTooLong
			return
		default:
			r.buf = append(r.buf, make([]byte, len(r.buf))...)
		}
	}
	n, err := r.src.Read(r.buf[r.end:])
	if fresh := r.buf[r.end : r.end+n]; bytes.IndexByte(fresh, '\r') >= 0 {
		r.lastCR = r.end + bytes.LastIndexByte(fresh, '\r') + 1
	}
	r.end += n
	switch {
	case err == io.EOF:
		r.eof = true
	case err != nil:
		r.err = err
	}
}

// drop removes the first n bytes of the buffer.
func (r *Reader) drop(n int) {
	r.end = copy(r.buf, r.buf[n:r.end])
	r.lastCR = max(0, r.lastCR-n)
}

// pass gives up what is there of a line that is too long, but for its beginning.
// A CR at the end stays, as an LF may follow.
func (r *Reader) pass() {
	if r.passed == 0 {
		r.head = append(r.head[:0], r.buf[:headLen]...)
	}
	r.passed += int64(r.scanned)
	r.offset += int64(r.scanned)
	r.drop(r.scanned)
	r.scanned = 0
}

// Long reports whether the line returned last is the beginning of a longer one.
func (r *Reader) Long() bool { return r.long }

// Line returns the number of the line returned last, counting from 1.
func (r *Reader) Line() int { return r.line }

// Offset returns the byte offset of the line returned last.
func (r *Reader) Offset() int64 { return r.at }

// End returns the byte offset behind the line returned last and its end.
func (r *Reader) End() int64 { return r.offset }

// Err returns the error that ended the reading; nil at the end of the text.
func (r *Reader) Err() error { return r.err }
