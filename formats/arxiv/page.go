package arxiv

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"github.com/bibfold/bibfold/record"
)

// Pages saved as HTML (arxiv-search, search-macros.html; arxiv-browse, list/base.html
// and abs/base.html): an entry is an item of the list of results, a term and its
// definition in a list of papers, or the whole of a paper's own page. Classes say
// what its parts are.

// pagePart is a part of an entry: the text of an element and the links in it.
type pagePart struct {
	heading heading
	at      int // where in the block it begins
	text    []byte
	links   []pageLink
}

// pageLink is a link, and the text between it and the one before.
type pageLink struct{ before, text, href string }

// Headings of what pages have besides those of the copied text.
const (
	headingIdent heading = iota + 100
	headingTag
	headingPreview
	headingSubmitted
	headingDateline
	headingLabelled  // one or more parts with labels
	headingContainer // no part, whatever its other classes say
)

// pageParts says what elements are, by their tag and class.
var pageParts = map[string]heading{
	"p.list-title": headingIdent, "span.tag": headingTag, "p.title": headingTitle, "p.authors": headingAuthors,
	"span.abstract-short": headingPreview, "span.abstract-full": headingAbstract,
	"p.comments": headingLabelled, "p.abstract": headingContainer, "p.is-size-7": headingSubmitted,

	"div.list-title": headingTitle, "div.list-authors": headingAuthors, "div.list-comments": headingComments,
	"div.list-journal-ref": headingJournal, "div.list-subjects": headingSubjects, "p.mathjax": headingAbstract,

	"h1.title": headingTitle, "div.authors": headingAuthors, "blockquote.abstract": headingAbstract,
	"div.dateline": headingDateline, "td.comments": headingComments, "td.subjects": headingSubjects,
	"td.jref": headingJournal, "td.doi": headingDOI, "td.report-number": headingReport,
	"td.msc-classes": headingMSC, "td.acm-classes": headingACM, "td.arxivid": headingIdent,
}

// fitsPage reports whether a block is a piece of one of arXiv's pages.
func fitsPage(e *entry) bool {
	b := e.block
	if b.form != formHTML {
		return false
	}
	for _, mark := range [...]string{"arXiv:", "arxiv-result", "citation_arxiv_id", "/abs/"} {
		if bytes.Contains(b.text, []byte(mark)) {
			return true
		}
	}
	return false
}

// findPage reads a piece of a page.
func findPage(e *entry) bool {
	e.last = len(e.block.lines) - 1
	w := pageWalk{entry: e, z: html.NewTokenizer(bytes.NewReader(e.block.text))}
	w.walk()
	w.meta.set(e)
	for i := range w.parts {
		e.setPage(&w.parts[i])
	}
	if e.rec.Title == "" {
		return e.fragment()
	}
	if len(e.rec.Author) == 0 {
		e.warn(0, "the page names no authors")
	}
	return true
}

// fillPage has nothing left to do.
func fillPage(*entry) {}

// setPage takes one part. What the page's meta tags said is better.
func (e *entry) setPage(p *pagePart) {
	text := fold(plainBlanks(p.text))
	if h, n := headingAt([]byte(text)); h == p.heading {
		text = strings.TrimSpace(text[n:])
	}
	switch p.heading {
	case headingIdent:
		e.setPageIdent(text)
	case headingTag:
		e.setPageTag(p, text)
	case headingTitle:
		if e.rec.Title == "" {
			e.rec.Title = plainTeX(text)
		}
	case headingAuthors:
		if len(e.rec.Author) == 0 {
			e.setPageAuthors(p, text)
		}
	case headingPreview, headingAbstract:
		if e.rec.Abstract == "" || p.heading == headingAbstract && strings.Contains(e.rec.Abstract, "…") {
			e.rec.Abstract = plainTeX(text)
		}
	case headingSubjects:
		e.addSubjects([]byte(text))
	case headingSubmitted:
		if d, ok := parseDates([]byte(text), 0); ok {
			e.setDates(d)
		}
	case headingDateline:
		c := cursor{text: []byte(strings.TrimLeft(text, "["))}
		if c.take("Submitted on ") {
			e.readVersions(&c)
		}
	case headingDOI:
		e.setPageDOI(p, text)
	case headingLabelled:
		e.setPageLabelled(p.at, []byte(text))
	default:
		e.setPart(p.heading, p.at, text, text)
	}
}

// setPageIdent takes the id, with what stands around it.
func (e *entry) setPageIdent(text string) {
	i := strings.Index(text, "arXiv:")
	if i < 0 || e.rec.ArXiv.ID != "" {
		return
	}
	word, _, _ := strings.Cut(text[i:], " ")
	if id, ok := record.ParseArXiv(word); ok {
		e.rec.ArXiv.ID, e.rec.ArXiv.Version = id.ID, id.Version
	}
}

// setPageDOI takes the DOI of the publication, which is a link.
func (e *entry) setPageDOI(p *pagePart, text string) {
	if len(p.links) == 0 {
		e.setPart(headingDOI, p.at, text, text)
	}
	for _, link := range p.links {
		if doi, ok := record.CleanDOI(link.href); ok && doi != e.rec.DOI {
			e.addDOI(p.at, doi)
		}
	}
}

// setPageTag takes a category or a DOI.
func (e *entry) setPageTag(p *pagePart, text string) {
	switch {
	case category([]byte(text)) != "":
		e.addClasses([]string{text})
	case strings.HasPrefix(text, "10."):
		e.addDOI(p.at, text)
	}
}

// setPageLabelled takes a line of labelled parts of a search result.
func (e *entry) setPageLabelled(at int, text []byte) {
	b := &block{text: text, lines: []line{{end: len(text)}}}
	from, l, next := nextLabel(b, 0, len(text))
	if from > 0 {
		e.warn(at, "text that belongs to no part of the result left out: "+excerpt(text[:from]))
	}
	for l != labelNone {
		end, following, start := nextLabel(b, next, len(text))
		e.setLabelled(l, fold(text[next:end]))
		l, next = following, start
	}
}

// setPageAuthors takes the authors, each a link to a search for the family name and
// initials.
func (e *entry) setPageAuthors(p *pagePart, text string) {
	if len(p.links) == 0 {
		e.setAuthors(e.authorItems([]byte(text)))
		return
	}
	var list []nameParts
	for _, link := range p.links {
		if strings.TrimSpace(link.before) == ":" {
			list = append(list, nameParts{family: ":"})
		}
		if link.href != "" {
			list = append(list, linkedName(fold(plainBlanks([]byte(link.text))), link.href))
			continue
		}
		if _, missing, cut := record.TrimCutMark(fold(plainBlanks([]byte(link.before)))); cut {
			e.rec.SetCut(record.Author, missing)
		}
	}
	e.rec.Author = partedNames(list)
}
