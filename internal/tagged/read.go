package tagged

import (
	"fmt"
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/lines"
	"github.com/bibfold/bibfold/record"
)

// Reader reads a tagged format; it is a [formats.Staged].
type Reader struct {
	spec    *Spec
	opts    formats.ReadOptions
	gather  gatherer
	problem *formats.Error // with no handler, what ended the reading
	done    bool
}

// NewReader returns a reader of the format that spec describes.
func NewReader(src io.Reader, o formats.ReadOptions, spec *Spec) *Reader {
	r := &Reader{spec: spec, opts: o, gather: gatherer{
		Grammar: spec.Grammar, src: lines.New(src), file: o.File, family: spec.Family,
		verbatim: o.Verbatim, tags: make(map[string]string, 64),
	}}
	r.gather.src.CutAt = maxEntry
	return r
}

// Read returns the next record.
func (r *Reader) Read() (*record.Record, error) {
	p, err := r.Next()
	if err != nil {
		return nil, err
	}
	return p.Record(r.opts.OnError), nil
}

// Next returns the next entry that is a record.
func (r *Reader) Next() (formats.Pending, error) {
	p := newPending(r.spec, &r.opts)
	for !r.done && r.gather.next(&p.entry) {
		if !p.entry.long && r.spec.IsRecord(&p.entry) {
			return p, nil
		}
		r.unreadable(&p.entry)
		if r.problem != nil {
			r.done = true
			return nil, r.problem
		}
	}
	if err := r.gather.src.Err(); err != nil && !r.done {
		r.done = true
		fatal := &formats.Error{Pos: linePos(r.opts.File, r.gather.src.Line()+1), Severity: formats.Fatal, Msg: "can't read on", Err: err}
		if r.opts.OnError != nil {
			r.opts.OnError(fatal)
		}
		return nil, fatal
	}
	r.done = true
	return nil, io.EOF
}

// unreadable reports fields that are no record, and hands them on as they stand,
// unless there are too many of them.
func (r *Reader) unreadable(e *Entry) {
	problem := &formats.Error{Pos: linePos(r.opts.File, e.Line), Severity: formats.Unreadable, Msg: r.spec.NoRecord}
	if e.long {
		problem.Msg = fmt.Sprintf("record is longer than %d MiB", maxEntry>>20)
	}
	if r.opts.OnError != nil {
		r.opts.OnError(problem)
	} else {
		r.problem = problem
	}
	if r.opts.Verbatim == nil || e.long {
		return
	}
	var b strings.Builder
	for i := range e.Fields {
		b.WriteString(e.Fields[i].Tag + " " + e.Fields[i].Value + "\n")
	}
	r.opts.Verbatim(formats.Verbatim{Format: r.spec.Family, Kind: formats.VerbatimUnreadable, Text: b.String(), Pos: problem.Pos})
}

func linePos(file string, line int) formats.Pos {
	return formats.Pos{File: file, Line: line, Col: 1}
}
