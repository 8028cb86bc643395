package bibtex

import (
	"bytes"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
)

// draft is an entry with the places of its parts, so that it can be patched.
type draft struct {
	block
	w            written
	keyAt, keyTo int // the citation key is raw[keyAt:keyTo]; empty where it is missing
	slots        []slot
}

// slot is the place of a field in the text of its entry.
type slot struct {
	name     string // in lower case
	at, end  int    // the name is raw[at:end]
	equals   int    // of the equals sign; -1 where it is missing
	from, to int    // the value is raw[from:to], with what it stands in
	pieces   []piece
}

// newDraft returns the draft of an entry, nil if it can't be read. The capacity of
// b.raw must end with it.
func newDraft(b block) *draft {
	d := &draft{block: b}
	d.w.parse(&b)
	if d.w.unreadable() {
		return nil
	}
	if d.keyAt = skipSpace(b.raw, b.open+1); d.keyAt == len(b.raw) {
		d.keyAt = b.open + 1 // the entry ends with its line
	}
	d.keyTo = d.keyAt
	if len(d.w.key) > 0 {
		d.keyAt = d.index(d.w.key)
		d.keyTo = d.keyAt + len(d.w.key)
	}
	for _, f := range d.w.fields {
		d.slots = append(d.slots, d.slot(f))
	}
	return d
}

// index returns where a part of raw stands in it: parts keep its capacity.
func (d *draft) index(part []byte) int { return cap(d.raw) - cap(part) }

func (d *draft) slot(f writtenField) slot {
	s := slot{name: lowerName(f.name), at: f.at, end: f.at + len(f.name), equals: -1, pieces: d.w.pieces[f.from:f.to]}
	s.from = skipSpace(d.raw, s.end)
	if s.from < len(d.raw) && d.raw[s.from] == '=' {
		s.equals = s.from
		s.from++
	}
	s.to = s.from
	if len(s.pieces) > 0 {
		s.from, _ = d.place(s.pieces[0])
		_, s.to = d.place(s.pieces[len(s.pieces)-1])
	}
	return s
}

// place returns where an operand stands, with its braces or quotes.
func (d *draft) place(p piece) (from, to int) {
	from = d.index(p.text)
	to = from + len(p.text)
	if p.kind != pieceBare {
		from, to = from-1, to+1
	}
	return from, to
}

func (d *draft) key() []byte { return d.w.key }

// entryType returns the entry type as it is written.
func (d *draft) entryType() []byte { return d.w.kind }

// has reports whether the entry has a field.
func (d *draft) has(name string) bool {
	return slices.ContainsFunc(d.slots, func(s slot) bool { return strings.EqualFold(s.name, name) })
}

// shift moves patches from the entry into the document.
func (d *draft) shift(patches []formats.Patch) []formats.Patch {
	for i := range patches {
		patches[i].Offset += int(d.offset)
	}
	return patches
}

// change is what is to be done to an entry: one of its fields gets a value, or
// goes. The names kindChange and keyChange stand for the type and the key.
type change struct {
	name  string // as the writer spells it
	value writtenValue
	grows string // what value has more than before, if it differs by that alone
	gone  bool
}

const (
	kindChange = "@" // no field can have these names
	keyChange  = "{"
)

func (c change) is(name string) bool { return strings.EqualFold(c.name, name) }

// patches returns the patches, within the entry, of a list of changes.
func (d *draft) patches(list []change, st *style) []formats.Patch {
	var out []formats.Patch
	var added []change
	for _, c := range list {
		switch {
		case c.name == kindChange:
			at := d.index(d.entryType())
			out = append(out, formats.Patch{Offset: at, Length: len(d.entryType()), Text: []byte(st.casing(d.entryType()).apply(c.value.text))})
		case c.name == keyChange:
			out = append(out, d.setKey(c.value.text))
		case c.gone:
			out = append(out, d.remove(c)...)
		default:
			p, ok := d.replace(c, st)
			if !ok {
				added = append(added, c)
				continue
			}
			out = append(out, p...)
		}
	}
	return append(out, d.add(added, st)...)
}

func (d *draft) setKey(key string) formats.Patch {
	if len(d.key()) == 0 && (d.keyAt >= len(d.raw) || d.raw[d.keyAt] != ',') && len(d.slots) > 0 {
		key += ", "
	}
	return formats.Patch{Offset: d.keyAt, Length: d.keyTo - d.keyAt, Text: []byte(key)}
}

// replace gives a field of the entry its new value, in the braces or quotes that
// the old one has. It returns false if the entry has no such field.
func (d *draft) replace(c change, st *style) ([]formats.Patch, bool) {
	i := slices.IndexFunc(d.slots, func(s slot) bool { return c.is(s.name) })
	if i < 0 {
		return nil, false
	}
	s := &d.slots[i]
	form := st.valueForm
	if len(s.pieces) == 1 {
		p := s.pieces[0]
		if c.grows != "" && (s.name == "keywords" || slices.Contains(synonyms["keywords"], s.name)) {
			c.grows = moreKeywords(string(p.text), c.grows)
		}
		if c.grows != "" && (p.kind == pieceBraced || p.kind == pieceQuoted && quotable(c.grows)) {
			return []formats.Patch{{Offset: s.to - 1, Text: []byte(st.lines(c.grows))}}, true
		}
		form = form.like(p)
	}
	text := st.lines(form.write(c.value))
	if s.equals < 0 && s.from == s.to {
		text = " = " + text
	} else if s.from == s.to {
		text = st.after + text
	}
	return []formats.Patch{{Offset: s.from, Length: s.to - s.from, Text: []byte(text)}}, true
}

