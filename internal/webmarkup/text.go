// Package webmarkup brings texts with the markup of web pages, JATS and MathML, as
// publishers deposit them and services hand them on, into the record's form.
package webmarkup

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/record"
)

// Line returns a title, a name or the like, on one line.
func Line(s string) string {
	if plain(s) {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(text(s)), " ")
}

// Paragraphs returns an abstract or a note: a paragraph a line.
func Paragraphs(s string) string {
	if plain(s) {
		return strings.TrimSpace(s)
	}
	s = text(s)
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// plain reports whether s is ASCII without white space but lone blanks, and without
// anything that could be markup.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80 || c < ' ' || c == '<' || c == '&' || c == '$':
			return false
		case c == ' ' && i+1 < len(s) && s[i+1] == ' ':
			return false
		}
	}
	return true
}

// text returns s with the record's markup in place of what it has. Text that was
// escaped twice has its tags in references still: "&lt;i&gt;".
func text(s string) string {
	s = norm.NFC.String(onceEncoded(strings.ToValidUTF8(s, "\ufffd")))
	s = record.UnescapeHTML(record.UnescapeHTML(s))
	if strings.IndexByte(s, '<') >= 0 {
		s = dropForeign(Canonical(replaceFormulas(s)))
	}
	if strings.IndexByte(s, '$') >= 0 {
		s = record.MarkMath(s)
	}
	return s
}

// dropForeign removes the tags of JATS that mean nothing to a record: lists,
// cross references, named content. Their text stays.
func dropForeign(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		end := strings.IndexByte(s[i:], '>')
		if end < 0 {
			break
		}
		end += i + 1
		b.WriteString(s[:i])
		tag := strings.TrimPrefix(s[i+1:end], "/")
		if !strings.HasPrefix(tag, "jats:") {
			b.WriteString(s[i : i+1])
			end = i + 1
		}
		s = s[end:]
	}
	b.WriteString(s)
	return b.String()
}
