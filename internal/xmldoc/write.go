package xmldoc

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

// Writer writes elements, each on a line, indented by two blanks. The buffer and the
// ledger are those of a [tagged.Writer].
type Writer struct {
	tagged.Writer
	outer Outer
	open  []string
}

// Outer are the elements around the records, the outermost first: the name of each,
// and its attributes as [Writer.Open] takes them.
type Outer [][]string

// NewWriter returns a Writer of a document with those elements around the records.
func NewWriter(o formats.WriteOptions, outer Outer) Writer {
	w := Writer{Writer: tagged.NewWriter(o), outer: outer}
	for _, e := range outer {
		w.open = append(w.open, e[0])
	}
	return w
}

// Begin has text be what is appended to: the beginning of the document first, if no
// record stands before.
func (w *Writer) Begin(text []byte, records int) {
	w.Buf = text
	if records == 0 {
		w.Buf = append(w.Buf, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"...)
		w.open = w.open[:0]
		for _, e := range w.outer {
			w.Open(e[0], e[1:]...)
		}
	}
}

// End ends the document.
func (w *Writer) End(text []byte, records int) []byte {
	w.Begin(text, records)
	for range w.outer {
		w.Shut()
	}
	return w.Buf
}

// Open writes an opening tag with attributes, names and values in turn; those
// without a value are left out.
func (w *Writer) Open(name string, attributes ...string) {
	w.tag(name, attributes)
	w.Buf = append(w.Buf, ">\n"...)
	w.open = append(w.open, name)
}

// Shut writes the closing tag of the innermost element.
func (w *Writer) Shut() {
	name := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	w.indent()
	w.Buf = append(append(append(w.Buf, "</"...), name...), ">\n"...)
}

// Depth returns how many elements are open.
func (w *Writer) Depth() int { return len(w.open) }

// Leaf writes an element that holds text; none if there is no text. Line breaks are
// written as references.
func (w *Writer) Leaf(name, text string, attributes ...string) {
	if text == "" {
		return
	}
	w.Styled(name, attributes, func() { w.Escape(text) })
}

// Styled writes an element on one line, whose content is written by content.
func (w *Writer) Styled(name string, attributes []string, content func()) {
	w.tag(name, attributes)
	w.Buf = append(w.Buf, '>')
	content()
	w.Buf = append(append(append(w.Buf, "</"...), name...), ">\n"...)
}

// Empty writes an element that holds nothing.
func (w *Writer) Empty(name string) {
	w.tag(name, nil)
	w.Buf = append(w.Buf, "/>\n"...)
}

// Escape writes text.
func (w *Writer) Escape(text string) { w.Buf = append(w.Buf, escapes.Replace(Valid(text))...) }

func (w *Writer) tag(name string, attributes []string) {
	w.indent()
	w.Buf = append(append(w.Buf, '<'), name...)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.Buf = append(append(append(w.Buf, ' '), attributes[i]...), `="`...)
			w.Escape(attributes[i+1])
			w.Buf = append(w.Buf, '"')
		}
	}
}

func (w *Writer) indent() {
	for range w.open {
		w.Buf = append(w.Buf, "  "...)
	}
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;", "\n", "&#13;")

// Valid returns s without the characters that XML has no way to write.
func Valid(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff, c >= 0xe000 && c <= 0xfffd, c >= 0x10000:
			return c
		}
		return -1
	}, s)
}
