package crossrefxml

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// faces are the elements of Crossref's face markup that the record's markup has
// (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/).
var faces = map[string][]record.Tag{
	"i": {record.Italic}, "em": {record.Italic}, "italic": {record.Italic},
	"b": {record.Bold}, "strong": {record.Bold}, "bold": {record.Bold},
	"sup": {record.Superscript}, "sub": {record.Subscript}, "scp": {record.SmallCaps}, "sc": {record.SmallCaps},
}

// scripts are MathML's elements whose later parts are raised or lowered.
var scripts = map[string][]record.Tag{
	"msub": {record.Subscript}, "munder": {record.Subscript}, "msup": {record.Superscript}, "mover": {record.Superscript},
	"msubsup": {record.Subscript, record.Superscript}, "munderover": {record.Subscript, record.Superscript},
}

// markedOf returns the text of an element with the record's markup, on one line.
func markedOf(n *node) string {
	if n.IsLeaf() {
		return n.Text()
	}
	var raised map[*node][]record.Tag
	raise(n, &raised)
	s := n.Marked(func(kid *node) []record.Tag {
		if tags, ok := raised[kid]; ok {
			return tags
		}
		return faces[kid.Name]
	})
	return strings.ReplaceAll(s, "\n", " ")
}

// raise finds what formulas within n raise and lower.
func raise(n *node, raised *map[*node][]record.Tag) {
	tags, i := scripts[n.Name], -1
	for kid := range n.Elements() {
		if i >= 0 && i < len(tags) {
			if *raised == nil {
				*raised = map[*node][]record.Tag{}
			}
			(*raised)[kid] = tags[i : i+1]
		}
		i++
		raise(kid, raised)
	}
}

// paragraphs returns the paragraphs and headings of an abstract, but for the
// heading that says that it is one.
func paragraphs(n *node, to []string) []string {
	inner := false
	for kid := range n.Elements() {
		switch kid.Name {
		case "p", "title":
			inner = true
			if s := markedOf(kid); s != "" && (kid.Name == "p" || !strings.EqualFold(s, "Abstract")) {
				to = append(to, s)
			}
		case "sec", "list", "list-item":
			inner = true
			to = paragraphs(kid, to)
		}
	}
	if s := markedOf(n); !inner && s != "" {
		to = append(to, s)
	}
	return to
}
