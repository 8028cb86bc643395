package bibtex

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// plannedRow is a row of the table with the code that writes it, nil where the
// row says all.
type plannedRow struct {
	fieldRow
	place int // of the field, see fieldPlace
	write func(*entryWriter)
}

// plans are the rows that each dialect writes, in order.
var plans [both][]plannedRow

func init() {
	writers := writersByName()
	for _, row := range fieldRows {
		for _, d := range [...]dialect{classic, biblatex} {
			if row.dialect&d != 0 {
				plans[d] = append(plans[d], plannedRow{row, fieldPlaces[row.name], writers[row.name]})
			}
		}
	}
}

// writersByName returns the fields whose value depends on more than one variable.
// Each function writes its field, or nothing.
func writersByName() map[string]func(*entryWriter) {
	return map[string]func(*entryWriter){
		"author+an:orcid": (*entryWriter).orcids,
		"title":           (*entryWriter).titles,
		"entrysubtype":    func(e *entryWriter) { e.field("entrysubtype", e.subtype(), latex.Group) },
		"journal":         (*entryWriter).container,
		"journaltitle":    (*entryWriter).container,
		"booktitle":       (*entryWriter).booktitle,
		"maintitle":       func(*entryWriter) {},
		"shortjournal":    (*entryWriter).shortJournal,
		"edition":         (*entryWriter).edition,
		"number":          (*entryWriter).number,
		"series":          (*entryWriter).series,
		"pages":           (*entryWriter).pages,
		"pagetotal":       (*entryWriter).pageTotal,
		"eid":             func(*entryWriter) {},
		"institution":     (*entryWriter).institution,
		"publisher":       (*entryWriter).publisher,
		"venue":           (*entryWriter).venue,
		"address":         func(e *entryWriter) { e.place("address", "location") },
		"location":        func(e *entryWriter) { e.place("location", "address") },
		"type":            (*entryWriter).genre,
		"howpublished":    (*entryWriter).howpublished,
		"version":         (*entryWriter).version,
		"date":            (*entryWriter).issued,
		"year":            (*entryWriter).year,
		"month":           func(*entryWriter) {},
		"day":             func(*entryWriter) {},
		"pubstate":        (*entryWriter).pubstate,
		"eprint":          (*entryWriter).eprint,
		"archiveprefix":   func(*entryWriter) {},
		"primaryclass":    func(*entryWriter) {},
		"eprinttype":      func(*entryWriter) {},
		"eprintclass":     func(*entryWriter) {},
		"pmid":            (*entryWriter).pmid,
		"doi":             (*entryWriter).doi,
		"url":             (*entryWriter).url,
		"langid":          (*entryWriter).langid,
		"language":        (*entryWriter).language,
		"isbn":            func(e *entryWriter) { e.numbers("isbn", record.ISBN, spelledISBNs(e.r)) },
		"issn":            (*entryWriter).issns,
		"rights":          func(e *entryWriter) { e.license("rights") },
		"copyright":       func(e *entryWriter) { e.license("copyright") },
		"keywords":        (*entryWriter).keywords,
		"file":            (*entryWriter).files,
		"crossref":        func(e *entryWriter) { e.parent("crossref", record.RelInherits) },
		"xref":            func(e *entryWriter) { e.parent("xref", record.RelPartOf) },
		"entryset":        (*entryWriter).members,
		"related":         (*entryWriter).related,
		"ids":             (*entryWriter).aliases,
		"note":            (*entryWriter).note,
		"annote":          func(e *entryWriter) { e.annote("annote") },
		"annotation":      func(e *entryWriter) { e.annote("annotation") },
	}
}

// readAs returns the item type that the entry is read as again.
func (e *entryWriter) readAs() record.Type {
	t, _, _ := itemType(e.kind, e.subtype())
	return t
}

