package bibtex

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// version writes the version, or of a preprint that of its e-print.
func (e *entryWriter) version() {
	e.done[record.Version] = true
	s := e.r.Text(record.Version)
	if s == "" && e.r.ArXiv.Version > 0 && e.r.ArXiv.ID != "" {
		s = strconv.Itoa(e.r.ArXiv.Version)
	}
	e.field("version", s, latex.Group)
}

// eprint writes the identifier in arXiv, in PubMed where BibLaTeX asks for it.
func (e *entryWriter) eprint() {
	a := e.r.ArXiv
	switch {
	case a.ID != "":
		id := a.ID
		if a.Version > 0 && e.r.Has(record.Version) {
			id = a.String()
		}
		e.verbatim("eprint", id)
		if e.w.dialect == biblatex {
			e.verbatim("eprinttype", "arxiv")
			e.verbatim("eprintclass", a.Primary)
			return
		}
		e.verbatim("archivePrefix", publisherArXiv)
		e.verbatim("primaryClass", a.Primary)
	case e.w.dialect == biblatex && isPMID(e.r.PMID):
		e.done[record.PMID] = true
		e.verbatim("eprint", e.r.PMID)
		e.verbatim("eprinttype", "pubmed")
	case a.Primary != "":
		e.lose("arXiv class", a.Primary, formats.Dropped, "the arXiv id is not known")
	}
}

func isPMID(s string) bool {
	_, ok := record.CleanPMID(s)
	return ok
}

func (e *entryWriter) pmid() {
	if e.done[record.PMID] {
		return
	}
	e.done[record.PMID] = true
	e.verbatim("pmid", e.r.PMID)
}

// doi writes the DOI, unless it is the one that the arXiv id implies.
func (e *entryWriter) doi() {
	e.done[record.DOI] = true
	if e.r.ArXiv.ID == "" || e.r.DOI != e.r.ArXiv.DOI() {
		e.verbatim("doi", record.SpellDOI(e.r.DOI))
	}
}

// url writes the address; BibTeX's styles can't make one of an e-print.
func (e *entryWriter) url() {
	e.done[record.URL] = true
	if e.unwanted() {
		e.done[record.Accessed] = true // the day says when the address worked
		return
	}
	s := e.r.URL
	if s == "" && e.w.dialect == classic && e.isPreprint() {
		s = record.ArXiv{ID: e.r.ArXiv.ID}.URL()
	}
	server, _ := e.waiting("eprinttype")
	paper, _ := e.waiting("eprint")
	if s != "" && s == eprintAddress(strings.ToLower(server), paper) {
		return // eprint says it
	}
	if e.w.dialect == classic && e.printedAddress(s) && e.r.Spelling(family, "url") != s {
		return
	}
	e.verbatim("url", s)
}

// printedAddress writes an address in the field that the source had it in, which
// BibTeX's styles print; they know no url.
func (e *entryWriter) printedAddress(url string) bool {
	for _, name := range [...]string{"howpublished", "note"} {
		expression := e.r.Spelling(expressions, name)
		if expression == "" || e.has(name) || e.inExtra(name) || name == "note" && e.r.Has(record.Note) || e.w.opts.ASCII && !ascii.Is(expression) {
			continue
		}
		if address, ok := onlyAddress(strings.TrimSpace(e.w.macros.value(expression))); ok && unescape(address) == url {
			e.bare(name, expression)
			return true
		}
	}
	return false
}

// unwanted reports whether the user wants no address of this record.
func (e *entryWriter) unwanted() bool {
	switch e.w.opts.Addresses {
	case formats.AddressNever:
		return true
	case formats.AddressUnlessDOI:
		return e.has("doi")
	}
	return false
}

// language writes BibTeX's field, unless a list of languages waits to be written.
func (e *entryWriter) language() {
	e.done[record.Language] = true
	if !e.inExtra("language") {
		e.field("language", cmp.Or(spelledLanguage(e.r), e.r.Language), latex.Group)
	}
}

func (e *entryWriter) langid() {
	e.done[record.Language] = true
	if s := spelledLanguage(e.r); tagsByLanguage[s] != "" {
		e.verbatim("langid", s)
		return
	}
	if babel, ok := languagesByTag[e.r.Language]; ok {
		e.verbatim("langid", babel)
		return
	}
	e.field("language", e.r.Language, latex.Group)
}

// license writes the terms of use by the name that the source had for them.
func (e *entryWriter) license(name string) {
	e.done[record.License] = true
	terms := e.r.Text(record.License)
	for _, own := range licenseFields {
		if e.r.Spelling(family, own) == terms {
			name = own
		}
	}
	e.field(name, terms, latex.Group)
}

