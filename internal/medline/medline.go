// Package medline knows what the National Library of Medicine means by its data
// elements, whichever of its formats, the MEDLINE display or PubMed's XML, has them.
package medline

import (
	"iter"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Type says which type of work a publication type stands for.
type Type struct {
	Name  string // in the list of publication types
	Type  record.Type
	Genre string
}

// types are NLM's publication types that are more than a kind of journal article
// (https://www.nlm.nih.gov/mesh/pubtypes.html), first the stronger ones. The first
// row of a type is the one that is written.
var types = []Type{
	{"Preprint", record.TypeArticle, record.GenrePreprint},
	{"Journal Article", record.TypeArticleJournal, ""},
	{"Book Chapter", record.TypeChapter, ""},
	{"Book", record.TypeBook, ""},
	{"Academic Dissertation", record.TypeThesis, ""},
	{"Technical Report", record.TypeReport, ""},
	{"Newspaper Article", record.TypeArticleNewspaper, ""},
	{"Congress", record.TypePaperConference, ""},
	{"Dataset", record.TypeDataset, ""},
	{"Legislation", record.TypeLegislation, ""},
	{"Legal Case", record.TypeLegalCase, ""},
	{"Webcast", record.TypeMotionPicture, ""},
	{"Video-Audio Media", record.TypeMotionPicture, ""},
}

// TypeOf returns the strongest of the publication types that a citation names;
// false if none tells more than that it is an article.
func TypeOf(names iter.Seq[string]) (Type, bool) {
	best := len(types)
	for name := range names {
		for i, t := range types[:best] {
			if strings.EqualFold(t.Name, name) {
				best = i
				break
			}
		}
	}
	if best == len(types) {
		return Type{}, false
	}
	return types[best], true
}

// TypeFor returns the publication type that a record is written with.
func TypeFor(r *record.Record) (Type, bool) {
	for _, t := range types {
		if t.Type == r.Type && (t.Genre == "") == !r.IsPreprint() {
			return t, true
		}
	}
	return Type{}, false
}

// IsLocator reports whether a publisher's identifier is the article's number, which
// stands for pages: "e123", "1234".
func IsLocator(s string) bool {
	digits := strings.TrimPrefix(strings.ToLower(s), "e")
	_, err := strconv.ParseUint(digits, 10, 32)
	return err == nil && len(digits) <= 8
}

// FormerPMCID returns the number in PubMed Central that older records have among
// their other numbers: "NLM: PMC38908", "PMC2600000 [Available on 01/01/10]".
func FormerPMCID(other string) (string, bool) {
	s, _, _ := strings.Cut(strings.TrimPrefix(other, "NLM: "), " ")
	if !strings.HasPrefix(s, "PMC") {
		return "", false
	}
	return record.CleanPMCID(s)
}

// bookshelf is where NLM's books are, as Zotero has the address.
const bookshelf = "http://www.ncbi.nlm.nih.gov/books/"

// PutBook takes the accession number of a book on NLM's shelf ("NBK1826"), which
// tells its address; false if the record has a number.
func PutBook(r *record.Record, accession string) bool {
	if accession == "" || r.Has(record.CallNumber) {
		return false
	}
	r.SetText(record.CallNumber, accession)
	if r.URL == "" {
		r.URL = bookshelf + accession + "/"
	}
	return true
}

// Book returns the accession number of a book on NLM's shelf, "" if the record has
// none, and whether its address says no more than that.
func Book(r *record.Record) (accession string, implied bool) {
	s := r.Text(record.CallNumber)
	if !strings.HasPrefix(s, "NBK") {
		return "", false
	}
	return s, r.URL == bookshelf+s+"/"
}
