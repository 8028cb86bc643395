package bibtex

import (
	"bytes"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// begin begins a field, whose value comes next.
func (e *entryWriter) begin(name string) {
	place := e.at.place // most fields are their row's own, which saves the look-up
	if name != e.at.name {
		place = fieldPlace(name)
	}
	e.marks = append(e.marks, fieldMark{name: name, start: len(e.buf), place: place})
}

// field writes a value of record text, nothing if it is empty.
func (e *entryWriter) field(name, value string, m latex.Mode) {
	if strings.IndexByte(value, '\n') >= 0 {
		value = foldLines(value)
	}
	if value == "" {
		return
	}
	e.begin(name)
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	e.value(value, m)
	if strings.IndexByte(value, '\\') >= 0 {
		e.settle(start, value, m)
	}
	e.unprintable(name, value, start)
	e.end(name, start)
}

// text writes a value of v that may have several lines.
func (e *entryWriter) text(name string, v record.Var, value string) {
	e.field(name, value, latex.Group)
	if e.w.opts.OnLoss != nil && strings.IndexByte(value, '\n') >= 0 && foldLines(value) != value {
		e.lose(v.String(), value, formats.Changed, "TeX joins the lines of a paragraph")
	}
}

// value appends a value as TeX.
func (e *entryWriter) value(value string, m latex.Mode) {
	start := len(e.buf)
	e.buf = latex.AppendEncode(e.buf, value, latex.Options{ASCII: e.w.opts.ASCII, Mode: m})
	if record.EscapeHTML(value) != value { // "&amp;" is meant as it stands: see unescapeHTML
		e.buf = append(e.buf[:start], bytes.ReplaceAll(e.buf[start:], []byte(`\&`), []byte(`\&{}`))...)
	}
	e.buf = balance(e.buf, start)
}

// maxReadings is how often a value is read back for the sake of a settled form.
const maxReadings = 3

// settle writes a value with TeX of its own, which begins at start, as it will be
// written when it has been read.
func (e *entryWriter) settle(start int, value string, m latex.Mode) {
	for range maxReadings {
		read := readBack(string(e.buf[start:]), m)
		if read == value {
			return
		}
		value = read
		e.buf = e.buf[:start]
		e.value(value, m)
	}
}

// readBack returns what a value in the mode is read as.
func readBack(written string, m latex.Mode) string {
	if m == latex.Title {
		return decode(written, m)
	}
	return paragraphs(written)
}

// end closes the value in braces that begins at start.
func (e *entryWriter) end(name string, start int) {
	e.buf = append(e.buf, '}')
	if len(e.r.Spellings) > 0 {
		e.byMacro(name, start-1)
	}
	e.buf = append(e.buf, ',')
}

// unprintable reports characters that had to be written by their numbers.
func (e *entryWriter) unprintable(field, value string, start int) {
	if e.w.opts.ASCII && bytes.Contains(e.buf[start:], []byte(`{\symbol{`)) {
		e.lose(field, value, formats.Changed, "LaTeX has no command for some characters: written by number, for XeLaTeX and LuaLaTeX")
	}
}

// verbatim writes a value as it is. Braces that don't match would end the field
// in a wrong place: they are written as addresses write them, %7B and %7D.
func (e *entryWriter) verbatim(name, value string) {
	if value == "" {
		return
	}
	e.begin(name)
	e.marks[len(e.marks)-1].verbatim = true
	e.buf = append(e.buf, '{')
	e.buf = append(e.buf, percentBraces(value)...)
	e.buf = append(e.buf, "},"...)
}

// bare writes a value without braces: a macro or a concatenation of them.
func (e *entryWriter) bare(name, value string) {
	e.begin(name)
	e.buf = append(e.buf, value...)
	e.buf = append(e.buf, ',')
}

// balanced reports whether BibTeX counts as many closing braces as opening ones,
// and none too early: to it a backslash escapes nothing.
func balanced[T string | []byte](s T) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// percentBraces returns an address whose braces would end the field with them
// percent-encoded.
func percentBraces(s string) string {
	if balanced(s) {
		return s
	}
	return strings.NewReplacer("{", "%7B", "}", "%7D").Replace(s)
}

// balance makes sure that braces match in buf[start:]. Encoding escapes the
// braces of text, but BibTeX counts those too, and mathematics has its own.
func balance(buf []byte, start int) []byte {
	if balanced(buf[start:]) {
		return buf
	}
	s := strings.NewReplacer(`\{`, `\textbraceleft `, `\}`, `\textbraceright `).Replace(string(buf[start:]))
	if !balanced(s) {
		s = strings.NewReplacer("{", "", "}", "").Replace(s)
	}
	return append(buf[:start], s...)
}
