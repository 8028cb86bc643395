package zoterordf

import (
	"bytes"
	"errors"
	"io"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader reads a document; it is a [formats.Staged]. An item refers to resources
// that may stand anywhere, so the whole of it is held; records are made one at a
// time.
type reader struct {
	src         io.Reader
	opts        formats.ReadOptions
	graph       graph
	queue       []found
	collections map[string][]string // of items, by their address
	err         error
	place
}

// found is a resource, or what is wrong at its place.
type found struct {
	node     *node
	severity formats.Severity
	err      error
}

func newReader(src io.Reader, o formats.ReadOptions) *reader { return &reader{src: src, opts: o} }

// byteOrderMark may stand before the document.
var byteOrderMark = []byte("\ufeff")

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next resource that is an item.
func (r *reader) Next() (formats.Pending, error) {
	if r.err == nil && r.queue == nil {
		r.load()
	}
	for r.err == nil {
		if len(r.queue) == 0 {
			r.err = io.EOF
			break
		}
		f := r.queue[0]
		r.queue = r.queue[1:]
		if f.err != nil {
			r.advance(f.node.start)
			r.report(f.node.failed(f.err), f.severity, "", f.err)
			continue
		}
		if r.holds(f.node) {
			return &pending{r, f.node, r.place}, nil
		}
	}
	return nil, r.err
}

// report tells of a problem. Without a handler one that costs an entry ends the
// reading.
func (r *reader) report(at int, severity formats.Severity, msg string, err error) {
	line, col := r.position(at)
	e := &formats.Error{
		Pos: formats.Pos{File: r.opts.File, Line: line, Col: col}, Severity: severity, Msg: msg, Err: err,
	}
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	} else if severity >= formats.Unreadable {
		r.err = e
	}
	if severity == formats.Fatal {
		r.err = e
	}
}

// load reads the document and finds its resources.
func (r *reader) load() {
	text, err := io.ReadAll(r.src)
	r.text, r.line, r.queue = text, 1, []found{}
	r.graph = graph{byAbout: map[string]*node{}, parts: map[string]bool{}}
	if err != nil {
		r.err = err
		return
	}
	if bytes.HasPrefix(text, byteOrderMark) {
		// Blanks take no place in XML, and keep offsets as they are.
		copy(text, "   ")
		r.from = len(byteOrderMark)
	}
	s := newScanner(text)
	if err := s.begin(); err != nil {
		if len(bytes.TrimSpace(text)) > 0 {
			r.report(min(s.offset(), len(text)), formats.Unreadable, "this is no RDF/XML", s.cutOff(err))
		}
		return
	}
	var collections []*node
	for {
		n, err := s.next()
		switch {
		case n == nil && err == nil:
			r.hold(collections)
			return
		case n == nil:
			at := &node{start: len(text)}
			r.queue = append(r.queue, found{at, formats.Warning, errors.New("the document isn't closed: is its end missing?")})
			continue
		case errors.Is(err, errUnclosed):
			r.queue = append(r.queue, found{n, formats.Warning, err})
		case err != nil:
			severity := formats.Unreadable
			if isPart(n) {
				severity = formats.Warning
			}
			r.queue = append(r.queue, found{n, severity, err})
			continue
		}
		r.graph.add(n)
		if n.class() == "z:Collection" {
			collections = append(collections, n)
		}
		r.queue = append(r.queue, found{node: n})
	}
}

// failed returns the offset at which a resource couldn't be read further: of one
// that isn't closed, its beginning.
func (n *node) failed(err error) int {
	if errors.Is(err, errCut) || errors.Is(err, errUnclosed) {
		return n.start
	}
	return n.end
}

// isPart reports whether a resource is one that belongs to items.
func isPart(n *node) bool {
	switch n.name {
	case "z:Attachment", "bib:Memo", "z:Collection", "bib:Journal", "bib:Series", "bib:Periodical":
		return true
	}
	return false
}

// hold notes which items the collections hold.
func (r *reader) hold(collections []*node) {
	r.collections = map[string][]string{}
	holders := map[string]*node{}
	for _, c := range collections {
		for _, p := range c.kids {
			if p.name == "dcterms:hasPart" {
				holders[p.resource] = c
			}
		}
	}
	for _, c := range collections {
		name := r.graph.value(c, "dc:title")
		for up, deep := holders[c.about], 0; up != nil && deep < maxDepth; up, deep = holders[up.about], deep+1 {
			name = r.graph.value(up, "dc:title") + collectionSeparator + name
		}
		for _, p := range c.kids {
			if p.name == "dcterms:hasPart" && p.resource != "" {
				r.collections[p.resource] = append(r.collections[p.resource], name)
			}
		}
	}
}

// holds reports whether a resource is an item, and goes to its place.
func (r *reader) holds(n *node) bool {
	if r.graph.parts[n.about] && n.about != "" && !n.isItem() || n.class() == "z:Collection" {
		return false
	}
	r.advance(n.start)
	im := importer{graph: &r.graph, warn: func(*node, string) {}}
	if im.itemType(n) == nil {
		r.report(n.start, formats.Warning, "the resource "+n.name+" is no item, and belongs to none: left out", nil)
		return false
	}
	return true
}

// isItem reports whether n says that it is an item, and none that belongs to
// another.
func (n *node) isItem() bool {
	for _, p := range n.kids {
		if p.name == "z:itemType" {
			return p.text != "attachment" && p.text != "note"
		}
	}
	return false
}
