package crossref

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/record"
)

// read makes the record of a work.
func read(w *service.Work, c *work) {
	rec := w.Rec
	rec.Type, rec.Genre = typeOf(c)
	w.DOI(c.DOI)
	w.URL(c.Resource.Primary.URL)
	w.URL(c.URL)
	titles(w, c)
	people(w, c)
	grant(w, c)
	dates(w, c)
	w.Text(record.Volume, c.Volume)
	w.Text(record.Issue, cmp.Or(c.Issue, c.InIssue.Issue))
	w.Pages(c.Page, "")
	number := record.Number
	if rec.Page == "" {
		number = record.Page // an e-locator
	}
	w.Text(number, c.ArticleNumber)
	w.Text(record.Edition, c.Edition)
	w.Text(record.Part, c.Part)
	w.Text(record.Number, cmp.Or(c.Number, c.Award))
	w.Text(record.Language, c.Language)
	w.Text(record.Abstract, c.Abstract)
	w.Text(record.Status, c.Status)
	w.Add(record.ISBN, c.ISBN...)
	w.Add(record.ISSN, c.ISSN...)
	w.Add(record.Keyword, c.Subject...)
	w.Text(record.EventTitle, c.Event.Name)
	w.Text(record.EventPlace, c.Event.Location)
	rec.SetDate(record.EventDate, c.Event.Start.until(c.Event.End))
	publisher(w, c)
	links(w, c)
	related(w, c)
	for _, id := range c.AltID {
		if !strings.EqualFold(id, c.DOI) {
			w.Extra("alternative-id", id)
		}
	}
}

