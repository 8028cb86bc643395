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
		for p := range n.all() {
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
		for v := range o.all() {
			if v.name == "rdf:value" {
				return v.text
			}
		}
	}
	return ""
}

// class returns what n is: the name of its element, or what rdf:type says.
func (n *node) class() string {
	if n.name != "rdf:Description" {
		return n.name
	}
	for p := range n.all() {
		if p.name == "rdf:type" {
			return usualName(p.resource, n.name)
		}
	}
	return n.name
}

// has reports whether n has a property of that name.
func (n *node) has(property string) bool {
	for p := range n.all() {
		if p.name == property {
			return true
		}
	}
	return false
}

// usualName returns a name by its address, other if its namespace is unknown.
func usualName(address, other string) string {
	i := strings.LastIndexAny(address, "#/") + 1
	if prefix, ok := prefixes[address[:i]]; ok {
		return prefix + address[i:]
	}
	return other
}
