package tagged

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/lines"
)

// maxTags bounds how many different tags are remembered: garbage may look like
// ever new ones.
const maxTags = 1 << 10

// maxEntry is how long a record may get that is read: its values in bytes, and
// the room that each of its fields takes.
const (
	maxEntry  = 16 << 20
	fieldRoom = 64
)

// maxProse is how much is handed on at once of what stands between two records.
const maxProse = 1 << 20

// gatherer gathers lines into entries.
type gatherer struct {
	Grammar
	src      *lines.Reader
	file     string
	family   string
	verbatim formats.VerbatimFunc

	cur  Line
	held bool // cur was looked at and belongs to what comes next
	tags map[string]string

	prose     strings.Builder // lines outside of records
	proseLine int
}

// scan moves to the next line; false at the end of the text.
func (g *gatherer) scan() bool {
	if g.held {
		g.held = false
		return true
	}
	text, ok := g.src.Next()
	if ok {
		g.cur = g.Scan(text)
	}
	return ok
}

// next gathers the next entry; false at the end of the text.
func (g *gatherer) next(e *Entry) bool {
	e.reset()
	if !g.open(e) {
		return false
	}
	g.body(e)
	if !e.long {
		e.finish()
	}
	return true
}

// open passes over what stands between records and takes the first line of one.
func (g *gatherer) open(e *Entry) bool {
	defer g.endProse()
	for g.scan() {
		switch g.cur.Kind {
		case Begin:
			e.Head = string(g.cur.Value)
		case Tag:
			if g.Follows != nil && !g.Follows(g.tag()) {
				g.addProse()
				continue
			}
			g.held = true
		case Text:
			g.addProse()
			continue
		default:
			continue
		}
		e.Line, e.start, e.end = g.src.Line(), g.src.Offset(), g.src.End()
		return true
	}
	return false
}

// body gathers the lines of a record up to its end.
func (g *gatherer) body(e *Entry) {
	gap := false
	for g.scan() {
		switch g.cur.Kind {
		case Blank:
			gap = true
			continue
		case Skip:
			continue
		case Begin:
			g.held = true
			return
		case End:
			e.end = g.src.End()
			return
		case Tag:
			tag := g.tag()
			if len(e.Fields) > 0 && g.Opens(e, tag, gap) {
				g.held = true
				return
			}
			g.add(e, tag)
		case Text:
			g.extend(e)
		}
		gap = false
		e.end = g.src.End()
	}
}

// tag returns the tag of the current line as a string, the same one each time.
func (g *gatherer) tag() string {
	if tag, ok := g.tags[string(g.cur.Tag)]; ok {
		return tag
	}
	tag := string(g.cur.Tag)
	if len(g.tags) < maxTags {
		g.tags[tag] = tag
	}
	return tag
}

// add appends a field that begins with the current line.
func (g *gatherer) add(e *Entry, tag string) {
	if g.tooLong(e) {
		return
	}
	from := len(e.buf)
	e.buf = append(e.buf, g.cur.Value...)
	e.Fields = append(e.Fields, Field{Tag: tag, Line: g.src.Line(), from: from, to: len(e.buf)})
}

// extend adds the current line to the last field's value.
func (g *gatherer) extend(e *Entry) {
	if g.tooLong(e) {
		return
	}
	if len(e.Fields) == 0 {
		g.addProse()
		return
	}
	f := &e.Fields[len(e.Fields)-1]
	if f.to > f.from {
		e.buf = append(e.buf, '\n')
	}
	e.buf = append(e.buf, g.cur.Value...)
	f.to = len(e.buf)
}

// tooLong reports whether the record gets too long by the current line; then it
// can't be read, but its end is still to be found.
func (g *gatherer) tooLong(e *Entry) bool {
	e.long = e.long || g.src.Long() || len(e.buf)+len(g.cur.Value)+len(e.Fields)*fieldRoom > maxEntry
	return e.long
}

// addProse keeps a line that belongs to no record.
func (g *gatherer) addProse() {
	if g.verbatim == nil {
		return
	}
	if g.prose.Len() == 0 {
		g.proseLine = g.src.Line()
	} else {
		g.prose.WriteByte('\n')
	}
	if g.cur.Kind == Tag {
		g.prose.Write(g.cur.Tag)
		g.prose.WriteByte(' ')
	}
	g.prose.Write(g.cur.Value)
	if g.prose.Len() > maxProse {
		g.endProse()
	}
}

// endProse hands over what was gathered between two records.
func (g *gatherer) endProse() {
	if g.prose.Len() == 0 {
		return
	}
	g.verbatim(formats.Verbatim{
		Format: g.family,
		Kind:   formats.VerbatimText,
		Text:   g.prose.String(),
		Pos:    formats.Pos{File: g.file, Line: g.proseLine, Col: 1},
	})
	g.prose.Reset()
}
