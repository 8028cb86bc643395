package jsondoc

import (
	"bytes"
	"io"
)

// source is a window on the bytes of a document that knows where it stands.
type source struct {
	r          io.Reader
	buf        []byte
	start, end int // unread bytes are buf[start:end]
	offset     int64
	at         place // of buf[start]
	eof        bool
	err        error // other than io.EOF
}

// place is a line and the bytes before a byte in it, both counted from 0.
type place struct {
	line, col int
	cr        bool // the byte before is a CR: an LF belongs to the same line end
}

func newSource(r io.Reader) *source {
	s := &source{r: r, buf: make([]byte, 64<<10)}
	for s.end-s.start < len(byteOrderMark) && s.more() {
	}
	if bytes.HasPrefix(s.unread(), []byte(byteOrderMark)) {
		s.start += len(byteOrderMark)
		s.offset = int64(len(byteOrderMark))
	}
	return s
}

const byteOrderMark = "\ufeff"

// unread returns the bytes that are there. They move with the next call of more.
func (s *source) unread() []byte { return s.buf[s.start:s.end] }

// more reads more bytes behind the unread ones; false says there are none.
func (s *source) more() bool {
	if s.eof || s.err != nil {
		return false
	}
	if s.start > 0 && s.end == len(s.buf) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		switch {
		case err == io.EOF:
			s.eof = true
		case err != nil:
			s.err = err
		}
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// has reads until n bytes are unread, and reports whether there are so many.
func (s *source) has(n int) bool {
	for s.end-s.start < n {
		if !s.more() {
			return false
		}
	}
	return true
}

// advance passes over n unread bytes.
func (s *source) advance(n int) {
	s.at = s.at.after(s.buf[s.start : s.start+n])
	s.start += n
	s.offset += int64(n)
}

// after returns the place behind text that begins at p. LF, CR LF and CR end a line.
func (p place) after(text []byte) place {
	if len(text) == 0 {
		return p
	}
	if p.cr && text[0] == '\n' {
		p = place{line: p.line}
		text = text[1:]
	}
	if n := lineEnds(text); n > 0 {
		p.line += n
		p.col = len(lastLine(text))
	} else {
		p.col += len(text)
	}
	if len(text) > 0 {
		p.cr = text[len(text)-1] == '\r'
	}
	return p
}

// lastLine returns what stands behind the last end of a line. It is looked for from the
// front, which the machine is faster at: most of a line is behind it.
func lastLine(text []byte) []byte {
	for _, end := range []byte{'\n', '\r'} {
		for i := bytes.IndexByte(text, end); i >= 0; i = bytes.IndexByte(text, end) {
			text = text[i+1:]
		}
	}
	return text
}

func lineEnds(text []byte) int {
	n := bytes.Count(text, []byte{'\n'})
	if bytes.IndexByte(text, '\r') >= 0 {
		n += bytes.Count(text, []byte{'\r'}) - bytes.Count(text, []byte("\r\n"))
	}
	return n
}
