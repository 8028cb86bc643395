package pubmedxml

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// typeRow says which type a publication type stands for.
type typeRow struct {
	name  string
	typ   record.Type
	genre string
}

// typeRows are NLM's publication types that are more than a kind of journal
// article (https://www.nlm.nih.gov/mesh/pubtypes.html), first the stronger ones.
var typeRows = []typeRow{
	{"Preprint", record.TypeArticle, record.GenrePreprint},
	{"Journal Article", record.TypeArticleJournal, ""},
	{"Book Chapter", record.TypeChapter, ""},
	{"Book", record.TypeBook, ""},
	{"Academic Dissertation", record.TypeThesis, ""},
	{"Technical Report", record.TypeReport, ""},
	{"Newspaper Article", record.TypeArticleNewspaper, ""},
	{"Dataset", record.TypeDataset, ""},
	{"Webcast", record.TypeMotionPicture, ""},
	{"Video-Audio Media", record.TypeMotionPicture, ""},
}

// readType: what stands in a book is a chapter of it, or the book. What stands in a
// journal is a journal article, whatever else it is. What the type doesn't tell is
// kept.
func (r *reading) readType() {
	for list := range r.article.All("PublicationTypeList") {
		for t := range list.All("PublicationType") {
			r.stated = append(r.stated, t.Text())
		}
	}
	for t := range r.article.All("PublicationType") { // of books
		r.stated = append(r.stated, t.Text())
	}
	r.typ = r.typeOf()
	r.Rec.Type, r.Rec.Genre = r.typ.typ, r.typ.genre
	if len(r.stated) == 1 && strings.EqualFold(r.stated[0], r.typ.name) {
		return
	}
	for _, t := range r.stated {
		r.Keep("PT", t)
	}
}

func (r *reading) typeOf() typeRow {
	if r.book != nil {
		if r.article.Has("ArticleTitle") {
			return typeRow{typ: record.TypeChapter}
		}
		return typeRow{typ: record.TypeBook}
	}
	for _, row := range typeRows {
		for _, t := range r.stated {
			if strings.EqualFold(t, row.name) {
				return row
			}
		}
	}
	return typeRow{typ: record.TypeArticleJournal}
}
