package csljson

import (
	"sync"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// pending is an entry that is valid JSON and not read yet.
type pending struct {
	text   value
	name   string // the member it is the value of, where entries stand by id
	source record.Source
	item   item
}

// pendings are those that are done with: their room serves again.
var pendings = sync.Pool{New: func() any { return new(pending) }}

func newPending(e jsondoc.Entry) *pending {
	p := pendings.Get().(*pending)
	p.text, p.name, p.source = append(p.text[:0], e.Text...), e.Name, e.Source
	return p
}

// Size returns the length of the entry.
func (p *pending) Size() int { return len(p.text) }

// Record reads the entry.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	it := &p.item
	it.warn = report.At(formats.PosOf(p.source), &it.id, formats.Warning)
	it.begin()
	it.id = p.name
	if !utf8.Valid(p.text) {
		it.warn("bytes that are not UTF-8 are replaced by U+FFFD")
	}
	if jsondoc.LoneSurrogate(p.text) {
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
