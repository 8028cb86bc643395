package csv

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// pending is a row whose cells are not understood yet.
type pending struct {
	from   *reader
	header *header
	order  []int // see reader
	row    row
}

// pendings are those that are done with: their room serves again.
var pendings = sync.Pool{New: func() any { return new(pending) }}

func newPending(r *reader) *pending {
	p := pendings.Get().(*pending)
	p.from = r
	return p
}

// release keeps the room, unless it is unusually large.
func (p *pending) release() {
	if cap(p.row.text) <= 1<<16 {
		p.from, p.header, p.row.whole = nil, nil, ""
		pendings.Put(p)
	}
}

// Size returns the length of the row.
func (p *pending) Size() int { return int(p.row.end - p.row.start) }

// Record gives the cells their meaning.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	defer p.release()
	if p.from.opts.Keys {
		return p.named()
	}
	rec := &record.Record{Source: record.Source{
		File: p.from.opts.File, Format: Format.Name, Line: int32(p.row.line), Col: 1, Offset: p.row.start, Length: p.row.end - p.row.start,
	}}
	r := reading{
		header: p.header, rec: rec, row: &p.row,
		warn: report.At(p.from.pos(p.row.line), &rec.ID, formats.Warning),
	}
	p.row.whole = string(p.row.text)
	if p.row.broken = !utf8.ValidString(p.row.whole); p.row.broken {
		r.warn("the row holds bytes that are no UTF-8; each is replaced by U+FFFD")
	}
	for _, i := range p.order {
		r.take(i, &p.header.columns[i])
	}
	r.finish()
	return rec
}

// named returns a record, each time the same one, that has the row's names alone.
func (p *pending) named() *record.Record {
	r := reading{rec: &p.from.named}
	*r.rec = record.Record{}
	for _, i := range p.order {
		switch s := toUTF8(string(p.row.cell(i))); {
		case record.StandsForNothing(s):
		case p.header.columns[i].to == toID:
			r.put(toID, s)
		default:
			r.putKeys(s)
		}
	}
	return r.rec
}

// value returns what a cell of a whole row says.
func (r *row) value(i int) string {
	from, to := r.bounds(i)
	s := r.whole[from:to]
	if r.broken {
		return toUTF8(s)
	}
	return s
}

// toUTF8 returns s with bytes that are no UTF-8 replaced.
func toUTF8(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

// rowText returns the cells of a row again, as RFC 4180 has them.
func rowText(r *row) string {
	var b bytes.Buffer
	for i := range r.len() {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(appendCell(nil, toUTF8(string(r.cell(i)))))
	}
	return b.String()
}
