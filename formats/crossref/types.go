package crossref

import (
	"strings"

	"github.com/bibfold/bibfold/internal/service"
	"github.com/bibfold/bibfold/record"
)

// types are Crossref's types of works (https://api.crossref.org/types).
var types = map[string]record.Type{
	"book":                record.TypeBook,
	"book-chapter":        record.TypeChapter,
	"book-part":           record.TypeChapter,
	"book-section":        record.TypeChapter,
	"book-series":         record.TypeCollection,
	"book-set":            record.TypeBook,
	"book-track":          record.TypeChapter,
	"component":           record.TypeDocument,
	"database":            record.TypeDataset,
	"dataset":             record.TypeDataset,
	"dissertation":        record.TypeThesis,
	"edited-book":         record.TypeBook,
	"grant":               record.TypeDocument,
	"journal":             record.TypePeriodical,
	"journal-article":     record.TypeArticleJournal,
	"journal-issue":       record.TypePeriodical,
	"journal-volume":      record.TypePeriodical,
	"monograph":           record.TypeBook,
	"other":               record.TypeDocument,
	"peer-review":         record.TypeReview,
	"posted-content":      record.TypeArticle,
	"proceedings":         record.TypeBook,
	"proceedings-article": record.TypePaperConference,
	"proceedings-series":  record.TypeCollection,
	"reference-book":      record.TypeBook,
	"reference-entry":     record.TypeEntry, // see typeOf
	"report":              record.TypeReport,
	"report-component":    record.TypeReport,
	"report-series":       record.TypeCollection,
	"standard":            record.TypeStandard,
	"standard-series":     record.TypeCollection,
}

// typeOf tells the type of a work. Posted content that is no preprint is what its
// subtype says.
func typeOf(c *work) (record.Type, string) {
	if c.Type == "posted-content" {
		switch c.Subtype {
		case "preprint", "working_paper", "":
			return record.TypeArticle, record.GenrePreprint
		case "letter":
			return record.TypeArticle, "letter"
		case "dissertation":
			return record.TypeThesis, ""
		case "report":
			return record.TypeReport, ""
		}
		return record.TypePostWeblog, "" // what is deposited so are posts of blogs
	}
	if t, ok := types[c.Type]; ok {
		if t == record.TypeEntry {
			t = service.EntryType(strings.Join(c.Container, " "))
		}
		return t, ""
	}
	if t, ok := record.ParseType(c.Type); ok {
		return t, ""
	}
	return record.TypeDocument, c.Type
}
