package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// shape says how the value of a field is written.
type shape uint8

const (
	text     shape = iota // LaTeX; braces only group
	title                 // LaTeX; braces keep capitals
	verbatim              // as it is: addresses, identifiers, file names
	names                 // a list of names
	date                  // a date in EDTF or in words
	number                // a number or a range of them
	keys                  // citation keys with commas
	special               // read and written by code of its own
)

// fieldRow says that a field and a variable hold the same fact. The rows are read
// in both directions and their order is the order of fields in what is written.
type fieldRow struct {
	name    string
	shape   shape
	v       record.Var
	entries string         // entry types that the row is for, between blanks; "": all
	items   record.TypeSet // item types that the row is for in writing; 0: all
	dialect dialect        // whose writer uses the row; none: only read
}

const (
	inContainer = " incollection inbook inproceedings conference bookinbook suppbook suppcollection inreference chapter bookchapter conferencepaper "
	inJournal   = " article suppperiodical periodical review journal journalarticle paper magazine newspaper newsarticle preprint "
	atSchool    = " thesis phdthesis mastersthesis masterthesis phd bachelorthesis bachelorsthesis diplomathesis "
	inReport    = " report techreport "
)

var (
	articleItems = record.Types(record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper,
		record.TypeReview, record.TypeReviewBook, record.TypePeriodical)
	thesisItems = record.Types(record.TypeThesis)
	reportItems = record.Types(record.TypeReport)
)

