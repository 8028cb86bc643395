package hayagriva

import (
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

type reader struct {
	opts    formats.ReadOptions
	entries *yamlentry.Reader
	waiting []*pending
	err     error // what Next goes on returning
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{opts: o, entries: yamlentry.NewReader(src, yamlentry.Table, "")}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next entry that is YAML.
func (r *reader) Next() (formats.Pending, error) {
	for len(r.waiting) == 0 && r.err == nil {
		r.advance()
	}
	if r.err != nil {
		return nil, r.err
	}
	p := r.waiting[0]
	r.waiting = r.waiting[1:]
	return p, nil
}

// advance takes the next entry of the document, which in flow style is a table of
// several.
func (r *reader) advance() {
	e, err := r.entries.Next()
	switch {
	case errors.Is(err, io.EOF):
		r.err = io.EOF
		return
	case err != nil:
		r.report(r.entries.Line()+1, formats.Fatal, "can't read on", err)
		if r.err == nil {
			r.err = io.EOF
		}
		return
	}
	table, line, err := e.Parse()
	if err == nil && table.Kind != yaml.MappingNode {
		err = errors.New("it is no entry by its key")
	}
	if err != nil {
		r.unreadable(e, line, err)
		return
	}
	for i := 0; i+1 < len(table.Content); i += 2 {
		key, value := table.Content[i], table.Content[i+1]
		if value.Kind != yaml.MappingNode {
			r.unreadable(e, e.Line+key.Line-1, fmt.Errorf("%q is no mapping of fields", key.Value))
			continue
		}
		r.waiting = append(r.waiting, &pending{
			opts: &r.opts, key: key.Value, node: value, line: e.Line + key.Line - 1, start: e.Start, end: e.End,
		})
	}
}

// unreadable reports an entry, and hands it on as it stands.
func (r *reader) unreadable(e *yamlentry.Entry, line int, err error) {
	r.report(line, formats.Unreadable, "entry can't be read", err)
	if r.opts.Verbatim != nil {
		r.opts.Verbatim(formats.Verbatim{
			Format: family, Kind: formats.VerbatimUnreadable, Text: string(e.Text), Pos: formats.Pos{File: r.opts.File, Line: e.Line, Col: 1},
		})
	}
}

// report tells the handler; without one, what can't be read ends the reading.
func (r *reader) report(line int, s formats.Severity, msg string, err error) {
	e := &formats.Error{Pos: formats.Pos{File: r.opts.File, Line: line, Col: 1}, Severity: s, Msg: msg, Err: err}
	switch {
	case r.opts.OnError != nil:
		r.opts.OnError(e)
	case s >= formats.Unreadable && r.err == nil:
		r.err = e
	}
	if s == formats.Fatal {
		r.err = e
	}
}

// pending is an entry that is YAML and not understood yet.
type pending struct {
	opts       *formats.ReadOptions
	key        string
	node       *yaml.Node
	line       int
	start, end int64
}

// Size returns the length of the entry.
func (p *pending) Size() int { return int(p.end - p.start) }

// Record gives the fields their meaning.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	rec := &record.Record{ID: p.key, Source: record.Source{
		File: p.opts.File, Format: Format.Name, Line: int32(p.line), Offset: p.start, Length: p.end - p.start,
	}}
	if p.opts.Keys {
		return rec
	}
	pos := formats.Pos{File: p.opts.File, Line: p.line, Col: 1}
	r := reading{rec: rec, warn: report.At(pos, &p.key, formats.Warning)}
	r.entry(p.node)
	return rec
}
