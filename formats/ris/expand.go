package ris

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/lines"
)

// field is one tag of a record with its value.
type field struct {
	tag   tag
	long  string // the tag where it has more than two characters
	value string // continuation lines parted by line breaks
	line  int
	from  int // value's place in entry.text
	to    int
}

// name returns the tag as it is written.
func (f *field) name() string {
	if f.tag == 0 {
		return f.long
	}
	return f.tag.String()
}

// maxEntry is how long a record may get that is read: its values in bytes, and
// the room that each of its tags takes.
const (
	maxEntry = 16 << 20
	tagRoom  = 64
)

// entry is a record as it is written: its tags in order.
type entry struct {
	code   string // of the TY line
	typed  bool   // there is a TY line
	long   bool   // it is longer than maxEntry: not all of it is kept
	fields []field
	buf    []byte // the values, one behind the other
	line   int
	start  int64
	end    int64
	// Of records with many fields: the first field of each tag, among the fields
	// that have been looked at.
	firsts map[tag]int
	looked int
}

func (e *entry) reset() {
	clear(e.fields)
	*e = entry{fields: e.fields[:0], buf: e.buf[:0]}
}

// finish makes strings of the values, with one allocation for all of them, and
// drops the fields without a value: they say nothing.
func (e *entry) finish() {
	text := string(e.buf)
	kept := e.fields[:0]
	for _, f := range e.fields {
		if f.to > f.from {
			f.value = text[f.from:f.to]
			kept = append(kept, f)
		}
	}
	e.fields = kept
	e.forget()
}

// manyFields is from how many fields on a record has an index.
const manyFields = 100

// find returns the index of the first field of a tag, -1 if there is none.
func (e *entry) find(t tag) int {
	if len(e.fields) < manyFields {
		for i := range e.fields {
			if e.fields[i].tag == t {
				return i
			}
		}
		return -1
	}
	if e.firsts == nil {
		e.firsts = map[tag]int{}
	}
	for ; e.looked < len(e.fields); e.looked++ {
		if _, known := e.firsts[e.fields[e.looked].tag]; !known {
			e.firsts[e.fields[e.looked].tag] = e.looked
		}
	}
	if i, ok := e.firsts[t]; ok {
		return i
	}
	return -1
}

// forget drops the index: the fields have changed.
func (e *entry) forget() { e.firsts, e.looked = nil, 0 }

// first returns the value of the first field of a tag, "" if there is none.
func (e *entry) first(t tag) string {
	if i := e.find(t); i >= 0 {
		return e.fields[i].value
	}
	return ""
}

func (e *entry) has(t tag) bool { return e.find(t) >= 0 }

// expander gathers lines into entries.
type expander struct {
	src      *lines.Reader
	file     string
	report   func(formats.Severity, int, string)
	verbatim formats.VerbatimFunc

	cur   line
	held  bool   // cur was looked at and belongs to what comes next
	glued []byte // a record's first line that stands behind the ER of the one before
	inner bool   // a record is open
	// The form of the record's TY line: its other lines may be no worse.
	shape shape
	lower bool

	prose     strings.Builder // lines outside records
	proseLine int
}

