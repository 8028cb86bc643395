package semanticscholar

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/record"
)

// types are the publicationTypes that say what a paper is, by how well they do;
// Study, ClinicalTrial and their like say what it does.
var types = []struct {
	word string
	typ  record.Type
}{
	{"Book", record.TypeBook},
	{"BookSection", record.TypeChapter},
	{"Dataset", record.TypeDataset},
	{"Conference", record.TypePaperConference},
	{"News", record.TypeArticleNewspaper},
	{"JournalArticle", record.TypeArticleJournal},
	{"Review", record.TypeArticleJournal},
	{"Editorial", record.TypeArticleJournal},
	{"LettersAndComments", record.TypeArticleJournal},
}

// read makes the record of a paper.
func read(w *service.Work, all *work) {
	p := &all.paper
	for _, other := range [...]*paper{&all.Citing, &all.Cited} {
		if other.Title != "" {
			p = other
		}
	}
	rec := w.Rec
	for _, id := range [...]*ids{&p.IDs, &p.IDsToo} {
		w.ArXiv(id.ArXiv)
		w.DOI(id.DOI)
		w.Text(record.PMID, id.PMID)
		if id.PMCID != "" {
			w.Text(record.PMCID, "PMC"+strings.TrimPrefix(id.PMCID, "PMC"))
		}
		w.Extra("ACL", id.ACL)
		w.Extra("DBLP", id.DBLP)
	}
	w.Title(p.Title, "")
	w.Text(record.Abstract, p.Abstract)
	w.Date(record.Issued, cmp.Or(p.Date, p.DateToo, p.Year))
	for _, a := range p.Authors {
		w.Person(record.Author, "", "", a.Name, a.IDs.ORCID)
	}
	w.Add(record.Keyword, p.Fields...)
	places(w, p)
	if rec.DOI == "" && rec.ArXiv.ID == "" {
		w.URL(p.URL) // Semantic Scholar's own page
	}
	w.Link(p.PDF.URL, "application/pdf", record.LinkPDF)
	w.Extra("paperId", p.PaperID)
}

// places takes where the paper appeared, and its type.
func places(w *service.Work, p *paper) {
	rec := w.Rec
	venue := cmp.Or(p.Place.Name, p.Venue)
	holder := cmp.Or(p.Journal.Name, venue)
	if rec.ArXiv.ID != "" && (holder == "" || isArXiv(holder)) {
		rec.Type, rec.Genre, rec.Publisher = record.TypeArticle, record.GenrePreprint, "arXiv"
		return
	}
	rec.Type = typeOf(p, holder)
	if rec.Type == record.TypePaperConference && p.Place.Type == "conference" {
		w.Text(record.EventTitle, venue)
	}
	if rec.Type != record.TypeBook {
		w.Text(record.ContainerTitle, holder)
	}
	volume := p.Journal.Volume
	if rest, issue, ok := strings.Cut(volume, " "); ok && strings.Trim(issue, "0123456789") == "" {
		volume = rest // "12 3" is volume 12, issue 3
		w.Text(record.Issue, issue)
	}
	w.Text(record.Volume, volume)
	w.Text(record.Page, record.CleanPages(strings.Join(strings.Fields(p.Journal.Pages), " ")))
	w.Add(record.ISSN, p.Place.ISSN...)
}

func isArXiv(s string) bool {
	s = strings.ToLower(s)
	return s == "arxiv" || s == "arxiv.org" || s == "corr"
}

func typeOf(p *paper, holder string) record.Type {
	said := append(p.Types, p.TypesT...)
	if p.Place.Type == "conference" {
		said = append(said, "Conference")
	}
	for _, row := range types {
		for _, word := range said {
			if word == row.word {
				return row.typ
			}
		}
	}
	if p.Journal.Volume != "" || p.Place.Type == "journal" || holder != "" {
		return record.TypeArticleJournal
	}
	return record.TypeDocument
}
