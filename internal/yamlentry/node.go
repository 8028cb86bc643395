package yamlentry

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// Resolve returns what an alias stands for.
func Resolve(n *yaml.Node) *yaml.Node {
	if n != nil && n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// Member returns a member of a mapping, nil where there is none.
func Member(n *yaml.Node, name string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return Resolve(n.Content[i+1])
		}
	}
	return nil
}

// Items returns the items of a list, and a lone value as a list of one.
func Items(n *yaml.Node) []*yaml.Node {
	switch {
	case n == nil:
		return nil
	case n.Kind != yaml.SequenceNode:
		return []*yaml.Node{n}
	}
	out := make([]*yaml.Node, len(n.Content))
	for i, c := range n.Content {
		out[i] = Resolve(c)
	}
	return out
}

// Text returns the text of a scalar, "" for any other value.
func Text(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// Flow returns a value as YAML on one line.
func Flow(n *yaml.Node) string {
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
