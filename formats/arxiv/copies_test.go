package arxiv

import (
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// paper is what a search page says about a paper: what the renderer makes copies of
// and what must be read back from every one of them.
type paper struct {
	id      string
	version int
	classes []string
	dois    []string
	title   string
	authors []string
	missing int
	preview string
	full    string

	submitted, first, announced record.Date

	comments, report, msc, acm, journal string
}

// copyStyle is a way in which a copied result may look.
type copyStyle struct {
	head     string // see heads
	authors  string // "line", "each"
	abstract string // "both", "full", "plain", "folded", "twice", "hidden"
	dates    string // "line", "two", "three"
	tail     string // "lines", "one"
	layout   string // "lines", "paragraphs", "oneline", "wrapped", "wrappedline"
	between  string // "nothing", "blank", "page"
}

var (
	heads = []string{
		"nothing", "-", "*", "•", "12.", "number+id", "number line+id", "id", "broken id", "id by words",
		"nbsp", "number+title",
	}
	authorStyles   = []string{"line", "each"}
	abstractStyles = []string{"both", "full", "plain", "folded", "twice", "hidden"}
	datesStyles    = []string{"line", "two", "three"}
	tailStyles     = []string{"lines", "one"}
	layouts        = []string{"lines", "paragraphs", "oneline", "wrapped", "wrappedline"}
	betweens       = []string{"nothing", "blank", "page"}
)

// hasID reports whether copies of the style keep the id line.
func (s copyStyle) hasID() bool { return strings.Contains(s.head, "id") || s.head == "nbsp" }

// ambiguous reports whether nobody could tell where a result of the style begins:
// broken lines, and nothing at all between one result and the next.
func (s copyStyle) ambiguous() bool {
	return s.head == "nothing" && s.between == "nothing" && (s.layout == "wrapped" || s.layout == "wrappedline")
}

const page = "Previous\nNext\n1\n2\n3\n…\n\nShowing 51–100 of 2,523 results for all: nvidia\nSearch term or terms\nAll fields\n" +
	"Show abstracts Hide abstracts\n50\nresults per page.\nSort results by\nGo\nPrevious Next 1 2 3 4 5 …\n"

// render writes papers as a copy, each in the style that style gives it.
func render(papers []paper, style func(i int) copyStyle) string {
	var b strings.Builder
	for i, p := range papers {
		s := style(i)
		switch {
		case s.between == "page":
			b.WriteString("\n" + page + "\n")
		case i > 0 && s.between == "blank":
			b.WriteString("\n")
		}
		b.WriteString(p.render(i+1, s))
	}
	return b.String()
}

func (p paper) render(number int, s copyStyle) string {
	var paragraphs []string
	add := func(lines ...string) { paragraphs = append(paragraphs, strings.Join(lines, "\n")) }
	if head := p.head(number, s.head); head != "" {
		add(head)
	}
	if s.head == "number+title" {
		add(fmt.Sprintf("%d. %s", number, p.title))
	} else {
		add(p.title)
	}
	add(p.authorList(s.authors))
	if abstract := p.abstractText(s.abstract); abstract != "" {
		add(abstract)
	}
	add(p.datesText(s.dates))
	paragraphs = append(paragraphs, p.tailLines(s.tail)...)
	return layOut(paragraphs, s.layout)
}

func (p paper) head(number int, style string) string {
	id := "arXiv:" + p.id
	if p.version > 0 {
		id += fmt.Sprintf("v%d", p.version)
	}
	tags := strings.Join(p.classes, " ")
	for _, doi := range p.dois {
		tags += " doi " + doi
	}
	switch style {
	case "nothing", "number+title":
		return ""
	case "12.":
		return fmt.Sprintf("%d.", number)
	case "number+id":
		return fmt.Sprintf("%d. %s [pdf, ps, other] %s", number, id, tags)
	case "number line+id":
		return fmt.Sprintf("%d.\n%s [pdf, other]\n%s", number, id, tags)
	case "id":
		return id + " [pdf, ps, other, html] " + tags
	case "nbsp":
		return id + "\u00a0[pdf, html, other]\u00a0 " + tags
	case "broken id":
		return id + "\n[pdf, ps, other]\n" + tags
	case "id by words":
		return "-\n" + strings.Join(strings.Fields(id+" [pdf, ps, other] "+tags), "\n")
	}
	return style
}

func (p paper) authorList(style string) string {
	label, comma := "Authors: ", ", "
	if style == "each" {
		label, comma = "Authors:\n", ",\n"
	}
	list := label + strings.Join(p.authors, comma)
	if p.missing > 0 {
		list += strings.TrimLeft(comma, ",")
		list = strings.TrimSuffix(list, " ") + fmt.Sprintf(", et al. (%d additional authors not shown)", p.missing)
	}
	return list
}

func (p paper) abstractText(style string) string {
	switch style {
	case "both":
		return "Abstract:\n" + p.preview + "\n▽ More\n" + p.full + "\n△ Less"
	case "full":
		return "Abstract: " + p.full + " △ Less"
	case "plain":
		return "Abstract: " + p.full
	case "folded":
		return "Abstract: " + p.preview + " ▽ More"
	case "twice":
		return "Abstract: " + p.preview + " ▽ More " + p.full + " △ Less"
	}
	return ""
}

func (p paper) datesText(style string) string {
	day := func(d record.Date) string {
		return fmt.Sprintf("%d %s, %d", d.Start.Day, monthName(d), d.Start.Year)
	}
	first := "Submitted " + day(p.submitted) + ";"
	if !p.first.IsZero() {
		first += " v1 submitted " + day(p.first) + ";"
	}
	announced := fmt.Sprintf("originally announced %s %d.", monthName(p.announced), p.announced.Start.Year)
	switch style {
	case "line":
		return first + " " + announced
	case "three":
		return strings.ReplaceAll(first, "; v1", ";\nv1") + "\n" + strings.Replace(announced, "announced ", "announced\n", 1)
	}
	return first + "\n" + announced
}

func monthName(d record.Date) string {
	return [...]string{
		"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December",
	}[d.Start.Month-1]
}

func (p paper) tailLines(style string) (lines []string) {
	var classes []string
	label := func(to *[]string, heading, value string) {
		if value != "" {
			*to = append(*to, heading+": "+value)
		}
	}
	label(&lines, "Comments", p.comments)
	label(&classes, "Report number", p.report)
	label(&classes, "MSC Class", p.msc)
	label(&classes, "ACM Class", p.acm)
	if style == "one" && len(classes) > 0 {
		classes = []string{strings.Join(classes, " ")}
	}
	lines = append(lines, classes...)
	label(&lines, "Journal ref", p.journal)
	return lines
}

// layOut breaks paragraphs into lines.
func layOut(paragraphs []string, layout string) string {
	text := strings.Join(paragraphs, "\n") + "\n"
	switch layout {
	case "paragraphs":
		text = strings.Join(paragraphs, "\n\n") + "\n"
	case "oneline":
		text = strings.Join(strings.Fields(text), " ") + "\n"
	case "wrapped":
		var b strings.Builder
		for line := range strings.Lines(text) {
			b.WriteString(wrap(strings.TrimSuffix(line, "\n"), 72))
		}
		text = b.String()
	case "wrappedline":
		text = wrap(strings.Join(strings.Fields(text), " "), 79)
	}
	return text
}

func wrap(line string, width int) string {
	var b strings.Builder
	at := 0
	for _, word := range strings.Split(line, " ") {
		n := len([]rune(word))
		switch {
		case at > 0 && at+1+n > width:
			b.WriteString("\n")
			at = 0
		case at > 0:
			b.WriteString(" ")
			at++
		}
		b.WriteString(word)
		at += n
	}
	return b.String() + "\n"
}

// want returns the record that a copy in the style must give.
func (p paper) want(s copyStyle) *record.Record {
	names, _, _ := record.ParseDisplayList(p.authors)
	r := &record.Record{
		Type: record.TypeArticle, Genre: "preprint", Publisher: "arXiv",
		Title: plainTeX(p.title), Author: names, Issued: p.submitted,
	}
	r.SetText(record.Number, p.report)
	r.SetDate(record.AvailableDate, p.announced)
	if p.missing > 0 {
		r.SetCut(record.Author, p.missing)
	}
	if !p.first.IsZero() {
		r.Issued = p.first
		r.SetDate(record.Updated, p.submitted)
	}
	switch s.abstract {
	case "both", "full", "plain", "twice":
		r.Abstract = plainTeX(p.full)
	case "folded":
		r.Abstract = plainTeX(p.preview)
	}
	if s.hasID() {
		r.ArXiv = record.ArXiv{ID: p.id, Version: p.version, Primary: p.classes[0], Classes: p.classes}
		for i, doi := range p.dois {
			if i == 0 {
				r.DOI = strings.ToLower(doi)
			} else {
				r.Links = append(r.Links, record.Link{Target: "https://doi.org/" + strings.ToLower(doi)})
			}
		}
	}
	for _, c := range splitClasses(p.msc) {
		r.Keywords = append(r.Keywords, "MSC "+c)
	}
	for _, c := range splitClasses(p.acm) {
		r.Keywords = append(r.Keywords, "ACM "+c)
	}
	if p.comments != "" {
		r.Notes = append(r.Notes, "Comment: "+p.comments)
	}
	if p.journal != "" {
		r.Notes = append(r.Notes, "Journal ref: "+p.journal)
	}
	return r
}

func splitClasses(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(strings.ReplaceAll(s, "; ", ", "), ", ")
}
