package arxiv

import (
	"bytes"
	"strings"
)

// The triangles before the links that unfold an abstract and fold it again.
const (
	triangleDown = "▽"
	triangleUp   = "△"
)

// readAbstract reads the abstract: unfolded, folded (a preview), or both.
func (e *entry) readAbstract(s span) {
	text := s.of(e.block)
	if from, to := findFold(text, triangleUp, "Less"); from >= 0 {
		e.unknown(s.start+to, s.end)
		text = text[:from]
	}
	if from, to := findFold(text, triangleDown, "More"); from >= 0 {
		e.rec.Abstract = plainTeX(e.fullAbstract(s.start, fold(text[:from]), fold(text[to:])))
		return
	}
	e.rec.Abstract = plainTeX(withoutPreview(fold(text)))
}

// fullAbstract returns the abstract of which there is a preview and perhaps the
// full text.
func (e *entry) fullAbstract(at int, preview, full string) string {
	core := strings.Trim(preview, "… ")
	switch {
	case full == "":
		return preview
	case strings.Contains(full, core):
		return full
	case strings.HasPrefix(core, full): // cut off
		return preview
	}
	e.warn(at, "the preview of the abstract and its text differ; the longer one was taken")
	if len(preview) > len(full) {
		return preview
	}
	return full
}

// withoutPreview removes the preview that some copies have before the abstract
// without the link between them.
func withoutPreview(abstract string) string {
	const shortest = 100 // bytes; previews have some 400 characters
	preview, full, ok := strings.Cut(abstract, "… ")
	if !ok || len(preview) < shortest {
		return abstract
	}
	if core := strings.Trim(preview, "… "); strings.HasPrefix(full, core) {
		return full
	}
	return abstract
}

// findFold returns where a link stands that shows or hides the whole abstract: the
// triangle and its word, or, where a copy lost the triangle, the word alone in its
// line.
func findFold(text []byte, triangle, word string) (start, end int) {
	for from := 0; ; {
		i := bytes.Index(text[from:], []byte(triangle))
		if i < 0 {
			break
		}
		start = from + i
		c := cursor{text: text, at: start + len(triangle)}
		if string(c.word()) == word {
			return start, c.at
		}
		from = start + len(triangle)
	}
	alone := []byte("\n" + word + "\n")
	if i := bytes.LastIndex(text, alone); i >= 0 {
		return i + 1, i + 1 + len(word)
	}
	return -1, -1
}
