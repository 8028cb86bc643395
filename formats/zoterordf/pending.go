package zoterordf

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// pending is an item whose resource was found and not understood yet. It only
// looks at what the reader holds: all of that is there by now.
type pending struct {
	reader   *reader
	resource *resource
}

// Size returns the length of the resource.
func (p *pending) Size() int { return p.resource.end - p.resource.start }

// Record makes the record that the item is.
func (p *pending) Record(report formats.ErrorHandler) *record.Record {
	r, res := p.reader, p.resource
	tell := func(at int, severity formats.Severity, msg string) {
		if report != nil {
			line, col := r.lines.position(at)
			pos := formats.Pos{File: r.opts.File, Line: line, Col: col}
			report(&formats.Error{Pos: pos, Severity: severity, Msg: msg})
		}
	}
	warn := func(at int, msg string) { tell(at, formats.Warning, msg) }
	n, w := r.doc.parse(res)
	if w.damage != "" {
		warn(w.damageAt, w.damage)
	}
	g := graph{doc: r.doc}
	it := g.importItem(n, func(at *node, msg string) { warn(at.start, msg) })
	if it.typ.name == noteItem {
		tell(res.start, formats.Note, NoteAlone)
	}
	it.collections = r.collections[res.about]
	rec := fromItem(it)
	for _, about := range it.related {
		rec.Relations = append(rec.Relations, record.Relation{Kind: record.RelRelated, ID: g.keyOf(about)})
	}
	line, _ := r.lines.position(res.start)
	rec.Source = record.Source{
		File: r.opts.File, Format: family, Line: int32(line), Offset: int64(res.start), Length: int64(res.end - res.start),
	}
	return rec
}

// keyOf returns the key of the item that has an address, else what else names it.
func (g *graph) keyOf(about string) string {
	if n := g.lookUp(about); n != nil {
		if key := clean(g.value(n, "z:citationKey")); key != "" {
			return key
		}
		for line := range strings.Lines(g.value(n, "dc:description")) {
			if name, key, _ := strings.Cut(line, ":"); strings.EqualFold(strings.TrimSpace(name), "citation key") {
				return clean(key)
			}
		}
	}
	return strings.TrimPrefix(about, "#")
}
