package tagged

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// pending is an entry whose fields are gathered and not yet understood.
type pending struct {
	spec   *Spec
	opts   *formats.ReadOptions
	entry  Entry
	report formats.ErrorHandler
	named  *record.Record // what the entry becomes where only names are wanted, else nil

	reading Reading // the entry while it is understood
}

// pendings are those that are done with: their room serves again.
var pendings = sync.Pool{New: func() any { return &pending{entry: newEntry()} }}

func (r *reader) newPending() *pending {
	p := pendings.Get().(*pending)
	p.spec, p.opts, p.named = r.spec, &r.opts, r.named
	return p
}

// Size returns the length of the entry.
func (p *pending) Size() int { return int(p.entry.end - p.entry.start) }

// Record gives the fields their meaning.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	p.report = report
	e := &p.entry
	rec := p.blank()
	rec.Source = record.Source{
		File: p.opts.File, Format: p.spec.Name, Line: int32(e.Line), Col: 1, Offset: e.start, Length: e.end - e.start,
	}
	p.clean()
	rec.ID = p.spec.id(e)
	if p.named == nil {
		p.reading = Reading{Entry: e, Rec: rec, family: p.spec.Family, from: p}
		p.spec.Read(&p.reading)
	}
	p.release()
	return rec
}

// blank returns an empty record.
func (p *pending) blank() *record.Record {
	if p.named == nil {
		return new(record.Record)
	}
	*p.named = record.Record{}
	return p.named
}

// release keeps the room, unless it is unusually large.
func (p *pending) release() {
	if cap(p.entry.buf) > 1<<17 || cap(p.entry.Fields) > 1<<10 {
		return
	}
	p.entry.reset()
	*p = pending{entry: p.entry}
	pendings.Put(p)
}

// clean brings the values into normal form C; most records are plain ASCII.
func (p *pending) clean() {
	e := &p.entry
	if ascii.Is(e.text) {
		return
	}
	valid := utf8.ValidString(e.text)
	if !valid {
		p.tell(formats.Warning, e.Line, "the record holds bytes that are no UTF-8; each is replaced by U+FFFD")
	}
	if valid && ascii.IsComposed(e.text) {
		return
	}
	for i := range e.Fields {
		f := &e.Fields[i]
		f.Value = norm.NFC.String(strings.ToValidUTF8(f.Value, "\ufffd"))
	}
}

func (p *pending) tell(s formats.Severity, line int, msg string) {
	if p.report != nil {
		p.report(&formats.Error{Pos: linePos(p.opts.File, line), Severity: s, Msg: msg})
	}
}
