package ris

import (
	"encoding/binary"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// pending is an entry whose tags are gathered and not yet understood.
type pending struct {
	opts    *formats.ReadOptions
	entry   entry
	reading reading
	report  formats.ErrorHandler
}

// pendings are those that are done with: their room serves again.
var pendings = sync.Pool{New: func() any { return new(pending) }}

func newPending(o *formats.ReadOptions) *pending {
	p := pendings.Get().(*pending)
	p.opts = o
	return p
}

// Size returns the length of the entry.
func (p *pending) Size() int { return int(p.entry.end - p.entry.start) }

// Record gives the tags their meaning.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	p.report = report
	e := &p.entry
	rec := &record.Record{Source: record.Source{
		File: p.opts.File, Format: Format.Name, Line: e.line, Offset: e.start, Length: e.end - e.start,
	}}
	if p.opts.Keys {
		rec.ID = oneLine(cleanText(e.first(tagID)))
		p.release()
		return rec
	}
	p.clean()
	k := parseKind(e.code)
	if e.typed && k == noKind {
		p.warn(formats.Warning, e.line, fmt.Sprintf("type %q is not known; the record is taken for a document", e.code))
	}
	p.reading = reading{e: e, rec: rec, kind: k, report: p.warn, order: p.reading.order, extra: p.reading.extra[:0]}
	p.reading.run()
	if len(e.fields) == 0 {
		p.warn(formats.Warning, e.line, "the record says nothing but its type")
	}
	p.release()
	return rec
}

// release keeps the room, unless it is unusually large.
func (p *pending) release() {
	if cap(p.entry.buf) > 1<<16 || cap(p.entry.fields) > 1<<10 {
		return
	}
	p.entry.reset()
	p.reading = reading{order: p.reading.order, extra: p.reading.extra}
	p.opts, p.report = nil, nil
	pendings.Put(p)
}

// clean brings the values into normal form C; most records are plain ASCII.
func (p *pending) clean() {
	e := &p.entry
	if isASCII(e.buf) {
		return
	}
	valid := utf8.Valid(e.buf)
	if !valid {
		p.warn(formats.Warning, e.line, "the record holds bytes that are no UTF-8; each is replaced by U+FFFD")
	}
	if valid && norm.NFC.IsNormal(e.buf) {
		return
	}
	for i := range e.fields {
		f := &e.fields[i]
		f.value = cleanText(f.value)
	}
}

func cleanText(s string) string { return norm.NFC.String(strings.ToValidUTF8(s, "\ufffd")) }

func isASCII(text []byte) bool {
	for len(text) >= 8 {
		if binary.LittleEndian.Uint64(text)&0x8080808080808080 != 0 {
			return false
		}
		text = text[8:]
	}
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (p *pending) warn(s formats.Severity, line int, msg string) {
	if p.report != nil {
		p.report(&formats.Error{Pos: linePos(p.opts.File, line), Severity: s, Msg: msg})
	}
}
