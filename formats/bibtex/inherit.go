package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// heritage says what a child takes from its parent under another name
// (BibLaTeX manual 3.16, appendix B). to "" means that it isn't inherited.
type heritage struct {
	parents, children string // entry types between blanks
	from, to          string
}

const (
	multivolume = " mvbook mvcollection mvproceedings mvreference "
	volumes     = " book inbook bookinbook suppbook collection incollection suppcollection proceedings inproceedings reference inreference "
	inBook      = " inbook bookinbook suppbook incollection suppcollection inproceedings inreference conference "
	journals    = " periodical "
	articles    = " article suppperiodical "
)

var heritages = []heritage{
	{" mvbook book ", " inbook bookinbook suppbook ", "author", "author"},
	{" mvbook book ", " inbook bookinbook suppbook ", "author", "bookauthor"},
	{multivolume, volumes, "title", "maintitle"},
	{multivolume, volumes, "subtitle", "mainsubtitle"},
	{multivolume, volumes, "titleaddon", "maintitleaddon"},
	{" book collection proceedings reference ", inBook, "title", "booktitle"},
	{" book collection proceedings reference ", inBook, "subtitle", "booksubtitle"},
	{" book collection proceedings reference ", inBook, "titleaddon", "booktitleaddon"},
	{journals, articles, "title", "journaltitle"},
	{journals, articles, "subtitle", "journalsubtitle"},
	{journals, articles, "shortjournal", "shortjournal"},
}

// notInherited are fields that say something of the parent alone.
const notInherited = " ids crossref xref entryset entrysubtype execute label options presort related relatedoptions " +
	"relatedstring relatedtype shortauthor shorteditor shorthand shorthandintro shorttitle sortkey sorttitle sortname " +
	"indextitle indexsorttitle xdata author+an:orcid file pdf "

// notInheritedVars are variables in which a parent speaks of itself.
var notInheritedVars = record.VarsOf(record.Abstract, record.Annote, record.Keyword, record.Note)

// addresses and addressVars lead to the parent itself. BibTeX and BibLaTeX hand them
// down; but a paper isn't found under the DOI of its proceedings, and one that other
// records give it must find its place free. A child without a title is the parent, or
// pages of it, and shares them.
const addresses = " eprint eprinttype eprintclass archiveprefix primaryclass arxivid arxiv urlyear urlmonth urlday "

var addressVars = record.VarsOf(record.Accessed, record.DOI, record.PMCID, record.PMID, record.URL)

// isHandedDown reports whether a parent's field says something of its children, which
// are parts of it or, if not, bear its title. What no data model knows is a note of
// the user's or of his reference manager on the parent.
func isHandedDown(name string, toPart bool) bool {
	known := knownFields[name]
	if known == nil || listed(notInherited, name) {
		return false
	}
	if len(known.rows) == 0 {
		_, inModel := furtherModelFields[name]
		return inModel && !(toPart && listed(addresses, name))
	}
	v := known.rows[0].v
	return !notInheritedVars.Has(v) && !(toPart && (addressVars.Has(v) || listed(addresses, name)))
}

// bookTitles are what a child calls its parent's title. BibTeX knows none of these
// names: in its files a parent has a booktitle of its own for its children.
const bookTitles = " booktitle booksubtitle booktitleaddon "

// inherit gives e the fields that it lacks of its parent: first those that it
// has another name for.
func (e *entry) inherit(parent *entry) {
	dated := e.has("date") || e.has("year")
	titled := e.has("title")
	kind := e.kind
	if kind == "inbook" && !titled {
		kind = "book" // BibTeX's @inbook is pages of a book, and bears the book's title
	}
	for _, f := range parent.fields {
		for _, h := range heritages {
			if h.renames(parent.kind, kind, f) && !e.has(h.to) && !(listed(bookTitles, h.to) && parent.has("booktitle")) {
				e.fields = append(e.fields, field{h.to, f.value})
			}
		}
	}
	part := titled || renamed(parent.kind, kind, field{"title", parent.get("title")})
	for _, f := range parent.fields {
		switch {
		case f.value == "" || e.has(f.name) || parent.doubles(f.name) || !isHandedDown(f.name, part):
		case dated && isDateField(f.name):
		case titled && isTitlePart(f.name): // it has its own parts of its title
		case renamed(parent.kind, kind, f):
		default:
			e.fields = append(e.fields, f)
		}
	}
}

func (h heritage) renames(parent, child string, f field) bool {
	return h.from == f.name && f.value != "" && listed(h.parents, parent) && listed(h.children, child)
}

func renamed(parent, child string, f field) bool {
	for _, h := range heritages {
		if h.renames(parent, child, f) {
			return true
		}
	}
	return false
}

func isTitlePart(name string) bool {
	return name == "title" || name == "subtitle" || name == "titleaddon"
}

// listed reports whether name is in a list between blanks.
func listed(list, name string) bool {
	n := strings.Index(list, " "+name+" ")
	return n >= 0 && name != ""
}
