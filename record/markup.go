package record

import (
	"iter"
	"strings"
)

// Text in a record is plain Unicode but for these tags, CSL's inline markup
// (https://docs.citationstyles.org/en/stable/specification.html#rich-text-content
// and citeproc-js): <i>, <b>, <sup>, <sub>, <span style="font-variant:small-caps;">,
// <span class="nocase"> around what must keep its capitals, and bibfold's own
// <span class="math"> around mathematics in TeX, without its dollar signs, and
// <span class="tex"> around a TeX command as written, where nobody knows what it
// prints. A tag counts only if it is spelled exactly so and closed; any other <,
// > or $ is the plain character.

// Tag is an element of inline markup.
type Tag uint8

const (
	TagNone Tag = iota
	Italic
	Bold
	Superscript
	Subscript
	SmallCaps
	NoCase
	Math
	TeX
)

// TokenKind says what a Token is.
type TokenKind uint8

const (
	TokenText  TokenKind = iota // plain characters
	TokenOpen                   // an element begins
	TokenClose                  // an element ends
	TokenMath                   // mathematics: Text is TeX without dollar signs
	TokenTeX                    // a TeX command as written
)

// Token is a piece of marked-up text.
type Token struct {
	Kind TokenKind
	Tag  Tag    // of TokenOpen and TokenClose
	Text string // of TokenText, TokenMath and TokenTeX
}

// String returns the token as it is spelled in text.
func (t Token) String() string {
	switch t.Kind {
	case TokenOpen:
		return OpenTag(t.Tag)
	case TokenClose:
		return CloseTag(t.Tag)
	case TokenMath:
		return Wrap(Math, t.Text)
	case TokenTeX:
		return Wrap(TeX, t.Text)
	}
	return t.Text
}

// tagSpelling holds the opening tags as they are spelled, by Tag.
var tagSpelling = [...]string{
	Italic:      "<i>",
	Bold:        "<b>",
	Superscript: "<sup>",
	Subscript:   "<sub>",
	SmallCaps:   `<span style="font-variant:small-caps;">`,
	NoCase:      `<span class="nocase">`,
	Math:        `<span class="math">`,
	TeX:         `<span class="tex">`,
}

// verbatim is the kind of token that an element is as a whole, where no markup
// counts within it; TokenOpen of the other tags.
func (t Tag) verbatim() TokenKind {
	switch t {
	case Math:
		return TokenMath
	case TeX:
		return TokenTeX
	}
	return TokenOpen
}

// closer is what ends an element; several tags share </span>.
type closer uint8

const (
	closeItalic closer = iota
	closeBold
	closeSuperscript
	closeSubscript
	closeSpan
	numClosers
)

var closerSpelling = [numClosers]string{"</i>", "</b>", "</sup>", "</sub>", "</span>"}

func (t Tag) closer() closer {
	switch t {
	case Italic:
		return closeItalic
	case Bold:
		return closeBold
	case Superscript:
		return closeSuperscript
	case Subscript:
		return closeSubscript
	}
	return closeSpan
}

// OpenTag returns the tag that begins an element as it is spelled in text, "" for TagNone.
func OpenTag(t Tag) string {
	if int(t) < len(tagSpelling) {
		return tagSpelling[t]
	}
	return ""
}

// CloseTag returns the tag that ends an element, "" for TagNone.
func CloseTag(t Tag) string {
	if OpenTag(t) == "" {
		return ""
	}
	return closerSpelling[t.closer()]
}

// Wrap returns s as an element: Wrap(NoCase, "DNA").
func Wrap(t Tag, s string) string { return OpenTag(t) + s + CloseTag(t) }

// HasMarkup reports whether s may hold markup: a fast check that lets plain text pass.
func HasMarkup(s string) bool { return strings.IndexByte(s, '<') >= 0 }

