package zoterordf

import (
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// flushSize is how much is gathered before it is written.
const flushSize = 64 << 10

type writer struct {
	dst   io.Writer
	opts  formats.WriteOptions
	x     exporter
	begun bool
	err   error
}

func newWriter(dst io.Writer, o formats.WriteOptions) formats.Writer {
	return &writer{dst: dst, opts: o}
}

// Write appends a record.
func (w *writer) Write(rec *record.Record) error {
	if w.err != nil {
		return w.err
	}
	w.begin()
	it := toItem(rec, func(field, value string, action formats.Action, why string) {
		if w.opts.OnLoss != nil {
			w.opts.OnLoss(formats.Loss{Record: rec, Field: field, Value: value, Action: action, Why: why})
		}
	})
	if rec.ID != "" {
		it.about = aboutOf(rec.ID)
	}
	w.x.item(it)
	if len(w.x.xml.buf) >= flushSize {
		w.flush()
	}
	return w.err
}

// Close writes the collections and ends the document.
func (w *writer) Close() error {
	w.begin()
	w.x.collections()
	w.x.xml.buf = append(w.x.xml.buf, "</rdf:RDF>\n"...)
	w.flush()
	return w.err
}

// begin writes the opening tag of the document.
func (w *writer) begin() {
	if w.begun {
		return
	}
	w.begun = true
	b := append(w.x.xml.buf, "<rdf:RDF"...)
	for _, n := range namespaces {
		b = append(b, "\n xmlns:"+n[0]+`="`+n[1]+`"`...)
	}
	w.x.xml.buf = append(b, ">\n"...)
}

func (w *writer) flush() {
	if w.err == nil && len(w.x.xml.buf) > 0 {
		_, w.err = w.dst.Write(w.x.xml.buf)
	}
	w.x.xml.buf = w.x.xml.buf[:0]
}

// xmlWriter writes elements, each on a line, indented by four blanks as Zotero
// does it.
type xmlWriter struct {
	buf   []byte
	stack []string
}

func (w *xmlWriter) indent() {
	for range len(w.stack) + 1 {
		w.buf = append(w.buf, "    "...)
	}
}

// open writes an opening tag with attributes, names and values in turn.
func (w *xmlWriter) open(name string, attributes ...string) {
	w.tag(name, attributes)
	w.buf = append(w.buf, ">\n"...)
	w.stack = append(w.stack, name)
}

func (w *xmlWriter) tag(name string, attributes []string) {
	w.indent()
	w.buf = append(append(w.buf, '<'), name...)
	for i := 0; i < len(attributes); i += 2 {
		w.buf = append(append(append(w.buf, ' '), attributes[i]...), `="`...)
		w.buf = append(append(w.buf, attributeEscapes.Replace(attributes[i+1])...), '"')
	}
}

// close writes the closing tag of the innermost element.
func (w *xmlWriter) close() {
	name := w.stack[len(w.stack)-1]
	w.stack = w.stack[:len(w.stack)-1]
	w.indent()
	w.buf = append(append(append(w.buf, "</"...), name...), ">\n"...)
}

// leaf writes an element that holds text; none if there is no text.
func (w *xmlWriter) leaf(name, text string, attributes ...string) {
	if text == "" {
		return
	}
	w.tag(name, attributes)
	w.buf = append(w.buf, '>')
	w.buf = append(w.buf, textEscapes.Replace(text)...)
	w.buf = append(append(append(w.buf, "</"...), name...), ">\n"...)
}

// typed writes a property whose value is a resource of a class, of which no more is
// known than the text of one property; none if there is no text.
func (w *xmlWriter) typed(property, class, name, text string) {
	if text == "" {
		return
	}
	w.open(property)
	w.open(class)
	w.leaf(name, text)
	w.close()
	w.close()
}

// refer writes a property that refers to a resource.
func (w *xmlWriter) refer(property, about string) {
	w.tag(property, []string{"rdf:resource", about})
	w.buf = append(w.buf, "/>\n"...)
}

var (
	textEscapes      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	attributeEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;", "\n", "&#10;", "\t", "&#9;")
)