// fieldRows: BibLaTeX manual 3.16, section 2.2.2 and 2.2.4, BibTeX's standard
// styles (btxdoc, section 3.2), natbib's and REVTeX's fields, and what JabRef,
// Mendeley, Zotero, BibDesk and the databases write. Titles, dates, eprints,
// files and relations stand here for their place only; their code is elsewhere.
var fieldRows = []fieldRow{
	// Who.
	{"author", names, record.Author, "", 0, both},
	{"inventor", names, record.Author, "", 0, none},
	{"authors", names, record.Author, "", 0, none},
	{"author+an:orcid", special, record.VarNone, "", 0, both},
	{"title", special, record.Title, "", 0, both},
	{"subtitle", special, record.VarNone, "", 0, none},
	{"titleaddon", special, record.VarNone, "", 0, none},
	{"shorttitle", title, record.TitleShort, "", 0, both},
	{"origtitle", title, record.OriginalTitle, "", 0, both},
	{"editor", names, record.Editor, "", 0, both},
	{"editors", names, record.Editor, "", 0, none},
	{"editortype", special, record.VarNone, "", 0, none},
	{"editora", special, record.VarNone, "", 0, none},
	{"editoratype", special, record.VarNone, "", 0, none},
	{"editorb", special, record.VarNone, "", 0, none},
	{"editorbtype", special, record.VarNone, "", 0, none},
	{"editorc", special, record.VarNone, "", 0, none},
	{"editorctype", special, record.VarNone, "", 0, none},
	{"namea", special, record.VarNone, "", 0, none},
	{"nameatype", special, record.VarNone, "", 0, none},
	{"nameb", special, record.VarNone, "", 0, none},
	{"namebtype", special, record.VarNone, "", 0, none},
	{"namec", special, record.VarNone, "", 0, none},
	{"namectype", special, record.VarNone, "", 0, none},
	{"translator", names, record.Translator, "", 0, both},
	{"bookauthor", names, record.ContainerAuthor, "", 0, both},
	{"book-author", names, record.ContainerAuthor, "", 0, none},
	{"serieseditor", names, record.CollectionEditor, "", 0, classic},
	{"director", names, record.Director, "", 0, classic},
	{"interviewer", names, record.Interviewer, "", 0, both},
	{"recipient", names, record.Recipient, "", 0, both},
	{"composer", names, record.Composer, "", 0, both},
	{"illustrator", names, record.Illustrator, "", 0, both},
	{"collaborator", names, record.Contributor, "", 0, none},
	{"contributor", names, record.Contributor, "", 0, classic},

	// Where.
	{"journal", special, record.ContainerTitle, "", articleItems, classic},
	{"journaltitle", special, record.ContainerTitle, "", articleItems, biblatex},
	{"journalsubtitle", special, record.VarNone, "", 0, none},
	{"journaltitleaddon", special, record.VarNone, "", 0, none},
	{"issuetitle", special, record.VarNone, "", 0, none},
	{"issuesubtitle", special, record.VarNone, "", 0, none},
	{"issuetitleaddon", special, record.VarNone, "", 0, none},
	{"shortjournal", text, record.ContainerTitleShort, "", 0, both},
	{"journal-iso", text, record.ContainerTitleShort, "", 0, none},
	{"maintitle", special, record.VolumeTitle, "", 0, both},
	{"mainsubtitle", special, record.VarNone, "", 0, none},
	{"maintitleaddon", special, record.VarNone, "", 0, none},
	{"booktitle", special, record.ContainerTitle, "", 0, both},
	{"booksubtitle", special, record.VarNone, "", 0, none},
	{"booktitleaddon", special, record.VarNone, "", 0, none},
	{"edition", number, record.Edition, "", 0, both},
	{"volume", text, record.Volume, "", 0, both},
	{"part", text, record.Part, "", 0, both},
	{"number", special, record.Issue, "", 0, both},
	{"issue", special, record.Issue, "", 0, none},
	{"chapter", text, record.ChapterNumber, "", 0, both},
	{"series", text, record.CollectionTitle, "", 0, both},
	{"pages", special, record.Page, "", 0, both},
	{"page", special, record.Page, "", 0, none},
	{"eid", special, record.Page, "", 0, biblatex},
	{"articleno", special, record.Page, "", 0, none},
	{"volumes", text, record.NumberOfVolumes, "", 0, both},
	{"pagetotal", text, record.NumberOfPages, "", 0, both},
	{"numpages", text, record.NumberOfPages, "", 0, none},
	{"page_count", text, record.NumberOfPages, "", 0, none},
	{"eventtitle", text, record.EventTitle, "", 0, both},
	{"eventdate", date, record.EventDate, "", 0, both},
	{"venue", text, record.EventPlace, "", 0, both},
	{"school", text, record.Publisher, atSchool, thesisItems, classic},
	{"institution", text, record.Publisher, atSchool, thesisItems, biblatex},
	{"institution", text, record.Publisher, inReport, reportItems, both},
	{"publisher", text, record.Publisher, "", 0, both},
	{"holder", special, record.VarNone, "", 0, none},
	{"assignee", special, record.VarNone, "", 0, none},
	{"institution", text, record.Publisher, "", 0, none},
	{"school", text, record.Publisher, "", 0, none},
	{"organization", text, record.Publisher, "", 0, none},
	{"university", text, record.Publisher, "", 0, none},
	{"group-author", special, record.VarNone, "", 0, none},
	{"book-group-author", special, record.VarNone, "", 0, none},
	{"address", special, record.PublisherPlace, "", 0, classic},
	{"location", special, record.PublisherPlace, "", 0, biblatex},
	{"nationality", text, record.Jurisdiction, " patent ", 0, classic}, // IEEEtran
	{"jurisdiction", text, record.Jurisdiction, "", 0, both},
	{"nationality", text, record.Jurisdiction, "", 0, none},
	{"type", special, record.Genre, "", 0, both},
	{"entrysubtype", special, record.VarNone, "", 0, both},
	{"howpublished", special, record.Medium, "", 0, both},
	{"version", text, record.Version, "", 0, both},
	{"section", text, record.Section, "", 0, both},
	{"origpublisher", text, record.OriginalPublisher, "", 0, both},
	{"origlocation", text, record.OriginalPublisherPlace, "", 0, both},
	{"origdate", date, record.OriginalDate, "", 0, both},
	{"origyear", date, record.OriginalDate, "", 0, none},

	// When.
	{"date", special, record.Issued, "", 0, biblatex},
	{"year", special, record.Issued, "", 0, classic},
	{"month", special, record.Issued, "", 0, classic},
	{"day", special, record.Issued, "", 0, classic},
	{"pubstate", special, record.Status, "", 0, both},

	// Identifiers.
	{"eprint", special, record.VarNone, "", 0, both},
	{"archiveprefix", special, record.VarNone, "", 0, classic},
	{"primaryclass", special, record.VarNone, "", 0, classic},
	{"eprinttype", special, record.VarNone, "", 0, biblatex},
	{"eprintclass", special, record.VarNone, "", 0, biblatex},
	{"arxivid", special, record.VarNone, "", 0, none},
	{"arxiv", special, record.VarNone, "", 0, none},
	{"isbn", special, record.ISBN, "", 0, both},
	{"isbn-2", special, record.ISBN, "", 0, none},
	{"issn", special, record.ISSN, "", 0, both},
	{"issn-2", special, record.ISSN, "", 0, none},
	{electronicISSN, special, record.ISSN, "", 0, none},
	{"pmid", verbatim, record.PMID, "", 0, both},
	{"pmcid", verbatim, record.PMCID, "", 0, both},
	{"pmc", verbatim, record.PMCID, "", 0, none},
	{"doi", verbatim, record.DOI, "", 0, both},
	{"url", verbatim, record.URL, "", 0, both},
	{furtherURLs, special, record.VarNone, "", 0, none},
	{"urldate", date, record.Accessed, "", 0, both},
	{"lastchecked", date, record.Accessed, "", 0, none},
	{"lastaccessed", date, record.Accessed, "", 0, none},
	{"accessed", date, record.Accessed, "", 0, none},
	{"accessdate", date, record.Accessed, "", 0, none},

	// About it.
	{"language", special, record.Language, "", 0, classic},
	{"langid", special, record.Language, "", 0, biblatex},
	{"hyphenation", special, record.Language, "", 0, none},
	{"library", text, record.Archive, "", 0, both},
	{"lccn", text, record.CallNumber, "", 0, both},
	{"call-number", text, record.CallNumber, "", 0, none},
	{"license", special, record.License, "", 0, none},
	{"rights", special, record.License, "", 0, biblatex},
	{"copyright", special, record.License, "", 0, classic},
	{"abstract", special, record.Abstract, "", 0, both},
	{"keywords", special, record.Keyword, "", 0, both},
	{"keyword", special, record.Keyword, "", 0, none},
	{"mendeley-tags", special, record.Keyword, "", 0, none},
	{"tags", special, record.Keyword, "", 0, none},
	{"author_keywords", special, record.Keyword, "", 0, none},
	{"keywords-plus", special, record.Keyword, "", 0, none},
	{"file", special, record.VarNone, "", 0, both},
	{"pdf", special, record.VarNone, "", 0, none},
	{"crossref", special, record.VarNone, "", 0, both},
	{"entryset", keys, record.VarNone, "", 0, both},
	{"xref", special, record.VarNone, "", 0, both},
	{"related", keys, record.VarNone, "", 0, both},
	{"relatedtype", special, record.VarNone, "", 0, none},
	{"relatedstring", special, record.VarNone, "", 0, none},
	{"ids", keys, record.VarNone, "", 0, both},
	{"note", special, record.Note, "", 0, both},
	{"addendum", special, record.Note, "", 0, none},
	{"annote", special, record.Annote, "", 0, classic},
	{"annotation", special, record.Annote, "", 0, biblatex},
}