// Tokens takes marked-up text apart. Open and Close tokens are always balanced
// and nested, and no two Text tokens follow each other. A closing tag ends the
// innermost element of its name; tags of elements within that are still open
// there, and closing tags without an element, are plain characters.
func Tokens(s string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		if !HasMarkup(s) {
			if s != "" {
				yield(Token{Kind: TokenText, Text: s})
			}
			return
		}
		var room [16]element
		from := 0
		for _, e := range elements(s, room[:0]) {
			if !e.matched {
				continue
			}
			if from < e.start && !yield(Token{Kind: TokenText, Text: s[from:e.start]}) {
				return
			}
			if !yield(e.token(s)) {
				return
			}
			from = e.end
		}
		if from < len(s) {
			yield(Token{Kind: TokenText, Text: s[from:]})
		}
	}
}

// element is a tag in text, or a whole mathematics or TeX element.
type element struct {
	start, end int // bytes of the tag, or of the whole verbatim element
	kind       TokenKind
	tag        Tag
	matched    bool // it has its counterpart
}

func (e element) token(s string) Token {
	if e.kind == TokenMath || e.kind == TokenTeX {
		tex := s[e.start+len(tagSpelling[e.tag]) : e.end-len(closerSpelling[closeSpan])]
		return Token{Kind: e.kind, Text: tex}
	}
	return Token{Kind: e.kind, Tag: e.tag}
}

// elements appends the tags of s to es, with those that count marked.
func elements(s string, es []element) []element {
	var room [8]int
	open := room[:0]          // indices into es of the tags not closed so far
	var depth [numClosers]int // how many of them wait for each closer
	noSpanEnd := false        // no </span> lies ahead
	for at := strings.IndexByte(s, '<'); at >= 0; at = nextAngle(s, at) {
		rest := s[at:]
		if tag := openingTag(rest); tag.verbatim() != TokenOpen && !noSpanEnd {
			n := strings.Index(rest, closerSpelling[closeSpan])
			if n < 0 {
				noSpanEnd = true
				continue
			}
			end := at + n + len(closerSpelling[closeSpan])
			es = append(es, element{start: at, end: end, kind: tag.verbatim(), tag: tag, matched: true})
			at = end - 1
		} else if tag != TagNone && tag.verbatim() == TokenOpen {
			open = append(open, len(es))
			depth[tag.closer()]++
			es = append(es, element{start: at, end: at + len(tagSpelling[tag]), kind: TokenOpen, tag: tag})
		} else if c, ok := closingTag(rest); ok && depth[c] > 0 {
			for {
				i := open[len(open)-1]
				open = open[:len(open)-1]
				tag := es[i].tag
				depth[tag.closer()]--
				if tag.closer() != c {
					continue
				}
				es[i].matched = true
				es = append(es, element{start: at, end: at + len(closerSpelling[c]), kind: TokenClose, tag: tag, matched: true})
				break
			}
		}
	}
	return es
}

// nextAngle returns the index of the first < behind at, -1 if there is none.
func nextAngle(s string, at int) int {
	i := strings.IndexByte(s[at+1:], '<')
	if i < 0 {
		return -1
	}
	return at + 1 + i
}

// openingTag returns the tag that s begins with.
func openingTag(s string) Tag {
	if len(s) < 3 || s[1] == '/' {
		return TagNone
	}
	for t := Italic; t <= TeX; t++ {
		if strings.HasPrefix(s, tagSpelling[t]) {
			return t
		}
	}
	return TagNone
}

// closingTag returns the closing tag that s begins with.
func closingTag(s string) (closer, bool) {
	if len(s) < 4 || s[1] != '/' {
		return 0, false
	}
	for c, spelling := range closerSpelling {
		if strings.HasPrefix(s, spelling) {
			return closer(c), true
		}
	}
	return 0, false
}

// Plain returns the text without markup; mathematics as $TeX$, TeX as written.
func Plain(s string) string {
	if !HasMarkup(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for t := range Tokens(s) {
		switch t.Kind {
		case TokenText, TokenTeX:
			b.WriteString(t.Text)
		case TokenMath:
			writeDollars(&b, t.Text)
		}
	}
	return b.String()
}

func writeDollars(b *strings.Builder, tex string) {
	b.WriteByte('$')
	b.WriteString(tex)
	b.WriteByte('$')
}
