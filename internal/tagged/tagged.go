// Package tagged reads and writes formats in which a record is a run of lines,
// each a tag with a value, and knows none of them: what a line is, a format says
// with its [Grammar], or, where more than the line itself tells where a record
// begins and ends, with a [Gatherer] of its own; what the fields of a record mean,
// with its [Spec].
//
// A value may go on in the lines that follow; the record ends where the grammar
// says so. Finding the records is sequential, giving them their meaning is not,
// so a reader is [formats.Staged].
package tagged

import (
	"slices"

	"github.com/bibfold/bibfold/record"
)

// Kind says what a line is.
type Kind uint8

// The kinds of lines.
const (
	Text  Kind = iota // the continuation of a value; outside of records, prose
	Blank             // nothing but blanks
	Tag               // begins a field
	Begin             // begins a record and no field
	End               // ends a record
	Skip              // furniture of the file: says nothing of any record
	Stray             // Text that isn't indented where such text is: behind a blank line it belongs to no record
)

// Line is one line of a document, taken apart.
type Line struct {
	Kind  Kind
	Tag   []byte // of a Tag line
	Value []byte // what stands behind the tag; of other lines, the text
}

// Grammar says how the lines of a format make records.
type Grammar struct {
	// Scan takes a line apart. The bytes it returns are those of text.
	Scan func(text []byte) Line
	// Opens reports whether a Tag line begins a record although e, which has
	// fields already, was not ended. gap says that a blank line stands before it.
	Opens func(e *Entry, tag string, gap bool) bool
	// Wraps reports whether values of a tag go on in further lines only because one is
	// too short: a blank joins them, else a line break. nil: none does.
	Wraps func(tag string) bool
	// Follows reports whether a Tag line may be the first of a record.
	Follows func(tag string) bool
}

// Spec is a tagged format as a reader needs it.
type Spec struct {
	Name    string // of the format, for Source
	Family  string // for Extra
	Grammar Grammar
	// Gather returns what finds the entries of a document; nil: by Grammar, of which
	// else only Scan is asked, where names of records alone are wanted.
	Gather func(*Source) Gatherer
	// IDTags are the tags that hold the record's own name in its source: the first
	// that is there has it.
	IDTags []string
	// CleanID makes the name of what they hold; nil: that is it.
	CleanID func(string) string
	// IsRecord reports whether fields say enough to be a record.
	IsRecord func(e *Entry) bool
	// NoRecord says what is missing where IsRecord is false.
	NoRecord string
	// Read gives the fields their meaning.
	Read func(r *Reading)
	// Dash is what stands between a tag and its value where fields that are no
	// record are handed on; "": a blank.
	Dash string
}

// id returns the record's own name in its source, "" if it has none.
func (s *Spec) id(e *Entry) string {
	for _, tag := range s.IDTags {
		if id := OneLine(e.First(tag)); id != "" {
			if s.CleanID != nil {
				id = s.CleanID(id)
			}
			return id
		}
	}
	return ""
}

// Gatherer finds the entries of a document.
type Gatherer interface {
	// Gather puts the next entry into e, which is empty; false at the end of the
	// document.
	Gather(e *Entry) bool
}

// Entry is a record as it is written: its fields in order.
type Entry struct {
	Headed bool   // there is a Begin line
	Head   string // what it says
	Fields []Field
	Line   int // of the first line

	long       bool   // longer than maxEntry: not all of it is kept
	buf        []byte // the values, one behind the other
	text       string // that, once the entry is whole
	start, end int64

	// A bit for each tag of the fields that have been marked; several share one.
	tags   uint64
	marked int
	// Of entries with many fields: the first field of each tag, among the fields
	// that have been looked at.
	firsts map[string]int
	looked int
}

// Field is one tag of a record with its value.
type Field struct {
	Tag      string
	Value    string // its lines, without the blanks around them, parted as Grammar.Wraps has it
	Line     int
	from, to int
}

// First returns the value of the first field of a tag, "" if there is none.
func (e *Entry) First(tag string) string {
	if i := e.Find(tag); i >= 0 {
		return e.Fields[i].Value
	}
	return ""
}

// manyFields is from how many fields on an entry has an index.
const manyFields = 100

// Find returns the index of the first field of a tag, -1 if there is none.
func (e *Entry) Find(tag string) int {
	for ; e.marked < len(e.Fields); e.marked++ {
		e.tags |= tagBit(e.Fields[e.marked].Tag)
	}
	if e.tags&tagBit(tag) == 0 {
		return -1
	}
	if len(e.Fields) < manyFields {
		for i := range e.Fields {
			if e.Fields[i].Tag == tag {
				return i
			}
		}
		return -1
	}
	if e.firsts == nil {
		e.firsts = map[string]int{}
	}
	for ; e.looked < len(e.Fields); e.looked++ {
		if _, known := e.firsts[e.Fields[e.looked].Tag]; !known {
			e.firsts[e.Fields[e.looked].Tag] = e.looked
		}
	}
	if i, ok := e.firsts[tag]; ok {
		return i
	}
	return -1
}

// Rename gives the field at index i another tag.
func (e *Entry) Rename(i int, tag string) {
	e.Fields[i].Tag = tag
	e.tags |= tagBit(tag)
	e.firsts, e.looked = nil, 0
}

// tagBit returns the bit that stands for a tag in Entry.tags.
func tagBit(tag string) uint64 {
	if tag == "" {
		return 1
	}
	return 1 << ((tag[0]*7 + tag[len(tag)-1]) % 64)
}

// Has reports whether there is a field of one of the tags.
func (e *Entry) Has(tags ...string) bool {
	for _, tag := range tags {
		if e.Find(tag) >= 0 {
			return true
		}
	}
	return false
}

// newEntry returns an empty entry with room for what most hold.
func newEntry() Entry {
	return Entry{Fields: make([]Field, 0, 32), buf: make([]byte, 0, 2<<10)}
}

func (e *Entry) reset() {
	clear(e.Fields)
	*e = Entry{Fields: e.Fields[:0], buf: e.buf[:0]}
}

// field appends an empty field. Fields are large and many, so it is filled in place.
func (e *Entry) field() *Field {
	n := len(e.Fields)
	if n < cap(e.Fields) {
		e.Fields = e.Fields[:n+1]
	} else {
		e.Fields = append(e.Fields, Field{})
	}
	return &e.Fields[n]
}

// finish makes strings of the values, with one allocation for all of them, and
// drops the fields without a value: they say nothing.
func (e *Entry) finish() {
	e.text = string(e.buf)
	empty := false
	for i := range e.Fields {
		f := &e.Fields[i]
		f.Value = e.text[f.from:f.to]
		empty = empty || f.Value == ""
	}
	if empty {
		e.Fields = slices.DeleteFunc(e.Fields, func(f Field) bool { return f.Value == "" })
	}
	e.firsts, e.looked = nil, 0
}

// Reading is an entry on its way to being a record.
type Reading struct {
	*Entry
	Rec    *record.Record
	family string
	from   *pending
}
