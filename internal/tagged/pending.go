package tagged

import (
	"encoding/binary"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// pending is an entry whose fields are gathered and not yet understood.
type pending struct {
	spec   *Spec
	opts   *formats.ReadOptions
	entry  Entry
	report formats.ErrorHandler

	reading Reading // the entry while it is understood
}

// pendings are those that are done with: their room serves again.
var pendings = sync.Pool{New: func() any { return new(pending) }}

func newPending(spec *Spec, o *formats.ReadOptions) *pending {
	p := pendings.Get().(*pending)
	p.spec, p.opts = spec, o
	return p
}

// Size returns the length of the entry.
func (p *pending) Size() int { return int(p.entry.end - p.entry.start) }

// Record gives the fields their meaning.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	p.report = report
	e := &p.entry
	rec := &record.Record{Source: record.Source{
		File: p.opts.File, Format: p.spec.Name, Line: e.Line, Offset: e.start, Length: e.end - e.start,
	}}
	p.clean()
	rec.ID = p.spec.id(e)
	if !p.opts.Keys {
		p.reading = Reading{Entry: e, Rec: rec, family: p.spec.Family, from: p}
		p.spec.Read(&p.reading)
	}
	p.release()
	return rec
}

// release keeps the room, unless it is unusually large.
func (p *pending) release() {
	if cap(p.entry.buf) > 1<<17 || cap(p.entry.Fields) > 1<<10 {
		return
	}
	p.entry.reset()
	p.spec, p.opts, p.report, p.reading = nil, nil, nil, Reading{}
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
		p.tell(formats.Warning, e.Line, "the record holds bytes that are no UTF-8; each is replaced by U+FFFD")
	}
	if valid && norm.NFC.IsNormal(e.buf) {
		return
	}
	for i := range e.Fields {
		f := &e.Fields[i]
		f.Value = norm.NFC.String(strings.ToValidUTF8(f.Value, "\ufffd"))
	}
}

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

func (p *pending) tell(s formats.Severity, line int, msg string) {
	if p.report != nil {
		p.report(&formats.Error{Pos: linePos(p.opts.File, line), Severity: s, Msg: msg})
	}
}
