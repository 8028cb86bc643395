package cff

import (
	"errors"
	"io"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

type reader struct {
	opts    formats.ReadOptions
	pairs   *yamlentry.Reader // of key and value, each apart, so that one that is no YAML spares the others
	root    place             // of the work that the document is about; its node is made of the pairs
	others  []place           // the preferred citation, then the references
	gone    bool              // all pairs are read
	err     error             // what ended the reading
	waiting []place           // works that are no records yet
}

// place is a work, and where it stands.
type place struct {
	node       *yaml.Node
	line       int
	start, end int64
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{opts: o, pairs: yamlentry.NewReader(src, yamlentry.Table, "")}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	for !r.gone && r.err == nil {
		r.advance()
	}
	switch {
	case r.err != nil:
		return nil, r.err
	case len(r.waiting) == 0:
		return nil, io.EOF
	}
	p := r.waiting[0]
	r.waiting = r.waiting[1:]
	rec := &record.Record{Source: record.Source{
		File: r.opts.File, Format: Format.Name, Line: p.line, Offset: p.start, Length: p.end - p.start,
	}}
	(&reading{rec: rec}).work(p.node)
	return rec, nil
}

// advance reads the next pairs of the document.
func (r *reader) advance() {
	e, err := r.pairs.Next()
	switch {
	case errors.Is(err, io.EOF):
		r.end()
		return
	case err != nil:
		r.report(r.pairs.Line()+1, formats.Fatal, "can't read on", err)
		return
	}
	table, line, err := e.Parse()
	if err == nil && table.Kind != yaml.MappingNode {
		err = errors.New("a key and its value belong here")
	}
	if err != nil {
		r.unreadable(e, line, err)
		return
	}
	for i := 0; i+1 < len(table.Content); i += 2 {
		r.pair(e, table.Content[i], yamlentry.Resolve(table.Content[i+1]))
	}
}

// pair takes a key of the document with its value.
func (r *reader) pair(e *yamlentry.Entry, key, value *yaml.Node) {
	line := e.Line + key.Line - 1
	switch key.Value {
	case "cff-version":
	case "preferred-citation", "references":
		for _, n := range yamlentry.Items(value) {
			if n.Kind != yaml.MappingNode {
				r.unreadable(e, e.Line+n.Line-1, errors.New("a work is a mapping of keys, such as type, title and authors"))
				continue
			}
			p := place{n, e.Line + n.Line - 1, e.Start, e.End}
			if key.Value == "references" {
				r.others = append(r.others, p)
			} else {
				r.others = append([]place{p}, r.others...)
			}
		}
	default:
		if r.root.node == nil {
			r.root = place{&yaml.Node{Kind: yaml.MappingNode}, line, e.Start, e.End}
		}
		r.root.node.Content = append(r.root.node.Content, key, value)
	}
}

// end makes works of what was read. Without a type a document is about software.
func (r *reader) end() {
	r.gone = true
	if root := r.root.node; root != nil && (yamlentry.Member(root, "title") != nil || yamlentry.Member(root, "authors") != nil) {
		if yamlentry.Member(root, "type") == nil {
			root.Content = append(root.Content, scalar("type"), scalar("software"))
		}
		r.waiting = append(r.waiting, r.root)
	}
	r.waiting = append(r.waiting, r.others...)
}

func scalar(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }

// unreadable reports a part of the document, and hands it on as it stands.
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
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	}
	if s == formats.Fatal || r.opts.OnError == nil {
		r.err = e
	}
}
