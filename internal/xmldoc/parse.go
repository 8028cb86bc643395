package xmldoc

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxDepth is how deep elements are looked at; what stands deeper counts as if it
// stood there.
const maxDepth = 100

// tooDeep says so.
var tooDeep = fmt.Sprintf("elements stand more than %d deep in one another; what is deeper is read as if it stood there", maxDepth)

// Parser makes trees of elements. It takes what is no XML as it was surely meant: a
// bare ampersand and a bare "<" are characters, a closing tag closes what was
// opened last under its name, or nothing. The zero value is ready for use.
type Parser struct {
	names   [maxNames]string // those seen last, by what they look like
	nodes   []Node           // room for the next ones
	used    [][]Node         // and what was filled, to be used again
	damaged string           // what wasn't XML, "" if all was
	where   int              // bytes before it
}

// Damage returns what was no XML in the element that was parsed last, the first of
// it, and at which byte it stands; "" if all was.
func (p *Parser) Damage() (what string, at int) { return p.damaged, p.where }

// Parse returns the element that text is, nil if it is none. It refers to text, and
// holds until the next call.
func (p *Parser) Parse(text []byte) *Node {
	p.reset()
	t := tree{depth: -1}
	for tok := NextToken(text, 0); tok.Kind != TokenEnd; tok = NextToken(text, tok.Next) {
		piece := text[tok.From:tok.To]
		switch tok.Kind {
		case TokenText, TokenCDATA, TokenCut:
			if t.depth >= 0 {
				n := p.node()
				n.text, n.cdata = piece, tok.Kind == TokenCDATA
				t.add(n)
			}
		case TokenOpen, TokenEmpty:
			n := p.node()
			name, _ := tagName(piece)
			n.Name, n.tag = p.intern(name), piece
			t.add(n)
			if tok.Kind == TokenOpen && !t.enter(n) {
				p.damage(tooDeep, tok.From)
			}
		case TokenClose:
			if t.deeper > 0 {
				t.deeper--
				continue
			}
			if t.root == nil {
				continue
			}
			name, _ := tagName(piece)
			if t.depth = p.close(t.open[:t.depth+1], name, tok.From); t.depth < 0 {
				return t.root
			}
		}
	}
	if t.depth >= 0 {
		p.damage("the element isn't complete; it may be cut off or damaged", len(text))
	}
	return t.root
}

// tree is a tree of elements in the making.
type tree struct {
	root       *Node
	depth      int                 // of the element that is open, -1 if none is
	deeper     int                 // elements that are open below maxDepth
	open, last [maxDepth + 1]*Node // at each depth the element, and what came last in it
}

// add puts a node into the element that is open.
func (t *tree) add(n *Node) {
	switch {
	case t.root == nil:
		t.root = n
		return
	case t.depth < 0:
		return
	case t.last[t.depth] == nil:
		t.open[t.depth].first = n
	default:
		t.last[t.depth].next = n
	}
	t.last[t.depth] = n
}

// enter opens an element; false if it is too deep.
func (t *tree) enter(n *Node) bool {
	if t.depth == maxDepth {
		t.deeper++
		return false
	}
	t.depth++
	t.open[t.depth], t.last[t.depth] = n, nil
	return true
}

// close returns the depth at which things go on behind a closing tag, which stands
// at that byte.
func (p *Parser) close(stack []*Node, tag []byte, at int) int {
	if len(stack) > 0 && string(tag) == stack[len(stack)-1].Name {
		return len(stack) - 2
	}
	name := nameOf(tag)
	for i := len(stack) - 1; i >= 0; i-- {
		if stack[i].Name == name {
			if i < len(stack)-1 {
				p.damage("an element isn't closed: "+stack[len(stack)-1].Name, at)
			}
			return i - 1
		}
	}
	p.damage("nothing is open that the tag closes: </"+name+">", at)
	return len(stack) - 1
}

func (p *Parser) damage(what string, at int) {
	if p.damaged == "" {
		p.damaged, p.where = what, at
	}
}

// special takes a comment, CDATA section or processing instruction from the
// beginning of text. The content of a CDATA section is text, and never nil.
func special(text []byte) (content, rest []byte) {
	opening, terminator := 2, terminators[inDoctype]
	cdata := false
	switch {
	case bytes.HasPrefix(text, []byte("<!--")):
		opening, terminator = len("<!--"), terminators[inComment]
	case bytes.HasPrefix(text, []byte("<![CDATA[")):
		opening, terminator, cdata = len("<![CDATA["), terminators[inCDATA], true
	case text[1] == '?':
		terminator = terminators[inPI]
	}
	end := len(text)
	rest = text[end:]
	if i := bytes.Index(text[opening:], terminator); i >= 0 {
		end = opening + i
		rest = text[end+len(terminator):]
	}
	if cdata {
		content = text[opening:end]
	}
	return content, rest
}

// maxNames is how many names a Parser remembers.
const maxNames = 1 << 9

// intern returns a name as a string, mostly without making a new one.
func (p *Parser) intern(name []byte) string {
	if len(name) == 0 {
		return nameOf(name)
	}
	n := len(name)
	look := uint32(name[0]) | uint32(name[n/2])<<8 | uint32(name[n-1])<<16 | uint32(n)<<24
	known := &p.names[look*0x9e3779b1>>23] // Knuth's multiplicative hash, nine bits of it
	if *known != string(name) {
		*known = nameOf(name)
	}
	return *known
}

// nameOf returns a name; what can't stand in one is replaced.
func nameOf(name []byte) string {
	if s := string(name); isName(s) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if isName("a"+string(c)) && c != utf8.RuneError {
			return c
		}
		return '_'
	}, "_"+string(name))
}

// nodeRoom is how many nodes are made at a time.
const nodeRoom = 256

func (p *Parser) node() *Node {
	if len(p.nodes) == 0 {
		room := make([]Node, nodeRoom)
		p.used = append(p.used, room)
		p.nodes = room
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	return n
}

// reset forgets the last tree, whose nodes serve again.
func (p *Parser) reset() {
	p.damaged = ""
	if len(p.used) == 0 {
		return
	}
	room := p.used[0]
	if len(p.used) == 1 {
		clear(room[:len(room)-len(p.nodes)])
	} else {
		clear(room)
	}
	p.nodes, p.used = room, p.used[:1]
}
