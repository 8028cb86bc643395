package zoterordf

import (
	"slices"
	"strconv"
	"strings"
)

// exporter writes items as Zotero's own export does.
type exporter struct {
	xml      xmlWriter
	count    int                 // of the items, attachments and notes written so far
	held     map[string][]string // addresses of items by the collection that holds them
	ordering []string            // the collections in the order in which they came
}

// properties are the properties of fields that have one of their own.
var properties = map[string]string{
	"title": "dc:title", "abstractNote": "dcterms:abstract", "date": "dc:date",
	"accessDate": "dcterms:dateSubmitted", "rights": "dc:rights", "pages": "bib:pages",
	"extra": "dc:description", "archiveLocation": "dc:coverage", "edition": "prism:edition",
}

// inContainer are the fields that belong to what contains the work, if its type has that.
var inContainer = fieldsOf("publicationTitle volume issue journalAbbreviation DOI ISBN ISSN")

var inSeries = fieldsOf("series seriesTitle seriesText seriesNumber")

// item writes an item and what belongs to it.
func (x *exporter) item(it *item) {
	about := it.about
	if about == "" {
		about = x.number("item")
	}
	w := &x.xml
	w.open(it.typ.class, "rdf:about", about)
	w.leaf("z:itemType", it.typ.name)
	w.leaf("rdf:value", it.text)
	x.container(it)
	x.publisher(it)
	x.creators(it)
	attachments := x.refer("link:link", "attachment", len(it.attachments))
	notes := x.refer("dcterms:isReferencedBy", "note", len(it.notes))
	for _, r := range it.related {
		w.refer("dc:relation", r)
	}
	for _, t := range it.tags {
		x.tag(t, slices.Contains(it.automatic, t))
	}
	for _, f := range it.fields {
		x.field(it, f)
	}
	w.close()
	for i, a := range it.attachments {
		x.attachment(attachments[i], a)
	}
	for i, n := range it.notes {
		w.open("bib:Memo", "rdf:about", notes[i])
		w.leaf("rdf:value", n)
		w.close()
	}
	for _, c := range it.collections {
		x.hold(c, about)
	}
}

// tag writes a tag.
func (x *exporter) tag(s string, automatic bool) {
	if !automatic {
		x.xml.leaf("dc:subject", s)
		return
	}
	x.xml.typed("dc:subject", automaticClass, "rdf:value", s)
}

// number returns an address that no other resource has.
func (x *exporter) number(kind string) string {
	x.count++
	return "#" + kind + "_" + strconv.Itoa(x.count)
}

// refer writes properties that refer to new resources, and returns their addresses.
func (x *exporter) refer(property, kind string, n int) []string {
	var list []string
	for range n {
		about := x.number(kind)
		x.xml.refer(property, about)
		list = append(list, about)
	}
	return list
}

// container writes what contains the work, and the series that it stands in.
func (x *exporter) container(it *item) {
	w := &x.xml
	holds := it.holdsAny(it.typ.contains)
	series := it.holdsAny(isInSeries)
	if !holds && !series {
		return
	}
	w.open("dcterms:isPartOf")
	if holds {
		w.open(it.typ.container)
		if series {
			w.open("dcterms:isPartOf")
			x.series(it)
			w.close()
		}
		for _, name := range inContainer {
			if it.typ.contains(name) {
				x.contained(name, it.get(name))
			}
		}
		w.close()
	} else {
		x.series(it)
	}
	w.close()
}

func (it *item) holdsAny(of func(string) bool) bool {
	return slices.ContainsFunc(it.fields, func(f field) bool { return of(f.name) })
}

// contains reports whether a field of the type stands in what contains the work.
func (t *itemType) contains(field string) bool {
	return t.container != "" && slices.Contains(inContainer, field) && t.has(field)
}

func isInSeries(field string) bool { return slices.Contains(inSeries, field) }

// contained writes a field of what contains the work, or of the work itself.
func (x *exporter) contained(name, value string) {
	if value == "" {
		return
	}
	switch name {
	case "publicationTitle":
		x.xml.leaf("dc:title", value)
	case "journalAbbreviation":
		x.xml.leaf("dcterms:alternative", value)
	case "volume":
		x.xml.leaf("prism:volume", value)
	case "issue":
		x.xml.leaf("prism:number", value)
	default:
		x.xml.leaf("dc:identifier", name+" "+value)
	}
}

func (x *exporter) series(it *item) {
	w := &x.xml
	w.open("bib:Series")
	w.leaf("dc:title", it.get("series"))
	w.leaf("dcterms:alternative", it.get("seriesTitle"))
	w.leaf("dc:description", it.get("seriesText"))
	w.leaf("dc:identifier", it.get("seriesNumber"))
	w.close()
}