// issns writes the ISSNs, that of the electronic edition in the field that the source had
// for it.
func (e *entryWriter) issns() {
	electronic := e.r.Spelling(family, electronicISSN)
	if electronic == "" || !slices.Contains(e.r.ISSN, electronic) {
		e.numbers("issn", record.ISSN, e.r.ISSN)
		return
	}
	others := slices.DeleteFunc(slices.Clone(e.r.ISSN), func(issn string) bool { return issn == electronic })
	e.numbers("issn", record.ISSN, others)
	e.field(electronicISSN, electronic, latex.Group)
}

// numbers writes ISBNs or ISSNs. A field of BibLaTeX holds one, or biber calls it
// invalid: the others stand in a second field, unless the user had them in one.
func (e *entryWriter) numbers(name string, v record.Var, values []string) {
	e.done[v] = true
	if e.w.dialect == biblatex && len(values) > 1 && e.r.Spelling(family, name) == "" {
		e.field(name, values[0], latex.Group)
		name, values = name+"-2", values[1:]
	}
	e.field(name, strings.Join(values, ", "), latex.Group)
}

// files writes the links: attached files, and addresses of pages.
func (e *entryWriter) files() {
	var files []byte
	var pages []string
	for _, l := range e.r.Links {
		read := l.Kind == record.LinkURL
		if field := e.bibDeskLink(l); field != "" {
			e.verbatim(field, l.Target)
			read = true
		} else if e.isFurtherURL(l) {
			pages = append(pages, l.Target)
		} else {
			if len(files) > 0 {
				files = append(files, ';')
			}
			files, read = appendFile(files, l, e.fileType(l)), kindIsRead(l)
		}
		if !read {
			e.lose("link", l.Target, formats.Changed, "the field has no kind for it")
		}
	}
	e.verbatim(furtherURLs, strings.Join(pages, " "))
	e.verbatim("file", string(files))
}

// parent writes where the work belongs. A crossref that has been resolved is an
// xref, which doesn't hand down anything a second time.
func (e *entryWriter) parent(name string, kind record.RelationKind) {
	for _, rel := range e.r.Relations {
		if rel.Kind != kind {
			continue
		}
		if e.has(name) {
			e.lose("relation", rel.ID, formats.Dropped, "a second "+name+": an entry has one")
			continue
		}
		e.verbatim(name, e.w.dialect.cleanKey(rel.ID))
	}
}

// members writes the works of a set.
func (e *entryWriter) members() {
	var ids []string
	for _, rel := range e.r.Relations {
		if rel.Kind == record.RelMember {
			ids = append(ids, rel.ID)
		}
	}
	e.verbatim("entryset", e.w.dialect.cleanKeys(ids))
}

// isRelated reports whether the field related is for a relation; the others have
// fields of their own.
func isRelated(kind record.RelationKind) bool {
	return kind != record.RelPartOf && kind != record.RelInherits && kind != record.RelMember
}

func (e *entryWriter) related() {
	var ids []string
	kind, mixed := relatedKind(e.r)
	for _, rel := range e.r.Relations {
		if !isRelated(rel.Kind) {
			continue
		}
		ids = append(ids, rel.ID)
		if _, ok := relatedTypes[rel.Kind]; rel.Kind != record.RelRelated && (mixed || !ok) {
			e.lose("relation", rel.ID, formats.Changed, "how the works are related")
		}
	}
	e.verbatim("related", e.w.dialect.cleanKeys(ids))
	if t, ok := relatedTypes[kind]; ok && !mixed {
		e.verbatim("relatedtype", t.name)
		e.field("relatedstring", t.text, latex.Group)
	}
}

// relatedType is a value of relatedtype with what is printed before the related
// entry: BibLaTeX has no string for these types (manual 3.16, section 3.4).
type relatedType struct{ name, text string }

var relatedTypes = map[record.RelationKind]relatedType{
	record.RelPreprint:    {"preprint", "Preprint"},
	record.RelDraft:       {"workingpaper", "Working paper"},
	record.RelPreprintOf:  {"published", "Published as"},
	record.RelPublishedAs: {"published", "Published as"},
	record.RelVersionOf:   {"version", "Other version"},
}

// relatedKind returns how a record is related to others, and whether it is so in
// several ways, or says so in fields of its own: then one field can't tell.
func relatedKind(r *record.Record) (kind record.RelationKind, mixed bool) {
	for _, x := range r.Extra {
		mixed = mixed || x.Name == "relatedtype" || x.Name == "relatedstring"
	}
	for _, rel := range r.Relations {
		if !isRelated(rel.Kind) {
			continue
		}
		mixed = mixed || kind != 0 && kind != rel.Kind
		kind = rel.Kind
	}
	return kind, mixed
}

func (e *entryWriter) aliases() { e.verbatim("ids", e.w.dialect.cleanKeys(e.r.Aliases)) }
