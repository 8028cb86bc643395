package csljson

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
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
// as far as head goes. The members before it may show whose answer it is. ok is
// false if head isn't the beginning of such JSON.
func skim(head []byte) (ok bool, s signs) {
	ok = jsondoc.Skim(head, &vocabulary, jsondoc.Skimmed{
		Outer: func(name string, _ value) {
			if foreignNames[name] {
				s.foreign++
			}
		},
		Member: s.member,
	})
	return ok, s
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
	case k.role == roleNested && whole && val.Kind() == '{':
		for nv, inner := range val.Members() {
			s.member(nv.Text(), inner, true)
		}
	case k.role == roleID:
		s.id = true
	case k.role == roleType:
		if whole && val.Kind() == '"' {
			_, s.cslType = record.ParseType(val.Text())
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
