package html

import (
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/bibfold/bibfold/record"
)

// readJSON returns the works that a script of JSON-LD describes in the terms of
// schema.org (https://schema.org/CreativeWork). What is no work of a kind that
// people cite (the site, its publisher, breadcrumbs) is none.
func readJSON(text string) []*work {
	var value any
	if json.Unmarshal([]byte(text), &value, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)) != nil {
		return nil
	}
	var works []*work
	for _, node := range nodes(value) {
		if w := readNode(node); w != nil {
			works = append(works, w)
		}
	}
	return works
}

// object is an object of JSON-LD.
type object = map[string]any

// nodes returns the objects on the upper level: one, a list, or a graph.
func nodes(value any) []object {
	var out []object
	for _, v := range many(value) {
		o, ok := v.(object)
		if !ok {
			continue
		}
		if graph, ok := o["@graph"]; ok {
			out = append(out, nodes(graph)...)
		}
		if main, ok := o["mainEntity"].(object); ok {
			out = append(out, main)
		}
		out = append(out, o)
	}
	return out
}

// many returns the items of a list, and a lone value as a list of one.
func many(value any) []any {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{value}
}

// textOf returns a value as text: of an object its name, of a list its first item.
func textOf(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case object:
		return first(textOf(v["name"]), textOf(v["@value"]), textOf(v["value"]))
	case []any:
		if len(v) > 0 {
			return textOf(v[0])
		}
	case float64:
		return strings.TrimSuffix(jsontext.Float(v).String(), ".0")
	}
	return ""
}

// jsonRows are the properties of schema.org that are texts.
var jsonRows = []struct {
	property string
	to       target
}{
	{"headline", to(record.Title)},
	{"name", to(record.Title)},
	{"alternativeHeadline", to(record.TitleShort)},
	{"datePublished", to(record.Issued)},
	{"description", to(record.Abstract)},
	{"abstract", to(record.Abstract)},
	{"pagination", to(record.Page)},
	{"pageStart", toFirstPage},
	{"pageEnd", toLastPage},
	{"inLanguage", to(record.Language)},
	{"publisher", to(record.Publisher)},
	{"bookEdition", to(record.Edition)},
	{"version", to(record.Version)},
	{"url", to(record.URL)},
}

// jsonLists are those that may be several.
var jsonLists = []struct {
	property string
	to       target
}{
	{"isbn", to(record.ISBN)},
	{"issn", to(record.ISSN)},
	{"keywords", to(record.Keyword)},
	{"sameAs", toIdentifier},
	{"@id", toIdentifier},
	{"identifier", toIdentifier},
}

// readNode reads one object, nil if it is no work.
func readNode(o object) *work {
	var typ record.Type
	for _, t := range many(o["@type"]) {
		if known, ok := typeOf(textOf(t)); ok && typ == record.TypeNone {
			typ = known
		}
	}
	switch typ {
	case record.TypeNone, record.TypeWebpage, record.TypeDocument, record.TypeGraphic:
		return nil
	}
	w := newWork()
	w.rec.Type, w.typeRank = typ, 1
	for _, row := range jsonRows {
		w.put(row.to, textOf(o[row.property]), 1)
	}
	for _, row := range jsonLists {
		for _, v := range many(o[row.property]) {
			w.put(row.to, textOf(v), 1)
		}
	}
	for _, people := range []struct {
		property string
		role     record.Var
	}{{"author", record.Author}, {"creator", record.Author}, {"editor", record.Editor}, {"translator", record.Translator}} {
		if len(w.rec.Names(people.role)) == 0 {
			w.people(people.role, o[people.property])
		}
	}
	w.container(o["isPartOf"], 0)
	if w.rec.Title == "" {
		return nil
	}
	return w
}

// people reads persons and organisations.
func (w *work) people(role record.Var, value any) {
	for _, v := range many(value) {
		o, isObject := v.(object)
		family := textOf(o["familyName"])
		switch {
		case isObject && textOf(o["@type"]) == "Organization":
			w.rec.AddName(role, record.Organization(clean(textOf(o))))
		case family != "":
			w.rec.AddName(role, record.ParseInverted(clean(family)+", "+clean(textOf(o["givenName"]))))
		default:
			if s := clean(textOf(v)); s != "" {
				w.name(role, s)
			}
		}
		if id, ok := record.CleanORCID(first(textOf(o["@id"]), textOf(o["sameAs"]), textOf(o["identifier"]))); ok && role == record.Author {
			w.orcid(id)
		}
	}
}

// maxDepth bounds how far containers are followed.
const maxDepth = 5

// container reads what the work is a part of: an issue of a volume of a journal.
func (w *work) container(value any, depth int) {
	for _, v := range many(value) {
		o, ok := v.(object)
		if !ok || depth > maxDepth {
			continue
		}
		w.put(to(record.Volume), textOf(o["volumeNumber"]), 1)
		w.put(to(record.Issue), textOf(o["issueNumber"]), 1)
		for _, n := range many(o["issn"]) {
			w.put(to(record.ISSN), textOf(n), 1)
		}
		switch textOf(o["@type"]) {
		case "PublicationIssue", "PublicationVolume", "WebSite", "WebPage":
		default:
			w.put(to(record.ContainerTitle), textOf(o["name"]), 1)
		}
		w.container(o["isPartOf"], depth+1)
	}
}
