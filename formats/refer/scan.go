package refer

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
)

// tagChars are the characters that make a tag with the percent sign.
const tagChars = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?@!#$]&()*+^><[=~"

// scan takes a line apart: "%A Doe, Jane". Blanks before the percent sign are
// those of copied pages.
func scan(text []byte) tagged.Line {
	text = tagged.Trim(text)
	switch {
	case len(text) == 0:
		return tagged.Line{Kind: tagged.Blank}
	case isTagged(text):
		return tagged.Line{Kind: tagged.Tag, Tag: text[:2], Value: tagged.Trim(text[2:])}
	}
	return tagged.Line{Kind: tagged.Text, Value: text}
}

func isTagged(text []byte) bool {
	return len(text) >= 2 && text[0] == '%' && strings.IndexByte(tagChars, text[1]) >= 0 &&
		(len(text) == 2 || text[2] == ' ' || text[2] == '\t')
}

// opens reports whether a tag begins another record. %0 does; in bibliographies
// without it, blank lines part the records. A record with %0 may have blank lines
// within an abstract: behind them only a second title, or an author behind the
// title, begins a new one.
func opens(e *tagged.Entry, tag string, gap bool) bool {
	switch {
	case tag == "%0":
		return gap || e.Has("%0")
	case !gap:
		return false
	case !e.Has("%0"):
		return true
	}
	return (tag == "%T" || tag == "%A" || tag == "%F") && e.Has("%T")
}

var spec = &tagged.Spec{
	Name:     "refer",
	Family:   family,
	Grammar:  tagged.Grammar{Scan: scan, Opens: opens},
	IDTags:   []string{"%F"},
	IsRecord: func(e *tagged.Entry) bool { return e.Has("%0", "%T", "%A", "%E", "%B", "%J", "%U", "%R") },
	NoRecord: "these fields are no record: there is no type, no title and no author",
	Read:     read,
}
