package nbib

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// typeRow says which type a publication type (PT) stands for.
type typeRow struct {
	pt    string
	typ   record.Type
	genre string
}

// typeRows are NLM's publication types that are more than a kind of journal
// article (https://www.nlm.nih.gov/mesh/pubtypes.html), first the stronger ones.
// The first row of a type is the one that is written.
var typeRows = []typeRow{
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

// typeOf returns the type of a record. Without a telling PT it is a journal
// article, unless it has the title of a book or a publisher.
func typeOf(e *tagged.Entry) typeRow {
	for _, row := range typeRows {
		for i := range e.Fields {
			if f := &e.Fields[i]; f.Tag == "PT" && strings.EqualFold(f.Value, row.pt) {
				if row.typ == record.TypeArticleJournal && !e.Has("JT", "TA") && e.Has("BTI") {
					break
				}
				return row
			}
		}
	}
	switch {
	case isERIC(e):
		return typeRow{typ: typeOfERIC(e)}
	case e.Has("BTI") && e.Has("TI"):
		return typeRow{typ: record.TypeChapter}
	case e.Has("BTI"), e.Has("PB") && !e.Has("JT", "TA"):
		return typeRow{typ: record.TypeBook}
	}
	return typeRow{typ: record.TypeArticleJournal}
}

// rowFor returns the row that a record is written with.
func rowFor(rec *record.Record) (typeRow, bool) {
	for _, row := range typeRows {
		if row.typ == rec.Type && (row.genre == "") == !rec.IsPreprint() {
			return row, true
		}
	}
	return typeRow{}, false
}

// isTelling reports whether a publication type has a row.
func isTelling(pt string) bool {
	for _, row := range typeRows {
		if strings.EqualFold(row.pt, pt) {
			return true
		}
	}
	return false
}
