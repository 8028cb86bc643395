package ris

import (
	"fmt"
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/lines"
	"github.com/bibfold/bibfold/record"
)

type reader struct {
	opts    formats.ReadOptions
	x       expander
	problem *formats.Error // with no handler, what ended the reading
	done    bool
}

func newReader(src io.Reader, o formats.ReadOptions) *reader {
	r := &reader{opts: o}
	r.x = expander{src: lines.New(src), file: o.File, report: r.report, verbatim: o.Verbatim}
	r.x.src.CutAt = maxEntry
	return r
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	p, err := r.Next()
	if err != nil {
		return nil, err
	}
	return p.Record(r.opts.OnError), nil
}

// Next returns the next entry that is a record.
func (r *reader) Next() (formats.Pending, error) {
	p := newPending(&r.opts)
	for !r.done && r.x.next(&p.entry) {
		readable := !p.entry.long && (p.entry.typed || identifies(&p.entry))
		if !readable {
			r.unreadable(&p.entry)
		}
		if r.problem != nil {
			r.done = true
			return nil, r.problem
		}
		if readable {
			return p, nil
		}
	}
	if err := r.x.src.Err(); err != nil && !r.done {
		r.done = true
		fatal := &formats.Error{Pos: linePos(r.opts.File, r.x.src.Line()+1), Severity: formats.Fatal, Msg: "can't read on", Err: err}
		if r.opts.OnError != nil {
			r.opts.OnError(fatal)
		}
		return nil, fatal
	}
	r.done = true
	return nil, io.EOF
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

// unreadable reports tags that are no record, and hands them on as they stand,
// unless there are too many of them.
func (r *reader) unreadable(e *entry) {
	if e.long {
		r.report(formats.Unreadable, e.line, fmt.Sprintf("record is longer than %d MiB", maxEntry>>20))
		return
	}
	r.report(formats.Unreadable, e.line, "these tags are no record: there is no TY line, no title and no author")
	if r.opts.Verbatim == nil {
		return
	}
	var b strings.Builder
	for i := range e.fields {
		f := &e.fields[i]
		fmt.Fprintf(&b, "%s  - %s\n", f.name(), f.value)
	}
	r.opts.Verbatim(formats.Verbatim{Format: family, Kind: formats.VerbatimUnreadable, Text: b.String(), Pos: linePos(r.opts.File, e.line)})
}

func linePos(file string, line int) formats.Pos {
	return formats.Pos{File: file, Line: line, Col: 1}
}

// report tells the handler; without one, the first entry that can't be read ends
// the reading.
func (r *reader) report(s formats.Severity, line int, msg string) {
	err := &formats.Error{Pos: linePos(r.opts.File, line), Severity: s, Msg: msg}
	switch {
	case r.opts.OnError != nil:
		r.opts.OnError(err)
	case s >= formats.Unreadable && r.problem == nil:
		r.problem = err
	}
}
