package zoterordf

import (
	"cmp"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// importer makes items of the resources of a graph, as Zotero's does: each fact is
// taken from where Zotero's export puts it, or from where others put it that write
// the same vocabularies.
type importer struct {
	*graph
	warn   func(n *node, msg string)
	it     *item
	looked int // properties of what contains the work, so far
}

// plainFields are the fields that stand in properties of the item's own resource.
var plainFields = map[string]string{
	"dc:title": "title", "dcterms:title": "title",
	"dc:date": "date", "dcterms:issued": "date", "dcterms:date": "date", "prism:publicationDate": "date",
	"dcterms:dateSubmitted": "accessDate",
	"dcterms:abstract":      "abstractNote",
	"dc:description":        "extra",
	"dc:rights":             "rights", "dcterms:rights": "rights",
	"dc:language": "language", "dcterms:language": "language",
	"dc:coverage":           "archiveLocation",
	"dc:source":             "libraryCatalog",
	"dc:type":               "type",
	"dcterms:medium":        "medium",
	"dcterms:alternative":   "journalAbbreviation",
	"bib:pages":             "pages",
	"prism:volume":          "volume",
	"prism:publicationName": "publicationTitle",
	"prism:issn":            "ISSN",
	"prism:doi":             "DOI",
	"prism:number":          "issue",
	"prism:edition":         "edition",
	"dc:publisher":          "publisher", "dcterms:publisher": "publisher",
	"bib:presentedAt":  "conferenceName",
	"dcterms:isPartOf": "publicationTitle",
}

// importItem returns the item that n is; what its damage leaves without a type is a
// document.
func (g *graph) importItem(n *node, warn func(*node, string)) *item {
	im := importer{graph: g, warn: warn, it: &item{about: n.about}}
	if im.it.typ = im.itemType(n); im.it.typ == nil {
		im.it.typ = itemTypesByName["document"]
	}
	switch class := n.class(); {
	case class == "z:Attachment":
		im.it.attachments = append(im.it.attachments, g.attachment(n))
		im.it.set("title", g.value(n, "dc:title"))
		return im.it
	case class == "bib:Memo":
		im.note(n)
		for p := range n.all() {
			switch p.name {
			case "dc:subject", "dc:relation", "z:citationKey":
				im.property(p)
			}
		}
		return im.it
	}
	for p := range n.all() {
		im.property(p)
	}
	return im.it
}

// itemType returns the type of the item that n is, nil if it is none.
func (im *importer) itemType(n *node) *itemType {
	if name := im.value(n, "z:itemType"); name != "" {
		if t := itemTypesByName[name]; t != nil {
			return t
		}
		if name != "attachment" && name != "note" {
			im.warn(n, "unknown item type "+strconv.Quote(name)+": read as a document")
		}
		return itemTypesByName["document"]
	}
	class := n.class()
	if class == "bib:Article" || class == "bib:Document" || class == "rdf:Description" {
		for _, part := range im.objects(n, "dcterms:isPartOf") {
			if t := containerTypes[part.class()]; t != nil {
				return t
			}
		}
	}
	switch {
	case class == "z:Attachment":
		return itemTypesByName["document"]
	case class == "rdf:Description" && n.has("dc:title"):
		return itemTypesByName["document"]
	}
	return classTypes[class]
}

// property takes a property of the item.
func (im *importer) property(p *node) {
	it := im.it
	switch {
	case p.name == "rdf:type" || p.name == "z:itemType":
	case p.name == "dc:identifier" || p.name == "dcterms:identifier":
		im.identifier(p)
	case p.name == "dcterms:isPartOf":
		im.parts(p)
	case p.name == "dc:publisher" || p.name == "dcterms:publisher":
		im.publisher(p)
	case p.name == "bib:presentedAt":
		im.presentedAt(p)
	case p.name == "dc:subject" || p.name == "dcterms:subject":
		im.subject(p)
	case p.name == "link:link":
		im.link(p)
	case p.name == "dcterms:isReferencedBy":
		if memo := im.object(p); memo != nil {
			im.note(memo)
			if tag := memo.property("dc:subject"); tag != nil {
				im.warn(tag, "the tags of a note are left out, from "+strconv.Quote(im.literal(tag))+" on: give them to its item")
			}
		} else {
			im.missing(p)
		}
	case p.name == "dc:relation" && p.resource != "" || p.name == "dcterms:relation" && p.resource != "":
		it.related = append(it.related, p.resource)
	case roleOf(p.name) != "":
		im.creators(p, roleOf(p.name))
	default:
		if field := it.typ.fieldOf(p.name); field != "" {
			im.set(field, p)
		} else {
			im.keep(p.name, p)
		}
	}
}

// fieldOf returns the field that a property of an item is, "" if it is none. Of
// several fields for one variable it is the one that the type has.
func (t *itemType) fieldOf(property string) string {
	field := plainFields[property]
	switch {
	case property == "prism:number" && t.has("number"):
		field = "number"
	case property == "prism:edition" && !t.has("edition") && t.has("versionNumber"):
		field = "versionNumber"
	case property == "bib:presentedAt" && t.has("meetingName"):
		field = "meetingName"
	case strings.HasPrefix(property, "z:"), !strings.Contains(property, ":"): // written as z: too
		field = baseField(strings.TrimPrefix(property, "z:"))
	}
	if !t.has(field) {
		return cmp.Or(t.fieldFor(t.varFor(field)), field)
	}
	return field
}

// set sets a field to the text of a property.
func (im *importer) set(field string, p *node) { im.take(field, im.literal(p), p.name) }

// take sets a field. A second value is kept under the name of its property.
func (im *importer) take(name, value, property string) {
	if !im.it.set(name, value) {
		im.it.fields = append(im.it.fields, field{property, value})
	}
}

// keep keeps what Zotero has no place for.
func (im *importer) keep(name string, p *node) {
	switch s := im.literal(p); {
	case s != "":
		im.it.fields = append(im.it.fields, field{name, s})
	case p.resource != "":
		im.it.fields = append(im.it.fields, field{name, p.resource})
	case p.first != nil:
		im.warn(p, "property "+name+" is of no known shape: left out")
	}
}

func (im *importer) missing(p *node) {
	if p.resource != "" {
		im.warn(p, strconv.Quote(p.resource)+", to which "+p.name+" refers, is not in the document")
	}
}

// identifier takes an ISBN, ISSN or DOI with its name before it, or an address.
func (im *importer) identifier(p *node) {
	s := im.literal(p)
	if o := im.object(p); o != nil {
		if s == "" || !im.it.set("url", s) {
			im.keep("dc:identifier", p)
		}
		return
	}
	kind, id, _ := strings.Cut(s, " ")
	ok := false
	switch strings.ToUpper(kind) {
	case "ISBN", "ISSN", "DOI":
		ok = im.it.set(strings.ToUpper(kind), strings.TrimSpace(id))
	default:
		if doi, is := record.CleanDOI(s); is {
			ok = im.it.set("DOI", doi)
		} else if isbn, is := record.CleanISBN(s); is {
			ok = im.it.set("ISBN", isbn)
		} else if strings.Contains(s, "://") {
			ok = im.it.set("url", s)
		}
	}
	if !ok {
		im.keep("dc:identifier", p)
	}
}

// parts takes what the item is part of: a section, a periodical, book or site, or
// a series.
func (im *importer) parts(p *node) {
	o := im.object(p)
	if o == nil {
		if p.text != "" {
			im.take(im.it.typ.fieldOf(p.name), p.text, p.name)
		} else {
			im.missing(p)
		}
		return
	}
	fields, ok := partFields[o.class()]
	if !ok {
		im.container(o)
		return
	}
	var within []*node
	for q := range im.contained(o) {
		if q.name == "dcterms:isPartOf" {
			within = append(within, q)
		} else if field := fields[q.name]; field != "" {
			im.set(field, q)
		}
	}
	for _, q := range within {
		if h := im.object(q); h != nil && h.class() != "bib:Part" {
			im.parts(q)
		}
	}
}

// partFields are the fields of an item that stand in the sections and series that
// it is part of.
var partFields = map[string]map[string]string{
	"bib:Part": {"dc:title": "section"},
	"bib:Series": {
		"dc:title": "series", "dcterms:alternative": "seriesTitle", "dc:description": "seriesText",
		"dc:identifier": "seriesNumber",
	},
}

// maxContained is how many properties are looked at of what contains a work: any
// number of works may share it, and it may stand within itself.
const maxContained = 100

// contained yields the properties of what contains the work, as far as they are
// looked at.
func (im *importer) contained(o *node) iter.Seq[*node] {
	return func(yield func(*node) bool) {
		for p := range o.all() {
			if im.looked++; im.looked > maxContained {
				if im.looked == maxContained+1 {
					im.warn(p, fmt.Sprintf("what holds the work has more than %d properties: the rest is left out", maxContained))
				}
				return
			}
			if !yield(p) {
				return
			}
		}
	}
}

// container takes what contains the work.
func (im *importer) container(o *node) {
	for p := range im.contained(o) {
		switch p.name {
		case "dc:title", "dcterms:title":
			im.set("publicationTitle", p)
		case "prism:number":
			if im.it.typ.has("issue") || !im.it.typ.has("number") {
				im.set("issue", p)
			} else {
				im.set("number", p)
			}
		case "dcterms:isPartOf":
			if s := im.object(p); s != nil && s.class() == "bib:Series" {
				im.parts(p)
			}
		case "dcterms:alternative", "prism:volume", "prism:edition", "dc:identifier", "dc:publisher", "dc:date",
			"bib:editors", "prism:issn", "dcterms:publisher":
			im.property(p)
		}
	}
}

func (im *importer) publisher(p *node) {
	field, o := im.it.typ.fieldOf(p.name), im.object(p)
	if o == nil {
		im.set(field, p)
		return
	}
	im.take(field, im.value(o, "foaf:name", "vcard:Organization-name"), p.name)
	for _, adr := range im.objects(o, "vcard:adr") {
		im.take("place", im.value(adr, "vcard:locality"), "z:place")
	}
}

func (im *importer) presentedAt(p *node) {
	field := im.it.typ.fieldOf(p.name)
	if o := im.object(p); o != nil {
		im.take(field, im.value(o, "dc:title"), p.name)
		return
	}
	im.set(field, p)
}

// subject takes a tag, or a call number.
func (im *importer) subject(p *node) {
	o := im.object(p)
	switch s := im.literal(p); {
	case s == "":
		im.missing(p)
	case o != nil && strings.HasPrefix(o.class(), "dcterms:"):
		im.take("callNumber", s, "z:callNumber") // as a subject it would be a tag
	default:
		im.it.tags = append(im.it.tags, s)
		if o != nil && o.class() == automaticClass {
			im.it.automatic = append(im.it.automatic, s)
		}
	}
}

// note takes a note that belongs to the item.
func (im *importer) note(memo *node) {
	if s := im.value(memo, "rdf:value", "dc:description"); s != "" {
		im.it.notes = append(im.it.notes, s)
	}
}

func (im *importer) link(p *node) {
	o := im.object(p)
	if o == nil {
		if strings.Contains(p.resource, "://") {
			im.it.attachments = append(im.it.attachments, attachment{url: p.resource})
		} else {
			im.missing(p)
		}
		return
	}
	im.it.attachments = append(im.it.attachments, im.attachment(o))
	im.it.notes = append(im.it.notes, im.attachmentNotes(o)...)
}

// attachmentNotes returns what stands in the note of an attachment.
func (im *importer) attachmentNotes(o *node) []string {
	if s := im.value(o, "dc:description"); s != "" {
		return []string{s}
	}
	return nil
}

// attachment returns the attachment that n is.
func (g *graph) attachment(n *node) attachment {
	a := attachment{title: g.value(n, "dc:title"), url: g.value(n, "dc:identifier"), mime: g.value(n, "link:type")}
	if p := n.property("rdf:resource"); p != nil {
		a.path = cmp.Or(p.resource, p.text)
	}
	return a
}