// edition writes a number as BibLaTeX wants it, and as an ordinal for BibTeX's
// styles, which print "2nd edition".
func (e *entryWriter) edition() {
	e.done[record.Edition] = true
	s := plainOrdinal(e.r.Text(record.Edition))
	if n, err := strconv.Atoi(s); err == nil && n > 0 && e.w.dialect == classic {
		s = ordinal(n)
	}
	e.field("edition", s, latex.Group)
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// number writes the one of issue, number and place in the series that the entry
// type means by it, and another one where there is a field for it.
func (e *entryWriter) number() {
	order := [...]record.Var{record.Number, record.CollectionNumber, record.Issue}
	means := numberMeans(e.readAs(), e.r.Text(record.CollectionTitle) != "")
	switch {
	case means == record.Issue:
		order = [...]record.Var{record.Issue, record.CollectionNumber, record.Number}
	case means == record.CollectionNumber:
		order = [...]record.Var{record.CollectionNumber, record.Issue, record.Number}
	}
	written := false
	for _, v := range order {
		value := e.r.Text(v)
		switch {
		case value == "" || e.isArXivNumber(v, value):
			e.done[v] = true
			continue
		case v == record.Number && e.r.Page != "" && order[2] == v && e.kind != "book": // an article number beside pages
			e.field(cmp.Or(e.articleNumber(value), "eid"), value, latex.Group)
		case !written:
			e.field(e.numberField(value), value, latex.Group)
			written = true
			if v != means {
				e.lose(v.String(), value, formats.Moved, "number means the "+means.String()+" in "+e.kind)
			}
		case v == record.Issue:
			e.field("issue", value, latex.Group)
			e.lose(v.String(), value, formats.Moved, "issue has no meaning beside number")
		default:
			continue
		}
		e.done[v] = true
	}
}

// numberField returns the field for the number of an issue. BibLaTeX's issue is
// its name, "Spring", and comes back as such.
func (e *entryWriter) numberField(value string) string {
	if e.w.dialect == biblatex && e.r.Spelling(family, "issue") == value {
		return "issue"
	}
	return "number"
}

// isArXivNumber reports whether a number only repeats the arXiv id.
func (e *entryWriter) isArXivNumber(v record.Var, value string) bool {
	if v != record.Number || e.r.ArXiv.ID == "" {
		return false
	}
	a, ok := record.ParseArXiv(value)
	return ok && a.ID == e.r.ArXiv.ID
}

// pages writes ranges with two hyphens, and an article number as BibLaTeX's eid.
func (e *entryWriter) pages() {
	e.done[record.Page] = true
	s := e.r.Page
	if s == "" {
		return
	}
	if name := e.articleNumber(s); name != "" {
		e.field(name, s, latex.Group)
		return
	}
	if e.w.dialect == biblatex && e.kind == "article" && (e.r.HasArticleNumber() || isENumber(s)) && !e.has("eid") {
		e.field("eid", s, latex.Group)
		return
	}
	e.begin("pages")
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	for i, part := range strings.Split(s, ", ") {
		if i > 0 {
			e.buf = append(e.buf, ", "...)
		}
		p := record.ParsePages(part)
		if p.Kind != record.PageRange || part != p.First+"-"+p.Last {
			e.buf = appendText(e.buf, part, e.w.opts.ASCII)
			continue
		}
		e.buf = appendText(e.buf, p.First, e.w.opts.ASCII)
		e.buf = append(e.buf, cmp.Or(e.w.dash, "--")...)
		e.buf = appendText(e.buf, p.Last, e.w.opts.ASCII)
	}
	e.buf = balance(e.buf, start)
	e.unprintable("pages", s, start)
	e.buf = append(e.buf, "},"...)
}

// articleNumber returns the field that an article number had in a source of the same
// dialect, "" where there was none: eid is BibLaTeX's, which BibTeX's styles don't print.
func (e *entryWriter) articleNumber(s string) string {
	if (e.w.dialect == biblatex) != (e.r.Source.Format == BibLaTeX.Name) {
		return ""
	}
	for _, name := range articleNumbers {
		if e.r.Spelling(family, name) == s && (e.w.dialect == biblatex || name != "eid") {
			return name
		}
	}
	return ""
}

// withPageTotal are the entry types that have the field pagetotal in BibLaTeX's data
// model (blx-dm.def).
const withPageTotal = " book booklet collection manual mvbook mvproceedings proceedings reference report thesis "

// pageTotal writes how many pages a work has, by the name that the source had for
// it; an article has a field for that in ACM's style alone.
func (e *entryWriter) pageTotal() {
	e.done[record.NumberOfPages] = true
	s, name := e.r.Text(record.NumberOfPages), "pagetotal"
	if e.r.Spelling(family, "numpages") == s || !listed(withPageTotal, e.kind) && !isBibTeX(e.r.Source.Format) {
		name = "numpages"
	}
	e.field(name, s, latex.Group)
}

// isENumber reports whether s is one of the numbers of journals without pages: e123, E12.
func isENumber(s string) bool {
	digits := strings.TrimLeft(s, "eE")
	return len(digits) == len(s)-1 && digits != "" && isNumber([]byte(digits))
}

// genre writes what the entry type doesn't say.
func (e *entryWriter) genre() {
	e.done[record.Genre] = true
	g := e.unsaid
	if listed(" phdthesis mastersthesis ", e.kind) && e.r.Genre == "" {
		g = anyThesis
	}
	if e.w.dialect == biblatex {
		if key, ok := genreKeys[g]; ok {
			g = key
		}
	}
	e.field("type", g, latex.Group)
}
