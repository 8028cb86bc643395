package mods

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// elsewhere are the roles of other works, which stand with these.
var elsewhere = map[record.Var]bool{
	record.CollectionEditor: true, record.ContainerAuthor: true, record.OriginalAuthor: true, record.ReviewedAuthor: true,
}

func (w *writer) names() {
	for v := record.Author; v < record.NumVars; v++ {
		if elsewhere[v] {
			continue
		}
		for _, row := range roles {
			if row.v == v {
				w.list(v, row.code, row.term)
				break
			}
		}
	}
	if title := w.Rec.Text(record.EventTitle); title != "" {
		w.name(record.Organization(w.Text(title)), "conference", "", "event", false)
	}
}

// list writes the names in a role; the last one says that others are missing.
func (w *writer) list(v record.Var, code, term string) {
	names := w.Rec.Names(v)
	_, cut := w.Rec.CutOf(v)
	for i, n := range names {
		w.name(w.AsRead(v, n), "", code, term, cut && i == len(names)-1)
	}
}

func (w *writer) name(n record.Name, kind, code, term string, cut bool) {
	if kind == "" {
		kind = "personal"
		if n.IsOrganization() {
			kind = "corporate"
		}
	}
	w.Open("name", "type", kind)
	p := n.Parts()
	if n.IsOrganization() {
		w.Leaf("namePart", record.EscapeHTML(p.Literal))
	} else {
		family := record.Name{Family: n.Family}.With(record.NameParts{NonDroppingParticle: p.NonDroppingParticle})
		w.Leaf("namePart", family.FullFamily(), "type", "family")
		w.Leaf("namePart", join(n.Given, p.DroppingParticle), "type", "given")
		w.Leaf("namePart", p.Suffix, "type", "termsOfAddress")
	}
	if p.ORCID != "" {
		w.Leaf("nameIdentifier", p.ORCID, "type", "orcid")
	}
	if cut {
		w.Empty("etal")
	}
	if term != "" {
		w.Open("role")
		w.roleTerms(code, term)
		w.Shut()
	}
	w.Shut()
}

// roleTerms writes what somebody did by MARC's list, and in Zotero's word where that
// is another one. What MARC has no word for is a contribution.
func (w *writer) roleTerms(code, term string) {
	const list = "marcrelator"
	if code == "" {
		w.Leaf("roleTerm", term, "type", "text")
		if term != "event" {
			w.Leaf("roleTerm", "ctb", "type", "code", "authority", list)
		}
		return
	}
	w.Leaf("roleTerm", code, "type", "code", "authority", list)
	w.Leaf("roleTerm", term, "type", "text", "authority", list)
	switch code {
	case "rcp":
		w.Leaf("roleTerm", "recipient", "type", "text")
	case "aus":
		w.Leaf("roleTerm", "scriptwriter", "type", "text")
	}
}

func join(a, b string) string { return strings.TrimSpace(a + " " + b) }

// relatedItems writes the works that this one is part of, a translation or review of.
func (w *writer) relatedItems() {
	rec := w.Rec
	if rec.ContainerTitle != "" || rec.ContainerTitleShort != "" || rec.Has(record.ContainerAuthor) {
		w.Open("relatedItem", "type", "host")
		w.titled(record.ContainerTitle)
		w.titled(record.ContainerTitleShort, "type", "abbreviated")
		w.list(record.ContainerAuthor, "aut", "author")
		w.numbers("issn", rec.ISSN)
		w.part()
		w.Shut()
	} else {
		w.numbers("issn", rec.ISSN)
		w.part()
	}
	if rec.Text(record.CollectionTitle) != "" || rec.Text(record.CollectionNumber) != "" || rec.Has(record.CollectionEditor) {
		w.Open("relatedItem", "type", "series")
		w.Open("titleInfo")
		w.text("title", record.CollectionTitle)
		w.text("partNumber", record.CollectionNumber)
		w.Shut()
		w.list(record.CollectionEditor, "edt", "editor")
		w.Shut()
	}
	if rec.Has(record.OriginalTitle) || rec.Has(record.OriginalAuthor) || rec.Has(record.OriginalDate) ||
		rec.Has(record.OriginalPublisher) || rec.Has(record.OriginalPublisherPlace) {
		w.original()
	}
	if rec.Has(record.ReviewedTitle) || rec.Has(record.ReviewedAuthor) {
		w.Open("relatedItem", "type", "reviewOf")
		w.titled(record.ReviewedTitle)
		w.list(record.ReviewedAuthor, "aut", "author")
		w.Shut()
	}
}

