package bibtex

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
)

// defaultIndent stands before a field.
const defaultIndent = "  "

// fieldMark is where a field stands in the buffer of the entry.
type fieldMark struct {
	name     string
	start    int  // of the value
	end      int  // of the value, where the next one begins; known when all are there
	place    int  // among the fields, see fieldPlace
	verbatim bool // blanks in the value are its own
}

// lay lays out the fields whose values stand in buf[start:], one behind another,
// and closes the entry.
func (e *entryWriter) lay(start int) {
	e.w.values = append(e.w.values[:0], e.buf[start:]...)
	l := entryLayout{Layout: e.w.opts.Layout, compact: e.w.opts.Compact, dst: e.buf[:start]}
	if l.Indent == "" {
		l.Indent = defaultIndent
	}
	if l.Align && !l.compact {
		for _, m := range e.marks {
			l.column = max(l.column, utf8.RuneCountInString(m.name))
		}
	}
	for i := range e.marks {
		e.marks[i].end = len(e.buf)
		if i > 0 {
			e.marks[i-1].end = e.marks[i].start
		}
	}
	l.inOrder(e.marks)
	for _, m := range e.marks {
		l.field(m.name, e.w.values[m.start-start:m.end-start], m.verbatim)
	}
	e.buf = l.close(len(e.marks) > 0)
}

// entryLayout lays out one entry.
type entryLayout struct {
	formats.Layout
	compact bool
	dst     []byte
	column  int // longest name, where the equals signs are aligned
}

// rank returns the place of a field among those that come first.
func (l *entryLayout) rank(name string) int {
	for i, first := range l.FieldOrder {
		if strings.EqualFold(first, name) {
			return i
		}
	}
	return len(l.FieldOrder)
}

func (l *entryLayout) field(name string, value []byte, verbatim bool) {
	value = bytes.TrimSuffix(value, []byte(","))
	if l.compact {
		l.dst = append(l.dst, ' ')
	} else {
		l.dst = append(l.dst, '\n')
		l.dst = append(l.dst, l.Indent...)
	}
	l.dst = append(l.dst, name...)
	for n := utf8.RuneCountInString(name); n < l.column; n++ {
		l.dst = append(l.dst, ' ')
	}
	l.dst = append(l.dst, " = "...)
	start := len(l.dst)
	l.dst = append(l.dst, value...)
	if l.Quotes && canBeQuoted(value) {
		l.dst[start], l.dst[len(l.dst)-1] = '"', '"'
	}
	if l.Width > 0 && !verbatim && !l.compact {
		l.wrap(start)
	}
	l.dst = append(l.dst, ',')
}

// close ends the entry.
func (l *entryLayout) close(fields bool) []byte {
	if l.NoTrailingComma && fields {
		l.dst = l.dst[:len(l.dst)-1]
	}
	if l.compact {
		return append(l.dst, " }\n"...)
	}
	return append(l.dst, "\n}\n"...)
}

// canBeQuoted reports whether a value in braces may stand in quotes instead.
func canBeQuoted(value []byte) bool {
	return len(value) >= 2 && value[0] == '{' && quotable(string(value[1:len(value)-1]))
}

// wrap breaks the lines of dst[start:] that are too long. A line may be broken at
// a blank that stands alone and isn't TeX's "\ ".
func (l *entryLayout) wrap(start int) {
	indent := l.Indent + l.Indent
	if l.column > 0 {
		indent = l.Indent + strings.Repeat(" ", l.column+len(" = {"))
	}
	line := start - bytes.LastIndexByte(l.dst[:start], '\n') - 1
	value := append([]byte(nil), l.dst[start:]...)
	l.dst = l.dst[:start]
	width := utf8.RuneCount(l.dst[start-line:])
	for len(value) > 0 {
		n := nextBreak(value)
		word := value[:n]
		value = value[n:]
		size := utf8.RuneCount(word)
		if nl := bytes.LastIndexByte(word, '\n'); nl >= 0 {
			width, size = 0, utf8.RuneCount(word[nl+1:])
		} else if word[0] == ' ' && width+size >= l.Width {
			l.dst = append(l.dst, '\n')
			l.dst = append(l.dst, indent...)
			word = word[1:]
			width, size = utf8.RuneCountInString(indent), size-1
		}
		l.dst = append(l.dst, word...)
		width += size
	}
}

// nextBreak returns the place, not the first byte, of the next blank at which a
// line may be broken, len(s) if there is none.
func nextBreak(s []byte) int {
	for i := 1; i < len(s)-1; i++ {
		if s[i] == ' ' && s[i-1] != '\\' && s[i-1] != ' ' && s[i-1] != '\n' && s[i+1] != ' ' && s[i+1] != '\n' {
			return i
		}
	}
	return len(s)
}
