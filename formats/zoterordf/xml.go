package zoterordf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// maxDepth is how deep elements may stand in each other. Zotero needs nine.
const maxDepth = 200

var (
	errDepth    = errors.New("elements stand too deep in each other")
	errUnclosed = errors.New("the element isn't closed before the next resource begins: read up to there")
	errCut      = errors.New("the document ends before the element does")
)

// scanner takes a document of RDF/XML apart into the resources at its top. It
// goes on behind one that can't be read.
type scanner struct {
	text   []byte
	root   []byte // the opening tag of the root element, which declares the prefixes
	dec    *xml.Decoder
	base   int // of the decoder's offsets
	names  interner
	budget int // bytes that may be read twice, in search of a place to go on
}

func newScanner(text []byte) *scanner {
	s := &scanner{text: text, names: interner{}, budget: 8*len(text) + 1<<16}
	s.open(bytes.NewReader(text), 0)
	return s
}

func (s *scanner) open(r io.Reader, base int) {
	s.base = base
	s.dec = xml.NewDecoder(r)
	s.dec.Entity = xml.HTMLEntity
	// The text is UTF-8 by now, whatever its declaration says. Entities that a
	// document declares itself are none: the decoder doesn't read declarations.
	s.dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
}

func (s *scanner) offset() int { return s.base + int(s.dec.InputOffset()) }

// begin reads the opening tag of the root element.
func (s *scanner) begin() error {
	for {
		start := s.offset()
		tok, err := s.dec.Token()
		if err != nil {
			return err
		}
		if e, ok := tok.(xml.StartElement); ok {
			s.root = s.text[start:s.offset()]
			if e.Name.Local != "RDF" {
				return errors.New("the root element is " + e.Name.Local + ", not rdf:RDF")
			}
			return nil
		}
	}
}

// next returns the next resource, nil at the end. With an error the node says at
// least where it begins, and reading can go on; an error alone says that the root
// element isn't closed.
func (s *scanner) next() (*node, error) {
	for {
		start := s.offset()
		tok, err := s.dec.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil, nil
		case err != nil:
			rest := bytes.TrimSpace(s.text[min(start, len(s.text)):])
			err = s.cutOff(err)
			if len(rest) == 0 || bytes.HasPrefix(rest, []byte("</")) {
				s.close()
				return nil, err
			}
			n := &node{start: s.begins(start), end: min(s.offset(), len(s.text))}
			s.resume(start, s.offset())
			return n, err
		}
		switch e := tok.(type) {
		case xml.EndElement:
			s.close()
			return nil, nil
		case xml.StartElement:
			n, err := s.element(e, start)
			n.end = min(n.end, len(s.text))
			if err != nil && !errors.Is(err, errUnclosed) {
				s.resume(start, n.end)
			}
			return n, err
		}
	}
}

// cutOff says in our words that the document ends too early.
func (s *scanner) cutOff(err error) error {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) && syntax.Msg == "unexpected EOF" || errors.Is(err, io.ErrUnexpectedEOF) {
		return errCut
	}
	if errors.As(err, &syntax) {
		return errors.New(syntax.Msg) // the line is ours to say
	}
	return err
}

// close ends the document.
func (s *scanner) close() { s.open(bytes.NewReader(nil), len(s.text)) }

// element reads the rest of an element whose opening tag was read.
func (s *scanner) element(e xml.StartElement, start int) (*node, error) {
	top := s.node(e, start, false)
	stack := []*node{top}
	var text []byte
	for {
		at := s.offset()
		tok, err := s.dec.Token()
		if err != nil {
			top.end = s.offset()
			return top, s.cutOff(err)
		}
		n := stack[len(stack)-1]
		property := len(stack)%2 == 0
		switch e := tok.(type) {
		case xml.CharData:
			text = append(text, e...)
		case xml.StartElement:
			kid := s.node(e, at, !property)
			if kid.about != "" && !property {
				// A property has no address: this is the next resource.
				top.end = at
				s.resumeAt(at)
				return top, errUnclosed
			}
			if len(stack) >= maxDepth {
				top.end = s.offset()
				return top, errDepth
			}
			text = text[:0]
			n.kids = append(n.kids, kid)
			stack = append(stack, kid)
			if isResource(e) {
				kid.kids = []*node{{name: "rdf:Description", implied: true}}
				stack = append(stack, kid.kids[0])
			}
		case xml.EndElement:
			if n.implied {
				stack = stack[:len(stack)-1]
				n, property = stack[len(stack)-1], true
			}
			if property && len(n.kids) == 0 {
				n.text = strings.TrimSpace(string(text))
			}
			text = text[:0]
			n.end = s.offset()
			if stack = stack[:len(stack)-1]; len(stack) == 0 {
				return top, nil
			}
		}
	}
}

// isResource reports whether a property's opening tag stands for that of a
// resource without class, too.
func isResource(e xml.StartElement) bool {
	for _, a := range e.Attr {
		if a.Name.Space == nsRDF && a.Name.Local == "parseType" {
			return a.Value == "Resource"
		}
	}
	return false
}

// node returns the node of an opening tag. Attributes of a resource that RDF
// doesn't know are properties of it.
func (s *scanner) node(e xml.StartElement, start int, property bool) *node {
	n := &node{name: s.names.name(e.Name), start: s.begins(start)}
	for _, a := range e.Attr {
		switch {
		case a.Name.Space != nsRDF:
			if !property && a.Name.Space != nsXML && prefixes[a.Name.Space] != "" {
				n.kids = append(n.kids, &node{name: s.names.name(a.Name), text: a.Value, start: n.start})
			}
		case a.Name.Local == "about":
			n.about = a.Value
		case a.Name.Local == "resource":
			n.resource = a.Value
		case a.Name.Local == "ID" && !property:
			n.about = "#" + a.Value
		case a.Name.Local == "nodeID" && property:
			n.resource = "_:" + a.Value
		case a.Name.Local == "nodeID":
			n.about = "_:" + a.Value
		}
	}
	return n
}

// begins returns the offset of the tag that begins at or behind an offset.
func (s *scanner) begins(at int) int {
	at = min(at, len(s.text))
	if i := bytes.IndexByte(s.text[at:], '<'); i >= 0 {
		return at + i
	}
	return at
}

// resume looks for the next resource behind a damaged one, which began at start
// and could be read up to failed.
func (s *scanner) resume(start, failed int) {
	from := min(s.begins(start)+1, len(s.text))
	if s.budget -= failed - from; s.budget < 0 {
		from = min(failed, len(s.text)) // a document made to be read again and again
	}
	for {
		i := bytes.Index(s.text[from:], []byte("rdf:about="))
		if i < 0 {
			s.close()
			return
		}
		i += from
		if tag := bytes.LastIndexByte(s.text[from:i], '<'); tag >= 0 && bytes.IndexByte(s.text[from+tag:i], '>') < 0 {
			s.resumeAt(from + tag)
			return
		}
		from = i + 1
	}
}

// resumeAt goes on with the resource at an offset.
func (s *scanner) resumeAt(at int) {
	s.open(io.MultiReader(bytes.NewReader(s.root), bytes.NewReader(s.text[at:])), at-len(s.root))
	if _, err := s.dec.Token(); err != nil {
		s.close()
	}
}
