// Package noteexpress reads the tagged text of NoteExpress, the reference manager of
// most Chinese users, which CNKI, Wanfang and VIP export: "{Reference Type}: Journal
// Article" begins a record, and each field is a line "{Title}: …".
package noteexpress

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "noteexpress"

// Format is NoteExpress' tagged text.
var Format = &formats.Format{
	Name:       "noteexpress",
	Title:      "NoteExpress",
	Family:     family,
	Numbered:   true,
	Extensions: []string{".net", ".txt"},
	Sniff:      sniff,
	Opens:      []string{"{Reference Type}: "},
	NewReader:  spec.NewReader,
}

// typeTag begins each record.
const typeTag = "Reference Type"

// sniff looks for a record's type with a field behind it.
func sniff(head []byte) formats.Confidence {
	begun := false
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		switch l := scan(text); {
		case l.Kind == tagged.Begin:
			begun = true
		case begun && l.Kind == tagged.Tag:
			return formats.Certain
		}
	}
	return formats.No
}

var spec = &tagged.Spec{
	Name:   "noteexpress",
	Family: family,
	Grammar: tagged.Grammar{Scan: scan, Opens: func(e *tagged.Entry, tag string, gap bool) bool {
		return gap && tag == "Title" && e.Has("Title")
	}},
	IsRecord: func(e *tagged.Entry) bool { return e.Has("Title", "Author", "DOI", "URL") },
	NoRecord: "these fields are no record: there is no title, no author and no address",
	Read:     read,
	Dash:     ": ",
}

// scan takes a line apart.
func scan(text []byte) tagged.Line {
	bare := tagged.Trim(text)
	if len(bare) == 0 {
		return tagged.Line{Kind: tagged.Blank}
	}
	tag, value, ok := bytes.Cut(bare, []byte("}:"))
	tag, braced := bytes.CutPrefix(tag, []byte("{"))
	switch {
	case !ok || !braced || !isTag(tag):
		return tagged.Line{Kind: tagged.Text, Value: bare}
	case string(tag) == typeTag:
		return tagged.Line{Kind: tagged.Begin, Value: tagged.Trim(value)}
	}
	return tagged.Line{Kind: tagged.Tag, Tag: tag, Value: tagged.Trim(value)}
}

// isTag reports whether s may be the name of a field: English words, as in "ISBN/ISSN".
func isTag(s []byte) bool {
	const longest = len("Translated Subsidiary Author Address")
	return len(s) > 0 && len(s) <= longest && len(bytes.Trim(s, " /-")) == len(s) && bytes.IndexFunc(s, func(c rune) bool {
		return !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ' ' || c == '/' || c == '-')
	}) < 0
}
