package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
)

// sniff looks for marks of arXiv's pages, each of which must stand as the page has
// it: other bibliographies quote pieces of them in abstracts and notes.
func sniff(head []byte) formats.Confidence {
	if sure, ok := sniffMarkup(head); ok {
		return sure
	}
	if isOtherFormat(head) {
		return formats.No
	}
	authors, abstract := false, false
	before := kindText
	var b block
	rest := head
	for len(rest) > 0 {
		var raw []byte
		raw, rest = cutLine(rest)
		b.reset()
		b.append(raw, 1, 0, 0)
		text := b.of(0)
		k := classify(text)
		switch k {
		case kindIdent, kindDates:
			return formats.Certain
		case kindBareIdent:
			if before == kindFence {
				return formats.Certain
			}
		case kindFold:
			if len(text) > len("More") { // with its triangle
				return formats.Certain
			}
		case kindAuthors:
			authors = true
		case kindAbstract:
			abstract = true
		case kindText:
			if holdsResult(&b) {
				return formats.Certain
			}
		}
		before = k
	}
	if authors && abstract {
		return formats.Likely
	}
	return formats.No
}

// cutLine parts the first line from text.
func cutLine(text []byte) (line, rest []byte) {
	i := bytes.IndexAny(text, "\r\n")
	if i < 0 {
		return text, nil
	}
	return text[:i], text[i+1:]
}

// holdsResult reports whether the block, one line, is a result on one line, or the
// end of one.
func holdsResult(b *block) bool {
	d, ok := findDates(b)
	return ok && d.complete()
}

// isOtherFormat reports whether text is written in one of the formats that may
// quote a listing: JSON, XML, BibTeX, RIS, and those with tags at the beginnings of
// lines.
func isOtherFormat(text []byte) bool {
	start := bytes.TrimSpace(text)
	if len(start) == 0 || start[0] == '{' || start[0] == '<' {
		return true
	}
	if start[0] == '[' && (len(start) == 1 || !ascii.IsDigit(start[1]) && start[1] != 'p') {
		return true
	}
	for len(text) > 0 {
		var line []byte
		line, text = cutLine(text)
		if line = bytes.TrimSpace(line); isEntry(line) || isTagged(line) {
			return true
		}
	}
	return false
}

// isEntry reports whether a line begins a BibTeX entry: @article{key,
func isEntry(line []byte) bool {
	if len(line) < 3 || line[0] != '@' {
		return false
	}
	i := 1
	for i < len(line) && (line[i]|0x20 >= 'a' && line[i]|0x20 <= 'z') {
		i++
	}
	rest := bytes.TrimLeft(line[i:], " \t")
	return i > 1 && len(rest) > 0 && (rest[0] == '{' || rest[0] == '(')
}

// isTagged reports whether a line begins a record of RIS ("TY  - JOUR"), PubMed
// ("PMID- 1"), Web of Science ("PT J") or Refer ("%0 Journal Article").
func isTagged(line []byte) bool {
	for _, tag := range [...]string{"TY  - ", "PMID- ", "FN Clarivate", "FN Thomson", "PT J", "%0 "} {
		if bytes.HasPrefix(line, []byte(tag)) {
			return true
		}
	}
	return false
}
