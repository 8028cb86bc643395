package datacite

import (
	"bytes"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

// In XML a work is a resource, which may stand alone or in the answers of OAI-PMH
// (https://support.datacite.org/docs/datacite-oai-pmh). Its elements are what the
// members of the JSON are made of, kernels 2 to 4 alike.

type node = xmldoc.Node

var spec = xmldoc.Spec{Records: []string{"resource"}}

// sniffXML looks at the root element, and for the namespace, as others have
// resources, too.
func sniffXML(head []byte) formats.Confidence {
	ours := bytes.Contains(head, []byte("//datacite.org/schema/")) || bytes.Contains(head, []byte("//schema.datacite.org/"))
	switch name, _ := xmldoc.Root(head); name {
	case "resource", "oai_datacite", "OAI-PMH", "ListRecords", "GetRecord", "record":
		if ours {
			return formats.Certain
		}
	}
	return formats.No
}

// says writes a resource in JSON.
func says(o *service.Object, resource *node) {
	for el := range resource.Elements() {
		switch {
		case el.Name == "identifier" && isDOI(el):
			o.Text("doi", el.Text())
		case el.Name == "identifier":
			leaf(o, "identifiers", el)
		case el.Name == "resourceType":
			leaf(o, "types", el)
		case el.Name == "rights": // kernel 2
			leaf(o, "rightsList", el)
		default:
			member(o, el)
		}
	}
}

func isDOI(identifier *node) bool {
	kind := identifier.Attr("identifierType")
	return kind == "" || strings.EqualFold(kind, "DOI")
}

// member writes an element as a member: a text, or a list if elements stand in it
// that have its name but for the ending.
func member(o *service.Object, el *node) {
	switch {
	case isList(el):
		o.Begin(el.Name, '[')
		for one := range el.Elements() {
			value(o, "", one)
		}
		o.End(']')
	case el.IsLeaf():
		o.Text(el.Name, el.Text())
	default:
		value(o, el.Name, el)
	}
}

// isList: creators, rightsList.
func isList(el *node) bool {
	one := strings.TrimSuffix(strings.TrimSuffix(el.Name, "List"), "s")
	return len(one) < len(el.Name) && (el.Has(one) || el.Has(one+"s"))
}

// leaf writes an element's text under its own name, with its attributes.
func leaf(o *service.Object, name string, el *node) {
	o.Begin(name, '{')
	attrs(o, el)
	o.Text(el.Name, text(el))
	o.End('}')
}

// value writes an element with what stands in it.
func value(o *service.Object, name string, el *node) {
	switch leafy := el.IsLeaf() || el.Name == "description"; {
	case leafy && el.HasAttrs():
		leaf(o, name, el)
		return
	case leafy:
		o.Text(name, text(el))
		return
	}
	o.Begin(name, '{')
	attrs(o, el)
	for part := range el.Elements() {
		switch part.Name {
		case "creatorName", "contributorName":
			attrs(o, part)
			o.Text("name", part.Text())
		case "number":
			attrs(o, part)
			o.Text(part.Name, part.Text())
		case "nameIdentifier": // stand in no list
		case "relatedItemIdentifier":
			leaf(o, part.Name, part)
		default:
			member(o, part)
		}
	}
	if el.Has("nameIdentifier") {
		o.Begin("nameIdentifiers", '[')
		for id := range el.All("nameIdentifier") {
			leaf(o, "", id)
		}
		o.End(']')
	}
	o.End('}')
}

func attrs(o *service.Object, el *node) {
	for name, s := range el.Attrs() {
		o.Text(name, s)
	}
}

// text returns the text of an element. Descriptions have line breaks in it, and what
// else their authors took from web pages.
func text(el *node) string {
	if el.IsLeaf() {
		return el.Text()
	}
	_, s, _ := strings.Cut(strings.TrimSuffix(el.XML(), "</"+el.Name+">"), ">")
	return s
}
