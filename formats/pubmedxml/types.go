package pubmedxml

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/medline"
	"github.com/bibfold/bibfold/record"
)

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
	r.Rec.Type, r.Rec.Genre = r.typ.Type, r.typ.Genre
	if len(r.stated) == 1 && strings.EqualFold(r.stated[0], r.typ.Name) {
		return
	}
	for _, t := range r.stated {
		r.Keep("PT", t)
	}
}

func (r *reading) typeOf() medline.Type {
	if r.book != nil {
		if r.article.Has("ArticleTitle") {
			return medline.Type{Type: record.TypeChapter}
		}
		return medline.Type{Type: record.TypeBook}
	}
	if t, ok := medline.TypeOf(slices.Values(r.stated)); ok {
		return t
	}
	return medline.Type{Type: record.TypeArticleJournal}
}