// Further fields are carried as Extra; here their names only spare an allocation, and
// some say that their values are verbatim.

// furtherModelFields are those of BibLaTeX's data model (manual 3.16, section 2.2) that CSL
// has no variable for, and those that steps of their own read.
var furtherModelFields = map[string]shape{
	"afterword": text, "annotator": text, "authortype": text, "bookpagination": text, "booksubtitle": text,
	"booktitleaddon": text, "commentator": text, "editora": text, "editoratype": text, "editorb": text, "editorbtype": text,
	"editorc": text, "editorctype": text, "editortype": text, "entrysubtype": text,
	"eventtitleaddon": text, "execute": verbatim, "foreword": text, "gender": text, "holder": text,
	"indexsorttitle": text, "indextitle": title, "introduction": text, "isan": text, "ismn": text, "isrn": text,
	"issuesubtitle": title, "issuetitle": title, "issuetitleaddon": title, "iswc": text, "journalsubtitle": text,
	"journaltitleaddon": text, "label": text, "langidopts": text, "lista": text, "listb": text, "listc": text,
	"listd": text, "liste": text, "listf": text, "mainsubtitle": title, "maintitleaddon": title, "namea": text,
	"nameaddon": text, "nameatype": text, "nameb": text, "namebtype": text, "namec": text, "namectype": text,
	"options": verbatim, "origlanguage": text, "pagination": text, "presort": text, "relatedoptions": text,
	"relatedstring": text, "relatedtype": verbatim, "reprinttitle": title, "shortauthor": text, "shorteditor": text,
	"shorthand": text, "shorthandintro": text, "shortseries": text, "sortkey": text, "sortname": text,
	"sortshorthand": text, "sorttitle": text, "sortyear": text, "subtitle": title, "titleaddon": title,
	"usera": text, "userb": text, "userc": text, "userd": text, "usere": text, "userf": text, "verba": verbatim,
	"verbb": verbatim, "verbc": verbatim, "xdata": verbatim, "archiveprefix": verbatim, "booktitle": title,
	"eprint": verbatim, "eprintclass": verbatim, "eprinttype": verbatim, "maintitle": title, "primaryclass": verbatim,
	"title": title, "crossref": verbatim, "key": text, "urlyear": text, "urlmonth": text, "urlday": text, "origmonth": text,
	"origday": text, "eventyear": text, "eventmonth": text, "eventday": text,
}

