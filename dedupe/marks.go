package dedupe

import "strings"

// marks are what a title says about the kind of work: an erratum carries the
// title of the article that it corrects, but is another work.
type marks uint16

const (
	markErratum marks = 1 << iota
	markRetraction
	markReply
	markComment
	markReview
	markEditorial
	markSupplement
	markSummary
	markProtocol
)

var markNames = []struct {
	mark marks
	name string
}{
	{markErratum, "a correction"},
	{markRetraction, "a retraction"},
	{markReply, "a reply"},
	{markComment, "a comment"},
	{markReview, "a review of a work"},
	{markEditorial, "an editorial"},
	{markSupplement, "supplementary material"},
	{markSummary, "a summary for patients"},
	{markProtocol, "a protocol"},
}

func (m marks) String() string {
	var names []string
	for _, n := range markNames {
		if m&n.mark != 0 {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, " and ")
}

// leadingMarks begin a title, folded; trailingMarks end one.
var leadingMarks = []struct {
	words string
	mark  marks
}{
	{"erratum", markErratum},
	{"errata", markErratum},
	{"corrigendum", markErratum},
	{"corrigenda", markErratum},
	{"correction", markErratum},
	{"corrections", markErratum},
	{"correction to", markErratum},
	{"correction for", markErratum},
	{"correction of", markErratum},
	{"corrections to", markErratum},
	{"author correction", markErratum},
	{"publisher correction", markErratum},
	{"authors correction", markErratum},
	{"addendum", markErratum},
	{"addendum to", markErratum},
	{"addenda to", markErratum},
	{"publishers note", markErratum},
	{"retraction", markRetraction},
	{"retraction notice", markRetraction},
	{"expression of concern", markRetraction},
	{"withdrawal of", markRetraction},
	{"notice of retraction", markRetraction},
	{"reply", markReply},
	{"re", markReply},
	{"in reply", markReply},
	{"authors reply", markReply},
	{"author reply", markReply},
	{"response to", markReply},
	{"authors response", markReply},
	{"author response", markReply},
	{"rejoinder", markReply},
	{"the authors reply", markReply},
	{"comment on", markComment},
	{"comments on", markComment},
	{"comment", markComment},
	{"commentary on", markComment},
	{"commentary", markComment},
	{"invited commentary", markComment},
	{"discussion of", markComment},
	{"letter to the editor", markComment},
	{"letter", markComment},
	{"a comment on", markComment},
	{"book review", markReview},
	{"review of the book", markReview},
	{"reviews", markReview},
	{"editorial", markEditorial},
	{"editorial comment", markEditorial | markComment},
	{"guest editorial", markEditorial},
	{"fe de erratas", markErratum},
	{"fe de errata", markErratum},
	{"correccion", markErratum},
	{"correcao", markErratum},
	{"errata corrige", markErratum},
	{"berichtigung", markErratum},
	{"rectificatif", markErratum},
	{"rectification", markErratum},
	{"summaries for patients", markSummary},
	{"summary for patients", markSummary},
	{"patient information", markSummary},
	{"supplement to", markSupplement},
	{"supplementary material", markSupplement},
	{"supporting information", markSupplement},
	{"supplementary information", markSupplement},
	{"data from", markSupplement},
}

var trailingMarks = []struct {
	words string
	mark  marks
}{
	{"erratum", markErratum},
	{"corrigendum", markErratum},
	{"correction", markErratum},
	{"reply", markReply},
	{"authors reply", markReply},
	{"author reply", markReply},
	{"a reply", markReply},
	{"rejoinder", markReply},
	{"response", markReply},
	{"a response", markReply},
	{"authors response", markReply},
	{"comment", markComment},
	{"a comment", markComment},
	{"commentary", markComment},
	{"discussion", markComment},
	{"book review", markReview},
	{"editorial", markEditorial},
	{"retraction", markRetraction},
	{"supplementary material", markSupplement},
	{"protocol", markProtocol},
	{"study protocol", markProtocol},
	{"protocol for a systematic review", markProtocol},
	{"guest editors introduction", markEditorial},
	{"guest editors foreword", markEditorial},
	{"guest editorial", markEditorial},
}

// findMarks reads the marks of a title: at its start and its end they count only
// where punctuation parts them from the rest ("Reply: …", "… (reply)").
func findMarks(title string) marks {
	var m marks
	segs := segments(title)
	if len(segs) == 0 {
		return 0
	}
	first := segs[0]
	for _, l := range leadingMarks {
		if first == l.words || strings.HasSuffix(l.words, " to") && strings.HasPrefix(first, l.words+" ") ||
			(strings.HasSuffix(l.words, " on") || strings.HasSuffix(l.words, " of") || strings.HasSuffix(l.words, " for")) && strings.HasPrefix(first, l.words+" ") {
			m |= l.mark
		}
	}
	switch {
	case strings.HasPrefix(first, "erratum "), strings.HasPrefix(first, "corrigendum "), strings.HasPrefix(first, "errata "):
		m |= markErratum
	case strings.HasPrefix(first, "retraction notice "), strings.HasPrefix(first, "retraction note "):
		m |= markRetraction
	case strings.HasPrefix(first, "reply to"), strings.HasPrefix(first, "authors reply to"), strings.HasSuffix(segs[len(segs)-1], " reply"):
		m |= markReply
	case strings.HasPrefix(first, "book review "):
		m |= markReview
	}
	if corrects(title) {
		m |= markErratum
	}
	if len(segs) > 1 {
		last := segs[len(segs)-1]
		for _, t := range trailingMarks {
			if last == t.words {
				m |= t.mark
			}
		}
	}
	return m
}

// corrects reports whether a title ends as the Web of Science ends those of
// corrections: "… (vol 36, pg 1281, 2022)" tells what is corrected.
func corrects(title string) bool {
	i := strings.LastIndexByte(title, '(')
	if i <= 0 {
		return false
	}
	place := strings.Fields(foldText(title[i:]))
	return len(place) >= 4 && place[0] == "vol" && (place[2] == "pg" || place[2] == "art") && isYear(place[len(place)-1])
}

// segments parts a title at colons, dashes, brackets and full stops and folds
// the first and the last piece.
func segments(title string) []string {
	cut := func(r rune) bool {
		switch r {
		case ':', ';', '.', '(', ')', '[', ']', '—', '–', '?', '!', ',', '"', '“', '”', '«', '»', '/':
			return true
		}
		return false
	}
	title = strings.ReplaceAll(title, " - ", ": ")
	title = strings.ReplaceAll(title, "--", ":")
	var first, last string
	for piece := range strings.FieldsFuncSeq(title, cut) {
		if strings.TrimSpace(piece) == "" {
			continue
		}
		if first == "" {
			first = piece
		}
		last = piece
	}
	if first == "" {
		return nil
	}
	a := foldText(first)
	if first == last {
		return []string{a}
	}
	return []string{a, foldText(last)}
}
