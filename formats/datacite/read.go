package datacite

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/record"
)

// read makes the record of a work.
func read(w *service.Work, d *work) {
	a := &d.attributes
	if d.Resource.DOI != "" || len(d.Resource.Titles) > 0 {
		a = &d.Resource
	}
	rec := w.Rec
	rec.Type = typeOf(a.Types)
	w.Text(record.Genre, genreOf(a.Types, rec.Type))
	w.DOI(a.DOI)
	w.URL(a.URL)
	titles(w, a.Titles)
	for _, c := range a.Creators {
		person(w, record.Author, c)
	}
	for _, c := range a.Contributors {
		contributor(w, c)
	}
	dates(w, a)
	for _, s := range a.Subjects {
		w.Add(record.Keyword, s.Subject)
	}
	w.Text(record.Language, a.Language)
	w.Text(record.Version, a.Version)
	descriptions(w, a.Descriptions)
	for _, i := range a.Items {
		within(w, i)
	}
	inContainer(w, a.Container)
	sizes(w, a.Sizes)
	if p := a.Publisher.Name; !strings.EqualFold(p, rec.ContainerTitle) {
		w.Text(record.Publisher, p)
	}
	for _, r := range a.Rights {
		w.Text(record.License, cmp.Or(r.Rights, r.URI, r.URL))
		if r.Rights != "" {
			w.Extra("rightsUri", cmp.Or(r.URI, r.URL))
		}
	}
	for _, r := range a.Related {
		relate(w, r)
	}
	for _, i := range append(a.Identifiers, a.Alternate...) {
		identify(w, cmp.Or(i.Type, i.AltType), cmp.Or(i.ID, i.AltID))
	}
	w.Extra("formats", strings.Join(a.Formats, ", "))
}

// titles takes the titles: one without a type is the work's own.
func titles(w *service.Work, titles []title) {
	var main, sub string
	for _, t := range titles {
		switch {
		case t.Type == "Subtitle" && sub == "":
			sub = t.Title
		case (t.Type == "" || t.Type == "MainTitle") && main == "":
			main = t.Title
		}
	}
	for _, t := range titles {
		switch {
		case t.Title == main || t.Title == sub:
		case main == "":
			main = t.Title
		default:
			w.Extra("titles."+cmp.Or(t.Type, "title"), t.Title)
		}
	}
	w.Title(main, sub)
}

// person adds a creator, or a contributor in the role of one.
func person(w *service.Work, role record.Var, a agent) {
	orcid := ""
	for _, id := range a.IDs {
		if strings.EqualFold(id.Scheme, "ORCID") {
			orcid = id.ID
		}
	}
	if a.Type == "Organizational" {
		w.Organization(role, a.Name)
		return
	}
	w.Person(role, a.Family, a.Given, a.Name, orcid)
}

// roles are the contributorTypes (schema 4.6, property 7.a) that CSL knows; all
// others are contributors.
var roles = map[string]record.Var{
	"Editor": record.Editor, "Translator": record.Translator, "Producer": record.Producer,
}

func contributor(w *service.Work, a agent) {
	if role, ok := roles[a.Role]; ok {
		person(w, role, a)
		return
	}
	person(w, record.Contributor, a)
	if a.Role != "" && a.Role != "Other" {
		w.Extra("contributors."+a.Role, cmp.Or(a.Name, strings.TrimSpace(a.Given+" "+a.Family)))
	}
}

// dateVars are the dateTypes (schema 4.6, property 8.a) that CSL knows.
var dateVars = map[string]record.Var{
	"Issued": record.Issued, "Available": record.AvailableDate, "Submitted": record.Submitted, "Updated": record.Updated,
}

func dates(w *service.Work, a *attributes) {
	for _, d := range a.Dates {
		v, ok := dateVars[d.Type]
		if !ok || w.Rec.Has(v) {
			w.Extra("dates."+d.Type, d.Date)
			continue
		}
		w.Date(v, d.Date)
	}
	w.Date(record.Issued, a.Year)
	if w.Rec.IsPreprint() {
		completeIssued(w.Rec, record.Submitted) // the first version's day
	}
	completeIssued(w.Rec, record.AvailableDate)
}

// completeIssued takes another date for that of publication, of which only the year is
// known, if it falls into that year.
func completeIssued(rec *record.Record, by record.Var) {
	d, issued := rec.Date(by), rec.Issued
	whole := d.Range == record.NoRange && issued.Range == record.NoRange
	if whole && issued.Start.Precision == record.PrecisionYear && d.Start.Year == issued.Start.Year {
		rec.Issued = d
	}
}

// descriptions takes the abstract, the English one if there are several, and makes
// notes of the rest.
func descriptions(w *service.Work, all []description) {
	best := -1
	for i, d := range all {
		if d.Type == "Abstract" && (best < 0 || strings.HasPrefix(d.Lang, "en") && !strings.HasPrefix(all[best].Lang, "en")) {
			best = i
		}
	}
	for i, d := range all {
		switch {
		case i == best:
			w.Text(record.Abstract, d.Text)
		case d.Type == "" || d.Type == "Other":
			w.Note(d.Text)
		default:
			w.Note(d.Type + ": " + d.Text)
		}
	}
}

