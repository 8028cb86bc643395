package xmldoc

import (
	"bytes"
	"errors"
	"io"
	"sync"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// errEmpty says that an element of a record's name says nothing.
var errEmpty = errors.New("the record is empty")

// What is worth a word about a document as a whole.
const (
	msgEntities = "the document declares entities of its own: they are refused, none is replaced or fetched"
	msgUnclosed = "the document isn't closed: it may have been cut off"
	msgBehind   = "what stands behind the end of the document is left out: if it is another one, put it into a file of its own"
	msgNoUTF8   = "the record holds bytes that are no UTF-8; each is replaced by U+FFFD"
)

// reader reads a format in XML.
type reader struct {
	spec     *Spec
	opts     formats.ReadOptions
	split    *splitter
	declared bool // it was said that there are entities
	done     bool
}

// NewReader is the format's [formats.Format.NewReader]. What it returns is a
// [formats.Staged].
func (s *Spec) NewReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{spec: s, opts: o, split: newSplitter(src, s)}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next element that is a record.
func (r *reader) Next() (formats.Pending, error) {
	for !r.done {
		text, at, err := r.split.next()
		r.entities()
		switch {
		case text == nil:
			return nil, r.end(at, err)
		case err == nil:
			err = r.refuse(text)
		}
		if err == nil {
			return newPending(r, text, at), nil
		}
		if word := foreign(""); errors.As(err, &word) {
			r.tell(&formats.Error{Pos: r.pos(at), Severity: formats.Warning, Msg: string(word)})
			continue
		}
		problem := &formats.Error{Pos: r.pos(at), Severity: formats.Unreadable, Err: err}
		if r.opts.OnError == nil {
			r.done = true
			return nil, problem
		}
		r.opts.OnError(problem)
	}
	return nil, io.EOF
}

// refuse says why an element of a record's name is none.
func (r *reader) refuse(text []byte) error {
	switch {
	case !says(text):
		return errEmpty
	case r.spec.Refuse != nil:
		return r.spec.Refuse(text)
	}
	return nil
}

// end ends the reading.
func (r *reader) end(at place, err error) error {
	r.done = true
	if err != nil {
		problem := &formats.Error{Pos: r.pos(at), Severity: formats.Fatal, Msg: "can't read on", Err: err}
		r.tell(problem)
		return problem
	}
	if r.split.root != "" && !r.split.closed {
		r.tell(&formats.Error{Pos: r.pos(at), Severity: formats.Warning, Msg: msgUnclosed})
	}
	if at := r.split.behind; at != nil {
		r.tell(&formats.Error{Pos: r.pos(*at), Severity: formats.Warning, Msg: msgBehind})
	}
	return io.EOF
}

// entities tells once that the document declares entities.
func (r *reader) entities() {
	if at := r.split.declares; at != nil && !r.declared {
		r.declared = true
		r.tell(&formats.Error{Pos: r.pos(*at), Severity: formats.Warning, Msg: msgEntities})
	}
}

func (r *reader) tell(e *formats.Error) {
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	}
}

func (r *reader) pos(at place) formats.Pos {
	return formats.Pos{File: r.opts.File, Line: at.line, Col: at.col}
}

// says reports whether there is anything between tags, or an ID.
func says(text []byte) bool {
	if tag, _, _ := bytes.Cut(text, []byte{'>'}); bytes.Contains(tag, []byte(` ID="`)) {
		return true
	}
	for {
		gt := bytes.IndexByte(text, '>')
		if gt < 0 {
			return false
		}
		text = bytes.TrimLeft(text[gt+1:], " \t\r\n")
		if len(text) > 0 && (text[0] != '<' || len(text) > 2 && text[1] == '!' && text[2] == '[') {
			return true
		}
		if len(text) == 0 {
			return false
		}
	}
}

// pending is a record whose text was found and not looked into yet.
type pending struct {
	spec   *Spec
	source record.Source
	text   []byte
}

// What is done with serves again. There are many records whose text was found, but
// only one at a time on each core has a tree.
var (
	pendings = sync.Pool{New: func() any { return new(pending) }}
	parsers  = sync.Pool{New: func() any { return new(Parser) }}
)

func newPending(r *reader, text []byte, at place) *pending {
	p := pendings.Get().(*pending)
	p.spec, p.text = r.spec, append(p.text[:0], text...)
	p.source = record.Source{
		File: r.opts.File, Format: r.spec.Name, Line: int32(at.line), Col: int32(at.col), Offset: at.offset, Length: int64(len(text)),
	}
	return p
}

// Size returns the length of the record.
func (p *pending) Size() int { return len(p.text) }

// Record gives the elements their meaning.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	warn := report.At(formats.PosOf(p.source), nil, formats.Warning)
	if !ascii.Is(p.text) && !utf8.Valid(p.text) {
		warn(msgNoUTF8)
	}
	rec := &record.Record{Source: p.source}
	parser := parsers.Get().(*Parser)
	defer parsers.Put(parser)
	root := parser.Parse(p.text)
	if root == nil {
		root = new(Node)
	}
	if damage, _ := parser.Damage(); damage != "" {
		warn(damage)
	}
	p.spec.Read(&Reading{Root: root, Rec: rec, family: p.spec.Family, warn: warn})
	p.release()
	return rec
}

// release keeps the room, unless it is unusually large.
func (p *pending) release() {
	p.spec = nil
	if cap(p.text) <= 1<<17 {
		pendings.Put(p)
	}
}