// scan moves to the next line; false at the end of the text.
func (x *expander) scan() bool {
	if x.held {
		x.held = false
		return true
	}
	text := x.glued
	if x.glued = nil; text == nil {
		var ok bool
		if text, ok = x.src.Next(); !ok {
			return false
		}
	}
	x.cur = scanLine(text)
	switch {
	case !x.tagged():
		x.cur = line{value: trimBlank(text)}
		if x.inner && string(x.cur.value) == "ER" {
			x.cur = line{shape: strict, tag: tagER} // Web of Science
		}
	case x.cur.tag == tagER && opensRecord(x.cur.value):
		x.glued = x.cur.value
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
	return l.tag == tagTY && l.shape == strict && l.opens()
}

// tagged reports whether the line is a tagged one. A form that differs from the
// specification counts if the tag is known, and the sloppiest forms only in
// records that begin so: a line of an abstract may begin "AD - " or "in-".
func (x *expander) tagged() bool {
	l := &x.cur
	switch {
	case l.shape == untagged:
		return false
	case l.tag == tagTY:
		return l.opens() && (l.shape == strict || !l.lower || parseKind(string(l.value)) != noKind)
	case l.tag == tagER && l.shape != strict:
		return len(l.value) == 0 && (!l.lower || x.lower)
	case l.shape == strict && !l.lower:
		return true
	case !known(l.tag) || l.lower && !x.lower && l.shape != strict:
		return false
	case l.shape == glued:
		return x.shape == glued
	}
	return true
}

// next gathers the next entry; false at the end of the text.
func (x *expander) next(e *entry) bool {
	e.reset()
	if !x.open(e) {
		return false
	}
	x.inner = e.typed
	ended := x.body(e)
	x.inner = false
	if ended {
		x.strays(e)
	}
	if !e.long {
		e.finish()
	}
	return true
}

// open passes over what stands between records and takes the line that begins
// one: TY, or where it is missing the first tag.
func (x *expander) open(e *entry) bool {
	defer x.endProse()
	for x.scan() {
		l := &x.cur
		switch {
		case l.shape == untagged || l.tag == tagER || l.tag != tagTY && !(l.shape == strict && known(l.tag)):
			x.addProse()
			continue
		case l.tag == tagTY:
			e.typed, e.code = true, string(l.value)
			x.shape, x.lower = l.shape, l.lower
		default:
			x.shape, x.lower = l.shape, false
			x.held = true
			x.report(formats.Warning, x.src.Line(), "the record has no TY line; its type is not known")
		}
		e.line, e.start, e.end = x.src.Line(), x.src.Offset(), x.src.End()
		return true
	}
	return false
}

// body gathers the lines of a record up to its ER line, and reports whether it
// has one. Records without TY and ER are parted by the first blank line, unless
// one stands behind every tag.
func (x *expander) body(e *entry) (ended bool) {
	gap, gaps := false, 0 // blank lines stand before the current line; how often so far
	for x.scan() {
		l := &x.cur
		switch {
		case l.tag == tagER:
			e.end = x.src.End()
			return true
		case l.tag == tagTY && len(e.fields) == 0:
			x.report(formats.Warning, x.src.Line(), "TY is repeated; the last one counts")
			e.typed, e.code = true, string(l.value)
		case l.tag == tagTY, isCounter(l), gap && !e.typed && gaps == 1 && len(e.fields) > 1 && (isTitle(l.tag) || isName(l.tag)):
			x.held = true
			x.report(formats.Warning, x.src.Line(), "the record before this line has no ER line")
			return false
		case l.shape != untagged:
			x.add(e)
		case len(l.value) == 0:
			if !gap {
				gap = true
				gaps++
			}
			continue
		case len(e.fields) == 0 && !e.long:
			x.report(formats.Note, x.src.Line(), "text without a tag is passed over")
			x.addProse()
		default:
			x.extend(e)
		}
		gap = false
		e.end = x.src.End()
	}
	if x.src.Err() == nil {
		x.report(formats.Note, x.src.Line(), "the last record has no ER line")
	}
	return false
}

// strays takes the tags that some exports put behind ER, as long as they can be
// no beginning of another record.
func (x *expander) strays(e *entry) {
	for x.scan() {
		l := &x.cur
		switch {
		case l.shape == untagged && len(l.value) == 0, l.tag == tagER:
			continue
		case l.shape == strict && e.typed && l.tag != tagTY && l.tag != tagID && !isTitle(l.tag) && !isName(l.tag) && !e.has(l.tag):
			x.report(formats.Warning, x.src.Line(), fmt.Sprintf("%s stands behind ER; it is taken for the record before", l.tag))
			x.add(e)
			e.end = x.src.End()
			continue
		}
		x.held = true
		return
	}
}

// add appends the tag of the current line.
func (x *expander) add(e *entry) {
	l := &x.cur
	if x.tooLong(e) {
		return
	}
	from := len(e.buf)
	e.buf = append(e.buf, l.value...)
	e.fields = append(e.fields, field{tag: l.tag, long: l.long, line: x.src.Line(), from: from, to: len(e.buf)})
}

// extend adds the current line to the last tag's value.
func (x *expander) extend(e *entry) {
	if x.tooLong(e) {
		return
	}
	f := &e.fields[len(e.fields)-1]
	if f.to > f.from {
		e.buf = append(e.buf, '\n')
	}
	e.buf = append(e.buf, x.cur.value...)
	f.to = len(e.buf)
}

// tooLong reports whether the record gets too long by the current line; then it
// can't be read, but its end is still to be found.
func (x *expander) tooLong(e *entry) bool {
	e.long = e.long || x.src.Long() || len(e.buf)+len(x.cur.value)+len(e.fields)*tagRoom > maxEntry
	return e.long
}

func isTitle(t tag) bool { return t == makeTag("TI") || t == makeTag("T1") }

func isName(t tag) bool { return t == makeTag("AU") || t == makeTag("A1") }

// isCounter reports whether a line is "Record #2 of 784", which Cochrane puts
// before each record: where ER is missing, it ends the record before.
func isCounter(l *line) bool {
	return l.shape == untagged && bytes.HasPrefix(l.value, []byte("Record #")) && len(l.value) < 40
}

// maxProse is how much is handed on at once of what stands between two records.
const maxProse = 1 << 20

// addProse keeps a line that belongs to no record.
func (x *expander) addProse() {
	if len(x.cur.value) == 0 || x.verbatim == nil {
		return
	}
	if x.prose.Len() == 0 {
		x.proseLine = x.src.Line()
	} else {
		x.prose.WriteByte('\n')
	}
	x.prose.Write(x.cur.value)
	if x.prose.Len() > maxProse {
		x.endProse()
	}
}

// endProse hands over what was gathered between two records.
func (x *expander) endProse() {
	if x.prose.Len() == 0 {
		return
	}
	x.verbatim(formats.Verbatim{
		Format: family,
		Kind:   formats.VerbatimText,
		Text:   x.prose.String(),
		Pos:    formats.Pos{File: x.file, Line: x.proseLine, Col: 1},
	})
	x.prose.Reset()
}
