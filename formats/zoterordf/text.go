package zoterordf

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// clean returns text without what it has for its layout: white space counts as
// one blank, but for blanks that hold words together.
func clean(s string) string {
	if ascii.IsLine(s) {
		return s
	}
	return norm.NFC.String(strings.Join(strings.FieldsFunc(s, isLayout), " "))
}

func isLayout(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\v'
}

// cleanLines cleans each line, and leaves one empty line between paragraphs.
func cleanLines(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return clean(s)
	}
	var lines []string
	for line := range strings.Lines(s) {
		if line = clean(line); line != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, line)
		}
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// readText returns a field's text as a record holds it. Text from web pages is
// often escaped twice; titles and abstracts from arXiv hold mathematics.
func readText(v record.Var, s string) string {
	switch {
	case v == record.Abstract:
		s = cleanLines(s)
	case v == record.URL:
		return strings.TrimSpace(s)
	default:
		s = clean(s)
	}
	if v.Kind() != record.KindText {
		return s
	}
	s = record.UnescapeHTML(s)
	if v == record.Abstract || isRich(v) {
		s = record.MarkMath(s)
	}
	return s
}

// writeText returns the text of a variable as Zotero has it: with CSL's markup
// where Zotero reads that, and mathematics in dollar signs.
func writeText(v record.Var, s string) string {
	if v == record.URL {
		return s
	}
	s = record.DollarMath(s)
	if !isRich(v) && v.Kind() == record.KindText {
		s = record.Plain(s)
	}
	if v.Kind() == record.KindText {
		s = record.EscapeHTML(s)
	}
	return validXML(s)
}

// validXML returns s without the characters that XML has no way to write.
func validXML(s string) string {
	if ascii.IsLine(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xd7ff, r >= 0xe000 && r <= 0xfffd, r >= 0x10000:
			return r
		}
		return -1
	}, s)
}
