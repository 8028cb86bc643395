package hayagriva

import (
	"bytes"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/record"
)

// mapping is a mapping of YAML under construction.
type mapping struct{ content []*yaml.Node }

// add appends a member, nothing for nil.
func (m *mapping) add(name string, value *yaml.Node) {
	if value != nil {
		m.content = append(m.content, str(name), value)
	}
}

func (m *mapping) text(name, value string) {
	if value != "" {
		m.add(name, str(value))
	}
}

// node returns the mapping, nil if it is empty.
func (m *mapping) node() *yaml.Node {
	if len(m.content) == 0 {
		return nil
	}
	return &yaml.Node{Kind: yaml.MappingNode, Content: m.content}
}

func str(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s} }

// number returns a plain number without quotes, as people write it.
func number(s string) *yaml.Node {
	n := str(s)
	if s != "" && len(s) < 10 && strings.Trim(s, "0123456789") == "" && (s[0] != '0' || s == "0") {
		n.Tag = "!!int"
	}
	return n
}

// day returns a date without quotes, nil if there is none.
func day(s string) *yaml.Node {
	switch {
	case s == "":
		return nil
	case strings.Count(s, "-") == 2 && s[0] != '-':
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!timestamp", Value: s}
	}
	return number(s)
}

// parseFlow returns the value of an Extra field as YAML.
func parseFlow(f record.Field) *yaml.Node {
	var doc yaml.Node
	if f.Format != family || f.Value == "" {
		return nil
	}
	if err := yaml.Load([]byte(f.Value), &doc); err != nil || len(doc.Content) != 1 || doc.Content[0].Kind == yaml.AliasNode {
		return str(f.Value)
	}
	return doc.Content[0]
}

// entryText returns an entry by its key. The key stands on one line however long
// it is: the library would write a long one as "? key", which is a line by itself.
func entryText(key string, entry *yaml.Node) ([]byte, error) {
	k := str(key)
	if strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:/+") != "" {
		k.Style = yaml.DoubleQuotedStyle
	}
	name, err := yaml.Dump(k, yaml.WithLineWidth(-1))
	if err != nil {
		return nil, err
	}
	var top mapping
	top.add("k", entry)
	text, err := yaml.Dump(top.node(), yaml.WithIndent(2), yaml.WithLineWidth(-1))
	if err != nil {
		return nil, err
	}
	return append(bytes.TrimRight(name, "\n"), bytes.TrimPrefix(text, []byte("k"))...), nil
}