// remove takes a field out of the entry, wherever it stands in it.
func (d *draft) remove(c change) []formats.Patch {
	var out []formats.Patch
	before := d.keyTo
	for i := range d.slots {
		s := &d.slots[i]
		if c.is(s.name) {
			out = append(out, d.cut(before, s))
		}
		before = s.to
	}
	return out
}

// cut takes out a field with the comma before it, or, if something else stands
// between it and the field before, with the comma behind it.
func (d *draft) cut(before int, s *slot) formats.Patch {
	if isSeparator(d.raw[before:s.at]) {
		return formats.Patch{Offset: before, Length: s.to - before}
	}
	to := s.to
	if comma := d.comma(to); comma >= 0 {
		to = comma + 1
	}
	return formats.Patch{Offset: s.at, Length: to - s.at}
}

// comma returns the index of the comma behind a value that ends at i, -1 if there
// is none.
func (d *draft) comma(i int) int {
	if i = skipSpace(d.raw, i); i < len(d.raw) && d.raw[i] == ',' {
		return i
	}
	return -1
}

// isSeparator reports whether nothing but a comma and white space stands between
// two fields.
func isSeparator(gap []byte) bool {
	return bytes.Count(gap, []byte{','}) == 1 && len(bytes.Trim(gap, ", \t\r\n\f\v")) == 0
}

// add puts fields behind the last one of the entry.
func (d *draft) add(list []change, st *style) []formats.Patch {
	if len(list) == 0 {
		return nil
	}
	at := d.keyTo
	if n := len(d.slots); n > 0 {
		at = d.slots[n-1].to
	} else if len(d.key()) == 0 && d.comma(at) < 0 {
		// "@book{}" has no comma that a field could stand behind.
		text := st.fields(list)
		return []formats.Patch{{Offset: at, Text: []byte(text)}}
	}
	comma := d.comma(at)
	if comma < 0 {
		return d.addBehind(at, at, st.fields(list))
	}
	// The comma that is there parts the old fields from the new ones, and one
	// comes to stand behind those.
	text := strings.TrimLeft(st.fields(list), " \t\r\n")
	return d.addBehind(comma+1, comma+1, text[1:]+st.ending(d.raw[at:comma]))
}

// addBehind inserts text at i, or, if a comment ends the line there, behind the
// comment; what must stand before the comment, the first comma, stays.
func (d *draft) addBehind(i, from int, text string) []formats.Patch {
	k := from
	for k < len(d.raw) && isBlank(d.raw[k]) {
		k++
	}
	if k >= len(d.raw) || d.raw[k] != '%' || text == "" {
		return []formats.Patch{{Offset: i, Text: []byte(text)}}
	}
	n := bytes.IndexAny(d.raw[k:], "\r\n")
	if n < 0 {
		return []formats.Patch{{Offset: i, Text: []byte(text)}}
	}
	line, field := "", text
	if c := strings.IndexByte(text, ','); c >= 0 && strings.TrimLeft(text[:c], " \t\r\n") == "" {
		line, field = ",", text[c+1:]
	}
	if !strings.HasPrefix(strings.TrimLeft(field, " \t"), "\n") && !strings.HasPrefix(strings.TrimLeft(field, " \t"), "\r") {
		return []formats.Patch{{Offset: i, Text: []byte(text)}}
	}
	out := []formats.Patch{{Offset: k + n, Text: []byte(field)}}
	if line != "" {
		out = append([]formats.Patch{{Offset: i, Text: []byte(line)}}, out...)
	}
	return out
}

// references are the fields that name other entries.
const references = " crossref xref xdata related entryset "

// refersTo reports whether the entry names one of the keys.
func (d *draft) refersTo(renamed map[string]string) bool { return len(d.rename(renamed, nil)) > 0 }

// rename returns the patches that make references go to other keys. Fields that
// change anyway are left alone: they get new values.
func (d *draft) rename(renamed map[string]string, changed []change) []formats.Patch {
	var out []formats.Patch
	for _, s := range d.slots {
		if !listed(references, s.name) || slices.ContainsFunc(changed, func(c change) bool { return c.is(s.name) }) {
			continue
		}
		for _, p := range s.pieces {
			if p.kind != pieceBare {
				out = append(out, d.renameIn(p.text, renamed)...)
			}
		}
	}
	return out
}

// renameIn is rename for the keys of one list. A key that the list has got by it once
// already goes, with the comma before it.
func (d *draft) renameIn(list []byte, renamed map[string]string) []formats.Patch {
	var out []formats.Patch
	at := d.index(list)
	given := map[string]bool{} // the keys so far; true: by renaming
	for _, word := range bytes.SplitAfter(list, []byte(",")) {
		key := bytes.Trim(word, ", \t\r\n")
		start := at + len(word) - len(bytes.TrimLeft(word, " \t\r\n"))
		to, isNew := renamed[string(key)]
		if isNew = isNew && to != string(d.key()); !isNew {
			to = string(key)
		}
		before, twice := given[to]
		switch {
		case twice && (before || isNew):
			out = append(out, formats.Patch{Offset: at - 1, Length: start + len(key) - at + 1})
		case isNew:
			out = append(out, formats.Patch{Offset: start, Length: len(key), Text: []byte(to)})
		}
		given[to] = before || isNew
		at += len(word)
	}
	return out
}
