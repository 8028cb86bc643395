package cslyaml

import (
	"errors"
	"io"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

// reader hands each item of the list to the reader of CSL-JSON, as a line of its
// own, and tells what comes of it where the item stood.
type reader struct {
	opts     formats.ReadOptions
	items    formats.Reader // reads what feed gives
	feed     feed
	reported int   // problems of the feed
	err      error // what Read goes on returning
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{opts: o, feed: feed{entries: yamlentry.NewReader(src, yamlentry.List, member), file: o.File}}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	if r.items == nil {
		o := r.opts
		o.OnError, o.Verbatim = r.relay, nil
		r.items = csljson.Format.NewReader(&r.feed, o)
	}
	if r.err != nil {
		return nil, r.err
	}
	rec, err := r.items.Read()
	n := len(r.feed.places)
	if rec != nil {
		n = int(rec.Source.Line)
	}
	if r.flush(n); r.err != nil {
		return nil, r.err
	}
	if err != nil {
		r.err = err
		return nil, err
	}
	at := r.feed.places[n-1]
	rec.Source.Line, rec.Source.Col, rec.Source.Offset, rec.Source.Length = int32(at.Line), 1, at.Start, at.End-at.Start
	return rec, nil
}

// flush reports the problems with entries that stood before the n-th item.
func (r *reader) flush(n int) {
	for ; r.reported < len(r.feed.problems); r.reported++ {
		p := r.feed.problems[r.reported]
		if p.before >= n && !r.feed.ended {
			return
		}
		r.report(p.err)
		if r.opts.Verbatim != nil && p.err.Severity == formats.Unreadable {
			r.opts.Verbatim(formats.Verbatim{
				Format: Format.FamilyName(), Kind: formats.VerbatimUnreadable, Text: p.text, Pos: p.err.Pos,
			})
		}
	}
}

// relay reports a problem that the reader of CSL-JSON has with an item, where the
// item stood.
func (r *reader) relay(e *formats.Error) {
	if i := e.Pos.Line - 1; i >= 0 && i < len(r.feed.places) {
		r.flush(i)
		e.Pos.Line, e.Pos.Col = r.feed.places[i].Line, 1
	}
	r.report(e)
}

// report tells the handler; without one, what can't be read ends the reading.
func (r *reader) report(e *formats.Error) {
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	} else if e.Severity >= formats.Unreadable && r.err == nil {
		r.err = e
	}
}

// feed is the document as JSON, an item a line. Each Read gives one item at most.
type feed struct {
	entries  *yamlentry.Reader
	file     string
	text     []byte             // not given yet
	places   []*yamlentry.Entry // of the items, without their text
	problems []problem
	ended    bool
}

// problem is one with an entry that is no item.
type problem struct {
	before int // items that stood before it
	text   string
	err    *formats.Error
}

// Read gives the next item.
func (f *feed) Read(p []byte) (int, error) {
	for len(f.text) == 0 {
		if f.ended {
			return 0, io.EOF
		}
		f.next()
	}
	n := copy(p, f.text)
	f.text = f.text[n:]
	return n, nil
}

// next takes the next entry of the document.
func (f *feed) next() {
	e, err := f.entries.Next()
	if err != nil {
		f.ended = true
		if !errors.Is(err, io.EOF) {
			f.problem(f.entries.Line()+1, formats.Fatal, "can't read on", err, "")
		}
		return
	}
	list, line, err := e.Parse()
	if err == nil && list.Kind != yaml.SequenceNode {
		err = errors.New("it is no list")
	}
	if err != nil {
		f.problem(line, formats.Unreadable, "entry can't be read as YAML", err, string(e.Text))
		return
	}
	for _, item := range list.Content {
		text, err := appendItem(nil, item)
		if err != nil {
			f.problem(e.Line+item.Line-1, formats.Unreadable, "entry can't be read", err, string(e.Text))
			continue
		}
		f.text = append(append(f.text, text...), '\n')
		f.places = append(f.places, &yamlentry.Entry{Line: e.Line + item.Line - 1, Start: e.Start, End: e.End})
	}
}

func (f *feed) problem(line int, s formats.Severity, msg string, err error, text string) {
	f.problems = append(f.problems, problem{len(f.places), text, &formats.Error{
		Pos: formats.Pos{File: f.file, Line: line, Col: 1}, Severity: s, Msg: msg, Err: err,
	}})
}

// maxNodes bounds what aliases may make of one item: they can stand for each
// other and grow beyond all measure.
const maxNodes = 1 << 16

// appendItem appends an item as JSON on one line.
func appendItem(b []byte, item *yaml.Node) ([]byte, error) {
	if item.Kind != yaml.MappingNode {
		return nil, errors.New("an item is a mapping of members, such as id, type and title")
	}
	t := translator{buf: b}
	t.value(item, "")
	return t.buf, t.err
}
