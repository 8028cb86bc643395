// Package hayagriva reads and writes Hayagriva, the YAML in which Typst keeps
// bibliographies (https://github.com/typst/hayagriva/blob/main/docs/file-format.md).
//
// A document is a table of entries by their keys. What contains a work (journal,
// book, proceedings, series) is an entry of its own within it, its parent; the
// record has the parents' facts in variables. types.go says which types of entry
// and parent are which item type, fields.go which fields are which variables.
package hayagriva

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
)

const family = "hayagriva"

// Format is Hayagriva.
var Format = &formats.Format{
	Name:       family,
	Title:      "Hayagriva",
	Family:     family,
	Aliases:    []string{"typst"},
	Extensions: []string{".yml", ".yaml"},
	Sniff:      sniff,
	NewReader:  newReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

// sniff looks for a key at the beginning of a line and, indented below it, the
// fields that no other YAML has.
func sniff(head []byte) formats.Confidence {
	keyed, own, common := false, 0, 0
	for line := range bytes.Lines(head) {
		content := bytes.TrimLeft(line, " ")
		name, value, ok := bytes.Cut(content, []byte(":"))
		switch {
		case !ok || content[0] == '#':
			continue
		case len(content) == len(line):
			if content[0] == '-' || content[0] == '{' {
				return formats.No
			}
			keyed = len(bytes.TrimSpace(value)) == 0
			continue
		case !keyed:
			continue
		}
		switch string(name) {
		case "parent", "serial-number", "page-range", "page-total", "affiliated", "volume-total", "time-range":
			own++
		case "type":
			if _, ok := kindsByName[string(bytes.ToLower(bytes.Trim(bytes.TrimSpace(value), `"'`)))]; ok {
				common++
			}
		case "title", "author", "date", "editor", "publisher":
			common++
		}
	}
	switch {
	case own > 0 && common > 1:
		return formats.Certain
	case common > 2:
		return formats.Likely
	}
	return formats.No
}
