package zoterordf

import "strings"

// node is an element of RDF/XML. The elements are striped
// (https://www.w3.org/TR/rdf-syntax-grammar/): a resource holds properties, a
// property holds text or resources, or refers to one.
type node struct {
	name       string // with the usual prefix: "bib:Article", "dc:title"
	about      string // of a resource: its address; "" if it has none
	resource   string // of a property: the address of the resource it refers to
	text       string
	kids       []*node
	start, end int  // in the bytes of the document
	implied    bool // it has no tags of its own
}

// graph is a document: the resources at its top, by their addresses.
type graph struct {
	byAbout map[string]*node
	// parts are the addresses of resources that belong to another: containers,
	// attachments and notes.
	parts map[string]bool
}

// linking are the properties that refer to something on a par.
var linking = map[string]bool{"dc:relation": true, "dcterms:hasPart": true, "dcterms:relation": true, "rdf:type": true}

// add enters a resource of the top.
func (g *graph) add(n *node) {
	if n.about != "" && g.byAbout[n.about] == nil {
		g.byAbout[n.about] = n
	}
	g.addParts(n)
}

// addParts enters what the properties of n refer to.
func (g *graph) addParts(n *node) {
	for _, p := range n.kids {
		if p.resource != "" && !linking[p.name] {
			g.parts[p.resource] = true
		}
		for _, inner := range p.kids {
			g.addParts(inner)
		}
	}
}

// object returns the resource that is a property's value, nil if that is text or
// the document doesn't hold it.
func (g *graph) object(p *node) *node {
	if p.resource != "" {
		return g.byAbout[p.resource]
	}
	if len(p.kids) > 0 {
		return p.kids[0]
	}
	return nil
}

// objects returns the resources that are values of n's properties of that name;
// those of a list one by one.
func (g *graph) objects(n *node, property string) []*node {
	var out []*node
	for _, p := range n.kids {
		if p.name != property {
			continue
		}
		o := g.object(p)
		switch {
		case o == nil:
		case o.name == "rdf:Seq" || o.name == "rdf:Bag" || o.name == "rdf:Alt":
			for _, li := range o.kids {
				if m := g.object(li); m != nil {
					out = append(out, m)
				} else if li.text != "" {
					out = append(out, li)
				}
			}
		default:
			out = append(out, o)
			if p.resource == "" {
				out = append(out, p.kids[1:]...)
			}
		}
	}
	return out
}

// value returns the text of n's first property of one of the names, in their
// order. A resource stands for its rdf:value.
func (g *graph) value(n *node, properties ...string) string {
	for _, name := range properties {
		for _, p := range n.kids {
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
		for _, v := range o.kids {
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
	for _, p := range n.kids {
		if p.name == "rdf:type" {
			for namespace, prefix := range prefixes {
				if local, ok := strings.CutPrefix(p.resource, namespace); ok {
					return prefix + local
				}
			}
		}
	}
	return n.name
}

// has reports whether n has a property of that name.
func (n *node) has(property string) bool {
	for _, p := range n.kids {
		if p.name == property {
			return true
		}
	}
	return false
}
