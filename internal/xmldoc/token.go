package xmldoc

import (
	"bytes"
	"iter"
	"unicode/utf8"
)

// Token is a piece of a document, by where in the text it begins and ends, and the
// next one begins.
type Token struct {
	Kind           TokenKind
	From, To, Next int
}

// TokenKind tells what a piece of a document is.
type TokenKind uint8

const (
	TokenEnd   TokenKind = iota // there is no more
	TokenText                   // what stands between tags, as it is written
	TokenCDATA                  // the content of a CDATA section: it has no references
	TokenOpen                   // <name>
	TokenClose                  // </name>
	TokenEmpty                  // <name/>
	TokenCut                    // markup that doesn't end before the document does
)

// NextToken returns the piece that begins at an offset. Comments, processing
// instructions and declarations are passed over; a "<" that begins no markup is
// text. It returns [TokenEnd] at the end.
func NextToken(text []byte, at int) Token {
	for at < len(text) {
		if !beginsSpecial(text, at) {
			if tag, ok := tagAt(text, at); ok {
				return tag
			}
			end := endOfText(text, at)
			return Token{TokenText, at, end, end}
		}
		content, rest := special(text[at:])
		if len(rest) == 0 && text[len(text)-1] != '>' {
			return Token{TokenCut, at, len(text), len(text)}
		}
		if content != nil {
			from := at + len("<![CDATA[")
			return Token{TokenCDATA, from, from + len(content), len(text) - len(rest)}
		}
		at = len(text) - len(afterSpecial(text[at:]))
	}
	return Token{TokenEnd, len(text), len(text), len(text)}
}

// beginsSpecial reports whether a comment, CDATA section, processing instruction or
// declaration stands at an offset.
func beginsSpecial(text []byte, at int) bool {
	return text[at] == '<' && at+1 < len(text) && (text[at+1] == '!' || text[at+1] == '?')
}

// tagAt returns the tag at an offset, false if none begins there.
func tagAt(text []byte, at int) (Token, bool) {
	if text[at] != '<' || at+1 == len(text) {
		return Token{}, false
	}
	c := text[at+1]
	if c != '/' && c != '_' && c < 0x80 && (c|0x20 < 'a' || c|0x20 > 'z') {
		return Token{}, false
	}
	end, whole := endOfTag(text, at)
	switch {
	case !whole:
		return Token{TokenCut, at, len(text), len(text)}, true
	case end == 0:
		return Token{}, false
	case c == '/':
		return Token{TokenClose, at, end, end}, true
	case text[end-2] == '/':
		return Token{TokenEmpty, at, end, end}, true
	}
	return Token{TokenOpen, at, end, end}, true
}

// endOfTag returns where the tag at an offset ends, 0 if it is none: another one
// begins before, or it is longer than any. It isn't whole where the document ends.
func endOfTag(text []byte, at int) (end int, whole bool) {
	limit := min(len(text), at+maxTag)
	for i := at + 1; i < limit; i++ {
		switch c := text[i]; c {
		case '>':
			return i + 1, true
		case '<':
			return 0, true
		case '"', '\'':
			if n := bytes.IndexByte(text[i+1:limit], c); n >= 0 {
				i += n + 1
			}
		}
	}
	return 0, limit < len(text)
}

// endOfText returns where the text at an offset ends.
func endOfText(text []byte, at int) int {
	for i := at + 1; ; i++ {
		lt := bytes.IndexByte(text[min(i, len(text)):], '<')
		if lt < 0 {
			return len(text)
		}
		i += lt
		if _, tag := tagAt(text, i); tag || beginsSpecial(text, i) {
			return i
		}
	}
}

// Name returns the name in a tag, with its prefix: "dc:title".
func Name(tag []byte) []byte {
	tag = bytes.TrimPrefix(tag[1:], []byte{'/'})
	if i := bytes.IndexAny(tag, " \t\r\n/>"); i >= 0 {
		return tag[:i]
	}
	return tag
}

// Attributes yields the attributes in an opening tag: names with their prefixes,
// and values as they are written.
func Attributes(tag []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(name, value []byte) bool) {
		rest := bytes.TrimSuffix(bytes.TrimSuffix(tag, []byte{'>'}), []byte{'/'})[1+len(Name(tag)):]
		for {
			name, value, ok := bytes.Cut(rest, []byte{'='})
			value = bytes.TrimLeft(value, " \t\r\n")
			if !ok || len(value) == 0 {
				return
			}
			var end int
			if q := value[0]; q == '"' || q == '\'' {
				value = value[1:]
				end = bytes.IndexByte(value, q)
			} else {
				end = bytes.IndexAny(value, " \t\r\n")
			}
			if end < 0 {
				end = len(value)
			}
			rest = value[min(end+1, len(value)):]
			if !yield(bytes.TrimSpace(name), value[:end]) {
				return
			}
		}
	}
}

// AppendText appends text as it is meant: references are replaced, line ends are
// "\n", and what XML doesn't allow is left out; other white space stays.
func AppendText(dst, text []byte, cdata bool) []byte {
	for len(text) > 0 {
		n := 0
		for n < len(text) && (text[n] >= ' ' && text[n] < utf8.RuneSelf && text[n] != '&' || text[n] == '\n' || text[n] == '\t') {
			n++
		}
		dst, text = append(dst, text[:n]...), text[n:]
		if len(text) == 0 {
			break
		}
		size := 1
		switch c := text[0]; {
		case c == '\r':
			dst = append(dst, '\n')
			if len(text) > 1 && text[1] == '\n' {
				size = 2
			}
		case c == '&' && cdata:
			dst = append(dst, '&')
		case c == '&':
			var meant string
			meant, size = reference(text)
			dst = append(dst, meant...)
		case c >= utf8.RuneSelf:
			var r rune
			r, size = utf8.DecodeRune(text)
			dst = utf8.AppendRune(dst, r) // U+FFFD for what is no UTF-8
		}
		text = text[size:]
	}
	return dst
}
