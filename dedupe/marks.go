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
	"correspondence": markComment, "closure": markReply, "editorial": markEditorial, "reviews": markReview, "protocol": markProtocol, "podcast": markSummary, "highlights": markSummary,
}

// markQualifiers stand before the noun, markTargets between it and the other title.
var (
	markQualifiers = wordSet("a an the in invited author authors publisher publishers editor editors guest published notice of partial")
	markTargets    = wordSet("to on of for from in regarding concerning about re note notice letter")
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
	{"editorial expression of concern", markRetraction},
	{"editorial comment", markEditorial | markComment},
	{"editorial commentary", markEditorial | markComment},
	{"decision letter", markComment},
	{"book review", markReview},
	{"review of the book", markReview},
	{"review for", markComment},
	{"peer review", markComment},
	{"letters to the editor", markComment},
	{"summaries for patients", markSummary},
	{"summary for patients", markSummary},
	{"plain language summary", markSummary},
	{"patient information", markSummary},
	{"video abstract", markSummary},
	{"visual abstract", markSummary},
	{"journal club", markComment},
	{"faculty opinions recommendation", markSummary},
	{"supplement to", markSupplement},
	{"supplementary", markSupplement},
	{"supplemental", markSupplement},
	{"supporting information", markSupplement},
	{"additional file", markSupplement},
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
	if mark == 0 || rest == "" {
		return mark
	}
	next, _, _ := strings.Cut(rest, " ")
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

// protocolWords begin the first or the last part of a title that tells of a plan.
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
	for _, words := range protocolWords {
		if strings.HasPrefix(segs[0], words) || strings.HasPrefix(segs[len(segs)-1], words) {
			m |= markProtocol
		}
	}
	if len(segs) > 1 {
		last := segs[len(segs)-1]
		for _, t := range trailingMarks {
			if last == t.words {
				m |= t.mark
			}
		}
		if strings.HasSuffix(last, " protocol") || strings.Contains(last, " and protocol ") {
			m |= markProtocol
		}
	}
	return m
}

// corrects reports whether a title ends as the Web of Science ends those of
// corrections: "… (vol 36, pg 1281, 2022)" or "… (vol 7, 41022, 2017)" tells what is
// corrected. Years alone behind a volume are those that a work covers.
func corrects(title string) bool {
	i := strings.LastIndexByte(title, '(')
	if i <= 0 {
		return false
	}
	place := strings.Fields(foldText(title[i:]))
	return len(place) >= 4 && place[0] == "vol" && isDigit(place[1][0]) && !isYear(place[2]) && isYear(place[len(place)-1])
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
