package cslyaml

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// Pandoc reads the text of references as its Markdown: *emphasis*, **strong**,
// ^superscript^, ~subscript~, [DNA]{.nocase}, [Name]{.smallcaps} and a backslash
// before what is not to count (https://pandoc.org/MANUAL.html#inline-formatting).

// fromMarkdown returns Markdown as text with CSL's markup. Mathematics between
// dollar signs stays as it is.
func fromMarkdown(s string) string {
	if !strings.ContainsAny(s, `*_^~[\`) {
		return s
	}
	var b strings.Builder
	inlines(&b, record.MarkMath(s))
	return b.String()
}

// formula returns how much at the beginning of s is mathematics, in which Markdown's
// marks don't count.
func formula(s string) int {
	if strings.HasPrefix(s, record.OpenTag(record.Math)) {
		if end := strings.Index(s, record.CloseTag(record.Math)); end > 0 {
			return end + len(record.CloseTag(record.Math))
		}
	}
	return 0
}

// marks are what Markdown puts on both sides of text, the longer ones first.
var marks = [...]struct {
	mark string
	tag  record.Tag
}{
	{"**", record.Bold},
	{"__", record.Bold},
	{"*", record.Italic},
	{"_", record.Italic},
	{"^", record.Superscript},
	{"~", record.Subscript},
}

// classes are the classes of [text]{.class} that CSL has an element for.
var classes = []struct {
	attributes string
	tag        record.Tag
}{
	{"{.nocase}", record.NoCase},
	{"{.smallcaps}", record.SmallCaps},
}

// inlines appends Markdown in which mathematics is marked.
func inlines(b *strings.Builder, s string) {
	before := ' '
	var never unclosed
	for len(s) > 0 {
		if n := formula(s); n > 0 {
			b.WriteString(record.DollarMath(s[:n]))
			before, s = '$', s[n:]
			continue
		}
		inner, tag, rest, ok := never.element(s, before)
		if ok {
			b.WriteString(record.OpenTag(tag))
			inlines(b, inner)
			b.WriteString(record.CloseTag(tag))
			before, s = '*', rest
			continue
		}
		if s[0] == '\\' && len(s) > 1 && isPunctuation(s[1]) {
			s = s[1:]
		}
		r, n := utf8.DecodeRuneInString(s)
		b.WriteString(s[:n])
		before, s = r, s[n:]
	}
}

// unclosed remembers of a text which marks, and brackets with a class, nothing closes in
// what is left of it: they aren't looked for again.
type unclosed struct {
	marks   [len(marks)]bool
	classes bool
}

// element takes an element off the beginning of s; before is the character before.
func (u *unclosed) element(s string, before rune) (inner string, tag record.Tag, rest string, ok bool) {
	if s[0] == '[' {
		if u.classes = u.classes || !strings.Contains(s, "]{."); u.classes {
			return "", 0, s, false
		}
		end := closing(s, "]")
		for _, c := range classes {
			if end > 0 && strings.HasPrefix(s[end+1:], c.attributes) {
				return s[1:end], c.tag, s[end+1+len(c.attributes):], true
			}
		}
		return "", 0, s, false
	}
	for i, m := range marks {
		body, found := strings.CutPrefix(s, m.mark)
		if u.marks[i] || !found || body == "" || body[0] == ' ' || m.mark[0] == '_' && isWord(before) {
			continue
		}
		end := closing(body, m.mark)
		u.marks[i] = end < 0
		if end <= 0 || m.mark[0] == '_' && end+len(m.mark) < len(body) && isWordByte(body[end+len(m.mark)]) {
			continue
		}
		if len(m.mark) == 1 && m.mark[0] != '*' && m.mark[0] != '_' && strings.ContainsAny(body[:end], " ") {
			continue // pandoc: no blanks in sub- and superscripts
		}
		return body[:end], m.tag, body[end+len(m.mark):], true
	}
	return "", 0, s, false
}

// closing returns the index of the mark that closes an element, -1 without one.
// It has no blank before it and no backslash. Of a row of marks the last ones close
// it: those before close what stands within it.
func closing(s, mark string) int {
	brackets := 0
	for i := 0; i < len(s); i++ {
		switch n := formula(s[i:]); {
		case n > 0:
			i += n - 1
		case s[i] == '\\':
			i++
		case mark == "]" && s[i] == '[':
			brackets++
		case !strings.HasPrefix(s[i:], mark):
		case mark == "]":
			if brackets--; brackets == 0 {
				return i
			}
		default:
			row := len(s[i:]) - len(strings.TrimLeft(s[i:], mark[:1]))
			if i > 0 && s[i-1] != ' ' && row != 3-len(mark) {
				return i + row - len(mark)
			}
			i += row - 1
		}
	}
	return -1
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isWordByte(c byte) bool { return c >= utf8.RuneSelf || isWord(rune(c)) }

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !isWord(rune(c))
}

// spelledMarks are the marks by which elements are written.
var spelledMarks = map[record.Tag][2]string{
	record.Bold:        {"**", "**"},
	record.Italic:      {"*", "*"},
	record.Superscript: {"^", "^"},
	record.Subscript:   {"~", "~"},
	record.NoCase:      {"[", "]{.nocase}"},
	record.SmallCaps:   {"[", "]{.smallcaps}"},
}

// joined makes one element of two in a row: marks between them would be taken for one
// of the longer kind.
var joined = func() *strings.Replacer {
	var pairs []string
	for _, m := range marks {
		pairs = append(pairs, record.CloseTag(m.tag)+record.OpenTag(m.tag), "")
	}
	return strings.NewReplacer(pairs...)
}()

// toMarkdown is the inverse of fromMarkdown.
func toMarkdown(s string) string {
	if !strings.ContainsAny(s, "<*_^~[\\`") {
		return s
	}
	var b strings.Builder
	raised := 0 // depth of sub- and superscripts
	for t := range record.Tokens(record.MarkMath(joined.Replace(s))) {
		switch t.Kind {
		case record.TokenText:
			escape(&b, t.Text, raised > 0)
		case record.TokenMath:
			b.WriteString("$" + t.Text + "$")
		case record.TokenTeX:
			escape(&b, t.Text, raised > 0)
		case record.TokenOpen:
			b.WriteString(spelledMarks[t.Tag][0])
		default:
			b.WriteString(spelledMarks[t.Tag][1])
		}
		if t.Tag == record.Superscript || t.Tag == record.Subscript {
			if t.Kind == record.TokenOpen {
				raised++
			} else {
				raised--
			}
		}
	}
	return b.String()
}

// escape appends plain text, a backslash before what would count in Markdown.
func escape(b *strings.Builder, s string, raised bool) {
	before := ' '
	for i, r := range s {
		switch r {
		case '*', '^', '~', '[', ']', '\\', '`':
			b.WriteByte('\\')
		case '_':
			if !isWord(before) || i+1 == len(s) || !isWordByte(s[i+1]) {
				b.WriteByte('\\')
			}
		case ' ':
			if raised {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
		before = r
	}
}