// otherFields are those of reference managers, of other styles and of databases.
var otherFields = map[string]shape{
	"affiliation": text, "bibsource": text, "biburl": verbatim, "bdsk-file-1": verbatim, "bdsk-url-1": verbatim,
	"bdsk-url-2": verbatim, "bdsk-url-3": verbatim, "creationdate": text, "date-added": text,
	"date-modified": text, "fjournal": text, "groups": text, "local-url": verbatim,
	"modificationdate": text, "mrnumber": verbatim, "mrclass": text, "mrreviewer": text, "owner": text,
	"publication_stage": text, "source": text, "timestamp": text, wosNumber: verbatim, "zblnumber": verbatim,
	"adsurl": verbatim, "adsnote": text, "slaccitation": text, "collaboration": text, "reportnumber": text,
	"authorizationnumber": text, "posted-at": text, "citeulike-article-id": text, "priority": text, "rating": text,
	"readstatus": text, "comment": text,
}

// knownField is what is known of the fields of one name.
type knownField struct {
	rows  []fieldRow
	read  fieldReader // of fields with a form of their own; nil: the rows tell
	extra shape       // where the field has no variable, or its variable another value
}

// fieldReader reads a field with a form of its own; false where it can't take the
// value.
type fieldReader func(t *typing, value string) bool

// is reports whether the first row has the shape.
func (k *knownField) is(s shape) bool { return len(k.rows) > 0 && k.rows[0].shape == s }

// knownFields finds what is known of a field; internedNames its name without an
// allocation.
var knownFields, internedNames = func() (map[string]*knownField, map[string]string) {
	known := make(map[string]*knownField, 2*len(fieldRows))
	for _, r := range fieldRows {
		if known[r.name] == nil {
			known[r.name] = &knownField{}
		}
		known[r.name].rows = append(known[r.name].rows, r)
	}
	for _, further := range [...]map[string]shape{furtherModelFields, otherFields} {
		for name := range further {
			if known[name] == nil {
				known[name] = &knownField{}
			}
		}
	}
	interned := make(map[string]string, 2*len(known))
	for name, k := range known {
		k.extra = k.extraShape(name)
		interned[name] = name
	}
	for _, r := range typeRows {
		interned[r.entry] = r.entry
	}
	for _, m := range months {
		interned[m] = m
	}
	return known, interned
}()

// extraShape works out the shape of a field of the name as Extra.
func (k *knownField) extraShape(name string) shape {
	for _, further := range [...]map[string]shape{furtherModelFields, otherFields} {
		if s, ok := further[name]; ok {
			return s
		}
	}
	if k.is(verbatim) || k.is(title) {
		return k.rows[0].shape
	}
	for _, prefix := range [...]string{"bdsk-", "url", "file", "verb", "local-"} {
		if strings.HasPrefix(name, prefix) {
			return verbatim
		}
	}
	return text
}

// extraShape returns the shape of a field that has no variable, or whose variable
// has another value. A number that the writer has put behind its name says nothing.
func extraShape(name string) shape {
	if known := knownFields[name]; known != nil {
		return known.extra
	}
	if base := withoutNumber(name); base != name {
		return extraShape(base)
	}
	return (&knownField{}).extraShape(name)
}
