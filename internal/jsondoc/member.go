package jsondoc

import "bytes"

// member is where a member of an object stands, as indices of the unread bytes.
type member struct{ name, nameEnd, value int }

// member finds the name and the start of the value of the member at index i.
func (s *source) member(i int) (member, error) {
	m := member{name: i}
	f := frame{src: s, i: i, expect: expectName}
	err := f.str()
	m.nameEnd = f.i
	m.value = f.i
	for err == nil {
		text := s.unread()
		m.value = blanks(text, m.value)
		switch {
		case m.value == len(text):
			if !s.more() {
				err = errCut
			}
		case f.expect == expectName && text[m.value] != ':':
			err = unexpected(text[m.value:], "a colon after the member's name")
		case f.expect == expectName:
			f.expect = expectValue
			m.value++
		default:
			return m, nil
		}
	}
	return m, err
}

// lookAhead is how far the beginning of a value is looked at to tell what it is.
const lookAhead = 1 << 10

// firstMember returns the name of the first member of the object at index i, ""
// if there is no object.
func (s *source) firstMember(i int) string {
	s.has(i + lookAhead)
	text := s.unread()
	if i >= len(text) || text[i] != '{' {
		return ""
	}
	text = text[blanks(text, i+1):]
	if len(text) == 0 {
		return ""
	}
	n, quotes := nameLen(text), 0
	if text[0] == '"' || text[0] == '\'' {
		n, quotes = bytes.IndexByte(text[1:], text[0]), 1
	}
	if n < 0 || n > 64 {
		return ""
	}
	if c := blanks(text, n+2*quotes); c >= len(text) || text[c] != ':' {
		return ""
	}
	return string(text[quotes : quotes+n])
}

// isEntry reports whether the value at index i begins as an entry does.
func (d *document) isEntry(i int) bool { return d.voc.Begins(d.src.firstMember(i)) }

// isNamedEntry reports whether the value of a member begins as an entry does. So
// do settings that stand beside the entries, unless one looks closer.
func (d *document) isNamedEntry(i int) bool {
	return d.voc.Named && d.voc.Tells(d.src.firstMember(i))
}

// wrapsObject reports whether a member's value is an object that is an entry, or
// holds entries, by the member's name.
func (d *document) wrapsObject(name string, i int) bool {
	return d.src.unread()[i] == '{' && d.voc.WrapsObject != nil && d.voc.WrapsObject(name)
}

// listsEntries reports whether the array at index i holds entries; of an array
// that is usual for them an element that is an object is enough.
func (d *document) listsEntries(i int, usual bool) bool {
	d.src.has(i + lookAhead)
	text := d.src.unread()
	i = blanks(text, i+1)
	switch {
	case i >= len(text):
		return usual
	case text[i] == '{':
		return usual || d.isEntry(i)
	}
	return usual && (text[i] == ']' || text[i] == 'n')
}

// holdsEntries reports whether the object at index i of the unread bytes is no
// entry but holds entries.
func (d *document) holdsEntries(i int) bool {
	s := d.src
	entryLike := false
	for i++; ; i++ {
		m, name, ok := d.nextMember(i)
		if !ok {
			return false
		}
		text := s.unread()
		switch {
		case d.voc.always(name) && text[m.value] == '[' && d.listsEntries(m.value, true),
			!entryLike && text[m.value] == '[' && d.listsEntries(m.value, d.voc.Wraps(name)),
			!entryLike && d.wrapsObject(name, m.value),
			!entryLike && !d.voc.part(name) && d.isNamedEntry(m.value):
			return true
		}
		entryLike = entryLike || d.voc.Tells(name)
		end, err := s.value(m.value)
		if err != nil || end > maxItem {
			return false
		}
		s.has(end + lookAhead)
		text = s.unread()
		if i = blanks(text, end); i >= len(text) || text[i] != ',' {
			return false
		}
	}
}

// nextMember finds the member at index i of the unread bytes, behind blanks.
func (d *document) nextMember(i int) (m member, name string, ok bool) {
	d.src.has(i + lookAhead)
	text := d.src.unread()
	if i = blanks(text, i); i >= len(text) || text[i] != '"' {
		return m, "", false
	}
	m, err := d.src.member(i)
	if err != nil {
		return m, "", false
	}
	return m, Value(d.src.unread()[m.name:m.nameEnd]).Text(), true
}
