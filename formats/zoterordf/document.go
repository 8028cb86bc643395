package zoterordf

import (
	"bytes"
	"errors"
	"strings"
	"sync"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/xmldoc"
)

// document is RDF/XML with an index of the resources at its top. Any of them may
// refer to any other, and the collections, which tell what they hold, stand at the
// end: so the text is held, and little besides. What a resource says is looked at
// when it is its turn.
type document struct {
	text      []byte
	names     names
	resources []*resource
	byAbout   map[string]*resource
	// refs counts how often resources are referred to by their addresses.
	refs map[string]reference
}

// reference is how a resource is referred to.
type reference struct {
	part   bool // it belongs to another: a container, an attachment or a note
	shared bool // more than once
}

// resource is one at the top of the document, or what is wrong in its place.
type resource struct {
	start, end int
	about      string
	class      string // the name of its element, or what rdf:type says
	itemType   string // what z:itemType says
	typed      bool   // there is such a property

	severity formats.Severity // of err
	err      error

	once   sync.Once // parses what is shared
	parsed *node
}

// errNoRDF says what the root element should be.
type errNoRDF string

func (e errNoRDF) Error() string { return "the root element is " + string(e) + ", not rdf:RDF" }

var errNoEnd = errors.New("the document isn't closed: is its end missing?")

// newDocument finds the resources of a document. If it is no RDF, it says so and
// where.
func newDocument(text []byte) (d *document, at int, err error) {
	d = &document{
		text: text, names: names{declared: map[string]string{}, known: map[string]string{}},
		byAbout: map[string]*resource{}, refs: map[string]reference{},
	}
	root := xmldoc.NextToken(text, 0)
	for root.Kind == xmldoc.TokenText || root.Kind == xmldoc.TokenClose {
		root = xmldoc.NextToken(text, root.Next)
	}
	if root.Kind != xmldoc.TokenOpen && root.Kind != xmldoc.TokenEmpty {
		return d, root.From, errCut
	}
	tag := text[root.From:root.To]
	for name, value := range xmldoc.Attributes(tag) {
		if prefix, ok := declares(name); ok {
			d.names.declared[prefix] = literal(value)
		}
	}
	if name := string(xmldoc.Name(tag)); name[strings.IndexByte(name, ':')+1:] != "RDF" {
		return d, root.To, errNoRDF(name[strings.IndexByte(name, ':')+1:])
	}
	if root.Kind == xmldoc.TokenOpen {
		d.find(root.Next)
	}
	d.names.complete = true
	return d, 0, nil
}

// find finds the resources from an offset on. It goes on behind one that doesn't end.
func (d *document) find(at int) {
	w := walker{text: d.text, names: &d.names}
	x := indexer{doc: d, walker: &w}
	w.visitor = &x
	budget := 8*len(d.text) + 1<<16 // bytes that may be looked at twice, in search of a place to go on
	for {
		t := xmldoc.NextToken(d.text, at)
		switch t.Kind {
		case xmldoc.TokenText, xmldoc.TokenCDATA:
			at = t.Next
			continue
		case xmldoc.TokenClose:
			return
		case xmldoc.TokenEnd, xmldoc.TokenCut:
			d.cut(t)
			return
		}
		x.res, x.depth, x.value = &resource{start: t.From}, 0, nil
		at, x.res.err = w.walk(t.From)
		x.res.end = at
		d.add(x.res)
		if x.res.err == nil || errors.Is(x.res.err, errUnclosed) {
			continue
		}
		if budget -= at - x.res.start; budget > 0 {
			at = x.res.start + 1
		}
		at = d.nextAbout(at)
	}
}