// titles takes the titles. Where a work stands in a volume of a series, Crossref
// lists the series and then the volume; what stands alone has a series only.
func titles(w *service.Work, c *work) {
	w.Title(first(c.Title), first(c.Subtitle))
	for _, t := range c.Title[min(1, len(c.Title)):] {
		w.Extra("title", t)
	}
	w.Text(record.TitleShort, first(c.ShortTitle))
	w.Text(record.OriginalTitle, first(c.OriginalTitle))
	container := c.Container
	switch w.Rec.Type {
	case record.TypeBook, record.TypeReport, record.TypeStandard, record.TypeThesis:
		w.Text(record.CollectionTitle, first(container))
		container = nil
	case record.TypeChapter, record.TypePaperConference, record.TypeEntryDictionary, record.TypeEntryEncyclopedia:
		if len(container) > 1 {
			w.Text(record.CollectionTitle, container[0])
			container = container[1:]
		}
	}
	if w.Rec.Type == record.TypePeriodical && w.Rec.Title == "" { // an issue of it
		w.Title(first(container), "")
		container = nil
	}
	w.Text(record.ContainerTitle, first(container))
	for _, t := range container[min(1, len(container)):] {
		w.Extra("container-title", t)
	}
	if rec := w.Rec; rec.ContainerTitle != "" {
		w.Text(record.ContainerTitleShort, first(c.ContainerShort))
		if rec.ContainerTitleShort == rec.ContainerTitle {
			rec.ContainerTitleShort = ""
		}
	}
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func people(w *service.Work, c *work) {
	names(w, record.Author, c.Author)
	names(w, record.Editor, c.Editor)
	names(w, record.Translator, c.Translator)
	names(w, record.Chair, c.Chair)
	names(w, record.Contributor, c.Contributor)
}

func names(w *service.Work, role record.Var, list []person) {
	for _, p := range list {
		if p.Family == "" && p.Given == "" {
			w.Organization(role, p.Name)
			continue
		}
		n := service.Person(p.Family, p.Given, "").Calm()
		if n.Suffix() == "" {
			n.SetSuffix(p.Suffix, false)
		}
		id, _ := record.CleanORCID(p.ORCID)
		n.SetORCID(id)
		w.AddName(role, n)
	}
}

// grant takes what a grant is known by, which stands in its projects.
func grant(w *service.Work, c *work) {
	for _, p := range c.Project {
		for _, t := range p.Title {
			if w.Rec.Title == "" {
				w.Title(t.Title, "")
			} else {
				w.Extra("project-title", t.Title)
			}
		}
		names(w, record.Author, p.Lead)
		names(w, record.Author, p.Coleads)
		if w.Rec.Issued.IsZero() {
			w.Rec.Issued = p.Start.date()
		}
	}
}

// dates takes the date of publication: in print, if there is one.
func dates(w *service.Work, c *work) {
	rec := w.Rec
	for _, d := range [...]date{c.Print, c.InIssue.Print, c.Posted, c.Approved, c.Online, c.Issued, c.First, c.Other, c.Created} {
		if rec.Issued.IsZero() {
			rec.Issued = d.date()
		}
	}
	rec.SetDate(record.AvailableDate, c.Online.date())
}

// date returns a date; the zero Date where there is none.
func (d date) date() record.Date {
	var parts [3]int
	for part := range d.Parts.Elements() {
		i := 0
		for e := range part.Elements() {
			if n, err := strconv.Atoi(e.Text()); err == nil && i < len(parts) {
				parts[i] = n
				i++
			}
		}
		break
	}
	year, month, day := parts[0], parts[1], parts[2]
	out := record.YearOnly(year)
	if month != 0 {
		out = record.YearMonth(year, month)
	}
	if month != 0 && day != 0 {
		out = record.YearMonthDay(year, month, day)
	}
	if year == 0 || !out.Start.IsValid() {
		return record.Date{}
	}
	return out
}

// until returns the time from d to end.
func (d date) until(end date) record.Date {
	a, b := d.date(), end.date()
	if !a.IsZero() && !b.IsZero() && a != b {
		a.End, a.Range = b.Start, record.RangeClosed
	}
	return a
}

// publisher takes who published the work: of a thesis the university, of a preprint
// its server.
func publisher(w *service.Work, c *work) {
	var body institution
	if len(c.Institution) > 0 {
		body = c.Institution[0]
	}
	switch w.Rec.Type {
	case record.TypeThesis, record.TypeArticle, record.TypeReport:
		w.Text(record.Publisher, body.Name)
		w.Text(record.PublisherPlace, first(body.Place))
		w.Text(record.Genre, first(c.Degree))
	case record.TypePostWeblog:
		w.Text(record.ContainerTitle, body.Name)
	case record.TypeStandard:
		w.Text(record.Authority, cmp.Or(c.Standards.Name, body.Name))
	default:
		w.Extra("institution", body.Name)
	}
	w.Text(record.Publisher, c.Publisher)
	w.Text(record.PublisherPlace, c.Place)
	w.Extra("group-title", c.Group)
}

// links takes the license of what readers get, and the full text.
func links(w *service.Work, c *work) {
	for _, version := range [...]string{"vor", "unspecified", "am", ""} {
		for _, l := range c.License {
			if version == "" && l.Version != "tdm" || l.Version == version {
				w.Text(record.License, l.URL)
			}
		}
	}
	for _, l := range c.Link {
		switch {
		case l.Use == "similarity-checking":
			w.LeftOut("link.similarity-checking")
		case l.MIME == "application/pdf":
			w.Link(l.URL, l.MIME, record.LinkPDF)
		case l.MIME != "" && l.MIME != "unspecified":
			w.Link(l.URL, l.MIME, record.LinkURL)
		default:
			w.Link(l.URL, "", record.LinkURL)
		}
	}
}

// relations are the types of relations between works
// (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/)
// that a record has kinds for; all others but citations are related works.
var relations = map[string]record.RelationKind{
	"is-preprint-of": record.RelPreprintOf, "has-preprint": record.RelPreprint,
	"is-part-of": record.RelPartOf, "is-review-of": record.RelReviewOf,
}

func related(w *service.Work, c *work) {
	for name, works := range c.Relation.Members() {
		kind, ok := relations[name.Text()]
		switch {
		case ok:
		case slices.Contains([]string{"references", "cites", "is-cited-by", "is-referenced-by"}, name.Text()):
			w.LeftOut("relation." + name.Text())
			continue
		default:
			kind = record.RelRelated
		}
		for e := range works.Elements() {
			w.Relate(kind, member(e, "id"))
		}
	}
	for _, u := range c.UpdateTo {
		switch u.Type {
		case "correction", "erratum", "corrigendum":
			w.Relate(record.RelErratumOf, u.DOI)
		default:
			w.Relate(record.RelRelated, u.DOI)
			w.Extra("update-to", strings.TrimSpace(u.Type+" "+u.DOI))
		}
	}
}

// member returns the text of an object's member.
func member(v jsondoc.Value, name string) string {
	for nv, val := range v.Members() {
		if nv.Text() == name {
			return val.Text()
		}
	}
	return ""
}
