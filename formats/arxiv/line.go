package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// kind is what a line is by itself.
type kind uint8

const (
	kindText      kind = iota // anything
	kindMarked                // a bullet and anything behind it
	kindBlank                 // nothing
	kindMark                  // what lists put before an item: "-", "•", "12."
	kindIdent                 // the line that a result begins with: arXiv:2511.10289 [pdf] cs.SD
	kindBareIdent             // an id alone, which may be that line
	kindAuthors               // begins with "Authors:"
	kindAbstract              // begins with "Abstract:"
	kindFold                  // ends with "▽ More" or "△ Less"
	kindDates                 // begins with "Submitted" and a date
	kindLabel                 // begins with another label of a result
	kindFence                 // the two backslashes between the parts of an entry in a mail
	kindFurniture             // a piece of the page around the results
)

const (
	labelAuthors  = "Authors:"
	labelAbstract = "Abstract:"
)

// classify says what a line is by itself.
func classify(text []byte) kind {
	switch {
	case len(text) == 0:
		return kindBlank
	case isMark(text):
		return kindMark
	}
	if k := identKind(text); k != kindText {
		return k
	}
	switch text[0] {
	case '\\':
		if isFence(text) {
			return kindFence
		}
	case 'A':
		if bytes.HasPrefix(text, []byte(labelAuthors)) {
			return kindAuthors
		}
		if bytes.HasPrefix(text, []byte(labelAbstract)) {
			return kindAbstract
		}
	case 'S':
		if _, ok := parseDates(text, 0); ok {
			return kindDates
		}
	}
	if isFold(text) {
		return kindFold
	}
	if _, _, ok := labelAt(text, 0); ok {
		return kindLabel
	}
	switch {
	case isFurniture(text):
		return kindFurniture
	case isBullet((&cursor{text: text}).peek()):
		return kindMarked
	}
	return kindText
}

// isMark reports whether a line holds nothing but what lists put before an item.
func isMark(text []byte) bool {
	return len(text) <= 24 && len(skipMarks(text)) == 0
}

// skipMarks returns text without the bullets and numbers before it.
func skipMarks(text []byte) []byte {
	c := cursor{text: text}
	for {
		word := c.peek()
		if len(word) == 0 {
			return nil
		}
		if _, ok := listNumber(word); !ok && !isBullet(word) {
			return text[c.at:]
		}
		c.at += len(word)
	}
}

// isBullet reports whether word is what stands for a bullet in copied lists.
func isBullet(word []byte) bool {
	switch string(word) {
	case "-", "*", "•", "–", "—", "·", "◦", "▪", "‣", "●", "○", "■":
		return true
	}
	return false
}

// listNumber reads word as the number of a list's item: "12.", "12)" or "[12]".
func listNumber(word []byte) (n int, ok bool) {
	digits, bracket := bytes.CutPrefix(word, []byte("["))
	if len(digits) < 2 {
		return 0, false
	}
	end := digits[len(digits)-1]
	digits = digits[:len(digits)-1]
	if bracket != (end == ']') || !bracket && end != '.' && end != ')' || !ascii.AreDigits(digits) {
		return 0, false
	}
	return (&cursor{text: digits}).number()
}

// identKind tells the lines that begin with an arXiv id. What follows it must be
// what arXiv prints there, or nothing: an abstract may name an id too.
func identKind(text []byte) kind {
	c := cursor{text: skipMarks(text)}
	if _, ok := c.arxivID(); !ok {
		return kindText
	}
	for c.remark() {
		if len(c.peek()) == 0 {
			return kindIdent
		}
	}
	rest := c.peek()
	switch {
	case len(rest) == 0:
		return kindBareIdent
	case category(rest) != "", c.formats():
		return kindIdent
	case bytes.Contains(c.text, []byte(" "+labelAuthors)):
		return kindIdent
	}
	return kindText
}

// remark passes over what stands in brackets behind some ids: the archive, on the
// paper's own page, "(cross-list from cs.LG)", "(*cross-listing*)", "(replaced)" or "(revised)".
func (c *cursor) remark() bool {
	c.skip()
	rest, ok := bytes.CutPrefix(c.text[c.at:], []byte("("))
	end := bytes.IndexByte(rest, ')')
	if !ok || end < 0 {
		return false
	}
	inside := rest[:end]
	if _, isArchive := archives[string(inside)]; !isArchive && !bytes.Contains(inside, []byte("cross-list")) &&
		!bytes.HasPrefix(inside, []byte("replaced")) && !bytes.Equal(inside, []byte("revised")) && category(inside) == "" {
		return false
	}
	c.at += len("()") + end
	return true
}

// isFence reports whether a line parts an entry of a mail: two backslashes alone, or
// with the address of the paper.
func isFence(text []byte) bool {
	rest, ok := bytes.CutPrefix(text, []byte(`\\`))
	return ok && (len(rest) == 0 || bytes.HasPrefix(rest, []byte(" ( http")))
}

// arxivID passes over an arXiv id with its prefix, if one comes next. In the oldest
// mails the prefix is "Paper:".
func (c *cursor) arxivID() (record.ArXiv, bool) {
	try := *c
	if !try.take("arXiv:") && !try.take("Paper: ") && !try.take("Paper (*cross-listing*): ") {
		return record.ArXiv{}, false
	}
	word := bytes.TrimRight(try.word(), ",;")
	id, ok := record.ParseArXiv(string(word))
	if !ok {
		return record.ArXiv{}, false
	}
	*c = try
	return record.ArXiv{ID: id.ID, Version: id.Version}, true
}

// formats passes over the list of the formats that arXiv offers a paper in, if it
// comes next: [pdf, ps, other], [pdf, html, other].
func (c *cursor) formats() bool {
	c.skip()
	if c.at == len(c.text) || c.text[c.at] != '[' {
		return false
	}
	end := bytes.IndexByte(c.text[c.at:], ']')
	if end < 0 || end > 100 {
		return false
	}
	for item := range bytes.SplitSeq(c.text[c.at+1:c.at+end], []byte(",")) {
		if !isDocumentFormat(bytes.TrimSpace(item)) {
			return false
		}
	}
	c.at += end + 1
	return true
}

func isDocumentFormat(word []byte) bool {
	switch string(word) {
	case "pdf", "ps", "html", "other", "src", "dvi", "format", "docx":
		return true
	}
	return false
}

// isFold reports whether a line ends with one of the links that show and hide the
// whole abstract. In some copies the triangle is lost.
func isFold(text []byte) bool {
	word, triangle := []byte("More"), triangleDown
	if !bytes.HasSuffix(text, word) {
		word, triangle = []byte("Less"), triangleUp
		if !bytes.HasSuffix(text, word) {
			return false
		}
	}
	rest := text[:len(text)-len(word)]
	return len(rest) == 0 || bytes.HasSuffix(bytes.TrimRight(rest, " "), []byte(triangle))
}
