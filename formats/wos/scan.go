package wos

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
)

// scan takes a line apart: "PT J", "ER"; "FN", "VR" and "EF" frame the file.
func scan(text []byte) tagged.Line {
	if len(text) >= 2 && ascii.IsUpper(text[0]) && (ascii.IsUpper(text[1]) || ascii.IsDigit(text[1])) {
		switch {
		case bytes.HasPrefix(text, []byte("EF")) && (len(tagged.Trim(text[2:])) == 0 || text[2] == 0xef):
			return tagged.Line{Kind: tagged.Skip}
		case len(text) > 2 && text[2] != ' ' && text[2] != '\t':
		case text[0] == 'E' && text[1] == 'R' && len(tagged.Trim(text[2:])) == 0:
			return tagged.Line{Kind: tagged.End}
		case text[0] == 'F' && text[1] == 'N', text[0] == 'V' && text[1] == 'R':
			return tagged.Line{Kind: tagged.Skip}
		default:
			return tagged.Line{Kind: tagged.Tag, Tag: text[:2], Value: tagged.Trim(text[2:])}
		}
	}
	if text = tagged.Trim(text); len(text) == 0 {
		return tagged.Line{Kind: tagged.Blank}
	}
	return tagged.Line{Kind: tagged.Text, Value: text}
}

var spec = &tagged.Spec{
	Name:   "wos",
	Family: family,
	Grammar: tagged.Grammar{
		Scan:    scan,
		Opens:   func(e *tagged.Entry, tag string, _ bool) bool { return tag == "PT" && e.Has("PT", "TI", "AU") },
		Follows: isKnown,
		Wraps:   func(tag string) bool { return tag == "AB" },
	},
	IDTags:   []string{"UT"},
	IsRecord: func(e *tagged.Entry) bool { return e.Has("TI", "AU", "AF", "SO", "UT", "DI", "PN", "BE", "CA") },
	NoRecord: "these fields are no record: there is no title, no author and no source",
	Read:     read,
}
