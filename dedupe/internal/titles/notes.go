// Package titles reads what titles say besides the name of the work: remarks of
// cataloguers, what the work is to another one, numbers that count parts.
package titles

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// StripNotes removes what cataloguers add to a title: "[Erratum appears in …]",
// "[Review] [33 refs]", "(Structured abstract)", "RETRACTED:". A title given in
// brackets because it is a translation comes out of them; the original beside it
// is the alternative.
func StripNotes(title string) (main, alternative string) {
	_, _, title = RunIn(strings.TrimSpace(title))
	title = strings.Trim(dropLabel(title), "\" ")
	if a, b, ok := strings.Cut(title, original); ok && strings.Count(a, " ") >= 2 {
		title, alternative = strings.TrimSpace(a), strings.TrimSpace(b)
	}
	if strings.IndexByte(title, '[') < 0 && strings.IndexByte(title, '(') < 0 && !strings.Contains(title, " = ") {
		return title, alternative
	}
	title = dropNotes(title)
	if strings.HasPrefix(title, "[") {
		if end := matching(title, 0); end > 0 && strings.Count(title[:end], " ") >= 2 {
			rest := strings.TrimLeft(title[end+1:], ".: ")
			for _, tag := range [...]string{"TO:", "LA:"} {
				rest = strings.TrimSpace(strings.TrimPrefix(rest, tag))
			}
			switch {
			case strings.Count(rest, " ") >= 2:
				return title[1:end], rest
			case tellsApart(rest):
				return title[1:end] + ": " + rest, alternative
			}
			return title[1:end], alternative
		}
	}
	if a, b, ok := strings.Cut(title, " = "); ok && strings.Count(a, " ") >= 2 && strings.Count(b, " ") >= 2 {
		return a, b
	}
	return title, alternative
}

// original stands in Ovid's titles between a translation and the title as it was
// printed.
const original = "<ORIGINAL>"

// labels stand before the colon of a title and tell what becomes or became of the
// work, or under which heading of an issue it stands, folded.
var labels = map[string]bool{
	"retracted": true, "retracted article": true, "retracted paper": true, "withdrawn": true, "withdrawn article": true,
	"original article": true, "original articles": true, "original paper": true, "original research": true,
	"research article": true, "research paper": true,
}

// longestLabel is more than the length of any of the labels; they may stand in markup, as
// BibTeX's {RETRACTED} does.
const (
	longestLabel = 20
	labelMarkup  = len(`<span class="nocase"></span>`)
)

func dropLabel(title string) string {
	longest := longestLabel
	if strings.HasPrefix(title, "<") {
		longest += labelMarkup
	}
	if i := strings.IndexByte(title, ':'); i > 0 && i < longest && labels[fold.Text(title[:i])] {
		return title[i+1:]
	}
	return title
}

// DropSite cuts off the name of the site that stands behind the title of its page: "… |
// ResearchGate", "… on JSTOR". Behind the title of a work such a line parts its subtitle.
func DropSite(title string) string {
	for _, site := range [...]string{" on JSTOR", " - ScienceDirect"} {
		if page, ok := strings.CutSuffix(title, site); ok {
			return page
		}
	}
	const longest = 3 // blanks in the name of a site
	page, site, ok := strings.Cut(title, " | ")
	if ok && strings.Count(page, " ") >= 2 && strings.Count(site, " ") <= longest && !tellsApart(site) {
		return page
	}
	return title
}

// tellsApart reports whether what stands behind a title makes it another work's:
// "Part 2", "reply".
func tellsApart(rest string) bool {
	numbers, _ := numerals(fold.Title(rest))
	return len(numbers) > 0 || FindMarks("title: "+rest) != 0
}

// IsYear reports whether s is a year of print.
func IsYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20" || s[:2] == "18") && fold.IsDigit(s[2]) && fold.IsDigit(s[3])
}

