package zoterordf

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/xmldoc"
)

// builder makes a tree of a resource.
type builder struct {
	walker walker
	stack  []built
	root   *node
	room   []node
	buf    []byte // the text of the property that is open
}

// built is an element that is open, with the last one that stands in it.
type built struct {
	*node
	last     *node
	count    int // of what stands in it
	property bool
}

// parse returns what a resource says, and where it isn't well-formed.
func (d *document) parse(r *resource) (n *node, damage *walker) {
	b := builder{stack: make([]built, 0, 16), room: make([]node, min(4+(r.end-r.start)/usualSize, roomSize))}
	b.walker = walker{text: d.text[:r.end], names: &d.names, visitor: &b, stack: make([]element, 0, 16)}
	_, _ = b.walker.walk(r.start) // what is wrong was told when the resource was found
	if b.root == nil {
		b.root = &node{start: r.start} // nothing in it is an element
	}
	return b.root, &b.walker
}

// roomSize is how many nodes are made at a time; an element takes so many bytes, as
// Zotero writes it.
const (
	roomSize  = 64
	usualSize = 60
)

func (b *builder) add(n node) *node {
	if len(b.room) == 0 {
		b.room = make([]node, roomSize)
	}
	made := &b.room[0]
	b.room = b.room[1:]
	*made = n
	if len(b.stack) == 0 {
		b.root = made
		return made
	}
	parent := &b.stack[len(b.stack)-1]
	if parent.last == nil {
		parent.first = made
	} else {
		parent.last.next = made
	}
	parent.last = made
	parent.count++
	return made
}

func (b *builder) open(name string, tag []byte, at int, property bool) {
	n := b.add(node{name: name, start: at})
	b.stack = append(b.stack, built{node: n, property: property})
	b.buf = b.buf[:0]
	if bytes.IndexByte(tag, '=') >= 0 {
		b.attributes(n, tag, property)
	}
}

// attributes takes the attributes of a tag. Those of a resource that RDF doesn't
// know are properties of it.
func (b *builder) attributes(n *node, tag []byte, property bool) {
	for written, value := range xmldoc.Attributes(tag) {
		if _, ok := declares(written); ok {
			continue
		}
		name := b.walker.names.attribute(written, b.walker.scopes)
		switch name {
		case "rdf:about":
			n.about = literal(value)
		case "rdf:resource":
			n.resource = literal(value)
		case "rdf:ID":
			if !property {
				n.about = "#" + literal(value)
			}
		case "rdf:nodeID":
			if property {
				n.resource = "_:" + literal(value)
			} else {
				n.about = "_:" + literal(value)
			}
		default:
			if !property && isUsual(name) {
				b.add(node{name: name, text: literal(value), start: n.start})
			}
		}
	}
}

func (b *builder) text(written []byte, cdata bool) {
	if b.stack[len(b.stack)-1].property {
		b.buf = xmldoc.AppendText(b.buf, written, cdata)
	}
}

func (b *builder) close(int) {
	n := b.stack[len(b.stack)-1]
	if n.count >= manyNodes {
		n.index()
	}
	if n.property && n.first == nil {
		n.text = string(bytes.TrimSpace(b.buf))
	}
	b.buf = b.buf[:0]
	b.stack = b.stack[:len(b.stack)-1]
}
