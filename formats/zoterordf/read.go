package zoterordf

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader reads a document. An item refers to resources that may stand anywhere,
// so the whole of it is held; records are made one at a time.
type reader struct {
	src         io.Reader
	opts        formats.ReadOptions
	graph       graph
	queue       []found
	collections map[string][]string // of items, by their address
	err         error

	text []byte // what of the document lies before the entry at hand isn't looked at again
	at   int    // offset of text
	line int    // number of the line that text begins in
	from int    // offset at which that line begins
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
func (r *reader) Read() (*record.Record, error) {
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
		if rec := r.record(f.node); rec != nil {
			return rec, nil
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

// position returns the line and column of an offset. Offsets come in order, but
// for those within an entry.
func (r *reader) position(at int) (line, col int) {
	at = min(at, r.at+len(r.text))
	if at < r.at {
		at = r.at
	}
	line, from := r.line, r.from
	text := r.text[:at-r.at]
	for {
		i := bytes.IndexAny(text, "\r\n")
		if i < 0 {
			break
		}
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
		line, from = line+1, at-len(text)+i+1
		text = text[i+1:]
	}
	return line, at - from + 1
}

// advance makes an offset the one that positions are counted from.
func (r *reader) advance(at int) {
	line, col := r.position(at)
	if at > r.at {
		r.text, r.at, r.line, r.from = r.text[at-r.at:], at, line, at-col+1
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

// record returns the record that a resource is, nil if it is none.
func (r *reader) record(n *node) *record.Record {
	class := n.class()
	if r.graph.parts[n.about] && n.about != "" && !n.isItem() || class == "z:Collection" {
		return nil
	}
	r.advance(n.start)
	it := r.graph.importItem(n, func(at *node, msg string) { r.report(at.start, formats.Warning, msg, nil) })
	if it == nil {
		r.report(n.start, formats.Warning, "the resource "+n.name+" is no item, and belongs to none: left out", nil)
		return nil
	}
	it.collections = r.collections[n.about]
	rec := fromItem(it)
	for _, about := range it.related {
		rec.Relations = append(rec.Relations, record.Relation{Kind: record.RelRelated, ID: r.keyOf(about)})
	}
	line, _ := r.position(n.start)
	rec.Source = record.Source{
		File: r.opts.File, Format: family, Line: line, Offset: int64(n.start), Length: int64(n.end - n.start),
	}
	return rec
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

// keyOf returns the key of the item that has an address, else what else names it.
func (r *reader) keyOf(about string) string {
	if n := r.graph.byAbout[about]; n != nil {
		if key := clean(r.graph.value(n, "z:citationKey")); key != "" {
			return key
		}
		for line := range strings.Lines(r.graph.value(n, "dc:description")) {
			if name, key, _ := strings.Cut(line, ":"); strings.EqualFold(strings.TrimSpace(name), "citation key") {
				return clean(key)
			}
		}
	}
	return strings.TrimPrefix(about, "#")
}
