package tagged

import (
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/lines"
)

// maxEntry is how long a record may get that is read: its values in bytes, and
// the room that each of its fields takes.
const (
	maxEntry  = 16 << 20
	fieldRoom = 64
)

// maxProse is how much is handed on at once of what stands between two records.
const maxProse = 1 << 20

// Source is a document whose lines are gathered into entries.
type Source struct {
	lines *lines.Reader
	opts  *formats.ReadOptions
	spec  *Spec
	// report tells of a problem of a line.
	report func(s formats.Severity, line int, msg string)

	prose     strings.Builder // lines outside of records
	proseLine int
}

func newSource(src io.Reader, o *formats.ReadOptions, spec *Spec) *Source {
	s := &Source{lines: lines.New(src), opts: o, spec: spec}
	s.lines.CutAt = maxEntry
	return s
}

// Next moves to the next line and returns it without its end; its bytes are valid
// until the next call. ok is false at the end of the document.
func (s *Source) Next() (text []byte, ok bool) { return s.lines.Next() }

// Whole reports whether the document was read to its end.
func (s *Source) Whole() bool { return s.lines.Err() == nil }

// Report reports a problem of the current line.
func (s *Source) Report(sev formats.Severity, msg string) { s.report(sev, s.lines.Line(), msg) }

// Begin has the entry begin with the current line.
func (s *Source) Begin(e *Entry) {
	e.Line, e.start, e.end = s.lines.Line(), s.lines.Offset(), s.lines.End()
}

// Reach has the entry reach to the end of the current line.
func (s *Source) Reach(e *Entry) { e.end = s.lines.End() }

// Add appends a field that begins on the current line.
func (s *Source) Add(e *Entry, tag string, value []byte) {
	if s.tooLong(e, value) {
		return
	}
	from := len(e.buf)
	e.buf = append(e.buf, value...)
	f := e.field()
	f.Tag, f.Line, f.from, f.to = tag, s.lines.Line(), from, len(e.buf)
}

// Extend adds the current line to the value of the last field; false if there is
// none, so that the line belongs to no record.
func (s *Source) Extend(e *Entry, value []byte) bool {
	if s.tooLong(e, value) {
		return true
	}
	if len(e.Fields) == 0 {
		s.Pass(value)
		return false
	}
	f := &e.Fields[len(e.Fields)-1]
	if f.to > f.from {
		e.buf = append(e.buf, s.joint(f.Tag))
	}
	e.buf = append(e.buf, value...)
	f.to = len(e.buf)
	return true
}

// joint returns what joins the lines of a tag's values.
func (s *Source) joint(tag string) byte {
	if wraps := s.spec.Grammar.Wraps; wraps != nil && wraps(tag) {
		return ' '
	}
	return '\n'
}

// tooLong reports whether the record gets too long by the current line; then it
// can't be read, but its end is still to be found.
func (s *Source) tooLong(e *Entry, value []byte) bool {
	e.long = e.long || s.lines.Long() || len(e.buf)+len(value)+len(e.Fields)*fieldRoom > maxEntry
	return e.long
}

// Pass takes the current line, parts of which are given, as one that belongs to no
// record.
func (s *Source) Pass(parts ...[]byte) {
	if s.opts.Verbatim == nil {
		return
	}
	if s.prose.Len() == 0 {
		s.proseLine = s.lines.Line()
	} else {
		s.prose.WriteByte('\n')
	}
	for _, p := range parts {
		s.prose.Write(p)
	}
	if s.prose.Len() > maxProse {
		s.EndPass()
	}
}

// EndPass hands on what was passed before the next record.
func (s *Source) EndPass() {
	if s.prose.Len() == 0 {
		return
	}
	s.opts.Verbatim(formats.Verbatim{
		Format: s.spec.Family,
		Kind:   formats.VerbatimText,
		Text:   s.prose.String(),
		Pos:    linePos(s.opts.File, s.proseLine),
	})
	s.prose.Reset()
}
