package csljson

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// facts are the variables by which CSL-JSON tells what the record has other
// fields for: an arXiv id hides in number, DOI, URL, archive or note, and Zotero
// keeps in the note what its item types have no field for.
type facts struct {
	typ                                record.Type
	genre, publisher, number, doi, url string
	source, archive, archiveLocation   string
	notes                              []string
	arxiv                              record.ArXiv
	holder                             bool // the work appeared in a journal or book
	key                                string
	said                               []noteFact
	retyped                            bool // the notes told the type
	tex                                []record.Field
	rec                                *record.Record // whose facts they are
}

// noteFact is the value of a variable that a line of the note tells.
type noteFact struct {
	v    record.Var
	text string
}

// factsOf takes the facts of a record as it is.
func factsOf(r *record.Record) facts {
	return facts{
		typ: r.Type, genre: r.Genre, publisher: r.Publisher, number: r.Text(record.Number), doi: r.DOI, url: r.URL,
		source: r.Text(record.SourceCatalog), archive: r.Text(record.Archive),
		archiveLocation: r.Text(record.ArchiveLocation),
		notes:           r.Notes, arxiv: r.ArXiv, holder: r.ContainerTitle != "", rec: r,
	}
}

// text returns the field that holds a variable.
func (f *facts) text(v record.Var) *string {
	switch v {
	case record.Genre:
		return &f.genre
	case record.Publisher:
		return &f.publisher
	case record.Number:
		return &f.number
	case record.DOI:
		return &f.doi
	case record.URL:
		return &f.url
	case record.SourceCatalog:
		return &f.source
	case record.Archive:
		return &f.archive
	case record.ArchiveLocation:
		return &f.archiveLocation
	}
	return nil
}

// factVars are the variables that facts holds, notes apart.
var factVars = [...]record.Var{
	record.Genre, record.Publisher, record.Number, record.DOI, record.URL,
	record.SourceCatalog, record.Archive, record.ArchiveLocation,
}

// told reports whether the notes told more than the arXiv id.
func (f *facts) told() bool { return f.key != "" || f.retyped || len(f.said) > 0 || len(f.tex) > 0 }

// quiet reports whether there is surely nothing to understand and nothing to show.
func (f *facts) quiet() bool {
	if len(f.notes) > 0 || f.arxiv.ID != "" || f.arxiv.Primary != "" || len(f.arxiv.Classes) > 0 || f.genre != "" {
		return false
	}
	for _, s := range [...]string{f.publisher, f.number, f.doi, f.url, f.source, f.archive, f.archiveLocation} {
		if !plain(s) || record.MayNameArXiv(s) {
			return false
		}
	}
	return true
}

// preprint reports whether the facts are those of a paper on arXiv, of known id,
// that isn't described as published elsewhere.
func (f *facts) preprint() bool {
	return f.typ == record.TypeArticle && f.arxiv.ID != "" && !f.holder
}

const (
	arXivPublisher = "arXiv"
	arXivSource    = "arXiv.org"
	arXivDOI       = "10.48550/arxiv."
)

// show makes the facts what CSL-JSON shows of them: a preprint as Zotero's arXiv
// translator stores it, so that every program finds the id where it looks for it.
// Nothing is shown that an unknown id would have to be invented for.
func (f *facts) show() {
	f.doi = record.SpellDOI(f.doi)
	if f.arxiv.ID == "" {
		return
	}
	line := "arXiv:" + f.arxiv.ID
	if f.arxiv.Primary != "" {
		line += " [" + f.arxiv.Primary + "]"
	}
	f.notes = slices.Insert(slices.Clone(f.notes), 0, line)
	if !f.preprint() {
		return
	}
	for _, d := range [...]struct {
		field *string
		value string
	}{
		{&f.genre, record.GenrePreprint},
		{&f.publisher, arXivPublisher},
		{&f.number, "arXiv:" + f.arxiv.ID},
		{&f.doi, record.SpellDOI(f.arxiv.DOI())},
		{&f.url, f.arxiv.URL()},
		{&f.source, arXivSource},
	} {
		if *d.field == "" {
			*d.field = d.value
		}
	}
}

// understand takes the facts from where they are shown. Without notes the lines
// of the note stay as they are.
func (f *facts) understand(notes bool) {
	if notes {
		f.understandNotes()
	}
	if len(f.doi) > len(arXivDOI) && strings.EqualFold(f.doi[:len(arXivDOI)], arXivDOI) && f.takeArXiv(f.doi) {
		f.doi = ""
	}
	onArXiv := strings.EqualFold(f.publisher, arXivPublisher) || strings.EqualFold(f.publisher, arXivSource)
	if f.number != "" && (onArXiv && f.typ == record.TypeArticle || namesArXiv(f.number)) && f.takeArXiv(f.number) {
		f.number = ""
	}
	if strings.EqualFold(f.archive, arXivPublisher) && f.takeArXiv(f.archiveLocation) {
		f.archive, f.archiveLocation = "", ""
	}
	if f.arxiv.ID == "" && strings.Contains(f.url, "arxiv.org/") {
		f.takeArXiv(f.url)
	}
	if strings.EqualFold(f.genre, record.GenrePreprint) {
		f.genre = record.GenrePreprint
	}
	if !f.preprint() {
		return
	}
	if f.arxiv.Implies(f.url) {
		f.url = "" // as the source below, the id says it
	}
	if f.genre == "" {
		f.genre = record.GenrePreprint
	}
	if f.publisher == "" || onArXiv {
		f.publisher = arXivPublisher
	}
	if f.source == arXivSource {
		f.source = "" // the id says it
	}
}

func namesArXiv(s string) bool {
	return len(s) > 6 && strings.EqualFold(s[:6], "arxiv:")
}

// takeArXiv reads s as an arXiv id and reports whether it is the one that is
// known, or none was; what it says beyond that is taken too.
func (f *facts) takeArXiv(s string) bool {
	a, ok := record.ParseArXiv(s)
	return ok && f.arxiv.Add(a)
}

// store puts the facts into the record.
func (f *facts) store(r *record.Record) {
	r.Type, r.Genre, r.Publisher, r.DOI, r.URL = f.typ, f.genre, f.publisher, f.doi, f.url
	r.SetText(record.Number, f.number)
	for _, v := range [...]record.Var{record.SourceCatalog, record.Archive, record.ArchiveLocation} {
		if s := *f.text(v); s != r.Text(v) {
			r.SetText(v, s)
		}
	}
	r.Notes, r.ArXiv = f.notes, f.arxiv
}
