package xmldoc

import "strings"

// Parse returns the element that text is, nil if it is none. It takes damage as the
// reader does.
func Parse(text string) *Node {
	var p Parser
	return p.Parse([]byte(text))
}

// IsEmpty reports whether n says nothing: neither text nor attributes are in it.
func (n *Node) IsEmpty() bool {
	if n.HasAttrs() {
		return false
	}
	for kid := range n.Elements() {
		if !kid.IsEmpty() {
			return false
		}
	}
	return n.Text() == ""
}

// XML returns an element as it may be written: on one line, without prefixes; "" if
// it says nothing.
func (n *Node) XML() string {
	var w Writer
	if !n.IsEmpty() {
		w.inline(n)
	}
	return string(w.Buf)
}

// Node writes an element on a line.
func (w *Writer) Node(n *Node) {
	w.indent()
	w.inline(n)
	w.Buf = append(w.Buf, '\n')
}

// inline writes an element where the text goes on.
func (w *Writer) inline(n *Node) {
	w.Buf = append(append(w.Buf, '<'), n.Name...)
	for name, value := range n.Attrs() {
		w.Buf = append(append(append(w.Buf, ' '), name...), `="`...)
		w.Escape(value)
		w.Buf = append(w.Buf, '"')
	}
	w.Buf = append(w.Buf, '>')
	if n.IsLeaf() {
		w.Escape(strings.TrimSpace(n.Lines()))
	} else {
		for kid := n.first; kid != nil; kid = kid.next {
			switch {
			case kid.Name != "":
				w.inline(kid)
			default:
				lone := Node{first: &Node{text: kid.text, cdata: kid.cdata}}
				w.Escape(lone.Lines())
			}
		}
	}
	w.Buf = append(append(append(w.Buf, "</"...), n.Name...), '>')
}

// isName reports whether s can be the name of an element or attribute.
func isName(s string) bool {
	for i := range len(s) {
		c := s[i]
		letter := c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
		if !letter && (i == 0 || c != '-' && c != '.' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != ""
}
