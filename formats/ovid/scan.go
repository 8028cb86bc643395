package ovid

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
)

// scan takes a line apart: "<12. >", "AU  - Doe, Jane", or the name of a field on a
// line of its own.
func scan(text []byte) tagged.Line {
	bare := tagged.Trim(text)
	switch {
	case len(bare) == 0:
		return tagged.Line{Kind: tagged.Blank}
	case isNumber(bare):
		return tagged.Line{Kind: tagged.Begin, Value: bare[1 : len(bare)-1]}
	case text[0] == ' ' || text[0] == '\t':
		return tagged.Line{Kind: tagged.Text, Value: bare}
	}
	if n := tagged.TagLen(bare); n == 2 {
		i := n
		for i < len(bare) && bare[i] == ' ' {
			i++
		}
		if i > n && i <= n+2 && i < len(bare) && bare[i] == '-' && (i+1 == len(bare) || bare[i+1] == ' ') {
			return tagged.Line{Kind: tagged.Tag, Tag: bare[:n], Value: tagged.Trim(bare[i+1:])}
		}
	}
	if name := bytes.TrimSuffix(bare, []byte{':'}); isName(name) {
		return tagged.Line{Kind: tagged.Tag, Tag: name}
	}
	return tagged.Line{Kind: tagged.Text, Value: bare}
}

// isNumber reports whether a line is the number of a record: <1>, <53. >.
func isNumber(s []byte) bool {
	if len(s) < 3 || s[0] != '<' || s[len(s)-1] != '>' || !ascii.IsDigit(s[1]) {
		return false
	}
	for _, c := range s[1 : len(s)-1] {
		if !ascii.IsDigit(c) && c != '.' && c != ' ' {
			return false
		}
	}
	return true
}

// maxName is the length of the longest line that may be the name of a field.
const maxName = 60

// isName reports whether a line may be the name of a field: a few words without
// the marks of a sentence.
func isName(s []byte) bool {
	if len(s) < 3 || len(s) > maxName || !ascii.IsUpper(s[0]) {
		return false
	}
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z', ascii.IsUpper(c), c == ' ', c == '/', c == '(', c == ')', c == '-', c == '&', c == '@':
		default:
			return false
		}
	}
	return true
}

// opens reports whether a tag begins another record where no number does.
func opens(e *tagged.Entry, tag string, gap bool) bool {
	switch tag {
	case "VN":
		return e.Has("VN")
	case "UI", "AN", "DB":
		return gap && e.Has(tag)
	}
	return false
}

var spec = &tagged.Spec{
	Name:    "ovid",
	Family:  family,
	Grammar: tagged.Grammar{Scan: scan, Opens: opens, Follows: func(tag string) bool { return len(tag) == 2 }},
	IDTags:  []string{"AN", "Accession Number", "UI", "Unique Identifier"},
	CleanID: trimPoint,
	IsRecord: func(e *tagged.Entry) bool {
		return e.Has("TI", "Title", "AU", "Author", "Authors", "AN", "UI", "Accession Number")
	},
	NoRecord: "these fields are no record: there is no title, no author and no accession number",
	Read:     read,
}
