package zoterordf

import "github.com/bibfold/bibfold/record"

// Native is an item by the names of Zotero's schema, for the other formats that
// hold Zotero's items as they are.
type Native struct {
	Type        string // "journalArticle"; anything unknown is a document
	Fields      []NativeField
	Creators    []NativeCreator
	Tags        []string
	Automatic   []string // those of Tags that a program gave
	Notes       []string // HTML
	Attachments []NativeAttachment
	Collections []string // names
}

// NativeField is a field of an item, by its own name or that of its base field:
// "university" or "publisher".
type NativeField struct{ Name, Value string }

// NativeCreator is a name in a role, as "editor": in two parts, or in one, Name,
// that is a body's.
type NativeCreator struct{ Role, FirstName, LastName, Name string }

// NativeAttachment is a file or page that belongs to an item.
type NativeAttachment struct{ Title, Path, URL, MIME string }

// IsItemType reports whether Zotero has items of that type, beside notes and
// attachments.
func IsItemType(name string) bool { return itemTypesByName[name] != nil }

// Record returns the record that an item is. Of two values for one field the
// second one waits in Extra.
func (n *Native) Record() *record.Record {
	it := &item{typ: itemTypesByName[n.Type], tags: n.Tags, automatic: n.Automatic, notes: n.Notes, collections: n.Collections}
	if it.typ == nil {
		it.typ = itemTypesByName["document"]
	}
	for _, f := range n.Fields {
		if name := baseField(f.Name); !it.set(name, f.Value) {
			it.fields = append(it.fields, field{f.Name, f.Value})
		}
	}
	for _, c := range n.Creators {
		name := personName(c.LastName, c.FirstName, "")
		if c.Name != "" {
			name = nameOrNone(clean(c.Name))
		}
		if role := it.typ.knownRole(c.Role); !name.IsZero() {
			it.creators = append(it.creators, creator{role, name})
		}
	}
	for _, a := range n.Attachments {
		it.attachments = append(it.attachments, attachment{title: a.Title, path: a.Path, url: a.URL, mime: a.MIME})
	}
	return fromItem(it)
}

// knownRole returns a role, "contributor" for one that Zotero doesn't have.
func (t *itemType) knownRole(role string) string {
	switch {
	case role == "author":
		return t.creators[0]
	case roleVars[role] == record.VarNone:
		return "contributor"
	}
	return role
}
