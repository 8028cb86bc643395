package ovid

import (
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// The forms of SO. Their groups are named by what they hold: j(ournal), b(ook),
// v(olume), i(ssue), p(ages), d(ate), f(ull date), e(ditors), a(ddress), u: the
// publisher.
var sourceForms = []*regexp.Regexp{
	// Journals@Ovid: Acta Sinica August 2011;43(8):647-653
	regexp.MustCompile(`^(?P<j>.+?)[.,]?\s+(?P<d>(?:[A-Z][a-z]+(?:[/-][A-Z][a-z]+)?\s+)?(?:\d{1,2},?\s+)?\d{4});\s*(?P<v>\w*)(?:\((?P<i>[^)]+)\))?:\s*(?P<p>.+?)\.?$`),
	// Embase: Cancer. 117 (3) (pp 500-510), 2011. Date of Publication: 01 Feb 2011.
	regexp.MustCompile(`^(?P<j>.+?)\.\s+(?P<v>\w+)\s*(?:\((?P<i>[^)]*)\)\s*)?\(pp?\.?\s*(?P<p>[^)]+)\),?\s*(?P<d>\d{4})\b(?:.*\bDate of Publication:\s*(?P<f>[^.]+))?`),
	// CAB: Journal of Shores; 2013. 101(2):350-360. 12 ref.
	regexp.MustCompile(`^(?P<j>.+?);\s+(?P<d>\d{4})\.\s+(?P<v>\w+)(?:\((?P<i>[^)]+)\))?:\s*(?P<p>[^.]+?)(?:\.(?:\s.*)?)?$`),
	// ERIC: Educational Researcher, v39 n4 p300-312 May 2010. 13 pp.
	regexp.MustCompile(`^(?P<j>.+?),?\s+v(?P<v>\w+)(?:\s+n(?P<i>\S+))?\s+p(?P<p>\S+)\s+(?P<d>[A-Z][A-Za-z-]+(?:\s\d{1,2})?\s+\d{4}|\d{4})\b`),
	// PsycINFO of old: Journal. Vol 28(2) Apr 2015, 103-106.
	regexp.MustCompile(`^(?P<j>.+?)\.\s+Vol\.?\s*(?P<v>\w+)(?:\s*\((?P<i>[^)]+)\))?,?\s+(?P<d>[A-Z][a-z]+(?:[/-][A-Z][a-z]+)?\s+\d{4}),\s*(?:pp?\.?\s*)?(?P<p>[^,]+?)\.?$`),
	// PsycINFO: Journal. Vol.75(2-A(E)), Mar 2014, pp. 1-3. MEDLINE: Journal. 12(3):100-10, 2010 Mar.
	regexp.MustCompile(`^(?P<j>.+?)\.\s+(?:Vol\.?\s*)?(?P<v>\w+)(?:\s*\((?P<i>[^()]*(?:\([^()]*\))?[^()]*)\))?(?::\s*(?P<p>[^,]+?))?\s*,\s*(?P<d>[^,]*?\d{4}[^,]*?)(?:,\s*(?:(?:pp?\.?|ArtID)\s*(?P<q>.+?)|[^,]*))?\.?$`),
	// Political Science: Journal of Studies 12, Winter 2007: 7-14. Affairs, 2013(1): 3-28.
	regexp.MustCompile(`^(?P<j>.+?),?\s+(?P<v>\d+)\s*(?:\((?P<i>[^)]+)\))?(?:,\s*(?P<d>[A-Za-z /-]*\d{4}))?:\s*(?P<p>[\w -]+?)\.?$`),
}

// bookForm is PsycINFO's SO of a book or a part of one:
// editors (year). Title. (pp. 1-9). ix, 254 pp. New York, NY: Publisher.
var bookForm = regexp.MustCompile(`^(?:(?P<e>.*?)\s*)\((?P<d>\d{4})\)\.\s+(?:(?P<b>.+?)\.\s+)??(?:\(pp?\.\s*(?P<p>[^)]+)\)\.\s*)?` +
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
	for _, form := range sourceForms {
		if m := form.FindStringSubmatch(s); m != nil {
			article(r, form, m)
			return
		}
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
func article(r *tagged.Reading, form *regexp.Regexp, m []string) {
	rec := r.Rec
	for i, name := range form.SubexpNames() {
		s := strings.TrimSpace(m[i])
		if s == "" {
			continue
		}
		switch name {
		case "j":
			fill(r, record.ContainerTitle, s)
		case "v":
			fill(r, record.Volume, s)
		case "i":
			fill(r, record.Issue, s)
		case "p", "q":
			if strings.ContainsAny(s, "0123456789") {
				fill(r, record.Page, s)
			}
		case "d", "f":
			if d := record.ParseDate(s); d.Literal == "" {
				r.PutDate(record.Issued, s)
			}
		}
	}
	if rec.Issued.IsZero() && len(rec.Volume) == 4 {
		r.PutDate(record.Issued, rec.Volume) // a journal that counts by years
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
	if e := part("e"); strings.Contains(e, "[Ed]") && len(r.Rec.Editor) == 0 {
		r.Rec.Editor = people(strings.TrimRight(e, ". "))
	}
}

// fill sets a variable that nothing has set yet.
func fill(r *tagged.Reading, v record.Var, s string) {
	if s != "" && !r.Rec.Has(v) {
		r.PutText(v, s)
	}
}
