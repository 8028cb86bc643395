// Package notehtml turns the notes that programs write in HTML, as Zotero does,
// into text, and back.
package notehtml

import (
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/bibfold/bibfold/record"
)

// Is reports whether a note is written in HTML: it begins with the tag of a block.
func Is(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 4 || s[0] != '<' {
		return false
	}
	name := s[1:min(len(s), 12)]
	if i := strings.IndexAny(name, " >\n\t"); i >= 0 {
		return isBlock(atom.Lookup([]byte(strings.ToLower(name[:i]))))
	}
	return false
}

// inline are the tags that the record's markup has.
var inline = map[atom.Atom]record.Tag{
	atom.I: record.Italic, atom.Em: record.Italic,
	atom.B: record.Bold, atom.Strong: record.Bold,
	atom.Sup: record.Superscript, atom.Sub: record.Subscript,
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Hr, atom.Dl, atom.Dt, atom.Dd:
		return true
	}
	return false
}

// Text returns what a note in HTML says: a paragraph a line, with the record's
// markup. It has no blank lines.
func Text(s string) string {
	var t text
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			return t.end()
		case nethtml.TextToken:
			t.write(z.Token().Data)
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			t.tag(z.Token(), true)
		case nethtml.EndTagToken:
			t.tag(z.Token(), false)
		}
	}
}

// text gathers the lines of a note.
type text struct {
	lines []string
	line  strings.Builder
}

func (t *text) write(s string) { t.line.WriteString(s) }

func (t *text) tag(tok nethtml.Token, open bool) {
	if tag := inline[tok.DataAtom]; tag != record.TagNone {
		if open {
			t.write(record.OpenTag(tag))
		} else {
			t.write(record.CloseTag(tag))
		}
		return
	}
	switch {
	case tok.DataAtom == atom.Br || isBlock(tok.DataAtom):
		t.breakLine()
	case tok.DataAtom == atom.Td || tok.DataAtom == atom.Th:
		t.write(" ")
	case tok.DataAtom == atom.Img && open:
		for _, a := range tok.Attr {
			if a.Key == "alt" {
				t.write(a.Val)
			}
		}
	}
}

func (t *text) breakLine() {
	if s := oneBlank(t.line.String()); s != "" {
		t.lines = append(t.lines, s)
	}
	t.line.Reset()
}

// oneBlank returns a line with one blank between words: browsers show no more, and
// editors make those that do not break of what a user types.
func oneBlank(line string) string { return strings.Join(strings.Fields(line), " ") }

func (t *text) end() string {
	t.breakLine()
	return strings.Join(t.lines, "\n")
}

// HTML returns a note in HTML that says what the text does: a line a paragraph.
func HTML(s string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		if line = oneBlank(line); line == "" {
			continue
		}
		b.WriteString("<p>")
		for tok := range record.Tokens(record.DollarMath(line)) {
			switch tok.Kind {
			case record.TokenOpen, record.TokenClose:
				b.WriteString(htmlTag(tok))
			default:
				b.WriteString(html.EscapeString(tok.Text))
			}
		}
		b.WriteString("</p>")
	}
	return b.String()
}

// htmlTag returns a tag of the record's markup, if HTML has it.
func htmlTag(tok record.Token) string {
	if tok.Tag > record.Subscript {
		return ""
	}
	if tok.Kind == record.TokenOpen {
		return record.OpenTag(tok.Tag)
	}
	return record.CloseTag(tok.Tag)
}
