package bibtex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
)

// entry is an entry with its macros expanded: what it says, still in TeX.
type entry struct {
	kind   string // type in lower case
	key    string
	fields []field // in source order, names in lower case
	macros []field // those whose value is written with macros, as it is written
	line   int
	offset int64
	length int64
}

type field struct {
	name  string
	value string
}

// get returns the value of the field, "" if there is none.
func (e *entry) get(name string) string {
	for i := range e.fields {
		if e.fields[i].name == name {
			return e.fields[i].value
		}
	}
	return ""
}

// knownValues tells what an entry says already, while it grows.
type knownValues struct {
	e      *entry
	names  map[string]int // to the number of the next field that doubles it; nil as long as there are few
	values map[field]bool
}

// manyFields is how many fields are looked through without an index.
const manyFields = 100

// add takes note of a field that is about to be added. It reports whether the
// entry has one of the name, and whether with this value.
func (k *knownValues) add(name, value string) (named, said bool) {
	if len(k.e.fields) < manyFields {
		named = k.e.has(name)
		return named, named && slices.Contains(k.e.fields, field{name, value})
	}
	if k.names == nil {
		k.names, k.values = map[string]int{}, map[field]bool{}
		for _, f := range k.e.fields {
			k.names[f.name], k.values[f] = 2, true
		}
	}
	f := field{name, value}
	named, said = k.names[name] > 0, k.values[f]
	k.names[name], k.values[f] = max(k.names[name], 2), true
	return named, said
}

// addDouble finds a name for a field that doubles another one: the first with a
// number that is free. It reports whether one of these has the value.
func (k *knownValues) addDouble(name, value string) (free string, said bool) {
	for n := max(k.names[name], 2); ; n++ {
		free = name + "-" + strconv.Itoa(n)
		named, said := k.add(free, value)
		if said || !named {
			if k.names != nil {
				k.names[name] = n
			}
			return free, said
		}
	}
}

// addsUp reports whether several fields of one name are several values.
func addsUp(name string) bool {
	switch name {
	case "keywords", "keyword", "tags", "mendeley-tags", "author_keywords", "file", "pdf", "note", "addendum",
		"annote", "annotation", "url", "isbn", "issn", "ids", "related":
		return true
	}
	return false
}

func (e *entry) has(name string) bool {
	for i := range e.fields {
		if e.fields[i].name == name {
			return true
		}
	}
	return false
}

// maxExpansion is the longest value that concatenation may make, in bytes:
// macros that double each other would fill any memory.
const maxExpansion = 16 << 20

// maxMacros is how long all macros together may be, in bytes.
const maxMacros = 64 << 20

// maxExpanded is how much all macros of a document may stand for, in bytes: no
// true bibliography comes near it.
const maxExpanded = 1 << 30

// macros are the @string definitions so far. Names are in lower case: BibTeX
// ignores it.
type macros struct {
	values map[string][]byte
	total  int // bytes of all values
	used   int // bytes of the values that were put in the place of a macro
}

// months are the macros that every style defines; they stand for themselves.
var months = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

func newMacros() *macros {
	m := &macros{values: make(map[string][]byte, len(months))}
	for _, s := range months {
		m.values[s] = []byte(s)
	}
	return m
}

// redefines reports whether the document has a definition of its own for the macro
// of a month.
func (m *macros) redefines(month string) bool { return string(m.values[month]) != month }

// define takes a @string block.
func (m *macros) define(w *written, report func(flawAt)) {
	for _, f := range w.fields {
		value := m.expand(new(strings.Builder), w, f, report)
		if m.total += len(value); m.total > maxMacros {
			report(flawAt{f.at, formats.Warning, "macros grow beyond 64 MiB, " + quote(f.name) + " is left out"})
			m.total -= len(value)
			continue
		}
		m.values[lowerName(f.name)] = []byte(value)
	}
}

// read takes a @string as it stands in a document.
func (m *macros) read(text string) {
	b, ok := scanText([]byte(text)).next()
	if !ok || b.kind != blockMacro {
		return
	}
	var w written
	if w.parse(&b); !w.unreadable() {
		m.define(&w, func(flawAt) {})
	}
}

