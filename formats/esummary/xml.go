package esummary

import (
	"bytes"
	"cmp"
	"errors"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

// In XML a summary of version 1.0 is a DocSum, whose items carry their name in an
// attribute, and one of version 2.0 a DocumentSummary with elements of these names.
// In JSON the names are those of version 2.0 in lower case.

type node = xmldoc.Node

var spec = xmldoc.Spec{
	Records: []string{"DocSum", "DocumentSummary"},
	Foreign: map[string]string{"ERROR": "NCBI has no summary of one that was asked for"},
	Refuse:  refuse,
}

// sniffXML looks at the root element, and whether its summaries are of articles:
// NCBI has them of genes and proteins, too.
func sniffXML(head []byte) formats.Confidence {
	switch name, _ := xmldoc.Root(head); name {
	case "eSummaryResult", "DocumentSummarySet", "DocSum", "DocumentSummary":
		if bytes.Contains(head, dateName) {
			return formats.Certain
		}
		return formats.Possible
	}
	return formats.No
}

var errorTag, dateName = []byte("<error>"), []byte("PubDate")

// refuse: a summary may say why there is none, or be of a gene.
func refuse(text []byte) error {
	if _, why, found := bytes.Cut(text, errorTag); found {
		why, _, _ = bytes.Cut(why, []byte("<"))
		return errors.New("NCBI says: " + string(bytes.TrimSpace(why)))
	}
	if !bytes.Contains(text, dateName) {
		return errors.New("this summary is of no publication: it has no date of one")
	}
	return nil
}

// says writes a summary in JSON.
func says(o *service.Object, summary *node) {
	if summary.Name == "DocSum" {
		o.Text("uid", summary.At("Id").Text())
		for item := range summary.All("Item") {
			oldMember(o, item)
		}
		return
	}
	o.Text("uid", summary.Attr("uid"))
	for el := range summary.Elements() {
		member(o, el)
	}
}

// member writes an element of version 2.0 as a member: elements in it are a list.
func member(o *service.Object, el *node) {
	name := strings.ToLower(el.Name)
	if el.IsLeaf() {
		o.Text(name, el.Text())
		return
	}
	o.Begin(name, '[')
	for one := range el.Elements() {
		if one.IsLeaf() {
			o.Text("", one.Text())
			continue
		}
		o.Begin("", '{')
		for part := range one.Elements() {
			o.Text(strings.ToLower(part.Name), part.Text())
		}
		o.End('}')
	}
	o.End(']')
}

// renamed are the items of version 1.0 that version 2.0 calls otherwise.
var renamed = map[string]string{"AuthorList": "authors", "LangList": "lang", "PubTypeList": "pubtype", "HasAbstract": "attributes"}

// kinds are the lists of version 1.0 whose items are named by their kind, and how
// version 2.0 calls that and the item.
var kinds = map[string]struct{ kind, value string }{
	"authors": {"authtype", "name"}, "articleids": {"idtype", "value"},
}

// oldMember writes an item of version 1.0 as a member.
func oldMember(o *service.Object, item *node) {
	name := item.Attr("Name")
	name = strings.ToLower(cmp.Or(renamed[name], name))
	if item.Attr("Type") != "List" {
		o.Text(name, item.Text())
		return
	}
	names, named := kinds[name]
	o.Begin(name, '[')
	for one := range item.All("Item") {
		if !named {
			o.Text("", one.Text())
			continue
		}
		o.Begin("", '{')
		o.Text(names.kind, one.Attr("Name"))
		o.Text(names.value, one.Text())
		o.End('}')
	}
	o.End(']')
}
