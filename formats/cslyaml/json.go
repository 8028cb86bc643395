package cslyaml

import (
	"errors"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/record"
)

// translator writes nodes of YAML as JSON.
type translator struct {
	buf    []byte
	within int // aliases that stand for the node at hand
	nodes  int // that aliases stand for
	err    error
}

var errTooMuch = errors.New("its aliases stand for too much")

// value appends a node; member is the one of the item that it belongs to.
func (t *translator) value(n *yaml.Node, member string) {
	if t.within > 0 {
		t.nodes++
	}
	if t.nodes > maxNodes {
		t.err = errTooMuch
	}
	if t.err != nil {
		return
	}
	switch n.Kind {
	case yaml.AliasNode:
		t.within++
		t.value(n.Alias, member)
		t.within--
	case yaml.MappingNode:
		t.object(n, member)
	case yaml.SequenceNode:
		if isDate(member) && isDateList(n) {
			t.dateParts(n)
			return
		}
		t.buf = append(t.buf, '[')
		for i, c := range n.Content {
			if i > 0 {
				t.buf = append(t.buf, ',')
			}
			t.value(c, member)
		}
		t.buf = append(t.buf, ']')
	default:
		t.scalar(n, member)
	}
}

func (t *translator) object(n *yaml.Node, member string) {
	t.buf = append(t.buf, '{')
	for i := 0; i+1 < len(n.Content) && t.err == nil; i += 2 {
		if i > 0 {
			t.buf = append(t.buf, ',')
		}
		key := n.Content[i]
		if key.Kind == yaml.AliasNode {
			key = key.Alias
		}
		t.str(key.Value)
		t.buf = append(t.buf, ':')
		within := member
		if within == "" {
			within = key.Value
		}
		t.value(n.Content[i+1], within)
	}
	t.buf = append(t.buf, '}')
}

// isDate reports whether a member of an item holds a date.
func isDate(member string) bool {
	v, ok := record.ParseVar(member)
	return ok && v.Kind() == record.KindDate
}

// isDateList reports whether a date is written as pandoc-citeproc wrote it: a list
// of one or two mappings of year, month and day.
func isDateList(n *yaml.Node) bool {
	for _, c := range n.Content {
		if c.Kind != yaml.MappingNode || dayPart(c, "year") == "" {
			return false
		}
	}
	return len(n.Content) > 0
}

// dateParts appends such a date as CSL has it.
func (t *translator) dateParts(n *yaml.Node) {
	t.buf = append(t.buf, `{"date-parts":[`...)
	for i, day := range n.Content {
		if i > 0 {
			t.buf = append(t.buf, ',')
		}
		t.buf = append(t.buf, '[')
		for j, part := range [...]string{"year", "month", "day"} {
			s := dayPart(day, part)
			if s == "" {
				break
			}
			if j > 0 {
				t.buf = append(t.buf, ',')
			}
			t.str(s)
		}
		t.buf = append(t.buf, ']')
	}
	t.buf = append(t.buf, "]}"...)
}

// dayPart returns a part of a day, "" where it isn't given.
func dayPart(day *yaml.Node, name string) string {
	for i := 0; i+1 < len(day.Content); i += 2 {
		if day.Content[i].Value == name {
			return day.Content[i+1].Value
		}
	}
	return ""
}

// scalar appends a plain number, truth value or null as such, and all else as a
// string, as it is written: 007 and 2020-01-02 are no numbers in a bibliography.
func (t *translator) scalar(n *yaml.Node, member string) {
	switch n.Tag {
	case "!!null":
		t.buf = append(t.buf, "null"...)
		return
	case "!!bool":
		t.buf = append(t.buf, strings.ToLower(n.Value)...)
		return
	case "!!int", "!!float":
		if v := jsontext.Value(n.Value); v.IsValid() {
			t.buf = append(t.buf, n.Value...)
			return
		}
	}
	s := strings.TrimRight(n.Value, "\n")
	if isText(member) {
		s = fromMarkdown(s)
	}
	t.str(s)
}

func (t *translator) str(s string) {
	var err error
	if t.buf, err = jsontext.AppendQuote(t.buf, strings.ToValidUTF8(s, "\ufffd")); err != nil {
		t.err = err
	}
}

// isText reports whether a member of an item holds text, which pandoc reads as
// Markdown.
func isText(member string) bool {
	v, ok := record.ParseVar(member)
	if !ok {
		return member == "shortTitle" || member == "journalAbbreviation"
	}
	switch v {
	case record.Note:
		return true
	case record.URL, record.DOI, record.PMID, record.PMCID, record.Language, record.License, record.SourceCatalog,
		record.CallNumber, record.ArchiveLocation, record.YearSuffix:
		return false
	}
	return v.Kind() == record.KindText
}
