package csljson

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// role says what the reader does with a member of an entry.
type role uint8

const (
	roleUnknown  role = iota
	roleVariable      // it holds the variable, under CSL's name for it
	roleVariant       // it holds the variable, under another name
	roleID
	roleType
	roleCitationKey
	roleCustom
	roleNested // it holds the whole entry: {"key": …, "csljson": {…}}
	roleEvent  // CSL 1.0's name of event-title; an object in Crossref's items
)

// known is what the reader knows about a member's name.
type known struct {
	role role
	v    record.Var
}

// exactMembers are the names as CSL spells them.
var exactMembers = func() map[string]known {
	m := map[string]known{
		"id": {role: roleID}, "type": {role: roleType}, "citation-key": {role: roleCitationKey},
		"custom": {role: roleCustom}, "csljson": {role: roleNested},
		"itemData": {role: roleNested}, // a citation in a document of Word
		"event":    {roleEvent, record.EventTitle},
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if v != record.Updated {
			m[v.String()] = known{roleVariable, v}
		}
	}
	return m
}()

// variantMembers are other names, folded: the deprecated ones of CSL, those of
// Zotero, Mendeley, Crossref and DataCite, and what people write by hand.
var variantMembers = func() map[string]known {
	m := make(map[string]known, 2*len(exactMembers))
	for name, k := range exactMembers {
		if k.role == roleVariable || k.role == roleEvent {
			k.role = roleVariant
		}
		m[foldName(name)] = k
	}
	for name, v := range map[string]record.Var{
		"partnumber":          record.Part, // the specification's names, which Zotero and citeproc use
		"printingnumber":      record.Printing,
		"supplementnumber":    record.Supplement,
		"journalabbreviation": record.ContainerTitleShort,
		"shortcontainertitle": record.ContainerTitleShort,
		"containertitleabbr":  record.ContainerTitleShort,
		"shorttitle":          record.TitleShort,
		"journal":             record.ContainerTitle,
		"publicationtitle":    record.ContainerTitle,
		"eventname":           record.EventTitle,
		"conferencename":      record.EventTitle,
		"eventlocation":       record.EventPlace,
		"publisherlocation":   record.PublisherPlace,
		"articlenumber":       record.Number,
		"pages":               record.Page,
		"keywords":            record.Keyword,
		"subject":             record.Keyword,
		"notes":               record.Note,
		"abstractnote":        record.Abstract,
		"copyright":           record.License,
		"serialnumber":        record.Number,
		"callno":              record.CallNumber,
		"published":           record.Issued,
		"date":                record.Issued,
		"year":                record.Issued,
		"publishedonline":     record.AvailableDate,
		"accessdate":          record.Accessed,
		"authors":             record.Author,
		"editors":             record.Editor,
		"translators":         record.Translator,
		"serieseditor":        record.CollectionEditor,
		"bookauthor":          record.ContainerAuthor,
		"presenter":           record.Author,
	} {
		m[name] = known{roleVariant, v}
	}
	return m
}()

// lookUp returns what is known about a member's name.
func lookUp(name string) known {
	if k, ok := exactMembers[name]; ok {
		return k
	}
	return variantMembers[foldName(name)]
}

// foldName returns the letters and digits of a name in lower case:
// container_title, containerTitle and container-title are one.
func foldName(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r == '-' || r == '_' || r == ' ' || r == '.':
			return -1
		}
		return r
	}, name)
}

// isItemMember reports whether an entry may begin with a member of that name: an
// object that begins with another is a name, a date or something foreign.
func isItemMember(name string) bool {
	k, ok := exactMembers[name]
	return ok && k.role != roleCustom ||
		name == "journalAbbreviation" || name == "shortTitle" || name == "categories"
}

// tellsItem reports whether a member of that name shows an object to be an entry
// rather than something that holds entries.
func tellsItem(name string) bool {
	k := exactMembers[name]
	switch k.v {
	case record.VarNone:
		return k.role == roleID || k.role == roleType
	case record.SourceCatalog, record.Version, record.Language, record.Note, record.References, record.Status, record.License:
		return false
	}
	return true
}

// schemaOnly are the members that the schema allows and the record has no
// variable for, with the kinds of their values: s a string, n a string or a
// number, l an array of strings.
var schemaOnly = map[string]byte{
	"citation-key": 's', "citation-label": 's', "citation-number": 'n',
	"first-reference-note-number": 'n', "page-first": 'n', "categories": 'l',
	"journalAbbreviation": 's', "shortTitle": 's', "event": 's',
}

// fits reports whether the schema allows val as the value of the member name.
func fits(name string, val value) bool {
	switch schemaOnly[name] {
	case 's':
		return val.Kind() == '"'
	case 'n':
		return val.Kind() == '"' || val.Kind() == 0
	case 'l':
		if val.Kind() != '[' {
			return false
		}
		for e := range val.Elements() {
			if e.Kind() != '"' {
				return false
			}
		}
		return true
	}
	return false
}
