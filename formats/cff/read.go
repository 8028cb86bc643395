package cff

import (
	"cmp"
	"errors"
	"io"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

type reader struct {
	opts    formats.ReadOptions
	pairs   *yamlentry.Reader // of key and value
	loaded  bool
	waiting []place // works that are no records yet
	err     error   // what ended the reading
}

// place is a work, and where it stands.
type place struct {
	node    *yaml.Node
	without string // the type that it has without one
	line    int
	pair    *yamlentry.Entry
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{opts: o, pairs: yamlentry.NewReader(src, yamlentry.Table, "")}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	if !r.loaded {
		r.loaded = true
		r.load()
	}
	if len(r.waiting) == 0 {
		return nil, cmp.Or(r.err, io.EOF)
	}
	p := r.waiting[0]
	r.waiting = r.waiting[1:]
	rec := &record.Record{Source: record.Source{
		File: r.opts.File, Format: Format.Name, Line: int32(p.line), Offset: p.pair.Start, Length: p.pair.End - p.pair.Start,
	}}
	newReading(rec, p.node).work(p.without)
	return rec, nil
}

// load reads the document, whose pairs may refer to each other (authors: *team); where
// one is no YAML, each is read apart, so that it spares the others.
func (r *reader) load() {
	pairs := r.all()
	var d document
	whole := yamlentry.Join(pairs)
	if table, _, err := parse(whole); err == nil {
		for _, p := range table {
			for len(pairs) > 1 && pairs[1].Line <= whole.Line+p.key.Line-1 {
				pairs = pairs[1:]
			}
			r.pair(&d, pairs[0], whole.Line, p)
		}
	} else {
		for _, e := range pairs {
			table, line, err := parse(e)
			if err != nil {
				r.unreadable(string(e.Text), e.Line, line, err)
			}
			for _, p := range table {
				r.pair(&d, e, e.Line, p)
			}
		}
	}
	r.waiting = d.works()
}

// all returns all pairs of the document, as they stand in it.
func (r *reader) all() (pairs []*yamlentry.Entry) {
	for {
		e, err := r.pairs.Next()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				r.report(r.pairs.Line()+1, formats.Fatal, "can't read on", err)
			}
			return pairs
		}
		pairs = append(pairs, e)
	}
}

// pair is a key of a mapping with its value.
type pair struct{ key, value *yaml.Node }

// parse returns the pairs in an entry, or an error and the line it stands on.
func parse(e *yamlentry.Entry) (pairs []pair, line int, err error) {
	table, line, err := e.Parse()
	switch {
	case err != nil:
		return nil, line, err
	case table.Kind != yaml.MappingNode:
		return nil, line, errors.New("a key and its value belong here")
	}
	for i := 0; i+1 < len(table.Content); i += 2 {
		pairs = append(pairs, pair{table.Content[i], yamlentry.Resolve(table.Content[i+1])})
	}
	return pairs, line, nil
}

// document gathers the works of a document.
type document struct {
	root                  place // what the document is about; its node is made of the pairs
	preferred, references []place
}

// pair takes a key of the document with its value, whose nodes count lines from that
// one on.
func (r *reader) pair(d *document, e *yamlentry.Entry, from int, p pair) {
	switch p.key.Value {
	case "cff-version":
	case "preferred-citation":
		d.preferred = r.works(d.preferred, e, from, p.value)
	case "references":
		d.references = r.works(d.references, e, from, p.value)
	default:
		if d.root.node == nil {
			d.root = place{&yaml.Node{Kind: yaml.MappingNode}, "software", from + p.key.Line - 1, e}
		}
		d.root.node.Content = append(d.root.node.Content, p.key, p.value)
	}
}

// works appends the works in a list, or a lone one.
func (r *reader) works(list []place, e *yamlentry.Entry, from int, value *yaml.Node) []place {
	for _, n := range yamlentry.Items(value) {
		line := from + n.Line - 1
		if n.Kind != yaml.MappingNode {
			r.unreadable(yamlentry.Flow(n), line, line, errors.New("a work is a mapping of keys, such as type, title and authors"))
			continue
		}
		list = append(list, place{n, "generic", line, e})
	}
	return list
}

// works returns the works of the document, that which it is about first. A message to
// those who cite is none.
func (d *document) works() (list []place) {
	if root := d.root.node; root != nil && (len(root.Content) > 2 || root.Content[0].Value != "message") {
		list = append(list, d.root)
	}
	return append(append(list, d.preferred...), d.references...)
}

// unreadable reports an error in a text that begins on a line, and hands that on.
func (r *reader) unreadable(text string, begin, line int, err error) {
	r.report(line, formats.Unreadable, "entry can't be read", err)
	if r.opts.Verbatim != nil {
		r.opts.Verbatim(formats.Verbatim{
			Format: family, Kind: formats.VerbatimUnreadable, Text: text, Pos: formats.Pos{File: r.opts.File, Line: begin, Col: 1},
		})
	}
}

// report tells the handler; without one, what can't be read ends the reading.
func (r *reader) report(line int, s formats.Severity, msg string, err error) {
	e := &formats.Error{Pos: formats.Pos{File: r.opts.File, Line: line, Col: 1}, Severity: s, Msg: msg, Err: err}
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	}
	if r.err == nil && (s == formats.Fatal || r.opts.OnError == nil) {
		r.err = e
	}
}
