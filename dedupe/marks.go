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
	{markSummary, "a summary"},
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

// markNouns head the beginning of a title that tells what it is to another work:
// "Erratum to", "Author correction", "Letter to the editor regarding".
var markNouns = map[string]marks{
	"erratum": markErratum, "errata": markErratum, "corrigendum": markErratum, "corrigenda": markErratum, "correction": markErratum,
	"corrections": markErratum, "addendum": markErratum, "addenda": markErratum, "correccion": markErratum, "correcao": markErratum,
	"berichtigung": markErratum, "rectificatif": markErratum, "rectification": markErratum,
	"retraction": markRetraction, "withdrawal": markRetraction,
	"reply": markReply, "re": markReply, "response": markReply, "rejoinder": markReply,
	"comment": markComment, "comments": markComment, "commentary": markComment, "discussion": markComment, "letter": markComment,
	"editorial": markEditorial, "reviews": markReview, "protocol": markProtocol, "podcast": markSummary, "highlights": markSummary,
}

// markQualifiers stand before the noun, markTargets between it and the other title.
var (
	markQualifiers = wordSet("a an the in invited author authors publisher publishers editor editors guest published notice of partial")
	markTargets    = wordSet("to on of for from regarding concerning about re")
)

// markPhrases begin a title and are no noun with its qualifiers.
var markPhrases = []struct {
	words string
	mark  marks
}{
	{"publishers note", markErratum},
	{"fe de errata", markErratum},
	{"fe de erratas", markErratum},
	{"errata corrige", markErratum},
	{"expression of concern", markRetraction},
	{"retraction note", markRetraction},
	{"retraction notice", markRetraction},
	{"editorial comment", markEditorial | markComment},
	{"editorial commentary", markEditorial | markComment},
	{"decision letter", markComment},
	{"book review", markReview},
	{"review of the book", markReview},
	{"review for", markComment},
	{"peer review", markComment},
	{"summaries for patients", markSummary},
	{"summary for patients", markSummary},
	{"patient information", markSummary},
	{"faculty opinions recommendation", markSummary},
	{"supplement to", markSupplement},
	{"supplementary material", markSupplement},
	{"supporting information", markSupplement},
	{"supplementary information", markSupplement},
	{"data from", markSupplement},
}

// leadingMark reads the first part of a title, folded, up to its punctuation.
func leadingMark(first string) marks {
	for _, p := range markPhrases {
		if first == p.words || strings.HasPrefix(first, p.words+" ") {
			return p.mark
		}
	}
	w, rest := "", first
	for {
		if w, rest, _ = strings.Cut(rest, " "); !markQualifiers[w] {
			break
		}
	}
	mark := markNouns[w]
	if rest = strings.TrimPrefix(rest, "to the editor"); mark == 0 || rest == "" {
		return mark
	}
	next, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	if markTargets[next] || w == "erratum" || w == "corrigendum" || w == "errata" {
		return mark
	}
	return 0
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
	{"guest editors introduction", markEditorial},
	{"guest editors foreword", markEditorial},
	{"guest editorial", markEditorial},
}

// protocolWords begin the last part of a title that tells of a plan.
var protocolWords = [...]string{"study protocol", "protocol for", "protocol of", "a protocol", "statistical analysis plan", "rationale and design", "design and rationale"}

// findMarks reads the marks of a title: at its start and its end they count only
// where punctuation parts them from the rest ("Reply: …", "… (reply)").
func findMarks(title string) marks {
	var m marks
	segs := segments(title)
	if len(segs) == 0 {
		return 0
	}
	m |= leadingMark(segs[0])
	if strings.HasSuffix(segs[len(segs)-1], " reply") {
		m |= markReply
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
		for _, words := range protocolWords {
			if strings.HasPrefix(last, words) {
				m |= markProtocol
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
