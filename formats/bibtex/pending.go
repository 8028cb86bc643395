package bibtex

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// pending is an entry that is still to be typed: what it means depends on no other
// entry any more.
type pending struct {
	entry  *entry
	source record.Source
	opts   *formats.ReadOptions
}

func (r *reader) pending(e *entry, b *block) *pending {
	return &pending{
		entry:  e,
		source: record.Source{File: r.opts.File, Format: r.format, Line: int32(b.line), Col: int32(b.col), Offset: b.offset, Length: int64(len(b.raw))},
		opts:   &r.opts,
	}
}

// Record types the entry.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	if p.opts.Keys {
		return keysOnly(p.entry)
	}
	rec := typed(p.entry, report.At(formats.PosOf(p.source), &p.entry.key, formats.Note))
	if p.opts.KeepInheritance {
		keepReferences(rec, p.entry)
	}
	rec.Source = p.source
	return rec
}

// Size returns the length of the entry.
func (p *pending) Size() int { return int(p.source.Length) }

// keysOnly returns a record that has the keys of the entry and nothing else.
func keysOnly(e *entry) *record.Record {
	t := newTyping(e, nil)
	t.readAliases(e.get("ids"))
	return t.r
}
