package zoterordf

import (
	"iter"
	"strings"
)

// node is an element of RDF/XML. The elements are striped
// (https://www.w3.org/TR/rdf-syntax-grammar/): a resource holds properties, a
// property holds text or resources, or refers to one.
type node struct {
	name        string // with the usual prefix: "bib:Article", "dc:title"
	about       string // of a resource: its address; "" if it has none
	resource    string // of a property: the address of the resource it refers to
	text        string
	start       int // in the bytes of the document
	first, next *node
	// byName are the first of those in it, by their names; nil if there are few.
	byName map[string]*node
}

// manyNodes is from how many nodes on one has an index of them: any number of items
// may look into one that they share.
const manyNodes = 100

// index notes the first node of each name.
func (n *node) index() {
	n.byName = map[string]*node{}
	for p := range n.all() {
		if n.byName[p.name] == nil {
			n.byName[p.name] = p
		}
	}
}

// property returns n's first property of that name, nil if there is none.
func (n *node) property(name string) *node {
	if n.byName != nil {
		return n.byName[name]
	}
	p := n.first
	for p != nil && p.name != name {
		p = p.next
	}
	return p
}

// all yields what stands in n.
func (n *node) all() iter.Seq[*node] {
	return func(yield func(*node) bool) {
		for kid := n.first; kid != nil; kid = kid.next {
			if !yield(kid) {
				return
			}
		}
	}
}

// graph is a document as one record looks at it.
type graph struct {
	doc *document
	own map[string]*node // resources that the record alone refers to, by their addresses
}

// linking are the properties that refer to something on a par.
var linking = map[string]bool{"dc:relation": true, "dcterms:hasPart": true, "dcterms:relation": true, "rdf:type": true}

// lookUp returns the resource of an address, nil if the document doesn't hold it.
func (g *graph) lookUp(address string) *node {
	r := g.doc.byAbout[address]
	if r == nil {
		return nil
	}
	if g.doc.refs[address].shared {
		r.once.Do(func() { r.parsed, _ = g.doc.parse(r) })
		return r.parsed
	}
	if g.own[address] == nil {
		if g.own == nil {
			g.own = map[string]*node{}
		}
		g.own[address], _ = g.doc.parse(r)
	}
	return g.own[address]
}

// object returns the resource that is a property's value, nil if that is text or
// the document doesn't hold it.
func (g *graph) object(p *node) *node {
	if p.resource != "" {
		return g.lookUp(p.resource)
	}
	return p.first
}

// objects returns the resources that are values of n's properties of that name;
// those of a list one by one.
func (g *graph) objects(n *node, property string) []*node {
	var out []*node
	for p := range n.all() {
		if p.name != property {
			continue
		}
		o := g.object(p)
		switch {
		case o == nil:
		case o.name == "rdf:Seq" || o.name == "rdf:Bag" || o.name == "rdf:Alt":
			for li := range o.all() {
				if m := g.object(li); m != nil {
					out = append(out, m)
				} else if li.text != "" {
					out = append(out, li)
				}
			}
		default:
			out = append(out, o)
			if p.resource == "" {
				for more := o.next; more != nil; more = more.next {
					out = append(out, more)
				}
			}
		}
	}
	return out
}

// value returns the text of n's first property of one of the names, in their
// order. A resource stands for its rdf:value.
func (g *graph) value(n *node, properties ...string) string {
	for _, name := range properties {
		for p := n.property(name); p != nil; p = p.next {
			if p.name != name {
				continue
			}
			if s := g.literal(p); s != "" {
				return s
			}
		}
	}
	return ""
}

// literal returns the text of a property.
func (g *graph) literal(p *node) string {
	if p.text != "" {
		return p.text
	}
	if o := g.object(p); o != nil {
		if v := o.property("rdf:value"); v != nil {
			return v.text
		}
	}
	return ""
}

// class returns what n is: the name of its element, or what rdf:type says.
func (n *node) class() string {
	if n.name != "rdf:Description" {
		return n.name
	}
	if p := n.property("rdf:type"); p != nil {
		return usualName(p.resource, n.name)
	}
	return n.name
}

// has reports whether n has a property of that name.
func (n *node) has(property string) bool { return n.property(property) != nil }

// usualName returns a name by its address, other if its namespace is unknown.
func usualName(address, other string) string {
	i := strings.LastIndexAny(address, "#/") + 1
	if prefix, ok := prefixes[address[:i]]; ok {
		return prefix + address[i:]
	}
	return other
}
