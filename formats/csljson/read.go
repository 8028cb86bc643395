package csljson

import (
	"bytes"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader reads CSL-JSON, one entry at a time.
type reader struct {
	opts formats.ReadOptions
	doc  document
	dec  jsontext.Decoder
	text bytes.Buffer // what dec reads
	last error        // what Read returns from now on
}

func newReader(r io.Reader, opts formats.ReadOptions) formats.Reader {
	rd := &reader{opts: opts}
	rd.doc = document{src: newSource(r)}
	rd.doc.note = func(at place, s formats.Severity, msg string) {
		rd.report(at, "", s, msg, nil)
	}
	return rd
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	p, err := r.Next()
	if err != nil {
		return nil, err
	}
	return p.Record(r.opts.OnError), nil
}

// Next returns the next entry that is valid.
func (r *reader) Next() (formats.Pending, error) {
	for r.last == nil {
		e, err := r.doc.next()
		var bad *broken
		switch {
		case errors.As(err, &bad):
			r.unreadable(bad.at, bad.limit, bad.err)
		case err != nil:
			r.last = io.EOF
			if r.doc.src.err != nil {
				r.last = r.problem(r.doc.src.at, "", formats.Fatal, "the document can't be read", r.doc.src.err)
			}
		default:
			if p := r.entry(e); p != nil {
				return p, nil
			}
		}
	}
	err := r.last
	r.last = io.EOF
	return nil, err
}

// entry takes one entry; nil if it can't be read.
func (r *reader) entry(e entry) *pending {
	src := r.doc.src
	text := src.unread()[:e.length]
	if at, err := r.validate(text); err != nil {
		repaired, said := repair(text)
		if said == "" {
			r.unreadable(at, e.length, err)
			return nil
		}
		if _, stillBad := r.validate(repaired); stillBad != nil {
			r.unreadable(at, e.length, err)
			return nil
		}
		r.report(src.at.after(text[:at]), "", formats.Note, "not quite JSON, read as it was surely meant: "+said, nil)
		text = repaired
	}
	if r.doc.lost && !hasMember(text, tellsItem) {
		r.doc.resync(1, -1, nil)
		return nil
	}
	p := newPending(text, e.name, record.Source{
		File: r.opts.File, Format: family, Line: src.at.line + 1,
		Offset: src.offset, Length: int64(e.length),
	}, src.at.col+1)
	src.advance(e.length)
	r.doc.lost = false
	return p
}

// unreadable tells of an entry that can't be read at byte at of it, and passes
// over it. limit is its length, -1 if that isn't known.
func (r *reader) unreadable(at, limit int, cause error) {
	src := r.doc.src
	text := src.unread()
	at = min(at, len(text))
	var kept *[]byte
	if r.opts.Verbatim != nil {
		kept = new([]byte)
	}
	if end := unclosedString(text[:at]); end >= 0 {
		at, limit, cause = end, -1, errUnclosed
	}
	begin, belongs := src.at, r.doc.lost
	pos := begin.after(text[:at])
	if !belongs && src.err == nil {
		r.report(pos, damagedID(text[:at]), formats.Unreadable, "entry can't be read", cause)
	}
	r.doc.resync(max(at, 1), limit, kept)
	if kept != nil {
		r.opts.Verbatim(formats.Verbatim{
			Format: family, Kind: formats.VerbatimUnreadable, Text: string(*kept), Pos: r.pos(begin),
		})
	}
}

var errUnclosed = errors.New("a string is not closed at the end of its line")

// unclosedString returns the index of the line end within the first string that
// goes on over several lines, -1 if there is none. In text that is damaged, its
// quote is likely missing there.
func unclosedString(text []byte) int {
	inString := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			inString = !inString
		case inString && c == '\\':
			i++
		case inString && (c == '\n' || c == '\r'):
			return i
		}
	}
	return -1
}

func (r *reader) pos(at place) formats.Pos {
	return formats.Pos{File: r.opts.File, Line: at.line + 1, Col: at.col + 1}
}

func (r *reader) problem(at place, key string, s formats.Severity, msg string, cause error) *formats.Error {
	return &formats.Error{Pos: r.pos(at), Key: key, Severity: s, Msg: msg, Err: cause}
}

// report tells the handler of a problem; without one, what can't be read ends
// the reading.
func (r *reader) report(at place, key string, s formats.Severity, msg string, cause error) {
	p := r.problem(at, key, s, msg, cause)
	switch {
	case r.opts.OnError != nil:
		r.opts.OnError(p)
	case s >= formats.Unreadable && r.last == nil:
		r.last = p
	}
}

// damagedID returns the id of an entry of which only the beginning can be read,
// "" if it doesn't begin with it.
func damagedID(text []byte) string {
	if len(text) == 0 || text[0] != '{' {
		return ""
	}
	i := blanks(text, 1)
	const name = `"id"`
	if len(text)-i < len(name) || string(text[i:i+len(name)]) != name {
		return ""
	}
	i = blanks(text, i+len(name))
	if i >= len(text) || text[i] != ':' {
		return ""
	}
	i = blanks(text, i+1)
	if i >= len(text) || text[i] != '"' {
		return ""
	}
	for end := i + 1; end < len(text); end++ {
		switch text[end] {
		case '"':
			return value(text[i : end+1]).text()
		case '\\', '\n', '\r':
			return ""
		}
	}
	return ""
}

// hasMember reports whether an object has a member that test accepts.
func hasMember(v value, test func(name string) bool) bool {
	for name := range v.members() {
		if test(name.text()) {
			return true
		}
	}
	return false
}
