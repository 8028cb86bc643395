// Package refer reads and writes EndNote's tagged format (.enw), which is what
// became of the bibliographies of Unix's refer: a line begins with a percent sign,
// a character and a blank; lines that begin otherwise go on.
//
// The meaning of the tags is that of EndNote's table of reference types (the one
// that RIS of 2011 shares) and of refer(1), where %O and %H stem from; dialects of
// Google Scholar, JSTOR and publishers were looked at.
package refer

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

const family = "refer"

// Format is EndNote's tagged format.
var Format = &formats.Format{
	Name:       "refer",
	Title:      "EndNote tagged (refer)",
	Family:     family,
	Aliases:    []string{"enw", "endnote-tagged"},
	Extensions: []string{".enw", ".refer", ".txt"},
	Sniff:      sniff,
	Opens:      []string{"%0 "},
	NewReader:  spec.NewReader,
	NewWriter:  formats.WriteBy(newEncoder),
}

// sniff looks for %0 with a type, or for several tags that records have, at the
// beginning of lines: TeX's comments have a blank behind the percent sign.
func sniff(head []byte) formats.Confidence {
	lines, other := 0, false
	var seen [128]bool
	for len(head) > 0 {
		var text []byte
		text, head = tagged.CutLine(head)
		l := scan(text)
		if l.Kind != tagged.Tag {
			other = other || bytes.HasPrefix(text, []byte("@"))
			continue
		}
		c := l.Tag[1]
		if c == '0' && parseKind(string(l.Value)) != noKind {
			return formats.Certain
		}
		lines++
		seen[c] = true
	}
	named := seen['T'] && (seen['A'] || seen['D'] || seen['J']) || seen['0']
	switch {
	case named && lines >= 3 && !other:
		return formats.Likely
	case named:
		return formats.Possible
	}
	return formats.No
}
