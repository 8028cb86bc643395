package bibtex

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// structural marks the bytes at which bodyEnd has something to do.
var structural = [256]bool{'{': true, '}': true, '"': true, ')': true, '\n': true, '\r': true}

// nextStructural returns the index of the next structural byte in b[i:], len(b) if
// there is none.
func nextStructural(b []byte, i int) int {
	for i < len(b) && !structural[b[i]] {
		i++
	}
	return i
}

// nextMark returns the index of the next byte in b[i:] that may be { } " or @, len(b)
// if there is none. It looks at eight bytes at once, and may stop at some others:
// those above the letters.
func nextMark(b []byte, i int) int {
	const ones = 0x0101010101010101
	const tops = 0x80 * ones
	for ; i+8 <= len(b); i += 8 {
		x := binary.LittleEndian.Uint64(b[i:])
		quote, at := x^'"'*ones, x^'@'*ones
		// A byte from { on gets its top bit by the addition, a zero by the subtraction.
		found := (x | (x + (0x80-'{')*ones) | (quote-ones)&^quote | (at-ones)&^at) & tops
		if found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(b) && b[i] < '{' && b[i] != '"' && b[i] != '@' {
		i++
	}
	return i
}

// bodyEnd returns the end of the block whose body opens at open: braces are
// counted, escaped or not, as BibTeX does. An entry that begins inside the body
// means that a brace or a quote is missing, unless the body is closed properly
// behind it.
func (s *scanner) bodyEnd(open int, fields bool) (end int, f flaw) {
	round := s.buf[s.pos+open] == '('
	nested := 0 // brackets within the key: @article(smith(2001), …)
	if round && fields {
		nested = s.bracketsInKey(open + 1)
	}
	// Of most entries the @ stands at the beginning of a line, and those that they
	// are checked against do, too: then other lines aren't looked at.
	flat := !round && s.col == 1
	next := nextStructural
	if flat {
		next = nextMark
	}
	depth, quoted := 0, false      // within the body
	suspect, why := -1, flawBroken // where the first entry inside begins, and what that means
	for i, limit := open+1, maxBlock; ; {
		b := s.upTo(limit)
		for i = next(b, i); i < len(b); i = next(b, i+1) {
			switch b[i] {
			case '{':
				depth++
			case '}':
				if depth--; depth >= 0 {
					continue
				}
				depth = 0
				switch {
				case round:
					continue
				case suspect >= 0 && quoted:
					return suspect, why
				case !fields || !s.fieldFollows(i+1):
					return i + 1, f
				}
				f, b = flawStray, s.upTo(limit)
			case '"':
				quoted = quoted != (depth == 0)
			case ')':
				if round && depth == 0 && !quoted {
					if nested--; nested < 0 {
						return i + 1, f
					}
				}
			case '@', '\n', '\r':
				line, begins := s.entryAt(b, i, flat)
				switch {
				case !begins:
				case depth == 0 && !quoted:
					return line, flawUnclosed
				case suspect >= 0:
					return suspect, why
				default:
					suspect, limit = line, min(limit, line+maxSuspect)
					if depth == 0 {
						why = flawUnclosed
					}
				}
				b = s.upTo(limit)
			}
		}
		switch {
		case i < limit && s.more():
			continue
		case suspect >= 0:
			return suspect, why
		case i >= limit:
			return limit, flawTooLong
		}
		return i, flawUnclosed
	}
}

// entryAt reports whether an entry begins in the line that b[i] ends, or at b[i] if
// that is an @, and where. A flat one begins with its line.
func (s *scanner) entryAt(b []byte, i int, flat bool) (line int, begins bool) {
	line = i + 1
	if b[i] == '@' {
		line = i
	}
	if flat && b[line-1] != '\n' && b[line-1] != '\r' {
		return line, false
	}
	return line, s.entryFollows(line)
}

// bracketsInKey returns how many brackets the key that begins at i opens and closes.
func (s *scanner) bracketsInKey(i int) int {
	b := s.have(i + lookahead)
	b = b[i:min(len(b), i+lookahead)]
	if n := bytes.IndexAny(b, ",=\"\r\n"); n >= 0 {
		b = b[:n]
	}
	return min(bytes.Count(b, []byte("(")), bytes.Count(b, []byte(")")))
}

// fieldFollows reports whether at i, behind a brace that closes an entry, a comma
// and a field stand: the brace is one too many.
func (s *scanner) fieldFollows(i int) bool {
	b := s.have(i + lookahead)
	b = b[i:min(len(b), i+lookahead)]
	k := skipSpace(b, 0)
	if k >= len(b) || b[k] != ',' {
		return false
	}
	k = skipSpace(b, k+1)
	start := k
	for k < len(b) && isNameByte(b[k]) {
		k++
	}
	if k == start || b[start] == '@' {
		return false
	}
	k = skipSpace(b, k)
	return k < len(b) && b[k] == '='
}

// entryFollows reports whether the line that begins at i begins an entry that
// can't be part of the one at hand: it isn't indented more than that.
func (s *scanner) entryFollows(i int) bool {
	if i >= len(s.buf)-s.pos && len(s.have(i+1)) <= i {
		return false
	}
	if c := s.buf[s.pos+i]; c != '@' && c != ' ' && c != '\t' {
		return false
	}
	b := s.have(i + lookahead)
	b = b[i:min(len(b), i+lookahead)]
	k := 0
	for k < len(b) && k < s.col-1 && (b[k] == ' ' || b[k] == '\t') {
		k++
	}
	if k >= len(b) || b[k] != '@' {
		return false
	}
	word, open := entryHead(b[k:])
	if word == nil {
		return false
	}
	if kindOf(word) != blockEntry {
		return true
	}
	return keyFollows(b[k+open+1:])
}

// keyFollows reports whether b begins with a citation key and a comma.
func keyFollows(b []byte) bool {
	k := skipSpace(b, 0)
	n := bytes.IndexAny(b[k:], ",={}\"\n\r")
	return n >= 0 && b[k+n] == ','
}

// commentEnd returns the end of a @comment whose brace stands at open: BibTeX
// ends it with its line, biber with its brace. Comments of programs (JabRef's
// groups) and entries that are commented out hold balanced braces.
func (s *scanner) commentEnd(open int) int {
	if !s.looseComments {
		if end, ok := s.balanced(open); ok {
			return end
		}
		s.looseComments = true
	}
	for i := open; ; {
		b := s.buf[s.pos:]
		if k := bytes.IndexAny(b[i:], "\r\n"); k >= 0 {
			return i + k
		}
		i = len(b)
		if !s.more() {
			return i
		}
	}
}

// balanced returns the end of the braces or brackets that open at open.
func (s *scanner) balanced(open int) (end int, ok bool) {
	opener, closer := byte('{'), byte('}')
	if s.buf[s.pos+open] == '(' {
		opener, closer = '(', ')'
	}
	depth := 0
	for i := open; ; {
		b := s.upTo(maxBlock)
		for ; i < len(b); i++ {
			switch b[i] {
			case opener:
				depth++
			case closer:
				depth--
				if depth == 0 {
					return i + 1, true
				}
			}
		}
		if i >= maxBlock || !s.more() {
			return 0, false
		}
	}
}
