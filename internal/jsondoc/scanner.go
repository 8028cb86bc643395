package jsondoc

import (
	"bytes"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Scanner reads a document, one entry at a time.
type Scanner struct {
	opts formats.ReadOptions
	doc  document
	dec  jsontext.Decoder
	text bytes.Buffer // what dec reads
	last error        // what Next returns from now on
}

// NewScanner returns a Scanner of a document of that vocabulary. It reports what
// it can't read to the handler of opts, and gives it to opts.Verbatim.
func NewScanner(r io.Reader, opts formats.ReadOptions, voc *Vocabulary) *Scanner {
	s := &Scanner{opts: opts}
	s.doc = document{src: newSource(r), voc: voc}
	s.doc.note = func(at place, sev formats.Severity, msg string) {
		s.report(at, "", sev, msg, nil)
	}
	return s
}

// Next returns the next entry that is valid, io.EOF at the end. Without a handler
// in the options the first that can't be read ends the document.
func (r *Scanner) Next() (Entry, error) {
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
			if found, ok := r.entry(e); ok {
				return found, nil
			}
		}
	}
	err := r.last
	r.last = io.EOF
	return Entry{}, err
}

// entry takes one entry; false if it can't be read.
func (r *Scanner) entry(e entry) (Entry, bool) {
	src := r.doc.src
	text := src.unread()[:e.length]
	if e.loose {
		var ok bool
		if text, ok = r.strict(text); !ok {
			return Entry{}, false
		}
	}
	if r.doc.lost && !Value(text).HasMember(r.doc.voc.Tells) {
		r.doc.resync(1, -1, nil)
		return Entry{}, false
	}
	found := Entry{Text: text, Name: e.name, Source: record.Source{
		File: r.opts.File, Format: r.doc.voc.Family, Line: int32(src.at.line + 1), Col: int32(src.at.col + 1),
		Offset: src.offset, Length: int64(e.length),
	}}
	r.doc.oneLine = r.doc.lines && len(r.doc.open) == 0 && lineEnd(text) < 0
	src.advance(e.length)
	r.doc.lost = false
	return found, true
}

// strict returns an entry that may be loose as JSON, repaired if need be; false if it
// can't be read.
func (r *Scanner) strict(text []byte) ([]byte, bool) {
	at, err := r.validate(text)
	if err == nil {
		return text, true
	}
	repaired, said := repair(text)
	if said == "" {
		r.unreadable(at, len(text), err)
		return nil, false
	}
	if _, stillBad := r.validate(repaired); stillBad != nil {
		r.unreadable(at, len(text), err)
		return nil, false
	}
	r.report(r.doc.src.at.after(text[:at]), "", formats.Note, "not quite JSON, read as it was surely meant: "+said, nil)
	return repaired, true
}

// unreadable tells of an entry that can't be read at byte at of it, and passes
// over it. limit is its length, -1 if that isn't known.
func (r *Scanner) unreadable(at, limit int, cause error) {
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
	if end := lineEnd(text[:at]); end > 0 && r.doc.oneLine {
		at, limit, cause = end, -1, errLineEnds
	}
	begin, belongs := src.at, r.doc.lost && !r.doc.voc.Tells(src.firstMember(0))
	pos := begin.after(text[:at])
	if !belongs && src.err == nil {
		r.report(pos, damagedID(text[:at], r.doc.voc.ID), formats.Unreadable, "entry can't be read", cause)
	}
	r.doc.resync(max(at, 1), limit, kept)
	if kept != nil {
		r.opts.Verbatim(formats.Verbatim{
			Format: r.doc.voc.Family, Kind: formats.VerbatimUnreadable, Text: string(*kept), Pos: r.pos(begin),
		})
	}
}

// lineEnd returns the index of the first line end, -1 if there is none.
func lineEnd(text []byte) int { return bytes.IndexAny(text, "\r\n") }

var errLineEnds = errors.New("the line ends within the entry")

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

func (r *Scanner) pos(at place) formats.Pos {
	return formats.Pos{File: r.opts.File, Line: at.line + 1, Col: at.col + 1}
}

func (r *Scanner) problem(at place, key string, s formats.Severity, msg string, cause error) *formats.Error {
	return &formats.Error{Pos: r.pos(at), Key: key, Severity: s, Msg: msg, Err: cause}
}

// report tells the handler of a problem; without one, what can't be read ends
// the reading.
func (r *Scanner) report(at place, key string, s formats.Severity, msg string, cause error) {
	p := r.problem(at, key, s, msg, cause)
	switch {
	case r.opts.OnError != nil:
		r.opts.OnError(p)
	case s >= formats.Unreadable && r.last == nil:
		r.last = p
	}
}

// damagedID returns the id, a member, of an entry of which only the beginning can be read,
// "" if it doesn't begin with it.
func damagedID(text []byte, member string) string {
	if member == "" || len(text) == 0 || text[0] != '{' {
		return ""
	}
	i := blanks(text, 1)
	name := `"` + member + `"`
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
			return Value(text[i : end+1]).Text()
		case '\\', '\n', '\r':
			return ""
		}
	}
	return ""
}
