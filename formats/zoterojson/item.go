package zoterojson

import (
	"strconv"

	"github.com/bibfold/bibfold/formats/zoterordf"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// item is an item on its way to being a record.
type item struct {
	zoterordf.Native
	key   string         // Zotero's own, which serves where there is no citation key
	extra []record.Field // members that Zotero keeps for itself
	warn  func(msg string)
}

// read takes the members of an object. Of an answer of Zotero's server the item
// stands in "data", and repeats the key and version beside it.
func (it *item) read(v jsondoc.Value) {
	for name, val := range v.Members() {
		if name.Text() == "data" && val.Kind() == '{' {
			for name, val := range val.Members() {
				it.member(name.Text(), val)
			}
			return
		}
	}
	for name, val := range v.Members() {
		it.member(name.Text(), val)
	}
}

// member takes one member.
func (it *item) member(name string, v jsondoc.Value) {
	switch name {
	case "itemType":
		it.itemType(text(v))
	case "creators":
		for c := range v.Elements() {
			it.Creators = append(it.Creators, zoterordf.NativeCreator{
				Role: get(c, "creatorType"), FirstName: get(c, "firstName"), LastName: get(c, "lastName"), Name: get(c, "name"),
			})
		}
	case "tags":
		for t := range v.Elements() {
			it.Tags = append(it.Tags, textOr(t, "tag"))
			if get(t, "type") == "1" {
				it.Automatic = append(it.Automatic, get(t, "tag"))
			}
		}
	case "notes":
		for n := range v.Elements() {
			it.Notes = append(it.Notes, textOr(n, "note"))
		}
	case "note":
		it.Notes = append(it.Notes, text(v))
	case "attachments":
		for a := range v.Elements() {
			it.Attachments = append(it.Attachments, attachment(a))
		}
	case "key", "itemKey":
		if it.key == "" {
			it.key = text(v)
		}
	case "citationKey", "citekey":
		it.field("citationKey", text(v))
	default:
		it.other(name, v)
	}
}

func (it *item) itemType(name string) {
	it.Type = name
	switch {
	case name == "note":
		it.warn(zoterordf.NoteAlone)
	case name == "attachment":
		it.keep("itemType", strconv.Quote(name))
	case !zoterordf.IsItemType(name):
		it.warn("unknown item type " + strconv.Quote(name) + ": read as a document")
		it.keep("itemType", strconv.Quote(name))
	}
}

// other takes a field, which is a string or number, or what Zotero keeps for itself.
func (it *item) other(name string, v jsondoc.Value) {
	switch {
	case v.Empty():
	case housekeeping[name], v.Kind() != '"' && v.Kind() != 0, name == "version" && v.Kind() == 0: // of the item, not the work
		it.keep(name, v.Compact())
	default:
		it.field(name, text(v))
	}
}

// housekeeping are strings that are no fields of the work.
var housekeeping = map[string]bool{
	"dateAdded": true, "dateModified": true, "uri": true, "select": true, "parentItem": true, "libraryID": true,
	"itemID": true, "linkMode": true, "contentType": true, "charset": true, "filename": true, "md5": true,
}

func (it *item) field(name, value string) {
	it.Fields = append(it.Fields, zoterordf.NativeField{Name: name, Value: value})
}

// keep keeps a member as it stands.
func (it *item) keep(name, json string) {
	it.extra = append(it.extra, record.Field{Format: family, Name: name, Value: json})
}

// record returns the record that the item is.
func (it *item) record() *record.Record {
	rec := it.Native.Record()
	if rec.ID == "" {
		rec.ID = it.key
	}
	rec.Extra = append(rec.Extra, it.extra...)
	return rec
}

func attachment(v jsondoc.Value) zoterordf.NativeAttachment {
	a := zoterordf.NativeAttachment{Title: get(v, "title"), URL: get(v, "url"), Path: get(v, "path"), MIME: get(v, "mimeType")}
	if a.Path == "" {
		a.Path = get(v, "localPath")
	}
	if a.MIME == "" {
		a.MIME = get(v, "contentType")
	}
	return a
}

// get returns the text of a member, "" if there is none.
func get(v jsondoc.Value, name string) string {
	for n, val := range v.Members() {
		if n.Text() == name {
			return text(val)
		}
	}
	return ""
}

// textOr returns a string, or what an object says in a member.
func textOr(v jsondoc.Value, name string) string {
	if v.Kind() == '{' {
		return get(v, name)
	}
	return text(v)
}

// text returns a string or a number as text.
func text(v jsondoc.Value) string {
	switch v.Kind() {
	case '"':
		return v.Text()
	case 0:
		return string(v)
	}
	return ""
}
