package zoterordf

import (
	"bytes"
	"errors"

	"github.com/bibfold/bibfold/internal/xmldoc"
)

// maxDepth is how deep elements may stand in each other. Zotero needs nine.
const maxDepth = 200

var (
	errDepth    = errors.New("elements stand too deep in each other")
	errUnclosed = errors.New("the element isn't closed before the next resource begins: read up to there")
	errCut      = errors.New("the document ends before the element does")
)

// walker goes through the elements of a resource. A closing tag closes what was
// opened last under its name, or nothing.
type walker struct {
	text    []byte
	names   *names
	stack   []element
	scopes  []scope
	visitor visitor
	// What isn't closed as it should be, the first of it, and where.
	damage   string
	damageAt int
}

// visitor is told of what a walker comes by.
type visitor interface {
	open(name string, tag []byte, at int, property bool)
	text(written []byte, cdata bool)
	close(end int)
}

// element is one that is open.
type element struct {
	name    string
	implied bool // a resource that has no tags of its own
}

// walk goes through the resource that begins with the tag at an offset, and returns
// where it ends.
func (w *walker) walk(at int) (end int, err error) {
	w.stack, w.scopes = w.stack[:0], w.scopes[:0]
	for {
		t := xmldoc.NextToken(w.text, at)
		switch t.Kind {
		case xmldoc.TokenText, xmldoc.TokenCDATA:
			w.visitor.text(w.text[t.From:t.To], t.Kind == xmldoc.TokenCDATA)
		case xmldoc.TokenOpen, xmldoc.TokenEmpty:
			if len(w.stack) >= maxDepth {
				return t.From, errDepth
			}
			if !w.open(t) {
				return t.From, errUnclosed
			}
			if t.Kind == xmldoc.TokenEmpty {
				w.close(t.To)
			}
		case xmldoc.TokenClose:
			if name := w.element(xmldoc.Name(w.text[t.From:t.To])); !w.closeNamed(name, t) && name == rootName {
				return t.From, errCut
			}
		default:
			return t.To, errCut
		}
		if at = t.Next; len(w.stack) == 0 {
			return at, nil
		}
	}
}

// open takes an opening tag; false if it is that of the next resource, for a
// property has no address.
func (w *walker) open(t xmldoc.Token) bool {
	tag := w.text[t.From:t.To]
	property, parsed := len(w.stack)%2 == 1, false
	if bytes.IndexByte(tag, '=') >= 0 {
		for name, value := range xmldoc.Attributes(tag) {
			if prefix, ok := declares(name); ok {
				w.scopes = append(w.scopes, scope{len(w.stack), prefix, literal(value)})
				continue
			}
			switch w.names.attribute(name, w.scopes) {
			case "rdf:about":
				if property {
					return false
				}
			case "rdf:parseType":
				parsed = property && string(value) == "Resource"
			}
		}
	}
	name := w.element(xmldoc.Name(tag))
	w.stack = append(w.stack, element{name: name})
	w.visitor.open(name, tag, t.From, property)
	if parsed {
		w.stack = append(w.stack, element{name: "rdf:Description", implied: true})
		w.visitor.open("rdf:Description", nil, t.From, false)
	}
	return true
}

func (w *walker) element(written []byte) string { return w.names.element(written, w.scopes) }

// closeNamed closes the innermost element of a name and those in it; false if there
// is none.
func (w *walker) closeNamed(name string, t xmldoc.Token) bool {
	for i := len(w.stack) - 1; i >= 0; i-- {
		if e := w.stack[i]; e.implied || e.name != name {
			continue
		}
		for len(w.stack) > i {
			if e := w.stack[len(w.stack)-1]; len(w.stack) > i+1 && !e.implied {
				w.damaged("an element isn't closed: "+e.name, t.From)
			}
			w.pop(t.To)
		}
		return true
	}
	w.damaged("nothing is open that the tag closes: "+name, t.From)
	return false
}

func (w *walker) damaged(what string, at int) {
	if w.damage == "" {
		w.damage, w.damageAt = what, at
	}
}

// close closes the innermost element that has tags.
func (w *walker) close(end int) {
	for implied := true; implied; w.pop(end) {
		implied = w.stack[len(w.stack)-1].implied
	}
}

func (w *walker) pop(end int) {
	w.stack = w.stack[:len(w.stack)-1]
	for n := len(w.scopes); n > 0 && w.scopes[n-1].depth >= len(w.stack); n-- {
		w.scopes = w.scopes[:n-1]
	}
	w.visitor.close(end)
}

// literal returns text as it is meant.
func literal(written []byte) string {
	var room [256]byte
	return string(xmldoc.AppendText(room[:0], written, false))
}
