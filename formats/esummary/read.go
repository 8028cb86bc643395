package esummary

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/medline"
	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/record"
)

// read makes the record of an article, book or chapter.
func read(w *service.Work, s *work) {
	rec := w.Rec
	if s.Error != "" {
		w.Warn("NCBI says of " + s.UID + ": " + s.Error)
		return
	}
	rec.Type = typeOf(s)
	w.Title(record.WithoutStop(strings.TrimSpace(s.Title)), "")
	w.Text(record.OriginalTitle, record.WithoutStop(strings.TrimSpace(s.Original)))
	for _, a := range s.Authors {
		role := record.Author
		if a.Type == "Editor" {
			role = record.Editor
		}
		if a.Type == "CollectiveName" {
			w.Organization(role, a.Name)
			continue
		}
		w.AddName(role, record.ParseFamilyInitials(a.Name))
	}
	w.Date(record.Issued, cmp.Or(s.Print, s.Date, s.Online))
	w.Date(record.AvailableDate, s.Online)
	if rec.Date(record.AvailableDate) == rec.Issued {
		rec.SetDate(record.AvailableDate, record.Date{})
	}
	places(w, s)
	identifiers(w, s)
	for _, t := range s.Types {
		w.Extra("pubtype", t)
	}
	w.Extra("doctype", s.DocType)
}

// places takes where the work appeared.
func places(w *service.Work, s *work) {
	w.Text(record.ContainerTitle, cmp.Or(s.Journal, s.Book, s.Source))
	if s.Journal != "" && s.Source != s.Journal {
		w.Text(record.ContainerTitleShort, s.Source)
	}
	if w.Rec.Type == record.TypeBook && w.Rec.Title == "" {
		w.Rec.Title, w.Rec.ContainerTitle = w.Rec.ContainerTitle, ""
	}
	w.Text(record.Volume, s.Volume)
	w.Text(record.Issue, s.Issue)
	w.Text(record.Page, record.CleanPages(s.Pages))
	w.Text(record.Edition, s.Edition)
	w.Text(record.Publisher, s.Publisher)
	w.Text(record.PublisherPlace, s.Place)
	w.Text(record.Medium, s.Medium)
	w.Text(record.Number, s.Report)
	w.Text(record.ChapterNumber, s.Chapter)
	w.Add(record.ISSN, s.ISSN...)
	w.Add(record.ISSN, s.EISSN...)
	if len(s.Language) > 0 {
		w.Text(record.Language, s.Language[0])
	}
	w.URL(s.URL)
}

// identifiers takes the ids. A summary of PubMed Central has its own number as uid.
func identifiers(w *service.Work, s *work) {
	for _, id := range s.IDs {
		switch id.Type {
		case "pubmed", "pmid":
			if id.Value != "0" {
				w.Text(record.PMID, id.Value)
			}
		case "pmc", "pmcid":
			if pmcid, ok := record.CleanPMCID(strings.TrimSuffix(strings.TrimPrefix(id.Value, "pmc-id: "), ";")); ok {
				w.Text(record.PMCID, pmcid)
			}
		case "doi":
			w.DOI(id.Value)
		case "bookaccession":
			medline.PutBook(w.Rec, id.Value)
		case "pii":
			w.Extra(id.Type, id.Value)
		case "rid", "eid", "mid":
			w.LeftOut("articleids." + id.Type)
		default:
			w.Extra("articleids."+id.Type, id.Value)
		}
	}
	w.DOI(s.DOI)
	if w.Rec.PMID == "" && w.Rec.Text(record.PMCID) == "" && w.Rec.Title != "" { // a summary may be of a gene
		w.Text(record.PMID, s.UID)
	}
	if doi, ok := record.FindDOI(s.Location); ok {
		w.DOI(doi)
	} else if w.Rec.Page == "" {
		w.Text(record.Page, strings.TrimPrefix(s.Location, "pii: "))
	}
}

// typeOf tells the type: of a document, or of an article that is a preprint.
func typeOf(s *work) record.Type {
	switch {
	case s.DocType == "book":
		return record.TypeBook
	case s.DocType == "chapter":
		return record.TypeChapter
	case slices.Contains(s.Types, "Preprint"):
		return record.TypeArticle
	}
	return record.TypeArticleJournal
}
