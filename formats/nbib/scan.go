package nbib

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
)

// maxTag is the length of the longest tag: NLM's have four characters.
const maxTag = 5

// scan takes a line apart: "PMID- 1", "TI  - Title", and ERIC's "ISBN - 1". Lines
// that go on are indented.
func scan(text []byte) tagged.Line {
	n := tagged.TagLen(text)
	if n >= 2 && n <= maxTag {
		i := n
		for i < len(text) && text[i] == ' ' {
			i++
		}
		if i >= 4 && i <= maxTag && i < len(text) && text[i] == '-' && (i+1 == len(text) || text[i+1] == ' ' || isPMID(text)) {
			return tagged.Line{Kind: tagged.Tag, Tag: text[:n], Value: tagged.Trim(text[i+1:])}
		}
	}
	switch bare := tagged.Trim(text); {
	case len(bare) == 0:
		return tagged.Line{Kind: tagged.Blank}
	case text[0] != ' ' && text[0] != '\t':
		return tagged.Line{Kind: tagged.Stray, Value: bare}
	default:
		return tagged.Line{Kind: tagged.Text, Value: bare}
	}
}

// isPMID reports whether a line is a PMID with no blank before it: of other tags
// nobody could tell the lines from text ("SARS-CoV").
func isPMID(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, []byte("PMID-"))
	return ok && len(rest) > 0 && ascii.IsDigit(rest[0])
}

// opens reports whether a tag begins another record. Records are parted by blank
// lines, which some editors also put within one: a tag that a record has once, or
// the one that it begins with, tells.
func opens(e *tagged.Entry, tag string, gap bool) bool {
	switch tag {
	case "PMID", "UI":
		return e.Has(tag) || gap && !(len(e.Fields) == 1 && e.Fields[0].Tag == "UI")
	case "OWN":
		return gap && len(e.Fields) > 1
	case "STAT", "TI", "DP":
		return gap && e.Has(tag)
	}
	return gap && tag == e.Fields[0].Tag
}

var spec = &tagged.Spec{
	Name:    "nbib",
	Family:  family,
	Grammar: tagged.Grammar{Scan: scan, Opens: opens, Wraps: func(string) bool { return true }},
	IDTags:  []string{"PMID", "UI", "OID"},
	IsRecord: func(e *tagged.Entry) bool {
		return e.Has("PMID", "UI", "TI", "BTI", "TT", "AU", "FAU", "CN", "ED", "FED", "AID", "LID", "PMC", "OID", "JT", "TA", "PT")
	},
	NoRecord: "these fields are no record: there is no PMID, no title, no author, no journal and no type",
	Read:     read,
}
