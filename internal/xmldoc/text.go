package xmldoc

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// Text returns all text within n as one line: white space is for the layout, and
// counts as one blank.
func (n *Node) Text() string {
	if s, ok := n.plain(nil); ok {
		return s
	}
	var w textWriter
	w.write(n, nil)
	return w.end(false)
}

// Lines is Text, but line ends that are written as a reference (&#13;) are meant: one
// is "\n", and several leave an empty line between paragraphs.
func (n *Node) Lines() string { return n.Marked(nil) }

// Marked is Lines with elements as markup: tags, which may be nil, returns what an
// element marks its text as, if it does so several times from the outermost on.
func (n *Node) Marked(tags func(*Node) []record.Tag) string {
	if s, ok := n.plain(tags); ok {
		return s
	}
	var w textWriter
	w.write(n, tags)
	return w.end(true)
}

// DropLayout removes the white space between the elements within n, if it breaks
// a line: it is there to indent them, where it would count as a blank else.
func (n *Node) DropLayout() {
	if n == nil {
		return
	}
	for at := &n.first; *at != nil; {
		kid := *at
		if kid.Name == "" && !kid.cdata && bytes.ContainsAny(kid.text, "\r\n") && len(bytes.TrimSpace(kid.text)) == 0 {
			*at = kid.next
			continue
		}
		at = &kid.next
	}
}

// plain returns the text within n if it is as simple as most values are: alone in n,
// or in elements that mark nothing.
func (n *Node) plain(tags func(*Node) []record.Tag) (s string, ok bool) {
	for n != nil && n.first != nil {
		only := n.first
		switch {
		case only.next != nil, only.Name != "" && tags != nil && len(tags(only)) > 0:
			return "", false
		case only.Name == "":
			text := bytes.TrimRight(only.text, " ")
			if !standsForItself(text) {
				return "", false
			}
			return string(text), true
		}
		n = only
	}
	return "", true
}

// standsForItself reports whether written text is what it means: ASCII on one line,
// without references, its blanks single ones between words.
func standsForItself(text []byte) bool {
	return ascii.IsLine(text) && bytes.IndexByte(text, '&') < 0
}

// oneLine returns written text as one line.
func oneLine(text []byte) string {
	if standsForItself(text) {
		return string(text)
	}
	var w textWriter
	w.text(text)
	return w.end(false)
}

// textWriter gathers text. White space is put off until something follows.
type textWriter struct {
	buf   []byte
	blank string // what stands before what follows: one of the four below
}

// White space, the weaker first.
const (
	noBlank      = ""
	oneBlank     = " "
	lineEnd      = "\n"
	paragraphEnd = "\n\n"
)

// write appends the text within n.
func (w *textWriter) write(n *Node, tags func(*Node) []record.Tag) {
	if n == nil {
		return
	}
	for kid := n.first; kid != nil; kid = kid.next {
		switch {
		case kid.cdata:
			w.plain(kid.text)
		case kid.Name == "":
			w.text(kid.text)
		case tags == nil:
			w.write(kid, nil)
		default:
			w.marked(kid, tags(kid), tags)
		}
	}
}

// marked appends an element with its markup. Blanks at its ends stand outside.
func (w *textWriter) marked(n *Node, marks []record.Tag, tags func(*Node) []record.Tag) {
	if len(marks) == 0 {
		w.write(n, tags)
		return
	}
	var inner textWriter
	inner.blank, inner.buf = w.blank, nil
	inner.write(n, tags)
	if len(inner.buf) == 0 {
		w.blank = inner.blank
		return
	}
	text := inner.buf
	rest := bytes.TrimLeft(text, " \n")
	w.blank, text = string(text[:len(text)-len(rest)]), rest
	w.flushBlank()
	for _, m := range marks {
		w.buf = append(w.buf, record.OpenTag(m)...)
	}
	w.buf = append(w.buf, text...)
	for i := len(marks) - 1; i >= 0; i-- {
		w.buf = append(w.buf, record.CloseTag(marks[i])...)
	}
	w.blank = inner.blank
}

// flushBlank writes the white space that was put off.
func (w *textWriter) flushBlank() {
	w.buf = append(w.buf, w.blank...)
	w.blank = noBlank
}

// text appends written text, with its references replaced.
func (w *textWriter) text(text []byte) {
	before := "" // what the last reference meant
	for {
		amp := bytes.IndexByte(text, '&')
		if amp < 0 {
			w.plain(text)
			return
		}
		w.plain(text[:amp])
		text = text[amp:]
		meant, size := reference(text)
		text = text[size:]
		switch {
		case meant != "\n" && meant != "\r":
			w.plain([]byte(meant))
		case meant == "\n" && before == "\r" && amp == 0: // ends the same line
		case w.blank == lineEnd, w.blank == paragraphEnd:
			w.blank = paragraphEnd
		default:
			w.blank = lineEnd
		}
		before = meant
	}
}

// plain appends characters; white space among them is layout.
func (w *textWriter) plain(text []byte) {
	for len(text) > 0 {
		n := 0
		for n < len(text) && text[n] > ' ' && text[n] != 0x7f {
			n++
		}
		if n > 0 {
			w.flushBlank()
			w.buf = append(w.buf, text[:n]...)
			text = text[n:]
			continue
		}
		if w.blank == noBlank {
			w.blank = oneBlank
		}
		text = text[1:]
	}
}

// end returns what was gathered, without white space at its ends.
func (w *textWriter) end(lines bool) string {
	buf := bytes.TrimLeft(w.buf, " \n")
	if !lines && bytes.IndexByte(buf, '\n') >= 0 {
		buf = bytes.ReplaceAll(bytes.ReplaceAll(buf, []byte(paragraphEnd), []byte(oneBlank)), []byte(lineEnd), []byte(oneBlank))
	}
	s := string(buf)
	if ascii.Is(s) {
		return s
	}
	if s = strings.ToValidUTF8(s, "\ufffd"); ascii.IsComposed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// reference returns what the reference stands for that text begins with, and how
// long it is. What is none, or nobody but the document declares, stands for itself.
func reference(text []byte) (meant string, size int) {
	end := bytes.IndexByte(text[:min(len(text), 40)], ';')
	if end < 2 {
		return "&", 1
	}
	switch name := string(text[1:end]); {
	case name == "amp":
		return "&", end + 1
	case name == "lt":
		return "<", end + 1
	case name == "gt":
		return ">", end + 1
	case name == "quot":
		return `"`, end + 1
	case name == "apos":
		return "'", end + 1
	case name[0] == '#':
		if c, ok := character(name[1:]); ok {
			return c, end + 1
		}
	default:
		whole := string(text[:end+1])
		if s := html.UnescapeString(whole); s != whole {
			return s, end + 1
		}
	}
	return "&", 1
}

// character returns the character of a number: "233", "xE9". One that XML doesn't
// allow is a blank.
func character(number string) (string, bool) {
	base := 10
	if len(number) > 1 && number[0]|0x20 == 'x' {
		base, number = 16, number[1:]
	}
	c, err := strconv.ParseUint(number, base, 32)
	switch {
	case err != nil:
		return "", false
	case c < ' ' && c != '\t' && c != '\n' && c != '\r', c > utf8.MaxRune, c >= 0xd800 && c < 0xe000:
		return " ", true
	}
	return string(rune(c)), true
}
