package jsondoc

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
)

// Skimmed is told of what the beginning of a document holds. Both functions may
// be nil.
type Skimmed struct {
	// Outer is called for the members of the objects around the entries, as far as
	// they stand before the first of them.
	Outer func(name string, val Value)
	// Member is called for the members of the first entry. whole says whether the
	// value's end was seen; the value is valid only then.
	Member func(name string, val Value, whole bool)
}

// Skim looks at the beginning of a document for its first entry, and tells of it.
// It returns false if head isn't the beginning of JSON that could hold entries.
func Skim(head []byte, voc *Vocabulary, told Skimmed) bool {
	d := document{src: newSource(bytes.NewReader(head)), voc: voc, note: func(place, formats.Severity, string) {}}
	for {
		c, more := d.peek()
		switch {
		case !more:
			return d.began
		case c == '/' && d.comment():
			continue
		case c == '[' && len(d.open) < 4:
			d.push('[')
			continue
		case c == ']' && d.began:
			return true
		case c != '{':
			return false
		case d.wraps():
			if !d.enter(told.Outer) {
				return false
			}
			continue
		}
		d.skimEntry(told.Member)
		return true
	}
}

// enter goes to the first entry, or the first array of entries, within the object
// at the start of the unread bytes, or to the next object around it.
func (d *document) enter(outer func(string, Value)) bool {
	for i := 1; ; i++ {
		m, name, ok := d.nextMember(i)
		if !ok {
			return false
		}
		text := d.src.unread()
		if text[m.value] == '[' && d.listsEntries(m.value, d.voc.Wraps(name)) || d.isNamedEntry(m.value) || d.wrapsObject(name, m.value) {
			if outer != nil {
				outer(name, nil)
			}
			d.src.advance(m.value)
			return true
		}
		end, err := d.src.value(m.value)
		if text = d.src.unread(); err != nil {
			return false
		}
		if outer != nil {
			outer(name, Value(text[m.value:end]))
		}
		if i = blanks(text, end); i >= len(text) || text[i] != ',' {
			return false
		}
	}
}

// skimEntry tells of the members of the object at the start of the unread bytes.
func (d *document) skimEntry(member func(string, Value, bool)) {
	if member == nil {
		return
	}
	if repaired, said := repair(d.src.unread()); said != "" {
		d.src = newSource(bytes.NewReader(repaired))
	}
	for i := 1; ; i++ {
		m, name, ok := d.nextMember(i)
		if !ok {
			return
		}
		end, err := d.src.value(m.value)
		text := d.src.unread()
		if err != nil {
			end = len(text)
		}
		member(name, Value(text[m.value:end]), err == nil)
		if err != nil {
			return
		}
		if i = blanks(text, end); i >= len(text) || text[i] != ',' {
			return
		}
	}
}
