package arxiv

import (
	"bytes"
	"strings"
)

// readAuthors reads the list of authors.
func (e *entry) readAuthors(p parts) {
	if !p.hasAuthors {
		e.warn(e.block.lines[e.first].start, "the result names no authors")
		return
	}
	e.setAuthors(e.authorItems(p.authors.of(e.block)))
	if len(e.rec.Author) == 0 {
		e.warn(p.authors.start, "the list of authors is empty")
	}
}

// authorItems takes a list of authors apart and keeps their affiliations out.
func (e *entry) authorItems(text []byte) []string {
	if bytes.IndexByte(text, '(') >= 0 {
		text = []byte(e.dropAffiliations(string(text)))
	}
	return splitAuthors(text)
}

// splitAuthors takes a list of authors apart: at its commas, or if it has none, at
// its line ends.
func splitAuthors(text []byte) []string {
	if !bytes.ContainsRune(text, ',') {
		return authorLines(text)
	}
	list := fold(text)
	items := make([]string, 0, bytes.Count(text, []byte(","))+1)
	from, depth := 0, 0
	for i := 0; i < len(list); i++ {
		switch list[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ',':
			if depth > 0 && closes(list[i:]) {
				continue // "(1,234 additional authors not shown)"
			}
			depth = 0
			items = append(items, list[from:i])
			from = i + 1
		}
	}
	return append(items, list[from:])
}

// closes reports whether the bracket that is open at the beginning of text is
// closed soon.
func closes(text string) bool {
	i := strings.IndexAny(text[:min(len(text), 80)], "()")
	return i >= 0 && text[i] == ')'
}

// authorLines takes a list apart that has no commas. A long line was broken.
func authorLines(text []byte) (items []string) {
	var last []byte
	for line := range bytes.SplitSeq(text, []byte("\n")) {
		line = bytes.TrimSpace(line)
		switch {
		case len(line) == 0:
			continue
		case len(items) > 0 && isWrapped(last, line, 0):
			items[len(items)-1] += " " + fold(line)
		default:
			items = append(items, fold(line))
		}
		last = line
	}
	return items
}
