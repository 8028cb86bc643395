package ris

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
)

// gatherer gathers the lines of a document into entries. What a line is depends on
// the record it stands in, and where a record ends on more than its lines: TY or ER
// may be missing, and tags stand behind ER.
type gatherer struct {
	src   *tagged.Source
	cur   line
	held  bool   // cur was looked at and belongs to what comes next
	glued []byte // the next record's first line that stands behind the ER of the one before
	inner bool   // a record is open
	form  form   // of the record's TY line
}

// scan moves to the next line; false at the end of the text.
func (g *gatherer) scan() bool {
	if g.held {
		g.held = false
		return true
	}
	text := g.glued
	if g.glued = nil; text == nil {
		var ok bool
		if text, ok = g.src.Next(); !ok {
			return false
		}
	}
	g.cur = scanLine(text)
	switch {
	case !g.cur.counts(g.form):
		g.cur = line{value: tagged.Trim(text)}
		if g.inner && string(g.cur.value) == "ER" {
			g.cur = line{form: form{shape: strict}, tag: "ER"} // Web of Science
		}
	case g.cur.tag == "ER" && opensRecord(g.cur.value):
		g.glued = g.cur.value
	}
	return true
}

// opensRecord reports whether what stands behind ER is the next record's first
// line, as in files that were joined without a line break.
func opensRecord(text []byte) bool {
	if len(text) < 2 || text[0] != 'T' || text[1] != 'Y' {
		return false
	}
	l := scanLine(text)
	return l.tag == "TY" && l.shape == strict && l.opens()
}

// Gather gathers the next entry.
func (g *gatherer) Gather(e *tagged.Entry) bool {
	if !g.open(e) {
		return false
	}
	g.inner = e.Headed
	ended := g.body(e)
	g.inner = false
	if ended {
		g.strays(e)
	}
	return true
}

// open passes over what stands between records and takes the line that begins
// one: TY, or where it is missing the first tag.
func (g *gatherer) open(e *tagged.Entry) bool {
	defer g.src.EndPass()
	for g.scan() {
		l := &g.cur
		switch {
		case l.shape == untagged || l.tag == "ER" || l.tag != "TY" && !(l.shape == strict && known(l.tag)):
			g.pass()
			continue
		case l.tag == "TY":
			e.Headed, e.Head = true, string(l.value)
			g.form = l.form
		default:
			g.form = form{shape: l.shape}
			g.held = true
			g.src.Report(formats.Warning, "the record has no TY line; its type is not known")
		}
		g.src.Begin(e)
		return true
	}
	return false
}

// pass takes the current line as one that belongs to no record.
func (g *gatherer) pass() {
	if len(g.cur.value) > 0 {
		g.src.Pass(g.cur.value)
	}
}

// body gathers the lines of a record up to its ER line, and reports whether it
// has one. Records without TY and ER are parted by the first blank line, unless
// one stands behind every tag.
func (g *gatherer) body(e *tagged.Entry) (ended bool) {
	gap, gaps := false, 0 // blank lines stand before the current line; how often so far
	for g.scan() {
		l := &g.cur
		switch {
		case l.tag == "ER":
			g.src.Reach(e)
			return true
		case l.tag == "TY" && len(e.Fields) == 0:
			g.src.Report(formats.Warning, "TY is repeated; the last one counts")
			e.Headed, e.Head = true, string(l.value)
		case l.tag == "TY", isCounter(l), gap && !e.Headed && gaps == 1 && len(e.Fields) > 1 && (isTitle(l.tag) || isName(l.tag)):
			g.held = true
			g.src.Report(formats.Warning, "the record before this line has no ER line")
			return false
		case l.shape != untagged:
			g.src.Add(e, l.tag, l.value)
		case len(l.value) == 0:
			if !gap {
				gap = true
				gaps++
			}
			continue
		default:
			if !g.src.Extend(e, l.value) {
				g.src.Report(formats.Note, "text without a tag is passed over")
			}
		}
		gap = false
		g.src.Reach(e)
	}
	if g.src.Whole() {
		g.src.Report(formats.Note, "the last record has no ER line")
	}
	return false
}

// strays takes the tags that some exports put behind ER, as long as they can be
// no beginning of another record.
func (g *gatherer) strays(e *tagged.Entry) {
	for g.scan() {
		l := &g.cur
		switch {
		case l.shape == untagged && len(l.value) == 0, l.tag == "ER":
			continue
		case l.shape == strict && e.Headed && l.tag != "TY" && l.tag != "ID" && !isTitle(l.tag) && !isName(l.tag) && !e.Has(l.tag):
			g.src.Report(formats.Warning, fmt.Sprintf("%s stands behind ER; it is taken for the record before", l.tag))
			g.src.Add(e, l.tag, l.value)
			g.src.Reach(e)
			continue
		}
		g.held = true
		return
	}
}

func isTitle(tag string) bool { return tag == "TI" || tag == "T1" }

func isName(tag string) bool { return tag == "AU" || tag == "A1" }

// isCounter reports whether a line is "Record #2 of 784", which Cochrane puts
// before each record: where ER is missing, it ends the record before.
func isCounter(l *line) bool {
	count, ok := bytes.CutPrefix(l.value, []byte("Record #"))
	if l.shape != untagged || !ok {
		return false
	}
	n, all, ok := strings.Cut(string(count), " of ")
	return ok && ascii.AreDigits(n) && ascii.AreDigits(all)
}
