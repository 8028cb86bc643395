package zoterordf

import (
	"strings"

	"github.com/bibfold/bibfold/internal/notehtml"
	"github.com/bibfold/bibfold/record"
)

// from makes a record of an item.
type from struct {
	it    *item
	r     *record.Record
	named uint64 // the name variables that the item's creators fill, as bits
}

func fromItem(it *item) *record.Record {
	f := from{it: it, r: &record.Record{Type: it.typ.typ}}
	r := f.r
	r.ID = clean(it.get("citationKey"))
	for _, c := range it.creators {
		v := it.typ.roleVar(c.role)
		r.AddName(v, c.name)
		f.named |= 1 << (v - record.Author)
		if isContribution(c.role) {
			r.Extra = append(r.Extra, record.Field{Format: family, Name: roleProperty(c.role), Value: c.name.Inverted()})
		}
	}
	for _, fd := range it.fields {
		f.field(fd)
	}
	f.readExtra(it.get("extra"))
	if it.typ.name == noteItem || r.Type == it.typ.typ && typeOf(r) != it.typ {
		r.Extra = append(r.Extra, record.Field{Format: family, Name: typeField, Value: it.typ.name})
	}
	for _, tag := range it.tags {
		r.AddText(record.Keyword, clean(tag))
	}
	f.notes()
	f.links()
	f.collections()
	for _, tag := range it.automatic {
		r.Extra = append(r.Extra, record.Field{Format: family, Name: automaticField, Value: clean(tag)})
	}
	f.preprint()
	return r
}

// A tag that a program gave, as the subject headings of a database, is marked in
// Zotero, which can hide those; the record keeps the mark for the way back.
const (
	automaticClass = "z:AutomaticTag"
	automaticField = "automaticTag"
)

// Collections are what JabRef calls groups, and stand in its field, by which they
// come into BibTeX files and from there.
const (
	groupsFamily = "bibtex"
	groupsField  = "groups"
)

func (f *from) collections() {
	var groups []string
	for _, c := range f.it.collections {
		groups = append(groups, clean(c))
	}
	if len(groups) > 0 {
		f.r.Extra = append(f.r.Extra, record.Field{Format: groupsFamily, Name: groupsField, Value: record.GroupList(groups)})
	}
}

// field takes a field; what the record has no variable for goes to Extra.
func (f *from) field(fd field) {
	switch fd.name {
	case "citationKey", "extra":
		return
	}
	v := f.it.typ.varFor(fd.name)
	if v == record.VarNone || !f.set(v, fd.value) {
		f.r.Extra = append(f.r.Extra, record.Field{Format: family, Name: fd.name, Value: cleanLines(fd.value)})
	}
}

// set sets a variable that has no value yet; false if it has another one.
func (f *from) set(v record.Var, s string) bool {
	r := f.r
	switch {
	case v.Kind() == record.KindDate:
		d := record.ParseDate(clean(s))
		if !r.Date(v).IsZero() {
			return r.Date(v) == d
		}
		r.SetDate(v, d)
	case v == record.ISBN || v == record.ISSN:
		for _, id := range splitNumbers(v, s) {
			r.AddText(v, id)
		}
	case r.Has(v):
		return r.Text(v) == readText(v, s)
	default:
		f.setText(v, s)
	}
	return true
}

// splitNumbers parts several ISBNs or ISSNs, but leaves together what is none.
func splitNumbers(v record.Var, s string) []string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '\n' })
	for _, p := range parts {
		if _, ok := record.CleanID(v, p); !ok {
			return []string{clean(s)}
		}
	}
	return parts
}

func (f *from) setText(v record.Var, s string) {
	if s = readText(v, s); v == record.Page {
		s = record.CleanPages(s)
	}
	f.r.SetText(v, s)
}

// notes makes the annotation of the notes that stand beside the item.
func (f *from) notes() {
	var parts []string
	if s := f.r.Text(record.Annote); s != "" {
		parts = append(parts, s)
	}
	for _, n := range f.it.notes {
		switch s := cleanLines(notehtml.Text(n)); {
		case record.IsSourceRemark(s):
			f.r.AddText(record.Note, s)
		case s != "":
			parts = append(parts, s)
		}
	}
	f.r.SetText(record.Annote, strings.Join(parts, "\n\n"))
	if f.it.typ.name == noteItem {
		f.r.Title = noteTitle(f.r.Text(record.Annote))
	}
}

func (f *from) links() {
	for _, a := range f.it.attachments {
		title := clean(a.title)
		if a.path != "" {
			f.r.Links = append(f.r.Links, record.Link{Target: a.path, Title: title, Kind: linkKind(a, record.LinkFile), MIME: a.mime})
		}
		if a.url != "" && (a.path == "" || a.url != f.r.URL) {
			f.r.Links = append(f.r.Links, record.Link{Target: a.url, Title: title, Kind: linkKind(a, record.LinkURL), MIME: a.mime})
		}
	}
}

func linkKind(a attachment, other record.LinkKind) record.LinkKind {
	switch {
	case a.mime == "application/pdf":
		return record.LinkPDF
	case strings.HasPrefix(a.mime, "image/"):
		return record.LinkImage
	}
	return other
}

// preprint finds the arXiv id where Zotero has it, and leaves out what the id says.
func (f *from) preprint() {
	r := f.r
	if r.Type != record.TypeArticle {
		return
	}
	if r.Genre == "" || strings.EqualFold(r.Genre, record.GenrePreprint) {
		r.Genre = record.GenrePreprint
	}
	if !strings.EqualFold(r.Publisher, "arXiv") && !strings.EqualFold(r.Publisher, "arXiv.org") && r.Publisher != "" {
		return
	}
	if f.takeArXiv(r.Text(record.Number)) {
		r.SetText(record.Number, "")
	}
	if r.ArXiv.ID == "" && !f.takeArXiv(r.URL) && !f.takeArXiv(r.DOI) {
		return
	}
	r.Publisher = "arXiv"
	if r.ArXiv.Implies(r.DOI) {
		r.DOI = ""
	}
	if r.ArXiv.Implies(r.URL) {
		r.URL = ""
	}
	if r.Text(record.SourceCatalog) == arXivCatalog {
		r.SetText(record.SourceCatalog, "")
	}
}

// arXivCatalog is what Zotero's field "Library Catalog" says of a paper from arXiv.
const arXivCatalog = "arXiv.org"

// takeArXiv reads s as an arXiv id and reports whether it is the one that is
// known, or none was; what it says beyond that is taken too.
func (f *from) takeArXiv(s string) bool {
	a, ok := record.ParseArXiv(s)
	return ok && f.r.ArXiv.Add(a)
}
