package ovid

import (
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// bookForm is PsycINFO's SO of a book or a part of one:
// editors (year). Title. (pp. 1-9). ix, 254 pp. New York, NY: Publisher. Others have
// no year behind those that they mark as editors.
var bookForm = regexp.MustCompile(`^(?:(?P<e>.*?)\s*\((?P<d>\d{4})\)|(?P<m>.*\[Ed[^\]]*\]))\.\s+(?:(?P<b>.+?)\.\s+)??(?:\(pp?\.\s*(?P<p>[^)]+)\)\.\s*)?` +
	`(?:(?:[ivxlcdm]+,\s*)?\d+\s*pp\.\s*(?:(?P<a>[^:]+):\s*(?P<u>.+?)\.?)?)?$`)

// source reads SO, for what no other field has said.
func source(r *tagged.Reading) {
	s := tagged.OneLine(r.First("SO"))
	if s == "" {
		return
	}
	if r.Rec.Type == record.TypeThesis { // where its abstract stands
		r.KeepAs("SO", s)
		return
	}
	if r.Rec.Type == record.TypeChapter || r.Rec.Type == record.TypeBook {
		if m := bookForm.FindStringSubmatch(s); m != nil {
			book(r, m)
			r.KeepAs("SO", s) // place and extent stand there, too
			return
		}
	}
	if c, ok := parseCitation(s); ok {
		article(r, c)
		return
	}
	title, status, _ := strings.Cut(s, ". ")
	if r.Rec.ContainerTitle == "" && len(title) < 200 {
		r.PutText(record.ContainerTitle, trimPoint(title))
	}
	if status != "" {
		r.KeepAs("SO", s)
	}
}

// article takes the parts of a journal's citation.
func article(r *tagged.Reading, c citation) {
	fill(r, record.ContainerTitle, c.journal)
	fill(r, record.EventTitle, c.event)
	fill(r, record.Volume, c.volume)
	fill(r, record.Issue, c.issue)
	if strings.ContainsAny(c.pages, "0123456789") {
		fill(r, record.Page, c.pages)
	}
	if d := record.ParseDate(c.date); d.Literal == "" {
		r.PutDate(record.Issued, c.date)
	}
}

// book takes the parts of a book's citation. With pages it is one of a part.
func book(r *tagged.Reading, m []string) {
	part := func(name string) string { return strings.TrimSpace(m[bookForm.SubexpIndex(name)]) }
	pages := part("p")
	if pages != "" {
		r.Rec.Type = record.TypeChapter
	}
	if r.Rec.Issued.IsZero() {
		r.PutDate(record.Issued, part("d"))
	}
	if r.Rec.Type == record.TypeChapter {
		fill(r, record.ContainerTitle, part("b"))
	}
	fill(r, record.Page, pages)
	fill(r, record.PublisherPlace, part("a"))
	fill(r, record.Publisher, part("u"))
	r.Rec.Publisher = strings.TrimPrefix(r.Rec.Publisher, part("a")+": ") // PU has the place, too
	if e := part("e") + part("m"); strings.Contains(e, "[Ed") && len(r.Rec.Editor) == 0 {
		r.Rec.Editor = people(strings.ReplaceAll(strings.TrimRight(e, ". "), "],", "];"))
	}
}

// fill sets a variable that nothing has set yet.
func fill(r *tagged.Reading, v record.Var, s string) {
	if s != "" && !r.Rec.Has(v) {
		r.PutText(v, s)
	}
}