// pageRange is how sizes give pages: "42-79 Seiten".
var (
	pageRange = regexp.MustCompile(`^(?:pp?\.? ?|S\. ?|pages? )?(\w{1,8}) ?[-–] ?(\w{1,8})(?: ?(?:pp?\.?|S\.?|pages?|Seiten))?$`)
	pageCount = regexp.MustCompile(`^(\d{1,5}) ?(?:pp?\.?|S\.?|pages?|Seiten|págs?\.?|páginas)$`)
)

// sizes takes pages, how many there are, and any other size.
func sizes(w *service.Work, sizes []string) {
	for _, s := range sizes {
		s = strings.TrimSpace(s)
		if m := pageRange.FindStringSubmatch(s); m != nil {
			w.Pages(m[1], m[2])
		} else if m := pageCount.FindStringSubmatch(s); m != nil {
			w.Text(record.NumberOfPages, m[1])
		} else if w.Rec.Has(record.Dimensions) {
			w.Extra("sizes", s)
		} else {
			w.Text(record.Dimensions, s)
		}
	}
}

// within takes what a related item says of the work that this one is published in.
func within(w *service.Work, i item) {
	if i.Relation != "IsPublishedIn" && i.Relation != "IsPartOf" {
		if len(i.Titles) > 0 {
			w.Extra("relatedItems."+i.Relation, strings.TrimSpace(i.Titles[0].Title+" "+i.ID.ID))
		}
		return
	}
	for _, t := range i.Titles {
		w.Text(record.ContainerTitle, t.Title)
	}
	w.Text(record.Volume, i.Volume)
	w.Text(record.Issue, i.Issue)
	if i.NumberType == "Chapter" {
		w.Text(record.ChapterNumber, i.Number)
	} else {
		w.Text(record.Number, i.Number)
	}
	w.Text(record.Edition, i.Edition)
	w.Pages(i.First, i.Last)
	w.Date(record.Issued, i.Year)
	for _, c := range i.Creators {
		person(w, record.ContainerAuthor, c)
	}
	for _, c := range i.Contributors {
		contributor(w, c)
	}
	w.Text(record.Publisher, i.Publisher.Name)
	identify(w, i.ID.Type, i.ID.ID)
}

// inContainer takes what DataCite understood of where the work appeared. What it
// did not understand stands as the first page.
func inContainer(w *service.Work, c container) {
	title := record.ContainerTitle
	switch w.Rec.Type {
	case record.TypeBook, record.TypeThesis, record.TypeReport, record.TypeDataset, record.TypeSoftware:
		title = record.CollectionTitle
	}
	w.Text(title, c.Title)
	w.Text(record.Volume, c.Volume)
	w.Text(record.Issue, c.Issue)
	w.Text(record.Number, c.Number)
	w.Text(record.Edition, c.Edition)
	w.Text(record.ChapterNumber, c.Chapter)
	if c.Last == "" && strings.ContainsAny(c.First, " (") {
		w.Extra("container.firstPage", c.First)
	} else {
		w.Pages(c.First, c.Last)
	}
	identify(w, c.IDType, c.ID)
}

// identify takes an identifier of the work or of what holds it.
func identify(w *service.Work, kind, id string) {
	switch strings.ToUpper(kind) {
	case "ISBN":
		w.Add(record.ISBN, id)
	case "ISSN", "EISSN", "LISSN":
		w.Add(record.ISSN, id)
	case "PMID":
		w.Text(record.PMID, id)
	case "PMCID":
		w.Text(record.PMCID, id)
	case "ARXIV":
		if !w.ArXiv(id) {
			w.Extra("identifiers.arXiv", id)
		}
	case "DOI":
		if doi, ok := record.CleanDOI(id); ok && doi != w.Rec.DOI && !w.Rec.ArXiv.Implies(id) {
			w.Extra("identifiers.DOI", doi)
		}
	default:
		w.Extra("identifiers."+kind, id)
	}
}

// relate takes a related identifier. What this work cites and what cites it is left
// to the services that count it.
func relate(w *service.Work, r related) {
	switch r.Relation {
	case "Cites", "References", "IsCitedBy", "IsReferencedBy":
		w.LeftOut("relatedIdentifiers." + r.Relation)
		return
	case "IsPublishedIn", "IsPartOf":
		switch r.Type {
		case "ISBN", "ISSN", "EISSN", "LISSN":
			identify(w, r.Type, r.ID)
			return
		}
		w.Relate(record.RelPartOf, r.ID)
	case "Reviews":
		w.Relate(record.RelReviewOf, r.ID)
	default:
		if r.Type == "ISBN" || r.Type == "ISSN" {
			w.Extra("relatedIdentifiers."+r.Relation, r.ID)
			return
		}
		w.Relate(record.RelRelated, r.ID)
	}
}
