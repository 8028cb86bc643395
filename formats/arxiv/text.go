package arxiv

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
)

// fold returns text with every run of blanks and line ends as one blank, in
// normal form C.
func fold(text []byte) string {
	for len(text) > 0 && isBlank(text[0]) {
		text = text[1:]
	}
	for len(text) > 0 && isBlank(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	if bytes.IndexByte(text, '\n') >= 0 || bytes.Contains(text, []byte("  ")) {
		text = foldBlanks(make([]byte, 0, len(text)), text)
	}
	if ascii.Is(text) {
		return string(text)
	}
	if !utf8.Valid(text) {
		text = bytes.ToValidUTF8(text, []byte("\ufffd"))
	}
	if norm.NFC.IsNormal(text) {
		return string(text)
	}
	return string(norm.NFC.Bytes(text))
}

// foldBlanks appends text to to, each run of blanks and line ends as one blank, and
// none at its ends.
func foldBlanks(to, text []byte) []byte {
	c := cursor{text: text}
	for word := c.word(); len(word) > 0; word = c.word() {
		if len(to) > 0 {
			to = append(to, ' ')
		}
		to = append(to, word...)
	}
	return to
}

// prose returns text as title or abstract: folded, its TeX understood.
func prose(text []byte) string { return plainTeX(fold(text)) }
