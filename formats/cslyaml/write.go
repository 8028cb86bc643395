package cslyaml

import (
	"bytes"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/record"
)

// writer writes the list of references. What CSL has no variable for stands under
// "custom", as in CSL-JSON, so there is nothing to report.
type writer struct {
	json []byte // the item at hand
}

func newEncoder(formats.WriteOptions) formats.Encoder { return &writer{} }

// Append appends a record.
func (w *writer) Append(text []byte, r *record.Record, n int) ([]byte, error) {
	if n == 0 {
		text = append(text, "---\nreferences:\n"...)
	}
	w.json = csljson.AppendItem(w.json[:0], r, n+1)
	dec := jsontext.NewDecoder(bytes.NewReader(w.json), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	item, err := node(dec, "")
	if err != nil {
		return text, err
	}
	own, err := yaml.Dump([]*yaml.Node{item}, yaml.WithIndent(2), yaml.WithLineWidth(-1))
	return append(text, own...), err
}

// End ends the document.
func (w *writer) End(text []byte, n int) []byte {
	if n == 0 {
		return append(text, "---\nreferences: []\n...\n"...)
	}
	return append(text, "...\n"...)
}

// node returns the next value of JSON as one of YAML; member is the one of the
// item that it belongs to.
func node(dec *jsontext.Decoder, member string) (*yaml.Node, error) {
	tok, err := dec.ReadToken()
	if err != nil {
		return nil, err
	}
	switch tok.Kind() {
	case '{':
		return object(dec, member)
	case '[':
		return array(dec, member)
	case '"':
		return scalar(tok.String(), member), nil
	case 'n':
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}, nil
	case '0':
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!float", Value: tok.String()}, nil
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: tok.String()}, nil
}

func object(dec *jsontext.Decoder, member string) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for dec.PeekKind() != '}' {
		key, err := dec.ReadToken()
		if err != nil {
			return nil, err
		}
		name := key.String()
		within := member
		if within == "" {
			within = name
		}
		value, err := node(dec, within)
		if err != nil {
			return nil, err
		}
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: name}, value)
	}
	_, err := dec.ReadToken()
	return n, err
}

// array returns a list; dates stand on one line.
func array(dec *jsontext.Decoder, member string) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for dec.PeekKind() != ']' {
		if dec.PeekKind() == '0' {
			n.Style = yaml.FlowStyle
		}
		value, err := node(dec, member)
		if err != nil {
			return nil, err
		}
		n.Content = append(n.Content, value)
	}
	_, err := dec.ReadToken()
	return n, err
}

// scalar returns a string. Text is Markdown, as pandoc wants it; a number stands
// without quotes, as people write it.
func scalar(s, member string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if isText(member) {
		n.Value = toMarkdown(s)
	}
	if truthWords[strings.ToLower(n.Value)] {
		n.Style = yaml.SingleQuotedStyle
	}
	if v, ok := record.ParseVar(member); ok && v.Kind() == record.KindNumber && isPlainNumber(s) {
		n.Tag = "!!int"
	}
	return n
}

// truthWords are the words that readers of YAML 1.1 take for true or false.
var truthWords = map[string]bool{"yes": true, "no": true, "y": true, "n": true, "on": true, "off": true}

// isPlainNumber reports whether s reads back the same without quotes.
func isPlainNumber(s string) bool {
	if s == "" || len(s) > 9 || s[0] == '0' && len(s) > 1 {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
