package bibtex

import (
	"bytes"
	"errors"
	"io"
)

// A document is cut into blocks before anything in it is understood: entries,
// macros and the text between them. A block's bytes are never written over, so
// blocks may wait for each other, or be worked on elsewhere.
type block struct {
	kind   blockKind
	raw    []byte // the whole block as it stands
	open   int    // index in raw of the brace or bracket that opens the body
	line   int    // of raw[0], from 1
	col    int    // of raw[0], in bytes from 1
	offset int64  // of raw[0] in the document
	flaw   flaw
}

// closer returns what closes the body: the counterpart of what opens it.
func (b *block) closer() byte {
	if b.raw[b.open] == '(' {
		return ')'
	}
	return '}'
}

type blockKind uint8

const (
	blockText blockKind = iota // anything that stands between the others
	blockEntry
	blockMacro
	blockPreamble
	blockComment
)

// flaw says what is wrong with the extent of a block.
type flaw uint8

const (
	flawNone     flaw = iota
	flawStray         // a closing brace too many stands before a further field
	flawUnclosed      // the next entry begins, or the text ends, where the body should be closed
	flawBroken        // a value isn't closed before the next entry begins
	flawTooLong       // no end within maxBlock bytes
)

const (
	maxBlock   = 16 << 20  // longest block in bytes: reading it takes ten times as much memory
	maxText    = 1 << 20   // longer text between entries is handed on in pieces
	maxSuspect = 64 << 10  // how far to look whether an entry inside a value is text
	chunk      = 256 << 10 // how much is read at once
	lookahead  = 512       // bytes beyond a brace that may have to be seen
	maxWord    = 64        // longest entry type
)

// scanner cuts a document into blocks.
type scanner struct {
	src    io.Reader
	buf    []byte // buf[pos:] is read and not yet cut off
	pos    int
	eof    bool
	err    error
	offset int64 // of buf[pos]
	line   int   // of buf[pos]
	col    int   // of buf[pos]
	inText bool  // buf[pos:] goes on a line of text that has been handed on
	// looseComments says that a @comment was never closed: from there on each
	// ends with its line, as in BibTeX itself.
	looseComments bool
}

func newScanner(src io.Reader) *scanner {
	return &scanner{src: src, line: 1, col: 1}
}