func (x *exporter) publisher(it *item) {
	publisher, place := it.get("publisher"), it.get("place")
	if publisher == "" && place == "" {
		return
	}
	w := &x.xml
	w.open("dc:publisher")
	w.open("foaf:Organization")
	w.typed("vcard:adr", "vcard:Address", "vcard:locality", place)
	w.leaf("foaf:name", publisher)
	w.close()
	w.close()
}

// creators writes the names, a list for each role.
func (x *exporter) creators(it *item) {
	w := &x.xml
	var done []string
	for _, c := range it.creators {
		if slices.Contains(done, c.role) {
			continue
		}
		done = append(done, c.role)
		w.open(roleProperty(c.role))
		w.open("rdf:Seq")
		for _, d := range it.creators {
			if d.role == c.role {
				x.person(d)
			}
		}
		w.close()
		w.close()
	}
}

func (x *exporter) person(c creator) {
	surname, given := writtenName(c.name)
	w := &x.xml
	w.open("rdf:li")
	w.open("foaf:Person")
	w.leaf("foaf:surname", validXML(clean(surname)))
	w.leaf("foaf:givenName", validXML(clean(given)))
	w.close()
	w.close()
}

// field writes a field that isn't written with the container, series or publisher.
func (x *exporter) field(it *item, f field) {
	w := &x.xml
	switch {
	case f.name == "publisher" || f.name == "place" || isInSeries(f.name) || it.typ.contains(f.name):
	case strings.Contains(f.name, ":"):
		x.foreign(f)
	case !it.typ.has(f.name):
		w.leaf("z:"+f.name, f.value)
	case properties[f.name] != "":
		w.leaf(properties[f.name], f.value)
	case slices.Contains(inContainer, f.name) && f.name != "publicationTitle":
		x.contained(f.name, f.value)
	case f.name == "versionNumber" && !it.typ.has("edition"):
		w.leaf("prism:edition", f.value)
	case f.name == "url":
		w.typed("dc:identifier", "dcterms:URI", "rdf:value", f.value)
	case f.name == "conferenceName":
		w.typed("bib:presentedAt", "bib:Conference", "dc:title", f.value)
	case f.name == "callNumber":
		w.typed("dc:subject", "dcterms:LCC", "rdf:value", f.value)
	default: // the number of works without a container too: importers read it here alone
		w.leaf("z:"+f.name, f.value)
	}
}

// foreign writes a property of another vocabulary.
func (x *exporter) foreign(f field) {
	name, namespace := splitName(f.name)
	if namespace == "" {
		x.xml.leaf(f.name, f.value)
		return
	}
	x.xml.leaf("x:"+name, f.value, "xmlns:x", namespace)
}

// linkedURL is how Zotero numbers an attachment that is but an address.
const linkedURL = "3"

func (x *exporter) attachment(about string, a attachment) {
	w := &x.xml
	w.open("z:Attachment", "rdf:about", about)
	w.leaf("z:itemType", "attachment")
	if a.path != "" {
		w.refer("rdf:resource", a.path)
	}
	w.typed("dc:identifier", "dcterms:URI", "rdf:value", a.url)
	w.leaf("dc:title", a.title)
	if a.path == "" {
		w.leaf("z:linkMode", linkedURL)
	}
	w.leaf("link:type", a.mime)
	w.close()
}

// hold enters an item in a collection, and that in those that hold it.
func (x *exporter) hold(collection, about string) {
	if x.held == nil {
		x.held = map[string][]string{}
	}
	for at := 0; at < len(collection); {
		end := strings.Index(collection[at:], collectionSeparator)
		if end < 0 {
			end = len(collection)
		} else {
			end += at
		}
		if name := collection[:end]; x.held[name] == nil {
			x.held[name] = []string{}
			x.ordering = append(x.ordering, name)
		}
		at = end + len(collectionSeparator)
	}
	x.held[collection] = append(x.held[collection], about)
}

// collections writes the collections.
func (x *exporter) collections() {
	abouts := map[string]string{}
	for i, c := range x.ordering {
		abouts[c] = "#collection_" + strconv.Itoa(i+1)
	}
	w := &x.xml
	for _, c := range x.ordering {
		name := c
		if i := strings.LastIndex(c, collectionSeparator); i >= 0 {
			name = c[i+len(collectionSeparator):]
		}
		w.open("z:Collection", "rdf:about", abouts[c])
		w.leaf("dc:title", name)
		for _, inner := range x.ordering {
			if rest, ok := strings.CutPrefix(inner, c+collectionSeparator); ok && !strings.Contains(rest, collectionSeparator) {
				w.refer("dcterms:hasPart", abouts[inner])
			}
		}
		for _, about := range x.held[c] {
			w.refer("dcterms:hasPart", about)
		}
		w.close()
	}
}
