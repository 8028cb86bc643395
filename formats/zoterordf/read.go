package zoterordf

import (
	"bytes"
	"io"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader reads a document; it is a [formats.Staged].
type reader struct {
	src         io.Reader
	opts        formats.ReadOptions
	doc         *document
	next        int                 // of the document's resources
	collections map[string][]string // of items, by their address
	lines       lineStarts
	err         error
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{src: src, opts: o}
}

// byteOrderMark may stand before the document.
var byteOrderMark = []byte("\ufeff")

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	p, err := r.Next()
	if err != nil {
		return nil, err
	}
	return p.Record(r.opts.OnError), nil
}

// Next returns the next resource that is an item.
func (r *reader) Next() (formats.Pending, error) {
	if r.err == nil && r.doc == nil {
		r.load()
	}
	for r.err == nil {
		if r.next == len(r.doc.resources) {
			r.err = io.EOF
			break
		}
		res := r.doc.resources[r.next]
		r.doc.resources[r.next] = nil // only what others refer to is held
		r.next++
		if res.err != nil {
			r.report(res.failed(), res.severity, "", res.err)
		}
		if r.err == nil && res.readable() && r.holds(res) {
			return &pending{r, res}, nil
		}
	}
	return nil, r.err
}

// report tells of a problem. Without a handler one that costs an entry ends the
// reading.
func (r *reader) report(at int, severity formats.Severity, msg string, err error) {
	line, col := r.lines.position(at)
	e := &formats.Error{
		Pos: formats.Pos{File: r.opts.File, Line: line, Col: col}, Severity: severity, Msg: msg, Err: err,
	}
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	} else if severity >= formats.Unreadable {
		r.err = e
	}
}

// load reads the document and finds its resources.
func (r *reader) load() {
	text, err := io.ReadAll(r.src)
	begin := 0
	if bytes.HasPrefix(text, byteOrderMark) {
		// Blanks take no place in XML, and keep offsets as they are.
		copy(text, "   ")
		begin = len(byteOrderMark)
	}
	r.lines = linesOf(text, begin)
	doc, at, noRDF := newDocument(text)
	r.doc = doc
	switch {
	case err != nil:
		r.err = err
	case noRDF != nil && len(bytes.TrimSpace(text)) > 0:
		r.report(at, formats.Unreadable, "this is no RDF/XML", noRDF)
	case noRDF == nil:
		r.hold()
	}
}

// failed returns the offset at which a resource couldn't be read further: of one
// that isn't closed, its beginning.
func (r *resource) failed() int {
	if r.err == errDepth {
		return r.end
	}
	return r.start
}

// hold notes which items the collections hold.
func (r *reader) hold() {
	r.collections = map[string][]string{}
	g := graph{doc: r.doc}
	var collections []*node
	holders := map[string]*node{}
	for _, res := range r.doc.resources {
		if res.class != "z:Collection" || !res.readable() {
			continue
		}
		c, _ := r.doc.parse(res)
		collections = append(collections, c)
		for p := range c.all() {
			if p.name == "dcterms:hasPart" {
				holders[p.resource] = c
			}
		}
	}
	for _, c := range collections {
		name := g.value(c, "dc:title")
		for up, deep := holders[c.about], 0; up != nil && deep < maxDepth; up, deep = holders[up.about], deep+1 {
			name = g.value(up, "dc:title") + collectionSeparator + name
		}
		for p := range c.all() {
			if p.name == "dcterms:hasPart" && p.resource != "" {
				r.collections[p.resource] = append(r.collections[p.resource], name)
			}
		}
	}
}

// holds reports whether a resource is an item.
func (r *reader) holds(res *resource) bool {
	switch {
	case res.about != "" && r.doc.refs[res.about].part && !res.isItem(), res.class == "z:Collection":
		return false
	case res.itemType != "", classTypes[res.class] != nil:
		return true
	}
	n, _ := r.doc.parse(res)
	im := importer{graph: &graph{doc: r.doc}, warn: func(*node, string) {}}
	if im.itemType(n) == nil {
		r.report(res.start, formats.Warning, "the resource "+n.name+" is no item, and belongs to none: left out", nil)
		return false
	}
	return true
}
