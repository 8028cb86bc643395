package titles

import (
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// Marks are what a title says about the kind of work: an erratum carries the
// title of the article that it corrects, but is another work.
type Marks uint16

// The kinds of work that a title tells of.
const (
	Erratum Marks = 1 << iota
	Retraction
	Reply
	Comment
	Review
	Editorial
	Supplement
	Summary
	Protocol
	Companion
)

var markNames = []struct {
	mark Marks
	name string
}{
	{Erratum, "a correction"},
	{Retraction, "a retraction"},
	{Reply, "a reply"},
	{Comment, "a comment"},
	{Review, "a review of a work"},
	{Editorial, "an editorial"},
	{Supplement, "supplementary material"},
	{Summary, "a summary"},
	{Protocol, "a protocol"},
	{Companion, "a companion to a book"},
}

// String names the marks: "a reply and a comment".
func (m Marks) String() string {
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
var markNouns = map[string]Marks{
	"erratum": Erratum, "errata": Erratum, "corrigendum": Erratum, "corrigenda": Erratum, "correction": Erratum,
	"corrections": Erratum, "addendum": Erratum, "addenda": Erratum, "correccion": Erratum, "correcao": Erratum,
	"berichtigung": Erratum, "rectificatif": Erratum, "rectification": Erratum,
	"retraction": Retraction, "withdrawal": Retraction,
	"reply": Reply, "re": Reply, "response": Reply, "rejoinder": Reply,
	"comment": Comment, "comments": Comment, "commentary": Comment, "discussion": Comment, "letter": Comment,
	"correspondence": Comment, "closure": Reply, "appendix": Supplement, "editorial": Editorial, "reviews": Review, "protocol": Protocol, "podcast": Summary, "highlights": Summary,
}

// markQualifiers stand before the noun, markTargets between it and the other title.
var (
	markQualifiers = fold.WordSet("a an the in invited author authors publisher publishers editor editors guest published notice of partial")
	markTargets    = fold.WordSet("to on of for from in regarding concerning about re note notice letter")
)

// markPhrases begin a title and are no noun with its qualifiers.
var markPhrases = []struct {
	words string
	mark  Marks
}{
	{"publishers note", Erratum},
	{"department of error", Erratum},
	{"fe de errata", Erratum},
	{"fe de erratas", Erratum},
	{"errata corrige", Erratum},
	{"expression of concern", Retraction},
	{"editorial expression of concern", Retraction},
	{"editorial comment", Editorial | Comment},
	{"editorial commentary", Editorial | Comment},
	{"decision letter", Comment},
	{"research highlight", Summary},
	{"book review", Review},
	{"review of the book", Review},
	{"review for", Comment},
	{"peer review", Comment},
	{"letters to the editor", Comment},
	{"summaries for patients", Summary},
	{"summary for patients", Summary},
	{"plain language summary", Summary},
	{"patient information", Summary},
	{"video abstract", Summary},
	{"visual abstract", Summary},
	{"journal club", Comment},
	{"faculty opinions recommendation", Summary},
	{"supplement to", Supplement},
	{"supplementary", Supplement},
	{"supplemental", Supplement},
	{"supporting information", Supplement},
	{"additional file", Supplement},
	{"data from", Supplement},
	{"executive summary", Summary},
}

// leadingMark reads the first part of a title, folded, up to its punctuation.
func leadingMark(first string) Marks {
	for _, p := range markPhrases {
		if begins(first, p.words) {
			return p.mark
		}
	}
	for _, target := range [...]string{" for ", " to "} { // "Instructor's manual to accompany"
		if before, _, ok := strings.Cut(first, target); ok && namesCompanion(before) {
			return Companion
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

// begins reports whether a folded text begins with the words.
func begins(text, words string) bool {
	return strings.HasPrefix(text, words) && (len(text) == len(words) || text[len(words)] == ' ')
}

var trailingMarks = []struct {
	words string
	mark  Marks
}{
	{"erratum", Erratum},
	{"corrigendum", Erratum},
	{"correction", Erratum},
	{"reply", Reply},
	{"authors reply", Reply},
	{"author reply", Reply},
	{"a reply", Reply},
	{"rejoinder", Reply},
	{"response", Reply},
	{"a response", Reply},
	{"authors response", Reply},
	{"comment", Comment},
	{"a comment", Comment},
	{"commentary", Comment},
	{"discussion", Comment},
	{"book review", Review},
	{"editorial", Editorial},
	{"retraction", Retraction},
	{"supplementary material", Supplement},
	{"protocol", Protocol},
	{"overview", Summary},
	{"executive summary", Summary},
	{"policy brief", Summary},
	{"research brief", Summary},
	{"summary for policymakers", Summary},
	{"guest editors introduction", Editorial},
	{"guest editors foreword", Editorial},
	{"guest editorial", Editorial},
}

// Companions are named by these words alone: "user's guide", "exercises and solutions",
// "a tutorial", "instructor's solutions manual".
var (
	companionNouns = fold.WordSet("exercises guide manual problems solutions tutorial workbook")
	companionWords = fold.WordSet("a an and answers for instructor instructors laboratory programmer programmers reference solution student students study teacher teachers the to user users with")
)

// namesCompanion reports whether the last part of a title, folded, is all that tells a
// book to a book, or the manual of a program, from what it belongs to.
func namesCompanion(last string) bool {
	found := false
	for w := range fold.Words(last) {
		noun := companionNouns[w]
		if !noun && !companionWords[w] {
			return false
		}
		found = found || noun
	}
	return found
}

// protocolWords begin the first or the last part of a title that tells of a plan.
var protocolWords = [...]string{"study protocol", "protocol for", "protocol of", "a protocol", "statistical analysis plan", "stage 1 registered report", "registered report stage 1", "registered report protocol", "rationale and design", "design and rationale"}

// FindMarks reads the marks of a title: at its start and its end they count only
// where punctuation parts them from the rest ("Reply: …", "… (reply)").
func FindMarks(title string) Marks {
	var m Marks
	segs := segments(title)
	if len(segs) == 0 {
		return 0
	}
	m |= leadingMark(segs[0])
	if strings.HasSuffix(segs[len(segs)-1], " reply") {
		m |= Reply
	}
	m |= noticeOf(title)
	for _, words := range protocolWords {
		if strings.HasPrefix(segs[0], words) || strings.HasPrefix(segs[len(segs)-1], words) {
			m |= Protocol
		}
	}
	if len(segs) > 1 {
		last := segs[len(segs)-1]
		for _, t := range trailingMarks {
			if last == t.words {
				m |= t.mark
			}
		}
		if namesCompanion(last) {
			m |= Companion
		}
		if strings.HasSuffix(last, " protocol") || strings.Contains(last, " and protocol ") {
			m |= Protocol
		}
	}
	return m
}

// noticeOf returns the mark of a title that ends as the Web of Science ends those of
// notices: "… (vol 36, pg 1281, 2022)" or "… (vol 7, 41022, 2017)" tells what is
// corrected, "… (Retraction of vol 33, pg 701, 2015)" what is retracted. Years alone
// behind a volume are those that a work covers.
func noticeOf(title string) Marks {
	i := strings.LastIndexByte(title, '(')
	if i <= 0 {
		return 0
	}
	mark, place := Erratum, strings.Fields(fold.Text(title[i:]))
	if len(place) > 2 && place[0] == "retraction" && place[1] == "of" {
		mark, place = Retraction, place[2:]
	}
	if len(place) >= 4 && place[0] == "vol" && fold.IsDigit(place[1][0]) && !IsYear(place[2]) && IsYear(place[len(place)-1]) {
		return mark
	}
	return 0
}

// segments parts a title at colons, dashes, brackets and full stops and folds
// the first and the last piece.
func segments(title string) []string {
	var first, last string
	from := 0
	for i := 0; i <= len(title); {
		n := 0
		if i < len(title) {
			if n = partsAt(title, i); n == 0 {
				i++
				continue
			}
		}
		if piece := title[from:i]; strings.TrimSpace(piece) != "" {
			last = piece
			if first == "" {
				first = piece
			}
		}
		i += max(n, 1)
		from = i
	}
	if first == "" {
		return nil
	}
	a := fold.Text(first)
	if first == last {
		return []string{a}
	}
	return []string{a, fold.Text(last)}
}

// mayPart tells the bytes that signs begin with which part a title.
var mayPart = func() (t [256]bool) {
	for _, c := range []byte(":;.()[]?!,\"/- —–“”«»") {
		t[c] = true
	}
	return t
}()

// partsAt returns the length in bytes of what parts a title at title[i], 0 if nothing
// does.
func partsAt(title string, i int) int {
	if !mayPart[title[i]] {
		return 0
	}
	return lengthOfSign(title[i:])
}

// lengthOfSign returns the length of the sign that s begins with, 0 if it is none of
// those that part titles. A dash does between blanks.
func lengthOfSign(s string) int {
	switch {
	case s[0] == '-' || s[0] == ' ':
		if strings.HasPrefix(s, "--") || strings.HasPrefix(s, " - ") {
			return 2
		}
		return 0
	case s[0] < utf8.RuneSelf:
		return 1
	}
	if r, size := utf8.DecodeRuneInString(s); r != utf8.RuneError && strings.ContainsRune("—–“”«»", r) {
		return size
	}
	return 0
}
