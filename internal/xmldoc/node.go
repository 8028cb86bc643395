package xmldoc

import (
	"bytes"
	"iter"
)

// Node is an element, or a piece of text within one. All methods of a nil Node
// find nothing: what is looked for along a path may be missing anywhere.
type Node struct {
	Name string // local name, "" for text

	text        []byte // of a piece of text, as it is written
	cdata       bool   // text has no references
	tag         []byte // of an element, as it is written
	first, next *Node
}

// Elements yields the elements within n.
func (n *Node) Elements() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		if n == nil {
			return
		}
		for kid := n.first; kid != nil; kid = kid.next {
			if kid.Name != "" && !yield(kid) {
				return
			}
		}
	}
}

// All yields the elements of that name within n.
func (n *Node) All(name string) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for kid := range n.Elements() {
			if kid.Name == name && !yield(kid) {
				return
			}
		}
	}
}

// At returns the first element along a path of names, nil if there is none.
func (n *Node) At(path ...string) *Node {
	for _, name := range path {
		if n == nil {
			return nil
		}
		kid := n.first
		for kid != nil && kid.Name != name {
			kid = kid.next
		}
		n = kid
	}
	return n
}

// Attr returns the value of an attribute, "" if there is none.
func (n *Node) Attr(name string) string {
	for own, value := range n.attributes() {
		if string(own) == name {
			return oneLine(value)
		}
	}
	return ""
}

// Attrs yields the attributes of n, by their local names.
func (n *Node) Attrs() iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		for name, value := range n.attributes() {
			if !yield(nameOf(name), oneLine(value)) {
				return
			}
		}
	}
}

// HasAttrs reports whether n has attributes.
func (n *Node) HasAttrs() bool {
	for range n.attributes() {
		return true
	}
	return false
}

// attributes yields the attributes of n but for declarations of namespaces: local
// names, and values as they are written.
func (n *Node) attributes() iter.Seq2[[]byte, []byte] {
	return func(yield func(name, value []byte) bool) {
		if n == nil || bytes.IndexByte(n.tag, '=') < 0 {
			return
		}
		for name, value := range Attributes(n.tag) {
			if prefix, local, ok := bytes.Cut(name, []byte{':'}); ok {
				if string(prefix) == "xmlns" {
					continue
				}
				name = local
			}
			if !yield(name, value) {
				return
			}
		}
	}
}

// Has reports whether n holds an element of one of the names.
func (n *Node) Has(names ...string) bool {
	for _, name := range names {
		if n.At(name) != nil {
			return true
		}
	}
	return false
}

// IsLeaf reports whether no elements stand in n.
func (n *Node) IsLeaf() bool {
	for range n.Elements() {
		return false
	}
	return true
}

// MapText replaces the characters of the text within n.
func (n *Node) MapText(mapping func(rune) rune) {
	for kid := n.first; kid != nil; kid = kid.next {
		if kid.Name != "" {
			kid.MapText(mapping)
			continue
		}
		var w textWriter
		w.write(&Node{first: &Node{text: kid.text, cdata: kid.cdata}}, nil)
		kid.text, kid.cdata = bytes.Map(mapping, w.buf), true
	}
}