// more reads more bytes behind buf[pos:]; false at the end of the document.
func (s *scanner) more() bool {
	if s.eof {
		return false
	}
	if len(s.buf) == cap(s.buf) {
		rest := s.buf[s.pos:]
		s.buf = append(make([]byte, 0, max(chunk, 2*len(rest))), rest...)
		s.pos = 0
	}
	for range 100 {
		n, err := s.src.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf = s.buf[:len(s.buf)+n]
		if err != nil {
			s.eof = true
			if !errors.Is(err, io.EOF) {
				s.err = err
			}
		}
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.eof, s.err = true, io.ErrNoProgress
	return false
}

// have makes sure that n bytes follow buf[pos], unless the document ends before,
// and returns what follows.
func (s *scanner) have(n int) []byte {
	for len(s.buf)-s.pos < n && s.more() {
	}
	return s.buf[s.pos:]
}

// upTo returns what is read behind buf[pos], n bytes at most.
func (s *scanner) upTo(n int) []byte { return s.buf[s.pos:min(len(s.buf), s.pos+n)] }

// next returns the next block; false at the end of the document.
func (s *scanner) next() (block, bool) {
	if s.offset == 0 && bytes.HasPrefix(s.have(3), []byte("\ufeff")) {
		s.pos, s.offset = s.pos+3, 3
	}
	at, word, open := s.findEntry()
	if at > 0 {
		b := s.cut(block{kind: blockText}, at)
		last := b.raw[at-1]
		s.inText = word == nil && last != '\n' && last != '\r'
		return b, true
	}
	s.inText = false
	if word == nil {
		return block{}, false
	}
	b := block{kind: kindOf(word), open: open}
	var end int
	if b.kind == blockComment {
		end = s.commentEnd(open)
	} else {
		end, b.flaw = s.bodyEnd(open, b.kind == blockEntry)
	}
	return s.cut(b, end), true
}

func kindOf(word []byte) blockKind {
	switch {
	case bytes.EqualFold(word, []byte("comment")):
		return blockComment
	case bytes.EqualFold(word, []byte("string")):
		return blockMacro
	case bytes.EqualFold(word, []byte("preamble")):
		return blockPreamble
	}
	return blockEntry
}

// cut takes n bytes off the document as a block.
func (s *scanner) cut(b block, n int) block {
	b.raw = s.buf[s.pos : s.pos+n : s.pos+n]
	b.line, b.col, b.offset = s.line, s.col, s.offset
	s.line, s.col = position(b.raw, s.line, s.col)
	if last := n - 1; b.raw[last] == '\r' && bytes.HasPrefix(s.have(n + 1)[n:], []byte("\n")) {
		s.line-- // the line feed that follows counts
	}
	s.pos += n
	s.offset += int64(n)
	return b
}

// position returns the line and column behind text, which begins at the given
// ones. LF, CR LF and CR end a line.
func position(text []byte, line, col int) (int, int) {
	if bytes.IndexByte(text, '\r') < 0 {
		if n := bytes.Count(text, []byte{'\n'}); n > 0 {
			line, col = line+n, 1
			text = text[bytes.LastIndexByte(text, '\n')+1:]
		}
		return line, col + len(text)
	}
	for {
		i := bytes.IndexByte(text, '\n')
		part := text
		if i >= 0 {
			part = text[:i]
		}
		if bytes.IndexByte(part, '\r') >= 0 {
			line, col = positionCR(part, line, col, i >= 0)
		} else {
			col += len(part)
		}
		if i < 0 {
			return line, col
		}
		line, col = line+1, 1
		text = text[i+1:]
	}
}

// positionCR is position for text without LF; beforeLF says that one follows.
func positionCR(text []byte, line, col int, beforeLF bool) (int, int) {
	for i, c := range text {
		if c == '\r' && (i+1 < len(text) || !beforeLF) {
			line, col = line+1, 1
		} else {
			col++
		}
	}
	return line, col
}

// findEntry looks for the next block other than text. It returns where it begins,
// the word behind its @ and the place of its opening brace; word is nil where only
// text follows, of which at bytes may be cut off.
func (s *scanner) findEntry() (at int, word []byte, open int) {
	i, line, comment := 0, 0, s.inText // line: first byte of the line that is no blank
	for {
		b := s.have(i + lookahead)
		k := bytes.IndexByte(b[i:], '@')
		if k < 0 {
			if len(b) >= maxText || s.eof {
				return min(len(b), maxText), nil, 0
			}
			if !s.more() {
				return len(s.buf) - s.pos, nil, 0
			}
			i = len(b)
			continue
		}
		k += i
		if n := bytes.LastIndexAny(b[i:k], "\r\n"); n >= 0 {
			line, comment = i+n+1, false
		}
		for line < k && (b[line] == ' ' || b[line] == '\t') {
			line++
		}
		comment = comment || b[line] == '%'
		if k >= maxText {
			return maxText, nil, 0
		}
		b = s.have(k + lookahead)
		if word, open := entryHead(b[k:]); word != nil && !comment && mayStart(b[line:k], b[k+1]) {
			return k, word, k + open
		}
		i = k + 1
	}
}

// mayStart reports whether an @ may begin an entry behind the given text of its
// line: an address (joe@example.org {…}) doesn't.
func mayStart(before []byte, next byte) bool {
	if len(before) == 0 {
		return true
	}
	last := before[len(before)-1]
	return !isWordByte(last) && last != '@' && next != ' ' && next != '\t'
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80
}

// entryHead reads "@word{" or "@word (" at the start of b.
func entryHead(b []byte) (word []byte, open int) {
	i := skipSpace(b, 1)
	start := i
	if i >= len(b) || b[i] == '@' || b[i] >= '0' && b[i] <= '9' {
		return nil, 0
	}
	for i < len(b) && i-start <= maxWord && isTypeByte(b[i]) {
		i++
	}
	if i == start || i-start > maxWord {
		return nil, 0
	}
	word = b[start:i]
	i = skipSpace(b, i)
	if i < len(b) && (b[i] == '{' || b[i] == '(') {
		return word, i
	}
	return nil, 0
}

// isTypeByte reports whether c may stand in an entry type: BibTeX's identifiers.
func isTypeByte(c byte) bool {
	switch c {
	case '"', '#', '%', '\'', '(', ')', ',', '=', '{', '}', '\\', ';', '<', '>':
		return false
	}
	return c > ' ' && c != 0x7f
}

func isSpace(c byte) bool {
	return c == ' ' || c-'\t' <= '\r'-'\t' // and the line ends between them
}

// skipSpace returns the index of the first byte of b[i:] that is no white space;
// the no-break space that web pages leave behind is some.
func skipSpace(b []byte, i int) int {
	for i < len(b) {
		switch {
		case isSpace(b[i]):
			i++
		case b[i] == 0xc2 && i+1 < len(b) && b[i+1] == 0xa0:
			i += 2
		default:
			return i
		}
	}
	return i
}
