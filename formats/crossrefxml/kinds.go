package crossrefxml

import (
	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/record"
)

// work is what a record describes: the element of the work itself, and those of
// what holds it, which may be missing.
type work struct {
	typ    record.Type
	genre  string
	item   *node // the work's own description
	holder *node // of the journal, book or proceedings that it stands in
	series *node // series_metadata of what holds it, or of itself
	around []*node
}

// kinds find the work in the elements that stand in crossref, by their names. What
// holds nothing more (a book without a content_item) is the work.
var kinds = map[string]func(*node) work{
	"journal":             journalOf,
	"book":                bookOf,
	"conference":          conferenceOf,
	"report-paper":        reportOf,
	"standard":            standardOf,
	"database":            databaseOf,
	"dissertation":        func(n *node) work { return work{typ: record.TypeThesis, item: n} },
	"peer_review":         func(n *node) work { return work{typ: record.TypeReview, genre: "peer review", item: n} },
	"posted_content":      postedOf,
	"sa_component":        func(n *node) work { return work{typ: record.TypeDocument, item: n.At("component_list", "component")} },
	"pending_publication": func(n *node) work { return work{typ: record.TypeArticleJournal, item: n} },
}

func journalOf(n *node) work {
	w := work{typ: record.TypeArticleJournal, item: n.At("journal_article"), holder: n.At("journal_metadata")}
	w.around = []*node{n.At("journal_issue"), n}
	if w.item == nil {
		w.typ, w.item, w.holder = record.TypePeriodical, w.holder, nil
	}
	return w
}

func bookOf(n *node) work {
	meta := firstOf(n, "book_metadata", "book_series_metadata", "book_set_metadata")
	w := work{typ: record.TypeBook, item: meta, series: meta.At("series_metadata"), around: []*node{meta}}
	if item := n.At("content_item"); item != nil {
		w.typ, w.item, w.holder = record.TypeChapter, item, meta
		if item.Attr("component_type") == "reference_entry" {
			w.typ = service.EntryType(meta.At("titles", "title").Text())
		}
	}
	return w
}

func conferenceOf(n *node) work {
	meta := firstOf(n, "proceedings_metadata", "proceedings_series_metadata")
	w := work{typ: record.TypePaperConference, item: n.At("conference_paper"), holder: meta, series: meta.At("series_metadata")}
	w.around = []*node{meta, n}
	if w.item == nil {
		w.typ, w.item, w.holder = record.TypeBook, meta, nil
	}
	return w
}

func reportOf(n *node) work {
	meta := firstOf(n, "report-paper_metadata", "report-paper_series_metadata")
	w := work{typ: record.TypeReport, item: meta, series: meta.At("series_metadata"), around: []*node{meta}}
	if item := n.At("content_item"); item != nil {
		w.typ, w.item, w.holder = record.TypeChapter, item, meta
	}
	return w
}

func standardOf(n *node) work {
	meta := firstOf(n, "standard_metadata", "standard_series_metadata")
	w := work{typ: record.TypeStandard, item: meta, series: meta.At("series_metadata"), around: []*node{meta}}
	if item := n.At("content_item"); item != nil {
		w.typ, w.item, w.holder = record.TypeChapter, item, meta
	}
	return w
}

func databaseOf(n *node) work {
	meta := n.At("database_metadata")
	w := work{typ: record.TypeDataset, item: n.At("dataset"), holder: meta, around: []*node{meta}}
	if w.item == nil {
		w.item, w.holder = meta, nil
	}
	return w
}

// postedOf: what is posted is a preprint unless its type says otherwise.
func postedOf(n *node) work {
	switch n.Attr("type") {
	case "dissertation":
		return work{typ: record.TypeThesis, item: n}
	case "report":
		return work{typ: record.TypeReport, item: n}
	case "other":
		return work{typ: record.TypePostWeblog, item: n} // what is deposited so are posts of blogs
	}
	return work{typ: record.TypeArticle, genre: record.GenrePreprint, item: n}
}

// firstOf returns the first element of one of the names.
func firstOf(n *node, names ...string) *node {
	for _, name := range names {
		if kid := n.At(name); kid != nil {
			return kid
		}
	}
	return nil
}