// cut notes that the document ends too early, unless a resource said so: in a tag,
// perhaps that of a resource, or between them.
func (d *document) cut(t xmldoc.Token) {
	r := &resource{start: t.From, end: t.To, severity: formats.Unreadable, err: errCut}
	if n := len(d.resources); n > 0 && errors.Is(d.resources[n-1].err, errCut) {
		return
	}
	if t.Kind == xmldoc.TokenEnd || bytes.HasPrefix(d.text[t.From:], []byte("</")) {
		r.severity, r.err = formats.Warning, errNoEnd
	}
	d.resources = append(d.resources, r)
}

// add enters a resource.
func (d *document) add(r *resource) {
	switch {
	case errors.Is(r.err, errUnclosed):
		r.severity = formats.Warning
	case r.err != nil:
		r.severity = formats.Unreadable
		if r.isPart() {
			r.severity = formats.Warning
		}
	}
	if r.readable() && r.about != "" && d.byAbout[r.about] == nil {
		d.byAbout[r.about] = r
	}
	d.resources = append(d.resources, r)
}

// readable reports whether the resource says enough to be understood.
func (r *resource) readable() bool { return r.err == nil || errors.Is(r.err, errUnclosed) }

// nextAbout returns where the next tag begins that has an address, behind an
// offset; without one, the end.
func (d *document) nextAbout(from int) int {
	for {
		i := bytes.Index(d.text[from:], []byte("rdf:about="))
		if i < 0 {
			return len(d.text)
		}
		i += from
		if tag := bytes.LastIndexByte(d.text[from:i], '<'); tag >= 0 && bytes.IndexByte(d.text[from+tag:i], '>') < 0 {
			return from + tag
		}
		from = i + 1
	}
}

// isPart reports whether a resource is one that belongs to items.
func (r *resource) isPart() bool {
	switch r.class {
	case "z:Attachment", "bib:Memo", "z:Collection", "bib:Journal", "bib:Series", "bib:Periodical":
		return true
	}
	return false
}

// isItem reports whether the resource says that it is an item, and none that belongs
// to another.
func (r *resource) isItem() bool {
	return r.typed && r.itemType != "attachment" && r.itemType != "note"
}

// indexer notes what the index needs of a resource.
type indexer struct {
	doc    *document
	walker *walker
	res    *resource
	depth  int
	value  []byte // what the property z:itemType of the resource says so far; nil if another is open
}

func (x *indexer) open(name string, tag []byte, _ int, property bool) {
	x.depth++
	switch x.depth {
	case 1:
		x.res.class = name
	case 2:
		if x.value = nil; name == "z:itemType" {
			x.value, x.res.typed = []byte{}, true
		}
	case 3:
		x.value = nil // no text
	}
	if bytes.IndexByte(tag, '=') < 0 {
		return
	}
	for written, value := range xmldoc.Attributes(tag) {
		switch x.doc.names.attribute(written, x.walker.scopes) {
		case "rdf:about":
			if x.depth == 1 {
				x.res.about = literal(value)
			}
		case "rdf:ID":
			if x.depth == 1 {
				x.res.about = "#" + literal(value)
			}
		case "rdf:nodeID":
			if address := "_:" + literal(value); property {
				x.refer(name, address)
			} else if x.depth == 1 {
				x.res.about = address
			}
		case "rdf:resource":
			if !property {
				continue
			}
			if x.depth == 2 && name == "rdf:type" && x.res.class == "rdf:Description" {
				x.res.class = usualName(literal(value), x.res.class)
			}
			x.refer(name, literal(value))
		}
	}
}

// refer notes that a property refers to a resource.
func (x *indexer) refer(property, address string) {
	old, known := x.doc.refs[address]
	x.doc.refs[address] = reference{part: old.part || !linking[property], shared: known}
}

func (x *indexer) text(written []byte, cdata bool) {
	if x.value != nil {
		x.value = xmldoc.AppendText(x.value, written, cdata)
	}
}

func (x *indexer) close(int) {
	if x.depth == 2 && x.res.itemType == "" {
		x.res.itemType = string(bytes.TrimSpace(x.value))
	}
	x.depth--
}
