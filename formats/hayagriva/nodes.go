package hayagriva

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/record"
)

// resolve returns what an alias stands for.
func resolve(n *yaml.Node) *yaml.Node {
	if n != nil && n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// member returns a member of a mapping, nil where there is none.
func member(n *yaml.Node, name string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return resolve(n.Content[i+1])
		}
	}
	return nil
}

// list returns the items of a list, and a lone value as a list of one.
func list(n *yaml.Node) []*yaml.Node {
	switch {
	case n == nil:
		return nil
	case n.Kind != yaml.SequenceNode:
		return []*yaml.Node{n}
	}
	out := make([]*yaml.Node, len(n.Content))
	for i, c := range n.Content {
		out[i] = resolve(c)
	}
	return out
}

// plain returns the text of a value: a scalar, or the member "value" of a mapping.
func plain(n *yaml.Node) string {
	if v := member(n, "value"); v != nil {
		n = v
	}
	if n == nil || n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// serial returns a number of that kind from "serial-number".
func serial(n *yaml.Node, name string) string {
	if s := member(member(n, "serial-number"), name); s != nil {
		return s.Value
	}
	return ""
}

// flow returns a value as YAML on one line.
func flow(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return n.Value
	}
	c := *n
	c.Style = yaml.FlowStyle
	text, err := yaml.Dump(&c, yaml.WithLineWidth(-1))
	if err != nil {
		return ""
	}
	return strings.Join(strings.Fields(string(text)), " ")
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
			continue
		}
		switch t.Kind {
		case record.TokenMath:
			b.WriteString(record.Wrap(record.Math, t.Text))
		case record.TokenTeX:
			b.WriteString(record.Wrap(record.TeX, t.Text))
		case record.TokenOpen:
			b.WriteString(record.OpenTag(t.Tag))
		default:
			b.WriteString(record.CloseTag(t.Tag))
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
