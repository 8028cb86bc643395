package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/record"
)

// A paper's own page (arxiv-browse, abs/base.html), copied as text:
//
//	arXiv:2511.10289 (cs)
//	[Submitted on 13 Nov 2025 (v1), last revised 4 Dec 2025 (this version, v2)]
//	Title:A Title
//	Authors:Jane Roe, John Doe
//	View PDF
//	Abstract:We show …
//	Comments:	12 pages
//	Subjects:	Sound (cs.SD); Audio and Speech Processing (eess.AS)
//	Cite as:	arXiv:2511.10289 [cs.SD]
//	Related DOI:	https://doi.org/10.1000/xyz
//	Submission history

const labelSubmittedOn = "[Submitted on "

// fitsAbs reports whether a block is a paper's own page.
func fitsAbs(e *entry) bool {
	b := e.block
	for i := range b.lines {
		if bytes.HasPrefix(b.of(i), []byte(labelSubmittedOn)) {
			return true
		}
	}
	return false
}

// findAbs finds the parts of a paper's own page, and reads its id and title.
func findAbs(e *entry) bool {
	b := e.block
	parts := readHeadings(b, e.readIdent(), len(b.lines))
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		if p.heading == headingHistory {
			e.last = p.line
			break
		}
		if n := plainRun(parts[i+1:]); n > 0 && p.heading != headingNone {
			n = e.goesOn(p, parts[i+1:i+1+n])
			p.value.end = parts[i+n].value.end
			i += n
		}
		if p.heading == headingTitle {
			e.rec.Title = prose(p.value.of(b))
		}
		e.headed = append(e.headed, p)
	}
	return e.rec.Title != "" || e.fragment()
}

// fillAbs reads the rest of a paper's own page.
func fillAbs(e *entry) {
	for _, p := range e.headed {
		e.setAbs(p)
	}
	if len(e.rec.Author) == 0 {
		e.warn(e.block.lines[e.first].start, "the paper's page names no authors")
	}
}

// goesOn returns how many of the lines without heading belong to the part before
// them: as many as there are of an abstract, those that a long line was broken into
// of the others.
func (e *entry) goesOn(p headed, lines []headed) int {
	b := e.block
	before := b.of(p.line)
	for i, l := range lines {
		text := l.value.of(b)
		if isPageLine(text) || p.heading != headingAbstract && !isWrapped(before, text, 0) {
			return i
		}
		before = text
	}
	return len(lines)
}

// pageLines are the links of the page between the parts of an entry.
var pageLines = [...]string{
	"View PDF", "HTML (experimental)", "View a PDF of the paper titled", "Focus to learn more", "arXiv-issued DOI",
	"TeX Source", "Other Formats", "view license", "You must enable JavaScript", "(or arXiv:", "https://doi.org/10.48550/arXiv.",
	"Focus to learn", "(collapse list)", "Full-text links:", "Access Paper:", "PDF", "Download PDF",
}

func isPageLine(text []byte) bool {
	for _, start := range pageLines {
		if bytes.HasPrefix(text, []byte(start)) {
			return true
		}
	}
	return false
}

// setAbs takes one part of the page.
func (e *entry) setAbs(p headed) {
	b := e.block
	text := p.value.of(b)
	switch p.heading {
	case headingAuthors:
		e.setAuthors(e.authorItems(text))
	case headingAbstract:
		e.rec.Abstract = prose(text)
	case headingSubjects:
		e.readSubjects(p.value)
	case headingTitle, headingCite:
	case headingNone:
		c := cursor{text: text}
		if c.take(labelSubmittedOn) {
			e.readVersions(&c)
		} else if !isPageLine(text) {
			e.unknown(p.value.start, p.value.end)
		}
	default:
		if !e.setHeaded(p, fold(text)) {
			e.unknown(b.lines[p.line].start, p.value.end)
		}
	}
}

// readVersions reads when the versions were submitted: "13 Nov 2025 (v1), last
// revised 4 Dec 2025 (this version, v2)".
func (e *entry) readVersions(c *cursor) {
	var ok bool
	if e.rec.Issued, ok = c.day(); !ok {
		return
	}
	for len(c.peek()) > 0 {
		if !c.take("revised ") {
			c.word()
			continue
		}
		var d record.Date
		if d, ok = c.day(); !ok {
			continue
		}
		if c.take("(this version, v") {
			e.rec.SetDate(record.Updated, d)
			if v, ok := c.number(); ok && e.rec.ArXiv.Version == 0 {
				e.rec.ArXiv.Version = v
			}
		}
	}
}
