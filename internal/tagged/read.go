package tagged

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader reads a tagged format.
type reader struct {
	spec    *Spec
	opts    formats.ReadOptions
	src     *Source
	entries Gatherer
	named   *record.Record // where only names are wanted: what each entry becomes
	problem *formats.Error // with no handler, what ended the reading
	done    bool
}

// NewReader is the format's [formats.Format.NewReader]. What it returns is a
// [formats.Staged].
func (s *Spec) NewReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	r := &reader{spec: s, opts: o}
	r.src = newSource(src, &r.opts, s)
	r.src.report = r.report
	switch {
	case o.Keys:
		r.entries, r.named = keyGatherer{newGatherer(r.src)}, new(record.Record)
	case s.Gather != nil:
		r.entries = s.Gather(r.src)
	default:
		r.entries = newGatherer(r.src)
	}
	return r
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next entry that is a record.
func (r *reader) Next() (formats.Pending, error) {
	p := r.newPending()
	for !r.done && r.gather(&p.entry) {
		readable := !p.entry.long && (r.opts.Keys || r.spec.IsRecord(&p.entry))
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
	if err := r.src.lines.Err(); err != nil && !r.done {
		r.done = true
		fatal := &formats.Error{Pos: linePos(r.opts.File, r.src.lines.Line()+1), Severity: formats.Fatal, Msg: "can't read on", Err: err}
		if r.opts.OnError != nil {
			r.opts.OnError(fatal)
		}
		return nil, fatal
	}
	r.done = true
	return nil, io.EOF
}

// gather gathers the next entry; false at the end of the text.
func (r *reader) gather(e *Entry) bool {
	e.reset()
	if !r.entries.Gather(e) {
		return false
	}
	if !e.long {
		e.finish()
	}
	return true
}

// unreadable reports fields that are no record, and hands them on as they stand,
// unless there are too many of them.
func (r *reader) unreadable(e *Entry) {
	if e.long {
		r.report(formats.Unreadable, e.Line, fmt.Sprintf("record is longer than %d MiB", maxEntry>>20))
		return
	}
	r.report(formats.Unreadable, e.Line, r.spec.NoRecord)
	if r.opts.Verbatim == nil {
		return
	}
	var b strings.Builder
	for i := range e.Fields {
		b.WriteString(e.Fields[i].Tag + cmp.Or(r.spec.Dash, " ") + e.Fields[i].Value + "\n")
	}
	r.opts.Verbatim(formats.Verbatim{Format: r.spec.Family, Kind: formats.VerbatimUnreadable, Text: b.String(), Pos: linePos(r.opts.File, e.Line)})
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

func linePos(file string, line int) formats.Pos {
	return formats.Pos{File: file, Line: line, Col: 1}
}