func (w *writer) original() {
	rec := w.Rec
	w.Open("relatedItem", "type", "original")
	w.titled(record.OriginalTitle)
	w.list(record.OriginalAuthor, "aut", "author")
	if rec.Has(record.OriginalDate) || rec.Has(record.OriginalPublisher) || rec.Has(record.OriginalPublisherPlace) {
		w.Open("originInfo")
		w.wrapped("place", "placeTerm", w.Text(rec.Text(record.OriginalPublisherPlace)), "type", "text")
		w.text("publisher", record.OriginalPublisher)
		w.date("dateIssued", record.OriginalDate)
		w.Shut()
	}
	w.Shut()
}

// partDetails are the parts in the order in which they are written.
var partDetails = []struct {
	kind string
	v    record.Var
}{
	{"volume", record.Volume},
	{"issue", record.Issue},
	{"chapter", record.ChapterNumber},
	{"section", record.Section},
	{"supplement", record.Supplement},
}

// part writes the numbers that lead to the work in what holds it.
func (w *writer) part() {
	depth, rec := w.Depth(), w.Rec
	open := func() {
		if w.Depth() == depth {
			w.Open("part")
		}
	}
	for _, d := range partDetails {
		if text := w.Text(rec.Text(d.v)); text != "" {
			open()
			w.Open("detail", "type", d.kind)
			w.Leaf("number", text)
			w.Shut()
		}
	}
	if rec.Page != "" {
		open()
		w.pages()
	}
	if w.Depth() > depth {
		w.Shut()
	}
}

// pages writes a range or a single page with its ends, as Zotero wants both, and all
// else as a list.
func (w *writer) pages() {
	w.Open("extent", "unit", "pages")
	text := w.Text(w.Rec.Page)
	start, end, isRange := strings.Cut(text, "-")
	if !isRange {
		end = start
	}
	if isPage(start) && isPage(end) && (!isRange || start != end) {
		w.Leaf("start", start)
		w.Leaf("end", end)
	} else {
		w.Leaf("list", text)
	}
	w.Shut()
}

// isPage reports whether s is the number of one page: letters and digits.
func isPage(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return s != ""
}

// identifiers writes the numbers of the work.
func (w *writer) identifiers() {
	rec := w.Rec
	if rec.ID != "" && idOf(rec.ID) == "" {
		w.Leaf("identifier", rec.ID, "type", "citekey")
	}
	w.Leaf("identifier", rec.ShownDOI(), "type", "doi")
	w.numbers("isbn", rec.ISBN)
	w.Leaf("identifier", rec.PMID, "type", "pmid")
	w.Leaf("identifier", rec.Text(record.PMCID), "type", "pmc")
	w.text("identifier", record.Number, "type", "report number")
	if rec.ArXiv.ID != "" {
		w.Leaf("identifier", rec.ArXiv.String(), "type", "arxiv")
	}
}

func (w *writer) numbers(kind string, list []string) {
	for _, s := range list {
		w.Leaf("identifier", s, "type", kind)
	}
}

// url returns the address of the work; a preprint on arXiv has the one there.
func (w *writer) url() string {
	if a := w.Rec.ArXiv; a.ID != "" && w.Rec.IsPreprint() {
		return cmp.Or(w.Rec.URL, a.URL())
	}
	return w.Rec.URL
}

// access says what stands behind a link.
var access = map[record.LinkKind]string{record.LinkFile: "raw object", record.LinkImage: "preview", record.LinkPDF: "raw object"}

// locations writes where the work is.
func (w *writer) locations() {
	rec := w.Rec
	if rec.Has(record.Archive) || rec.Has(record.ArchiveLocation) {
		w.Open("location")
		w.text("physicalLocation", record.Archive)
		w.text("shelfLocator", record.ArchiveLocation)
		w.Shut()
	}
	if w.url() == "" && len(rec.Links) == 0 {
		return
	}
	if !rec.Date(record.Accessed).IsZero() && rec.Date(record.Accessed).EDTF() == "" {
		w.LoseVar(record.Accessed, "an address has dates, no words")
	}
	w.Open("location")
	w.Leaf("url", w.url(), "usage", "primary display", "dateLastAccessed", rec.Date(record.Accessed).EDTF())
	for _, l := range rec.Links {
		w.LoseLinkParts(l, true)
		w.Leaf("url", strings.Join(tagged.Lines(l.Target), " "), "displayLabel", l.Title, "access", access[l.Kind])
	}
	w.Shut()
}
