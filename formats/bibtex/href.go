package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// links takes the addresses out of the \href{address}{text} of all fields: texts of
// records have no links. The first one is the entry's url where it has none.
func (e *entry) links() {
	for i := range len(e.fields) {
		if f := e.fields[i]; strings.Contains(f.value, `\href`) {
			e.fields[i].value = e.unlink(f.name, f.value)
		}
	}
}

func (e *entry) unlink(name, s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, `\href`)
		address, rest, linked := cutArgument(rest)
		text, rest, named := cutArgument(rest)
		if !found || !linked || !named {
			return b.String() + s
		}
		b.WriteString(before)
		switch known := e.get("url"); {
		case isIdentifier(name):
			b.WriteString(address)
		case record.Plain(decode(text, latex.Group)) == unescape(address):
			b.WriteString(`\url{` + address + `}`)
		case known != "" && unescape(known) != unescape(address):
			b.WriteString(text + ` (\url{` + address + `})`)
		default:
			if known == "" {
				e.fields = append(e.fields, field{"url", address})
			}
			b.WriteString(text)
		}
		s = rest
	}
}

// isIdentifier reports whether a field holds an address or a number and no text.
func isIdentifier(name string) bool {
	switch name {
	case "url", "doi", "eprint", "file", "pdf":
		return true
	}
	return false
}

// cutArgument returns the group that s begins with, without its braces, and what
// follows it.
func cutArgument(s string) (argument, rest string, ok bool) {
	s = strings.TrimLeft(s, " \t\r\n")
	if s == "" || s[0] != '{' {
		return "", s, false
	}
	whole := group(s)
	if len(whole) < 2 || whole[len(whole)-1] != '}' {
		return "", s, false
	}
	return strings.TrimSpace(whole[1 : len(whole)-1]), s[len(whole):], true
}