// noteWords begin a bracket that is a remark about the title, not part of it.
var noteWords = []string{
	"erratum appears", "erratum in", "published erratum", "corrected", "see comment", "comment in", "retraction in",
	"retracted", "retracted article", "review", "refs", "structured abstract", "provisional abstract", "abstract",
	"extended abstract", "student abstract", "doctoral consortium", "tutorial", "panel", "demo", "demonstration", "authors transl", "proceeding", "meeting abstract", "conference abstract", "summary for patients",
	"research review", "brief record", "with discussion", "invited", "poster", "keynote", "short paper",
	"industrial session", "industrial paper", "research session", "software demonstration", "system demonstration",
	"electronic version", "no pagination", "miscellaneous", "preprint", "ahead of print",
	"electronic resource", "microform", "videorecording", "sound recording", "computer file", "with an appendix", "pdf",
}

// yearlyWords begin the titles of what comes again in every issue or every year.
var yearlyWords = fold.WordSet("introduction preface foreword editorial editors guest annual proceedings message index news minutes program programme")

// IsFormal reports whether a folded title begins by saying what form the work
// has and when it comes again: "Introduction to the special issue on", "Annual
// report of".
func IsFormal(title string) bool {
	i, form, yearly := 0, 0, false
	for w := range fold.Words(title) {
		if fold.FormWords[w] && !fold.StopWords[w] {
			form++
			yearly = yearly || yearlyWords[w] && i == 0
		}
		if i++; i == 5 {
			break
		}
	}
	return yearly && form >= 2
}

// dropNotes cuts the brackets out that hold remarks.
func dropNotes(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] != '[' && s[i] != '(' {
			continue
		}
		end, cut := matching(s, i), false
		if end < 0 {
			end = len(s) - 1
			if s[i] == '(' {
				continue
			}
			cut = true
		}
		note := fold.Text(strings.TrimRight(s[i+1:end+1], "])"))
		if isNote(note) || end == len(s)-1 && namesSeries(note) || cut && opensNote(note) || namesLanguage(note, i > 0 && s[i] == '[') {
			s = strings.TrimRight(s[:i], " ") + " " + strings.TrimLeft(s[end+1:], " ")
			i--
			if i < 0 {
				i = 0
			}
		}
	}
	return strings.TrimSpace(s)
}

// namesSeries reports whether a remark names the series of books that a book is in, as
// booksellers write it behind the title: "(Wiley Series in Telecommunications)".
func namesSeries(folded string) bool {
	for _, w := range [...]string{"lecture notes in", "graduate texts in", "undergraduate texts in", "texts in", "dover books on"} {
		if begins(folded, w) {
			return true
		}
	}
	name, ends := strings.CutSuffix(folded, " series")
	ends = ends && strings.Count(name, " ") > 1 && !strings.HasSuffix(name, " case") && !strings.HasSuffix(name, " time") // of patients, of measurements
	return (ends || strings.Contains(folded, " series in ") || strings.HasSuffix(folded, " classics")) && !tellsApart(folded)
}

// opensNote reports whether a remark may begin so that lost its end.
func opensNote(folded string) bool {
	return slices.ContainsFunc(noteWords, func(w string) bool { return folded != "" && strings.HasPrefix(w, folded) })
}

func isNote(folded string) bool {
	_, rest, _ := strings.Cut(folded, " ")
	if rest == "refs" || rest == "references" { // "33 refs"
		return true
	}
	if strings.HasPrefix(folded, "version ") && (strings.Contains(folded, " peer review") || strings.Contains(folded, " referees")) {
		return true // of the journals of F1000: "[version 2; peer review: 2 approved]"
	}
	for _, w := range noteWords {
		if begins(folded, w) {
			return true
		}
	}
	return false
}

var languageNames = fold.WordSet("english french german spanish chinese russian japanese italian portuguese polish turkish korean dutch danish swedish norwegian czech hungarian romanian bulgarian croatian serbian ukrainian greek hebrew arabic persian")

// namesLanguage reports whether a remark tells in which languages a work is written:
// "in French", "Article in Russian", in square brackets also "Spanish; English".
func namesLanguage(folded string, square bool) bool {
	names, in := strings.CutPrefix(strings.TrimPrefix(folded, "article "), "in ")
	if !in && !square || names == "" {
		return false
	}
	for w := range fold.Words(names) {
		if !languageNames[w] {
			return false
		}
	}
	return true
}

