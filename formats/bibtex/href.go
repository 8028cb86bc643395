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
