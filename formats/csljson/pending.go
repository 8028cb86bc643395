package csljson

import (
	"bytes"
	"strconv"
	"sync"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// pending is an entry that is valid JSON and not read yet.
type pending struct {
	text   value
	name   string // the member it is the value of, where entries stand by id
	source record.Source
	col    int
	item   item
}

// pendings are those that are done with: their room serves again.
var pendings = sync.Pool{New: func() any { return new(pending) }}

func newPending(text []byte, name string, s record.Source, col int) *pending {
	p := pendings.Get().(*pending)
	p.text, p.name, p.source, p.col = append(p.text[:0], text...), name, s, col
	return p
}

// Size returns the length of the entry.
func (p *pending) Size() int { return len(p.text) }

// Record reads the entry.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	it := &p.item
	it.warn = func(msg string) {
		if report != nil {
			pos := formats.Pos{File: p.source.File, Line: p.source.Line, Col: p.col}
			report(&formats.Error{Pos: pos, Key: it.id, Severity: formats.Warning, Msg: msg})
		}
	}
	it.begin()
	it.id = p.name
	if !utf8.Valid(p.text) {
		it.warn("bytes that are not UTF-8 are replaced by U+FFFD")
	}
	if loneSurrogate(p.text) {
		it.warn(`half of a \u surrogate pair is replaced by U+FFFD`)
	}
	it.read(p.text)
	rec := it.rec
	rec.Source = p.source
	p.release()
	return rec
}

// release keeps the room, unless it is unusually large.
func (p *pending) release() {
	p.item.rec, p.item.warn = nil, nil
	if cap(p.text) <= 1<<16 {
		pendings.Put(p)
	}
}

// loneSurrogate reports whether an escape in text is half of a UTF-16 pair.
func loneSurrogate(text []byte) bool {
	for {
		i := bytes.IndexByte(text, '\\')
		if i < 0 {
			return false
		}
		text = text[i:]
		n := escapeLen(text)
		if n != 6 {
			text = text[max(n, 1):]
			continue
		}
		c, _ := strconv.ParseUint(string(text[2:6]), 16, 16)
		text = text[6:]
		switch {
		case c >= 0xdc00 && c <= 0xdfff:
			return true
		case c < 0xd800 || c > 0xdfff:
			continue
		case escapeLen(text) != 6:
			return true
		}
		if c, _ = strconv.ParseUint(string(text[2:6]), 16, 16); c < 0xdc00 || c > 0xdfff {
			return true
		}
		text = text[6:]
	}
}
