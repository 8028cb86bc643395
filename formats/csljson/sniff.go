package csljson

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// sniff looks at the members of the first object that could be an entry.
func sniff(head []byte) formats.Confidence {
	c, signs := skim(head)
	switch {
	case !c:
		return formats.No
	case signs.foreign > 0:
		return formats.No
	case signs.cslType && (signs.id || signs.own > 0) && signs.own+signs.known > 0:
		return formats.Certain
	case signs.cslType || signs.own > 0 && signs.known > 0:
		return formats.Likely
	case signs.members > 0 && !signs.work:
		return formats.No // a package.json has a version and an author, and is no reference
	}
	return formats.Possible
}

// signs are what the members of an object say for and against CSL-JSON.
type signs struct {
	members     int
	id, cslType bool
	work        bool // a title or DOI: what a reference can't do without
	known       int  // names that CSL shares with other vocabularies: title, DOI
	own         int  // names and shapes of CSL alone: container-title, date-parts
	foreign     int  // names of other vocabularies of works
}

// skim reads the members of the first object of head that looks like an entry,
// as far as head goes. ok is false if head isn't the beginning of such JSON.
func skim(head []byte) (ok bool, s signs) {
	src := newSource(bytes.NewReader(head))
	d := document{src: src, note: func(place, formats.Severity, string) {}}
	for {
		c, more := d.peek()
		switch {
		case !more:
			return d.began, s
		case c == '[' && len(d.open) < 4:
			d.push('[')
			continue
		case c == ']' && d.began:
			return true, s
		case c != '{':
			return false, s
		case len(d.open) == 0 && d.holdsEntries():
			if !s.enter(&d) {
				return false, s
			}
			continue
		}
		s.object(src)
		return true, s
	}
}

// enter goes to the first entry within the object at the start of the unread
// bytes. The members before it may show whose answer it is.
func (s *signs) enter(d *document) bool {
	i := 1
	for {
		text := d.src.unread()
		if i = blanks(text, i); i >= len(text) || text[i] != '"' {
			return false
		}
		m, err := d.src.member(i)
		if err != nil {
			return false
		}
		name := value(text[m.name:m.nameEnd]).text()
		if foreignNames[name] {
			s.foreign++
		}
		if text[m.value] == '[' && d.src.listsEntries(m.value, isWrapper(name)) || d.src.isNamedEntry(m.value) {
			d.src.advance(m.value)
			return true
		}
		end, err := d.src.value(m.value)
		if text = d.src.unread(); err != nil {
			return false
		}
		if i = blanks(text, end); i >= len(text) || text[i] != ',' {
			return false
		}
		i++
	}
}

// object takes the signs of the object at the start of the unread bytes.
func (s *signs) object(src *source) {
	for i := 1; ; i++ {
		text := src.unread()
		if i = blanks(text, i); i >= len(text) || text[i] != '"' {
			return
		}
		m, err := src.member(i)
		if err != nil {
			return
		}
		end, err := src.value(m.value)
		if err != nil {
			end = len(text)
		}
		s.member(value(text[m.name:m.nameEnd]).text(), text[m.value:end], err == nil)
		if err != nil {
			return
		}
		if i = blanks(text, end); i >= len(text) || text[i] != ',' {
			return
		}
	}
}

// foreignNames are members of the works of Crossref, DataCite, OpenAlex, BibJSON,
// Zotero and Semantic Scholar that CSL-JSON's items don't have.
var foreignNames = map[string]bool{
	"message-type": true, "message-version": true, "authorships": true, "display_name": true,
	"creators": true, "titles": true, "attributes": true, "itemType": true, "identifier": true,
	"paperId": true, "openAlexId": true, "primary_location": true, "schemaVersion": true,
	"publicationYear": true, "itemID": true,
}

func (s *signs) member(name string, val value, whole bool) {
	s.members++
	if foreignNames[name] {
		s.foreign++
		return
	}
	k := exactMembers[name]
	s.work = s.work || k.role == roleVariable && (k.v == record.Title || k.v == record.DOI)
	switch {
	case k.role == roleNested && whole && val.kind() == '{':
		for nv, inner := range val.members() {
			s.member(nv.text(), inner, true)
		}
	case k.role == roleID:
		s.id = true
	case k.role == roleType:
		if whole && val.kind() == '"' {
			_, s.cslType = record.ParseType(val.text())
		}
	case k.role == roleCitationKey:
		s.own++
	case k.role != roleVariable:
	case k.v.Kind() == record.KindDate && bytes.Contains(val, []byte(`"date-parts"`)),
		k.v.Kind() == record.KindNames && (bytes.Contains(val, []byte(`"family"`)) || bytes.Contains(val, []byte(`"literal"`))),
		k.v == record.ContainerTitle && len(val) > 0 && val[0] == '"',
		k.v == record.PublisherPlace, k.v == record.EventPlace, k.v == record.CollectionTitle:
		s.own++
	default:
		s.known++
	}
}
