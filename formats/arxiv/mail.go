package arxiv

import (
	"bytes"
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// An entry of arXiv's mails and listing files (https://info.arxiv.org/help/subscribe.html):
//
//	\\
//	arXiv:2303.00763 (*cross-listing*)
//	Date: Wed, 1 Mar 2023 19:00:02 GMT   (3197kb,D)
//
//	Title: A Title That Is Broken at Some Eighty Columns and Goes on behind Two
//	  Blanks
//	Authors: A. One (1 and 2), B. N\'emeth (2) ((1) Institute, (2) University)
//	Categories: astro-ph.HE gr-qc
//	Comments: 12 pages
//	Journal-ref: Phys. Rev. D 103, 103025 (2021)
//	DOI: 10.1103/PhysRevD.103.103025
//	\\
//	  The abstract.
//	\\ ( https://arxiv.org/abs/2303.00763 ,  3197kb)
//
// Text is TeX. A replaced paper has "replaced with revised version" for its date
// and no abstract.

// fitsMail reports whether an entry has the fences of a mail.
func fitsMail(e *entry) bool {
	fence, ident := false, false
	for i := range e.block.lines {
		switch e.block.lines[i].kind {
		case kindFence:
			fence = true
		case kindIdent, kindBareIdent:
			ident = ident || fence
		}
	}
	return ident
}

// findMail reads the id and the title of an entry of a mail.
func findMail(e *entry) bool {
	b := e.block
	e.next = e.readIdent()
	e.headed = joinIndented(b, readHeadings(b, e.next, nextFence(b, e.next)))
	for _, p := range e.headed {
		if p.heading == headingTitle {
			e.rec.Title = tex(p.value.of(b), latex.Title)
		}
	}
	return e.rec.Title != "" || e.fragment()
}

// fillMail reads the rest of an entry of a mail.
func fillMail(e *entry) {
	b := e.block
	header := nextFence(b, e.next)
	end := nextFence(b, header+1)
	for _, p := range e.headed {
		e.setMail(p)
	}
	if len(e.rec.Author) == 0 {
		e.warn(b.lines[e.first].start, "the entry names no authors")
	}
	if header+1 < end && end < len(b.lines) {
		e.rec.Abstract = tex(b.text[b.lines[header+1].start:b.lines[end].start], latex.Group)
	}
	if header == len(b.lines) {
		e.warn(b.lines[e.last].end, `the entry doesn't end with "\\"; it may be cut off`)
	}
	if end < len(b.lines) {
		e.last = end
		e.unknown(b.lines[end].end, len(b.text))
	}
}

// nextFence returns the first fence at or behind line i, or the end of the block.
func nextFence(b *block, i int) int {
	for i < len(b.lines) && b.lines[i].kind != kindFence {
		i++
	}
	return min(i, len(b.lines))
}

// joinIndented puts the lines together that values were broken into: those behind
// the first begin with blanks.
func joinIndented(b *block, parts []headed) []headed {
	joined := parts[:0]
	for _, p := range parts {
		if n := len(joined); n > 0 && p.line > 0 && b.lines[p.line].indent > 0 {
			joined[n-1].value.end = b.lines[p.line].end
			continue
		}
		joined = append(joined, p)
	}
	return joined
}

// tex returns a text in TeX as record text. The tilde of a home page's address is
// no TeX.
func tex(text []byte, mode latex.Mode) string { return texString(fold(text), mode) }

func texString(s string, mode latex.Mode) string {
	return latex.Decode(strings.ReplaceAll(s, "/~", `/\textasciitilde{}`), mode)
}

// setMail takes one part of the entry's header.
func (e *entry) setMail(p headed) {
	b := e.block
	text := p.value.of(b)
	switch p.heading {
	case headingTitle: // findMail read it
	case headingAuthors:
		e.setAuthors(splitMailAuthors(e.dropAffiliations(tex(text, latex.Group))))
	case headingSubjects:
		e.readSubjects(p.value)
	case headingDate:
		if d, ok := mailDay(text); ok {
			e.rec.Issued = d
		}
	case headingRevised:
		if d, ok := mailDay(text); ok {
			e.rec.SetDate(record.Updated, d)
		}
	case headingLicense:
		e.rec.SetText(record.License, fold(text))
	case headingFrom:
		e.addExtra("from", fold(text))
	case headingSubjectNames:
		e.addExtra("subj-class", fold(text))
	case headingProxy:
		e.addExtra("proxy", fold(text))
	default:
		if !e.setHeaded(p, tex(text, latex.Group)) {
			e.unknown(b.lines[p.line].start, p.value.end)
		}
	}
}

// mailDay reads the day of "Wed, 1 Mar 2023 19:00:02 GMT", behind anything. In the
// first years the clocks of senders had two digits for the year: "31 DEC 91".
func mailDay(text []byte) (record.Date, bool) {
	comma := bytes.IndexByte(text, ',')
	c := cursor{text: text, at: comma + 1}
	d, ok := c.day()
	if words := strings.Fields(string(text[comma+1:])); !ok && len(words) > 2 && len(words[2]) == 2 {
		century := "20"
		if words[2] > "90" { // arXiv began in 1991
			century = "19"
		}
		d = record.ParseDate(words[0] + " " + words[1] + " " + century + words[2])
		ok = d.Start.Precision == record.PrecisionDay
	}
	return d, ok && d.Literal == ""
}

// splitMailAuthors takes a list of authors without affiliations apart.
func splitMailAuthors(plain string) (items []string) {
	for item := range strings.SplitSeq(plain, ",") {
		for name := range strings.SplitSeq(item, " and ") {
			items = append(items, spaceInitials(name))
		}
	}
	return items
}

// spaceInitials puts a blank between an initial and a family name that were written
// without: "R.Merighi".
func spaceInitials(name string) string {
	for i := 1; i+2 < len(name); i++ {
		if name[i] == '.' && ascii.IsUpper(name[i-1]) && ascii.IsUpper(name[i+1]) && 'a' <= name[i+2] && name[i+2] <= 'z' {
			return name[:i+1] + " " + name[i+1:]
		}
	}
	return name
}
