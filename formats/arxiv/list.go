package arxiv

import "bytes"

// An entry of a list of new papers (arxiv-browse, list/base.html), copied as text:
//
//	[1] arXiv:2511.10289 (cross-list from cs.LG) [pdf, html, other]
//	Title: A Title
//	Jane Roe, John Doe
//	Comments: 12 pages
//	Journal-ref: J. Irrepr. Res. 1 (2026) 1
//	Subjects: Sound (cs.SD); Audio and Speech Processing (eess.AS)
//	The abstract, on some of the pages.
//
// Older pages have a label before the authors. The authors are the first hundred,
// and the page doesn't say whether there are more.

// fitsList reports whether the id line is followed by a labelled title.
func fitsList(e *entry) bool {
	b := e.block
	ident := false
	for i := range b.lines {
		switch b.lines[i].kind {
		case kindIdent, kindBareIdent:
			ident = true
		case kindBlank, kindMark, kindFurniture:
		default:
			return ident && bytes.HasPrefix(b.of(i), []byte(labelTitle))
		}
	}
	return false
}

// findList reads the id and the title of an entry of a list of new papers.
func findList(e *entry) bool {
	parts := readHeadings(e.block, e.readIdent(), len(e.block.lines))
	for parts[0].heading != headingTitle {
		parts = parts[1:]
	}
	title, rest := parts[0].value, parts[1:]
	plain := plainRun(rest)
	if plain < len(rest) && rest[plain].heading == headingAuthors {
		if plain > 0 { // all of it is the title
			title.end = rest[plain-1].value.end
		}
	} else if authors := authorsFrom(e.block, rest[:plain]); authors < plain {
		if authors > 0 {
			title.end = rest[authors-1].value.end
		}
		e.parts.authors = span{rest[authors].value.start, rest[plain-1].value.end}
	}
	e.parts.head, e.headed = title, rest[plain:]
	e.rec.Title = prose(title.of(e.block))
	return e.rec.Title != "" || e.fragment()
}

// fillList reads the rest of an entry of a list of new papers.
func fillList(e *entry) {
	if list := e.parts.authors; list.start < list.end {
		e.setAuthors(e.authorItems(list.of(e.block)))
	}
	e.readListed(e.headed)
	if len(e.rec.Author) == 0 {
		e.warn(e.parts.head.start, "the result names no authors")
	}
}

// plainRun returns how many parts at the beginning have no heading.
func plainRun(parts []headed) int {
	for i := range parts {
		if parts[i].heading != headingNone {
			return i
		}
	}
	return len(parts)
}

// authorsFrom returns which of the lines behind the title begins the list of
// authors. A title may have been broken into lines: the list is the first with a
// comma, or the last line.
func authorsFrom(b *block, lines []headed) int {
	for i, l := range lines {
		if bytes.IndexByte(l.value.of(b), ',') >= 0 {
			return i
		}
	}
	return max(0, len(lines)-1)
}

// readListed reads the labelled lines of an entry and its abstract behind them.
func (e *entry) readListed(parts []headed) {
	b := e.block
	for len(parts) > 0 {
		p := parts[0]
		parts = parts[1:]
		n := 0
		if p.heading == headingSubjects {
			e.readSubjects(p.value)
			n = plainRun(parts)
			if n > 0 {
				e.rec.Abstract = prose(span{parts[0].value.start, parts[n-1].value.end}.of(b))
			}
			parts = parts[n:]
			continue
		}
		n = plainRun(parts)
		if n > 0 {
			p.value.end = parts[n-1].value.end
			parts = parts[n:]
		}
		switch p.heading {
		case headingAuthors:
			e.setAuthors(e.authorItems(p.value.of(b)))
		case headingAbstract:
			e.rec.Abstract = prose(p.value.of(b))
		default:
			if !e.setHeaded(p, fold(p.value.of(b))) {
				e.unknown(b.lines[p.line].start, p.value.end)
			}
		}
	}
}