// expand appends the value of a field of w, its macros replaced, to text, and
// returns it. An unknown macro stands for its name and is reported.
func (m *macros) expand(text *strings.Builder, w *written, f writtenField, report func(flawAt)) string {
	start := text.Len()
	pieces := w.pieces[f.from:f.to]
	for _, p := range pieces {
		s := m.operand(p, f, report)
		if len(pieces) > 1 && text.Len()-start+len(s) > maxExpansion {
			report(flawAt{f.at, formats.Warning, "field " + quote(f.name) + " grows beyond 16 MiB, cut"})
			break
		}
		text.Write(s)
	}
	return text.String()[start:]
}

func (m *macros) operand(p piece, f writtenField, report func(flawAt)) []byte {
	if p.kind != pieceBare || isNumber(p.text) {
		return p.text
	}
	if s, ok := m.values[lowerName(p.text)]; ok {
		if m.used += len(s); m.used <= maxExpanded {
			return s
		}
		report(flawAt{f.at, formats.Warning, "macros stand for more than 1 GiB, " + quote(p.text) + " is taken as text"})
		return p.text
	}
	if isMacroName(p.text) && !isMonthWord(p.text) {
		report(flawAt{f.at, formats.Warning, "macro " + strconv.Quote(string(p.text)) + " is not defined, taken as text"})
	} else if !isMacroName(p.text) {
		report(flawAt{f.at, formats.Note, "value of field " + quote(f.name) + " should be in braces"})
	}
	return p.text
}

func isNumber(b []byte) bool {
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// isMacroName reports whether b could be the name of a macro.
func isMacroName(b []byte) bool {
	if len(b) == 0 || b[0] >= '0' && b[0] <= '9' {
		return false
	}
	for _, c := range b {
		if !isNameByte(c) {
			return false
		}
	}
	return true
}

// isMonthWord reports whether b is a month written out, without quotes.
func isMonthWord(b []byte) bool {
	if len(b) < 3 || len(b) > 9 {
		return false
	}
	head := strings.ToLower(string(b[:3]))
	for _, m := range months {
		if head == m {
			return true
		}
	}
	return false
}

// lowerName returns a field name or macro name in lower case; known ones cost no
// allocation.
func lowerName(b []byte) string {
	if s, ok := internedNames[string(b)]; ok {
		return s
	}
	var buf [64]byte
	if len(b) > len(buf) {
		return strings.ToLower(string(b))
	}
	low := buf[:len(b)]
	for i, c := range b {
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 0x80:
			return strings.ToLower(string(b))
		}
		low[i] = c
	}
	if s, ok := internedNames[string(low)]; ok {
		return s
	}
	return string(low)
}

// entryOf expands the entry that w holds and b was cut as. Of a field that stands
// twice the first that says something counts, as in BibTeX, unless it is a list to
// which the second adds; the others are reported and kept under names of their own:
// title-2. All values are made at once, as one text of which each is a part.
func (m *macros) entryOf(b *block, w *written, report func(flawAt)) *entry {
	e := &entry{
		kind: lowerName(w.kind), key: string(w.key), line: b.line,
		offset: b.offset, length: int64(len(b.raw)),
		fields: make([]field, 0, len(w.fields)),
	}
	var text strings.Builder
	text.Grow(w.size())
	known := knownValues{e: e}
	var blank []field
	for _, f := range w.fields {
		name := lowerName(f.name)
		value := m.expand(&text, w, f, report)
		if saysNothing(value) {
			blank = append(blank, field{name, value})
			continue
		}
		named, said := known.add(name, value)
		if named && !said && !addsUp(name) {
			first := name
			if name, said = known.addDouble(first, value); !said {
				report(flawAt{f.at, formats.Warning, "field " + strconv.Quote(first) + " stands twice: the first counts, this one is kept as " + strconv.Quote(name)})
			}
		}
		if said {
			continue
		}
		e.fields = append(e.fields, field{name, value})
		if m.namesMacro(w.pieces[f.from:f.to]) {
			e.macros = append(e.macros, field{name, expression(w.pieces[f.from:f.to])})
		}
	}
	for _, f := range blank { // says nothing, but keeps a parent from filling it
		if named, _ := known.add(f.name, f.value); !named {
			e.fields = append(e.fields, f)
		}
	}
	return e
}

// saysNothing reports whether there is nothing but white space in a value.
func saysNothing(value string) bool { return strings.TrimSpace(value) == "" }
