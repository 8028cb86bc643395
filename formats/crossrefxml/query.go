package crossrefxml

import (
	"cmp"

	"github.com/bibfold/bibfold/record"
)

// queryTypes are the types of DOIs in the answer to a query
// (https://www.crossref.org/documentation/retrieve-metadata/xml-api/xsd-xml/).
var queryTypes = map[string]record.Type{
	"journal_article": record.TypeArticleJournal, "journal_title": record.TypePeriodical, "journal_issue": record.TypePeriodical,
	"journal_volume": record.TypePeriodical, "conference_paper": record.TypePaperConference,
	"conference_title": record.TypeBook, "book_title": record.TypeBook, "book_content": record.TypeChapter,
	"report-paper_title": record.TypeReport, "report-paper_content": record.TypeChapter, "dissertation": record.TypeThesis,
	"standard_title": record.TypeStandard, "component": record.TypeDocument, "database_title": record.TypeDataset,
	"dataset": record.TypeDataset, "posted_content": record.TypeArticle, "peer_review": record.TypeReview,
}

// readQuery reads the short form in which a query is answered: the elements of the
// work stand side by side.
func (r *reading) readQuery(q *node) {
	doi := q.At("doi")
	r.Rec.Type = queryTypes[doi.Attr("type")]
	if r.Rec.Type == record.TypeArticle {
		r.Rec.Genre = record.GenrePreprint
	}
	r.Put(record.DOI, "doi", doi.Text())
	if q.Attr("status") == "unresolved" {
		r.Warn("Crossref has found no work for this query")
	}
	holder := cmp.Or(markedOf(q.At("journal_title")), markedOf(q.At("volume_title")), markedOf(q.At("proceedings_title")))
	title := markedOf(firstOf(q, "article_title", "paper_title", "posted_content_title", "title"))
	if title == "" {
		title, holder = holder, ""
	}
	r.Set(record.Title, title)
	r.Set(record.ContainerTitle, holder)
	r.Set(record.CollectionTitle, markedOf(q.At("series_title")))
	for n := range q.All("issn") {
		r.Rec.AddText(record.ISSN, n.Text())
	}
	for n := range q.All("isbn") {
		r.Rec.AddText(record.ISBN, n.Text())
	}
	r.Set(record.Volume, q.At("volume").Text())
	r.Set(record.Issue, q.At("issue").Text())
	r.Set(record.Edition, q.At("edition_number").Text())
	r.Set(record.Page, q.At("first_page").Text())
	if last := q.At("last_page").Text(); last != "" && last != r.Rec.Page && r.Rec.Page != "" {
		r.Rec.Page += "-" + last
	}
	for y := range q.All("year") {
		if r.Rec.Issued.IsZero() || y.Attr("media_type") == "print" {
			r.Rec.Issued = record.ParseDate(y.Text())
		}
	}
	for c := range q.At("contributors").All("contributor") {
		role, ok := roles[c.Attr("contributor_role")]
		if !ok {
			role = record.Author
		}
		r.AddName(role, readName(c))
	}
	for o := range q.At("contributors").All("organization") {
		r.AddName(record.Author, record.Organization(o.Text()))
	}
	if a := q.At("author").Text(); a != "" && !r.Rec.Has(record.Author) {
		r.AddName(record.Author, record.ParseInverted(a))
	}
}
