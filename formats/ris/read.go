package ris

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/lines"
	"github.com/bibfold/bibfold/record"
)

type reader struct {
	opts    formats.ReadOptions
	x       expander
	entry   entry
	reading reading
	problem *formats.Error // with no handler, what ended the reading
	done    bool
}

func newReader(src io.Reader, o formats.ReadOptions) *reader {
	r := &reader{opts: o}
	r.x = expander{src: lines.New(src), file: o.File, report: r.report, verbatim: o.Verbatim}
	return r
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	for !r.done && r.x.next(&r.entry) {
		rec, ok := r.record()
		if r.problem != nil {
			r.done = true
			return nil, r.problem
		}
		if ok {
			return rec, nil
		}
	}
	if err := r.x.src.Err(); err != nil && !r.done {
		r.done = true
		fatal := &formats.Error{Pos: r.pos(r.x.src.Line() + 1), Severity: formats.Fatal, Msg: "can't read on", Err: err}
		if r.opts.OnError != nil {
			r.opts.OnError(fatal)
		}
		return nil, fatal
	}
	r.done = true
	return nil, io.EOF
}

// record gives the entry at hand its meaning; false if it is no record.
func (r *reader) record() (*record.Record, bool) {
	e := &r.entry
	if !e.typed && !identifies(e) {
		r.unreadable(e)
		return nil, false
	}
	r.clean(e)
	k := parseKind(e.code)
	if e.typed && k == noKind {
		r.report(formats.Warning, e.line, fmt.Sprintf("type %q is not known; the record is taken for a document", e.code))
	}
	rec := &record.Record{Source: record.Source{
		File: r.opts.File, Format: Format.Name, Line: e.line, Offset: e.start, Length: e.end - e.start,
	}}
	r.reading = reading{e: e, rec: rec, kind: k, report: r.report, order: r.reading.order, extra: r.reading.extra[:0]}
	r.reading.run()
	if len(e.fields) == 0 {
		r.report(formats.Warning, e.line, "the record says nothing but its type")
	}
	return rec, true
}

// identifies reports whether tags without a TY line are a record: they name a
// work.
func identifies(e *entry) bool {
	for _, t := range [...]string{"TI", "T1", "CT", "BT", "AU", "A1", "DO", "UR"} {
		if e.has(makeTag(t)) {
			return true
		}
	}
	return false
}

// unreadable reports tags that are no record, and hands them on as they stand.
func (r *reader) unreadable(e *entry) {
	r.report(formats.Unreadable, e.line, "these tags are no record: there is no TY line, no title and no author")
	if r.opts.Verbatim == nil {
		return
	}
	var b strings.Builder
	for i := range e.fields {
		f := &e.fields[i]
		fmt.Fprintf(&b, "%s  - %s\n", f.name(), f.value)
	}
	r.opts.Verbatim(formats.Verbatim{Format: family, Kind: formats.VerbatimUnreadable, Text: b.String(), Pos: r.pos(e.line)})
}

// clean brings the values into normal form C; most records are plain ASCII.
func (r *reader) clean(e *entry) {
	if isASCII(e.buf) {
		return
	}
	valid := utf8.Valid(e.buf)
	if !valid {
		r.report(formats.Warning, e.line, "the record holds bytes that are no UTF-8; each is replaced by U+FFFD")
	}
	if valid && norm.NFC.IsNormal(e.buf) {
		return
	}
	for i := range e.fields {
		f := &e.fields[i]
		f.value = norm.NFC.String(strings.ToValidUTF8(f.value, "\ufffd"))
	}
}

func isASCII(text []byte) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (r *reader) pos(line int) formats.Pos {
	return formats.Pos{File: r.opts.File, Line: line, Col: 1}
}

// report tells the handler; without one, the first entry that can't be read ends
// the reading.
func (r *reader) report(s formats.Severity, line int, msg string) {
	err := &formats.Error{Pos: r.pos(line), Severity: s, Msg: msg}
	switch {
	case r.opts.OnError != nil:
		r.opts.OnError(err)
	case s >= formats.Unreadable && r.problem == nil:
		r.problem = err
	}
}
