package html

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// piece is one thing in a page that speaks to programs.
type piece struct {
	kind       pieceKind
	name       string // of a meta tag, in small letters
	value      string // of a meta tag; the ContextObject of COinS; the text of JSON-LD
	line       int
	start, end int64
}

type pieceKind uint8

const (
	pieceMeta pieceKind = iota
	pieceCoins
	pieceJSON
	pieceTitle // the page's title
	pieceLanguage
)

// scanner yields the pieces of a page in order.
type scanner struct {
	tokens *html.Tokenizer
	line   int   // of the next token
	cr     bool  // the byte before it is a CR
	offset int64 // of the next token
	err    error // other than io.EOF
}

// maxToken bounds the memory that one token takes.
const maxToken = 16 << 20

func newScanner(src io.Reader) *scanner {
	s := &scanner{tokens: html.NewTokenizer(src), line: 1}
	s.tokens.SetMaxBuf(maxToken)
	return s
}

// next returns the next piece; false at the end of the page.
func (s *scanner) next() (piece, bool) {
	for {
		p := piece{line: s.line, start: s.offset}
		kind := s.token()
		p.end = s.offset
		switch kind {
		case html.ErrorToken:
			if err := s.tokens.Err(); !errors.Is(err, io.EOF) {
				s.err = err
			}
			return piece{}, false
		case html.StartTagToken, html.SelfClosingTagToken:
			if s.startTag(&p) {
				return p, true
			}
		}
	}
}

// token goes to the next token and counts its lines.
func (s *scanner) token() html.TokenType {
	kind := s.tokens.Next()
	raw := s.tokens.Raw()
	s.offset += int64(len(raw))
	for _, c := range raw {
		if c == '\r' || c == '\n' && !s.cr {
			s.line++
		}
		s.cr = c == '\r'
	}
	return kind
}

// startTag looks at a tag; it returns true if it makes a piece.
func (s *scanner) startTag(p *piece) bool {
	name, more := s.tokens.TagName()
	tag := atom.Lookup(name)
	switch tag {
	case atom.Meta, atom.Span, atom.Script, atom.Html:
	case atom.Title:
		p.kind, p.value = pieceTitle, s.text(p)
		return p.value != ""
	default:
		return false
	}
	attributes := map[string]string{}
	for more {
		var key, value []byte
		key, value, more = s.tokens.TagAttr()
		attributes[string(key)] = string(value)
	}
	switch tag {
	case atom.Meta:
		p.name = strings.ToLower(strings.TrimSpace(first(attributes["name"], attributes["property"], attributes["itemprop"])))
		p.value = strings.TrimSpace(attributes["content"])
		return p.name != "" && p.value != ""
	case atom.Span:
		p.kind, p.value = pieceCoins, attributes["title"]
		return p.value != "" && strings.Contains(" "+attributes["class"]+" ", " Z3988 ")
	case atom.Html:
		p.kind, p.value = pieceLanguage, attributes["lang"]
		return p.value != ""
	}
	if !strings.EqualFold(strings.TrimSpace(attributes["type"]), "application/ld+json") {
		return false
	}
	p.kind, p.value = pieceJSON, s.text(p)
	return p.value != ""
}

// text returns the text up to the next tag.
func (s *scanner) text(p *piece) string {
	if s.token() != html.TextToken {
		return ""
	}
	p.end = s.offset
	return strings.TrimSpace(string(s.tokens.Text()))
}

// first returns the first string that isn't empty.
func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
