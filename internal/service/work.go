package service

import (
	"strings"

	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/webmarkup"
	"github.com/bibfold/bibfold/record"
)

// Work is a record in the making.
type Work struct {
	Rec      *record.Record
	Name     string // under which it stands in its document, "" if under none
	family   string
	leaveOut func(path string)
	extra    []record.Field
	warnings []string
}

// Warn says that a part of the work may not be what was meant.
func (w *Work) Warn(msg string) { w.warnings = append(w.warnings, msg) }

// Extra keeps a value that the record has no variable for.
func (w *Work) Extra(name, value string) {
	if value != "" {
		w.extra = append(w.extra, record.Field{Format: w.family, Name: name, Value: value})
	}
}

// LeftOut says that a part of the work is known and left out.
func (w *Work) LeftOut(path string) { w.leaveOut(path) }

// unknown keeps a member that the format's shape doesn't have.
func (w *Work) unknown(path string, v jsondoc.Value) {
	s := v.Text()
	if s == "" {
		s = v.Compact()
	}
	w.Extra(path, s)
}

// Text sets a text variable, unless it is set, from text that may have the markup
// of web pages. In identifiers, codes and addresses nothing is markup.
func (w *Work) Text(v record.Var, s string) {
	if s == "" || w.Rec.Has(v) {
		return
	}
	switch v {
	case record.Abstract:
		s = webmarkup.Paragraphs(s)
	case record.URL, record.DOI, record.PMID, record.PMCID, record.Language, record.CallNumber:
		s = strings.TrimSpace(s)
	default:
		s = webmarkup.Line(s)
	}
	w.Rec.SetText(v, s)
}

// Add adds values to a list variable.
func (w *Work) Add(v record.Var, values ...string) {
	for _, s := range values {
		if v == record.ISBN || v == record.ISSN {
			s = s[strings.LastIndexByte(s, '/')+1:] // http://id.crossref.org/isbn/9783030000011
		}
		w.Rec.AddText(v, webmarkup.Line(s))
	}
}

// Title sets the title, with the subtitle behind a colon unless it is there already.
func (w *Work) Title(title, subtitle string) {
	title, subtitle = webmarkup.Line(title), webmarkup.Line(subtitle)
	if subtitle != "" && title != "" && !strings.HasSuffix(strings.ToLower(title), strings.ToLower(subtitle)) {
		title = strings.TrimRight(title, " :") + colon(title) + subtitle
	}
	if title == "" {
		title = subtitle
	}
	w.Text(record.Title, title)
}

// dictionaries are words in the titles of dictionaries.
var dictionaries = [...]string{"diction", "diccionario", "dizionario", "wörterbuch"}

// EntryType returns the type of an entry in a work of reference with that title.
func EntryType(title string) record.Type {
	title = strings.ToLower(title)
	for _, word := range dictionaries {
		if strings.Contains(title, word) {
			return record.TypeEntryDictionary
		}
	}
	return record.TypeEntryEncyclopedia
}

// colon returns what stands between a title and its subtitle.
func colon(title string) string {
	if strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!") {
		return " "
	}
	return ": "
}

// Date sets a date, unless it is set, from EDTF, with or without a time of day.
func (w *Work) Date(v record.Var, s string) {
	s = strings.TrimSpace(s)
	if i := strings.IndexAny(s, "T "); i == len("2006-01-02") {
		s = s[:i]
	}
	if s == "" || w.Rec.Has(v) {
		return
	}
	d := record.ParseDate(s)
	if d.Literal != "" {
		w.Warn("date can't be read: " + s)
	}
	w.Rec.SetDate(v, d)
}

// arXivDOI is what the DOIs of arXiv begin with: they say the same as its ids.
const arXivDOI = "10.48550/arxiv."

// DOI sets the DOI from any of its forms, or the arXiv id that it says.
func (w *Work) DOI(s string) {
	if w.Rec.DOI != "" || s == "" {
		return
	}
	if doi, ok := record.CleanDOI(s); ok {
		if !strings.HasPrefix(doi, arXivDOI) || !w.ArXiv(doi) {
			w.Rec.DOI = doi
		}
		return
	}
	w.Warn("DOI can't be read: " + s)
	w.Extra("DOI", s)
}

// URL sets the main address, unless it is set or the DOI says it.
func (w *Work) URL(s string) {
	if doi, ok := record.CleanDOI(s); ok && strings.Contains(s, "doi.org/") && (doi == w.Rec.DOI || w.Rec.DOI == "") {
		w.DOI(doi)
		return
	}
	if w.Rec.ArXiv.ID != "" && w.Rec.ArXiv.Implies(s) {
		return
	}
	w.Text(record.URL, s)
}

// ArXiv takes an arXiv id; false says that s is none or another than is known.
func (w *Work) ArXiv(s string) bool {
	a, ok := record.ParseArXiv(s)
	if !ok || w.Rec.ArXiv.ID != "" && w.Rec.ArXiv.ID != a.ID {
		return false
	}
	if w.Rec.ArXiv.ID == "" {
		w.Rec.ArXiv = a
	}
	return true
}

// Pages sets the pages from the first and the last, either of which may hold both.
func (w *Work) Pages(first, last string) {
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	switch {
	case first == "":
		first = last
	case last != "" && last != first && !strings.ContainsAny(first, "-–"):
		first += "-" + last
	}
	w.Text(record.Page, first)
}

// Person adds a name in a role. parts that are empty are not known; display is the
// whole name in either order.
func (w *Work) Person(role record.Var, family, given, display, orcid string) {
	n := Person(family, given, display)
	if n.IsZero() {
		return
	}
	if id, ok := record.CleanORCID(orcid); ok {
		n.SetORCID(id)
	}
	w.AddName(role, n)
}

// Organization adds a body's name in a role.
func (w *Work) Organization(role record.Var, name string) {
	if name = webmarkup.Line(name); name != "" {
		w.AddName(role, record.Organization(name))
	}
}

// AddName adds a name in a role, unless it is there.
func (w *Work) AddName(role record.Var, n record.Name) {
	w.Rec.SetNames(role, record.AppendNew(w.Rec.Names(role), n))
}

// Person returns a name given in parts, or as a whole in either order.
func Person(family, given, display string) record.Name {
	family, given, display = webmarkup.Line(family), webmarkup.Line(given), webmarkup.Line(display)
	switch {
	case strings.Contains(family+given, ","):
		return record.Name{Family: family, Given: given}
	case family != "" && given != "":
		return record.ParseInverted(family + ", " + given)
	case family == "" && given == "" && strings.Contains(display, ","):
		return record.ParseInverted(display)
	case family == "" && given == "":
		return record.ParseDisplay(display)
	}
	return record.Name{Family: family + given}
}

// Link adds a location besides the main address.
func (w *Work) Link(target, mime string, kind record.LinkKind) {
	if target != "" && target != w.Rec.URL {
		w.Rec.AddLink(record.Link{Target: target, MIME: mime, Kind: kind})
	}
}

// Relate adds a relation to another work.
func (w *Work) Relate(kind record.RelationKind, id string) {
	if doi, ok := record.CleanDOI(id); ok {
		id = doi
	}
	if id != "" && id != w.Rec.DOI {
		w.Rec.Relations = record.AppendNew(w.Rec.Relations, record.Relation{Kind: kind, ID: id})
	}
}

// Note adds a remark.
func (w *Work) Note(s string) {
	w.Rec.Notes = record.AppendNew(w.Rec.Notes, webmarkup.Paragraphs(s))
}