// presentations are the forms of what is shown at a meeting beside the papers, which
// may have the title of a paper there.
var presentations = map[string]string{
	"demo": "demo", "demonstration": "demo", "panel": "panel", "tutorial": "tutorial", "poster": "poster", "keynote": "keynote",
	"talk": "talk",
}

// Abstract is the form of what is printed in proceedings without its paper. Of what stands
// in journals databases say that it is no more, too.
const Abstract = "abstract"

// abstracts are the remarks on what is printed without its paper. What tells of an abstract
// that a database wrote ("structured abstract") isn't among them.
var abstracts = map[string]bool{
	"abstract": true, "extended abstract": true, "student abstract": true, "meeting abstract": true, "conference abstract": true,
	"doctoral consortium": true,
}

// IsPresentation reports whether a folded word names a form of what is shown at a meeting.
func IsPresentation(word string) bool { return presentations[word] != "" }

// Presentation returns the form that a remark gives a title, in brackets or as all that
// stands before or behind a colon: "(demo abstract)", "Poster: …", ": doctoral consortium". It is "" if none does.
func Presentation(title string) string {
	for i := 0; i < len(title); i++ {
		if title[i] != '(' && title[i] != '[' {
			continue
		}
		end := matching(title, i)
		if end < 0 {
			return ""
		}
		if note := fold.Text(title[i+1 : end]); isNote(note) {
			if form := formOf(note); form != "" {
				return form
			}
		}
		i = end
	}
	before, _, colon := strings.Cut(title, ":")
	if !colon {
		return ""
	}
	for _, part := range [...]string{title[strings.LastIndexByte(title, ':')+1:], before} {
		if note := fold.Text(part); slices.Contains(noteWords, note) && formOf(note) != "" {
			return formOf(note)
		}
	}
	return ""
}

// formOf returns the form that a remark names, "" if it names none.
func formOf(note string) string {
	if abstracts[note] {
		return Abstract
	}
	for w := range fold.Words(note) {
		if form := presentations[w]; form != "" {
			return form
		}
	}
	return ""
}

// matching returns the index of the bracket that closes the one at s[i], or -1.
func matching(s string, i int) int {
	open, close := s[i], s[i]+2
	if open == '(' {
		close = ')'
	}
	depth := 0
	for j := i; j < len(s); j++ {
		switch s[j] {
		case open:
			depth++
		case close:
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

// formEndings end a title to say what kind of text it heads; what they say is in
// the marks.
var formEndings = fold.WordSet("bookreview guesteditorsintroduction guesteditorsforeword guesteditorial")

// DropForm cuts off what stands after a dash to tell the form of the text:
// "Data mining - Book Review".
func DropForm(title string) string {
	i := strings.LastIndex(title, " - ")
	if i < 0 || strings.Count(title[:i], " ") < 1 || !formEndings[fold.Squeeze(fold.Text(title[i+3:]))] {
		return title
	}
	return title[:i]
}

// RunIn parts a title from the year in brackets before it, as reference strings
// write it, and from the name before that: "(1993) Query by committee", "Schapire
// (1996). Experiments with boosting". Without a year all is title.
func RunIn(title string) (name, year, rest string) {
	open := strings.IndexAny(title, "([")
	if open < 0 || open > 40 || len(title) < open+8 || strings.Count(title[:open], " ") > 3 {
		return "", "", title
	}
	year, rest = title[open+1:open+5], title[open+5:]
	if !IsYear(year) || rest[0] != ')' && rest[0] != ']' {
		return "", "", title
	}
	if rest = rest[1:]; open > 0 && rest[0] != '.' && rest[0] != ',' && rest[0] != ':' {
		return "", "", title
	}
	if rest = strings.TrimLeft(rest, ".,: '"); strings.Count(rest, " ") < 2 {
		return "", "", title
	}
	return strings.TrimSpace(title[:open]), year, rest
}
