package nbib

import (
	"iter"

	"github.com/bibfold/bibfold/internal/medline"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// typeOf returns the type of a record. Without a telling PT it is a journal
// article, unless it has the title of a book or a publisher.
func typeOf(e *tagged.Entry) medline.Type {
	if t, ok := medline.TypeOf(stated(e)); ok && (t.Type != record.TypeArticleJournal || e.Has("JT", "TA") || !e.Has("BTI")) {
		return t
	}
	switch {
	case isERIC(e):
		return medline.Type{Type: typeOfERIC(e)}
	case e.Has("BTI") && e.Has("TI"):
		return medline.Type{Type: record.TypeChapter}
	case e.Has("BTI"), e.Has("PB") && !e.Has("JT", "TA"):
		return medline.Type{Type: record.TypeBook}
	}
	return medline.Type{Type: record.TypeArticleJournal}
}

// stated returns the publication types of a record.
func stated(e *tagged.Entry) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range e.Fields {
			if e.Fields[i].Tag == "PT" && !yield(e.Fields[i].Value) {
				return
			}
		}
	}
}
