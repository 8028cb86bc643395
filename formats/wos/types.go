package wos

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// carrier is what a work was published in, as PT says.
type carrier uint8

const (
	inJournal carrier = iota + 1
	inBook
	inSeries
	inPatent
	inMeeting
)

// kindsOfPT are the codes of PT, and the words that some databases have for them.
var kindsOfPT = map[string]carrier{
	"J": inJournal, "Journal": inJournal, "Journal Article": inJournal, "Journal Paper": inJournal,
	"B": inBook, "Book": inBook,
	"S": inSeries, "Book in series": inSeries, "Series": inSeries,
	"P": inPatent, "Patent": inPatent,
	"C": inMeeting, "Conference": inMeeting, "Conference Paper": inMeeting, "Conference Proceedings": inMeeting,
}

// ofDT are the document types (DT) that are a type of their own, whatever the work
// was published in: DT may name several.
var ofDT = map[string]record.Type{
	"patent": record.TypePatent, "data set": record.TypeDataset, "data study": record.TypeDataset,
	"repository": record.TypeDataset, "software": record.TypeSoftware, "dissertation": record.TypeThesis,
	"thesis": record.TypeThesis, "thesis/dissertation": record.TypeThesis, "dissertation/thesis": record.TypeThesis,
	"report": record.TypeReport, "map": record.TypeMap, "standard": record.TypeStandard, "preprint": record.TypeArticle,
}

// typeOf returns the type of a record.
func typeOf(e *tagged.Entry) record.Type {
	named := documentTypes(e)
	for _, dt := range named {
		if t, ok := ofDT[dt]; ok {
			return t
		}
	}
	has := func(dt string) bool {
		for _, s := range named {
			if s == dt {
				return true
			}
		}
		return false
	}
	kind := kindsOfPT[tagged.OneLine(e.First("PT"))]
	meeting := has("proceedings paper") || has("meeting abstract") || has("meeting paper") || has("conference paper")
	switch {
	case kind == inPatent:
		return record.TypePatent
	case kind == inMeeting, (kind == inBook || kind == inSeries) && (meeting || len(named) == 0 && e.Has("CT")):
		return record.TypePaperConference
	case kind == inSeries, kind == inBook && has("book chapter"), kind == inBook && isPart(e):
		return record.TypeChapter
	case kind == inBook, has("book") && kind != inJournal:
		return record.TypeBook
	}
	return record.TypeArticleJournal
}

// documentTypes returns the types that DT names: "Article; Book Chapter".
func documentTypes(e *tagged.Entry) []string {
	s := e.First("DT")
	if s == "" {
		return nil
	}
	list := strings.Split(strings.ToLower(tagged.OneLine(s)), ";")
	for i := range list {
		list[i] = strings.Trim(list[i], " .")
	}
	return list
}

// isPart reports whether what stands in a book is a part of it: the book has
// another title.
func isPart(e *tagged.Entry) bool {
	title, source := e.First("TI"), e.First("SO")
	return title != "" && source != "" && e.Has("BP", "PS") && !tagged.SameText(tagged.OneLine(title), tagged.OneLine(source))
}
