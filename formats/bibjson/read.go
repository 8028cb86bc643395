package bibjson

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/record"
)

// types are BibTeX's types of entries, which are BibJSON's.
var types = map[string]record.Type{
	"article": record.TypeArticleJournal, "book": record.TypeBook, "booklet": record.TypePamphlet,
	"inbook": record.TypeChapter, "incollection": record.TypeChapter, "inproceedings": record.TypePaperConference,
	"conference": record.TypePaperConference, "manual": record.TypeBook, "mastersthesis": record.TypeThesis,
	"phdthesis": record.TypeThesis, "proceedings": record.TypeBook, "techreport": record.TypeReport,
	"unpublished": record.TypeManuscript, "misc": record.TypeDocument, "online": record.TypeWebpage,
	"thesis": record.TypeThesis, "report": record.TypeReport, "dataset": record.TypeDataset, "software": record.TypeSoftware,
}

// genres are what two types say of a thesis.
var genres = map[string]string{"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}

// read makes the record of a work.
func read(w *service.Work, b *work) {
	f := &b.fields
	if f.Title == "" && b.Inner.Title != "" {
		b.Inner.ID = f.ID
		f = &b.Inner
	}
	rec := w.Rec
	rec.ID = cmp.Or(f.CiteKey, f.Citekey, f.ID, f.OtherID)
	rec.Type = typeOf(f)
	rec.Genre = genres[strings.ToLower(f.Type)]
	w.Title(f.Title, f.Subtitle)
	for _, id := range f.Identifier {
		identify(w, id)
	}
	w.DOI(f.DOI)
	people(w, f)
	places(w, f)
	w.Date(record.Issued, f.Date.Published)
	w.Date(record.Issued, strings.TrimSpace(f.Day+" "+f.Month+" "+f.Year))
	w.Text(record.Abstract, cmp.Or(f.Abstract, f.Sections.Abstract))
	w.Add(record.Keyword, f.Keywords...)
	w.Add(record.Keyword, f.Keyword...)
	for _, n := range f.Note {
		w.Note(n)
	}
	for _, l := range f.License {
		w.Text(record.License, cmp.Or(l.Raw, l.Title, l.URL))
	}
	links(w, f)
}

// typeOf tells the type. An article that stands in no journal is one all the same.
func typeOf(f *fields) record.Type {
	typ, ok := types[strings.ToLower(f.Type)]
	if !ok {
		typ, ok = record.ParseType(f.Type)
	}
	held := f.Journal.Name != "" || f.Journal.Title != ""
	switch {
	case typ == record.TypeArticleJournal && !held, typ == record.TypeArticle && !held:
		return record.TypeArticle
	case ok:
		return typ
	case held:
		return record.TypeArticleJournal
	case f.Booktitle != "":
		return record.TypeChapter
	}
	return record.TypeDocument
}

// people takes the names. Who reviewed is the author of what has no other.
func people(w *service.Work, f *fields) {
	reviewers := record.Contributor
	if len(f.Author) == 0 {
		reviewers = record.Author
	}
	for _, list := range [...]struct {
		role  record.Var
		names []person
	}{
		{record.Author, f.Author},
		{record.Editor, f.Editor},
		{reviewers, f.Reviewer},
		{record.Translator, f.Translator},
	} {
		for _, p := range list.names {
			w.Person(list.role, cmp.Or(p.Last, p.LastName, p.Family), cmp.Or(p.First, p.FirstName, p.Given), p.Name,
				cmp.Or(p.ORCID, p.OtherORCID))
		}
	}
}

// places takes where the work appeared.
func places(w *service.Work, f *fields) {
	j := &f.Journal
	w.Text(record.ContainerTitle, cmp.Or(j.Name, j.Title, f.Booktitle))
	w.Text(record.ContainerTitleShort, cmp.Or(j.Abbrev, j.Short))
	w.Text(record.CollectionTitle, f.Series)
	w.Text(record.Publisher, cmp.Or(f.Publisher, f.School, f.Institution, j.Publisher))
	w.Text(record.PublisherPlace, f.Address)
	w.Text(record.Edition, f.Edition)
	w.Text(record.ChapterNumber, f.Chapter)
	w.Text(record.Volume, cmp.Or(j.Volume, f.Volume))
	number := record.Number
	if j.Name != "" || j.Title != "" {
		number = record.Issue
	}
	w.Text(record.Issue, cmp.Or(j.Issue, f.Issue))
	w.Text(number, cmp.Or(j.Number, f.Number))
	w.Pages(cmp.Or(j.Pages, f.Pages), "")
	w.Pages(cmp.Or(j.First, f.Start), cmp.Or(j.Last, f.End))
	w.Rec.Page = record.CleanPages(w.Rec.Page)
	w.Text(record.Language, cmp.Or(f.Language, j.Language))
	for _, list := range [...][]string{j.ISSN, j.ISSNs, f.ISSN} {
		w.Add(record.ISSN, list...)
	}
	w.Add(record.ISBN, f.ISBN...)
	for _, id := range j.Identifier {
		identify(w, id)
	}
}

func identify(w *service.Work, i idOfType) {
	switch strings.ToLower(i.Type) {
	case "doi":
		w.DOI(i.ID)
	case "issn", "pissn", "eissn":
		w.Add(record.ISSN, i.ID)
	case "isbn":
		w.Add(record.ISBN, i.ID)
	case "pmid", "pubmed":
		w.Text(record.PMID, i.ID)
	case "pmcid", "pmc":
		w.Text(record.PMCID, i.ID)
	case "arxiv":
		if !w.ArXiv(i.ID) {
			w.Extra("identifier.arxiv", i.ID)
		}
	default:
		w.Extra(strings.TrimSuffix("identifier."+i.Type, "."), i.ID)
	}
}

// links takes the addresses. The first link to a page is that of the work; url is
// the record's own in a BibServer.
func links(w *service.Work, f *fields) {
	for _, l := range f.Link {
		if !isPDF(l) {
			w.URL(l.URL)
		}
	}
	w.URL(f.URL)
	w.Link(f.URL, "", record.LinkURL)
	for _, l := range f.Link {
		kind := record.LinkURL
		if isPDF(l) {
			kind = record.LinkPDF
		}
		w.Link(l.URL, "", kind)
	}
}

func isPDF(l link) bool {
	return strings.Contains(strings.ToLower(l.Type+l.MIME), "pdf") || strings.HasSuffix(strings.ToLower(l.URL), ".pdf")
}
