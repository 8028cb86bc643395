package hayagriva

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

// plain returns the text of a value: a scalar, or the member "value" of a mapping.
func plain(n *yaml.Node) string {
	if v := yamlentry.Member(n, "value"); v != nil {
		n = v
	}
	return yamlentry.Text(n)
}

// serial returns a number of that kind from "serial-number".
func serial(n *yaml.Node, name string) string {
	if s := yamlentry.Member(yamlentry.Member(n, "serial-number"), name); s != nil {
		return s.Value
	}
	return ""
}

func quoted(s string) string { return strconv.Quote(s) }

// markup returns a title as record text: what stands in braces keeps its capitals,
// and mathematics stands between dollar signs, as in Typst.
func markup(s string) string {
	s = record.MarkMath(s)
	if strings.IndexByte(s, '{') < 0 {
		return s
	}
	var b strings.Builder
	for t := range record.Tokens(s) {
		if t.Kind == record.TokenText {
			b.WriteString(protect(t.Text))
		} else {
			b.WriteString(t.String())
		}
	}
	return b.String()
}

// protect marks what stands in braces.
func protect(s string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], '}')
		if end < 0 {
			break
		}
		b.WriteString(s[:open])
		b.WriteString(record.Wrap(record.NoCase, s[open+1:open+end]))
		s = s[open+end+1:]
	}
	return b.String() + s
}
