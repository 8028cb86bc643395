package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// A result of the search page (arxiv-search, search-macros.html), copied as text:
//
//	12. arXiv:2511.10289v1 [pdf, ps, other] cs.SD eess.AS doi 10.1000/xyz
//	Title
//	Authors: Jane Roe, John Doe, et al. (3 additional authors not shown)
//	Abstract: We show … ▽ More We show that … △ Less
//	Submitted 6 November, 2025; v1 submitted 5 November, 2025; originally announced November 2025.
//	Comments: 12 pages
//	Report number: X-1 MSC Class: 35Q30 ACM Class: I.2.7
//	Journal ref: J. Irrepr. Res. 1 (2026) 1
//
// Browsers break it into lines in many ways, or not at all, and lose the first line
// or the number in it. So its parts are found by their headings and their order, not
// by the lines they stand in.

// parts says where the parts of a result stand in the text of its block.
type parts struct {
	head     span // id line and title
	authors  span // without the label
	abstract span // without the label
	dates    dates
	tail     span // behind the dates

	hasAuthors, hasAbstract, hasDates bool
}

// span is a piece of a block's text.
type span struct{ start, end int }

func (s span) of(b *block) []byte { return b.text[s.start:max(s.start, s.end)] }

// fitsSearch reports whether a block has anything of a search result in it.
func fitsSearch(e *entry) bool {
	b := e.block
	marked, text := false, false
	for i := range b.lines {
		switch b.lines[i].kind {
		case kindIdent, kindBareIdent, kindAuthors, kindAbstract, kindFold, kindDates, kindLabel:
			return true
		case kindMark:
			marked = marked || !text
		case kindMarked:
			marked, text = marked || !text, true
		case kindText:
			text = true
		}
	}
	if marked && text && e.listed {
		return true // a list that breaks off behind a title
	}
	_, ok := findDates(b)
	return ok
}

// findParts looks for the parts of a result.
func findParts(b *block) (p parts) {
	end := len(b.text)
	p.dates, p.hasDates = findDates(b)
	if p.hasDates {
		end = p.dates.start
		p.tail = span{p.dates.end, len(b.text)}
	}
	authors, authorsEnd := findAuthors(b, end)
	p.hasAuthors = authors >= 0
	abstract, abstractEnd := findLabel(b, max(0, authorsEnd), end, labelAbstract, p.hasAuthors)
	p.hasAbstract = abstract >= 0
	if !p.hasDates {
		if at := findTail(b, max(0, authorsEnd, abstractEnd)); at >= 0 {
			end = at
			p.tail = span{at, len(b.text)}
		}
	}
	if p.hasAbstract {
		p.abstract = span{abstractEnd, end}
		end = abstract
	}
	if p.hasAuthors {
		p.authors = span{authorsEnd, end}
		end = authors
	}
	p.head = span{0, end}
	return p
}

// findAuthors returns where the authors' label stands before byte limit: at the
// beginning of a line, or else the last one before the abstract, as "Authors:" may
// stand in a title.
func findAuthors(b *block, limit int) (start, end int) {
	if start, end = findLabel(b, 0, limit, labelAuthors, false); start >= 0 {
		return start, end
	}
	if abstract, _ := findLabel(b, 0, limit, labelAbstract, true); abstract >= 0 {
		limit = abstract
	}
	start = bytes.LastIndex(b.text[:limit], []byte(" "+labelAuthors))
	if start < 0 {
		return -1, -1
	}
	return start, start + 1 + len(labelAuthors)
}

// findLabel returns where a label stands between the bytes from and limit: at the
// beginning of a line, or if anywhere is set of a word.
func findLabel(b *block, from, limit int, label string, anywhere bool) (start, end int) {
	for from < limit {
		i := bytes.Index(b.text[from:limit], []byte(label))
		if i < 0 {
			break
		}
		start = from + i
		if b.startsLine(start) || anywhere && b.text[start-1] == ' ' {
			return start, start + len(label)
		}
		from = start + 1
	}
	return -1, -1
}

// findTail returns where, in a result that lost its dates, the parts begin that
// stand behind them; -1 if there are none. An unfolded abstract ends with its mark.
func findTail(b *block, from int) int {
	open := false
	for i := b.lineAt(from); i < len(b.lines); i++ {
		l := b.lines[i]
		switch {
		case l.kind == kindFold:
			open = bytes.HasSuffix(b.of(i), []byte("More"))
		case l.kind == kindLabel && l.start >= from && (!open || b.lines[i-1].kind == kindFold):
			return l.start
		}
	}
	return -1
}

// findSearch finds the parts of a search result, and reads its id and title.
func findSearch(e *entry) bool {
	e.last = lastText(e.block)
	e.parts = findParts(e.block)
	return e.readHead(e.parts)
}

// fillSearch reads the rest of a search result.
func fillSearch(e *entry) {
	p := e.parts
	e.readAuthors(p)
	if p.hasAbstract {
		e.readAbstract(p.abstract)
	}
	e.readDates(p)
	e.readTail(p.tail)
}

// fragment reports a block without a title.
func (e *entry) fragment() bool {
	at := 0
	for i := range e.block.lines {
		if e.block.lines[i].kind != kindBlank {
			at = e.block.lines[i].start
			break
		}
	}
	e.problem(at, formats.Unreadable, "no title found: this is only a part of a result; copy the page from its beginning to its end")
	return false
}

// lastText returns the last line of a block that holds anything of the result.
func lastText(b *block) int {
	i := len(b.lines) - 1
	for i > 0 && (b.lines[i].kind == kindBlank || b.lines[i].kind == kindFurniture) {
		i--
	}
	return i
}

// readDates reads the line of dates.
func (e *entry) readDates(p parts) {
	end := e.block.lines[e.last].end
	switch {
	case !p.hasDates:
		e.warn(end, "the result has no dates (\"Submitted …\"); it may be cut off")
		return
	case !p.dates.complete():
		e.warn(p.dates.end, "the dates of the result are not complete (\"originally announced …\"); it may be cut off")
	}
	for _, d := range [...]record.Date{p.dates.submitted, p.dates.first} {
		if d.Literal != "" {
			e.warn(p.dates.start, "there is no such day: "+d.Literal)
		}
	}
	e.setDates(p.dates)
}
