package openalex

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
func read(w *service.Work, o *work) {
	rec := w.Rec
	w.DOI(cmp.Or(o.DOI, o.IDs.DOI))
	w.ArXiv(o.IDs.ArXiv)
	w.Text(record.PMID, o.IDs.PMID)
	w.Text(record.PMCID, lastPart(o.IDs.PMCID))
	w.Title(cmp.Or(o.Title, o.DisplayName), "")
	w.Date(record.Issued, cmp.Or(o.Date, o.Year))
	w.Text(record.Language, o.Language)
	w.Text(record.Abstract, abstract(o.Abstract))
	w.Text(record.Volume, o.Biblio.Volume)
	w.Text(record.Issue, o.Biblio.Issue)
	w.Pages(o.Biblio.First, o.Biblio.Last)
	for _, k := range o.Keywords {
		w.Add(record.Keyword, cmp.Or(k.Name, k.Keyword))
	}
	for _, a := range o.Authorships {
		w.Person(record.Author, "", "", cmp.Or(a.Author.Name, a.RawName), a.Author.ORCID)
	}
	if o.AuthorsCut {
		rec.SetCut(record.Author, 0)
	}
	if o.Retracted {
		rec.SetText(record.Status, "retracted")
	}
	p := primary(o)
	rec.Type = typeOf(o, p)
	if rec.Type == record.TypeArticle {
		rec.Genre = record.GenrePreprint
	}
	w.Text(record.License, p.License)
	place(w, o, p)
	w.URL(p.Page)
	w.Link(p.PDF, "application/pdf", record.LinkPDF)
	w.Link(o.Open.PDF, "application/pdf", record.LinkPDF)
	w.Extra("id", lastPart(o.ID))
}

// lastPart returns an id without the address before it.
func lastPart(s string) string { return s[strings.LastIndexByte(s, '/')+1:] }

// primary returns the primary location, also that of works before 2023.
func primary(o *work) location {
	p := o.Primary
	if p.Source.Name == "" && o.Host.Name != "" {
		p.Source, p.Page = o.Host, cmp.Or(p.Page, o.Host.Page)
		p.Version, p.License = cmp.Or(p.Version, o.Host.Version), cmp.Or(p.License, o.Host.License)
	}
	p.Source.Publisher = cmp.Or(p.Source.Publisher, p.Source.OldName)
	p.Source.Name = cmp.Or(p.Source.Name, p.RawName)
	return p
}

// types are OpenAlex's types of works, and Crossref's where they tell more
// (https://docs.openalex.org/api-entities/works/work-object#type).
var types = map[string]record.Type{
	"article": record.TypeArticleJournal, "review": record.TypeArticleJournal, "letter": record.TypeArticleJournal,
	"editorial": record.TypeArticleJournal, "erratum": record.TypeArticleJournal, "retraction": record.TypeArticleJournal,
	"book": record.TypeBook, "book-chapter": record.TypeChapter, "reference-entry": record.TypeEntryEncyclopedia,
	"dissertation": record.TypeThesis, "dataset": record.TypeDataset, "preprint": record.TypeArticle,
	"report": record.TypeReport, "standard": record.TypeStandard, "peer-review": record.TypeReview,
	"grant": record.TypeManuscript, "software": record.TypeSoftware, "other": record.TypeDocument,
	"paratext": record.TypeDocument, "libguides": record.TypeWebpage, "supplementary-materials": record.TypeDocument,
	"conference-abstract": record.TypePaperConference, "conference-paper": record.TypePaperConference,

	"journal-article": record.TypeArticleJournal, "proceedings-article": record.TypePaperConference,
	"posted-content": record.TypeArticle, "monograph": record.TypeBook, "proceedings": record.TypeBook,
	"edited-book": record.TypeBook, "reference-book": record.TypeBook, "book-section": record.TypeChapter,
	"book-part": record.TypeChapter,
}

// typeOf tells the type of a work. "article" is said of what stands in proceedings
// and of manuscripts in repositories, too.
func typeOf(o *work, p location) record.Type {
	if o.Type == "article" || o.Type == "" {
		switch {
		case o.TypeThere == "proceedings-article", p.Source.Type == "conference":
			return record.TypePaperConference
		case o.TypeThere == "posted-content", p.Version == "submittedVersion" && o.Biblio.Volume == "":
			return record.TypeArticle
		}
	}
	if t, ok := types[cmp.Or(o.Type, o.TypeThere)]; ok {
		return t
	}
	return record.TypeDocument
}

// place takes the journal, book series, conference or repository: a work that stands
// on its own has none of the first three, and its publisher is what holds it.
func place(w *service.Work, o *work, p location) {
	rec, s := w.Rec, p.Source
	switch rec.Type {
	case record.TypeThesis:
		w.Text(record.Publisher, s.Name)
		w.Text(record.Publisher, university(o))
	case record.TypeDataset, record.TypeArticle, record.TypeReport, record.TypeSoftware, record.TypeStandard:
		if strings.HasPrefix(s.Name, "arXiv ") { // "arXiv (Cornell University)"
			s.Name = "arXiv"
			w.ArXiv(p.Page)
		}
		w.Text(record.Publisher, s.Name)
	case record.TypeBook:
		if s.Type == "book series" {
			w.Text(record.CollectionTitle, s.Name)
		}
		w.Text(record.Publisher, s.Publisher)
	default:
		w.Text(record.ContainerTitle, s.Name)
		w.Text(record.ContainerTitleShort, s.ShortName)
		if s.Type != "repository" {
			w.Text(record.Publisher, s.Publisher)
		}
	}
	w.Add(record.ISSN, s.ISSN...)
	if len(rec.ISSN) == 0 {
		w.Add(record.ISSN, s.LinkISSN)
	}
}

// university returns where the author of a thesis is from.
func university(o *work) string {
	for _, a := range o.Authorships {
		for _, p := range a.Places {
			return p.Name
		}
		for _, s := range a.Raw {
			return s
		}
	}
	return ""
}

// abstract puts the words of an abstract in order: OpenAlex has an index of them, by
// word the places that it stands at, counted from 0.
func abstract(index jsondoc.Value) string {
	type placed struct {
		at   int
		word string
	}
	var words []placed
	for name, places := range index.Members() {
		word := name.Text()
		for p := range places.Elements() {
			if at, err := strconv.Atoi(p.Text()); err == nil {
				words = append(words, placed{at, word})
			}
		}
	}
	slices.SortStableFunc(words, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.word)
	}
	return b.String()
}
