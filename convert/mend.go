package convert

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/bibfold/bibfold/formats"
)

// mender passes UTF-8 through as it is and turns every byte that is no part of it
// into the character that windows-1252 has there: a file put together from
// several sources often has a few such bytes, far behind its beginning.
//
// It tells of the first such byte, and at the end how many there were.
type mender struct {
	src  io.Reader
	file string
	tell formats.ErrorHandler // nil: nobody listens

	buf        []byte // bytes of src; buf[start:end] are not passed on yet
	start, end int
	valid      int    // bytes from start on that are known to be well-formed
	out        []byte // mended bytes that wait to be read
	err        error  // from src, once buf is empty

	line   int // of buf[start], counting from 1
	col    int // of buf[start], counting from 1
	mended int
}

func newMender(src io.Reader, file string, tell formats.ErrorHandler) *mender {
	return &mender{src: src, file: file, tell: tell, buf: make([]byte, 64<<10), line: 1, col: 1}
}

func (m *mender) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for {
		if len(m.out) > 0 {
			n := copy(p, m.out)
			m.out = m.out[n:]
			return n, nil
		}
		if n := m.pass(p); n > 0 {
			return n, nil
		}
		if m.start < m.end {
			m.mend()
			continue
		}
		if m.err != nil {
			m.sum()
			return 0, m.err
		}
		m.fill()
	}
}

// pass copies well-formed bytes to p.
func (m *mender) pass(p []byte) int {
	if m.valid == 0 {
		m.valid = validPrefix(m.buf[m.start:m.end])
	}
	n := copy(p, m.buf[m.start:m.start+m.valid])
	m.valid -= n
	m.advance(n)
	return n
}

// validPrefix returns how many bytes of text are well-formed UTF-8 up to the
// first that are not.
func validPrefix(text []byte) int {
	if utf8.Valid(text) {
		return len(text)
	}
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(text)
}

// mend deals with bytes at the start of the buffer that are not well-formed: a
// character that the buffer's end cuts waits for more, any other byte is decoded.
func (m *mender) mend() {
	text := m.buf[m.start:m.end]
	if m.err == nil && !utf8.FullRune(text) {
		m.fill()
		return
	}
	r := charmap.Windows1252.DecodeByte(text[0])
	if m.mended == 0 {
		m.report(formats.Pos{File: m.file, Line: m.line, Col: m.col},
			"this is not UTF-8: read as the windows-1252 character "+string(r)+"; --encoding NAME says what it is")
	}
	m.mended++
	m.out = utf8.AppendRune(m.out[:0], r)
	m.advance(1)
}

// sum tells how many bytes were mended after the first.
func (m *mender) sum() {
	if m.mended > 1 {
		m.report(formats.Pos{File: m.file}, Count(m.mended, "byte is", "bytes are")+" not UTF-8: read as windows-1252")
	}
	m.mended = 0
}

func (m *mender) report(pos formats.Pos, msg string) {
	if m.tell != nil {
		m.tell(&formats.Error{Pos: pos, Severity: formats.Warning, Msg: msg})
	}
}

// fill reads more bytes behind those that wait.
func (m *mender) fill() {
	copy(m.buf, m.buf[m.start:m.end])
	m.end -= m.start
	m.start = 0
	n, err := m.src.Read(m.buf[m.end:])
	m.end += n
	m.err = err
}

// advance moves on by n bytes and counts their lines.
func (m *mender) advance(n int) {
	passed := m.buf[m.start : m.start+n]
	m.start += n
	lines := bytes.Count(passed, []byte{'\n'})
	if lines == 0 {
		m.col += n
		return
	}
	m.line += lines
	m.col = n - bytes.LastIndexByte(passed, '\n')
}
