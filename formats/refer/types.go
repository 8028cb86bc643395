package refer

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// kind is a reference type of EndNote, as a row of kinds; 0 is none.
type kind uint8

const noKind kind = 0

// kindRow is a reference type: its name behind %0, and the CSL type that it is
// read as. Of the rows of one CSL type, the first is the one that is written; same
// says that another one tells no more than that.
type kindRow struct {
	name string
	typ  record.Type
	same bool
}

// kinds are the reference types of EndNote 20, and those that other programs write
// behind %0.
var kinds = []kindRow{
	noKind: {},
	{"Generic", record.TypeDocument, false},
	{"Journal Article", record.TypeArticleJournal, false},
	{"Electronic Article", record.TypeArticleJournal, true},
	{"Article", record.TypeArticleJournal, true},
	{"Magazine Article", record.TypeArticleMagazine, false},
	{"Newspaper Article", record.TypeArticleNewspaper, false},
	{"Book", record.TypeBook, false},
	{"Edited Book", record.TypeBook, true},
	{"Electronic Book", record.TypeBook, true},
	{"Book Section", record.TypeChapter, false},
	{"Electronic Book Section", record.TypeChapter, true},
	{"Book Chapter", record.TypeChapter, true},
	{"Conference Paper", record.TypePaperConference, false},
	{"Conference Proceedings", record.TypePaperConference, true},
	{"Conference Proceeding", record.TypePaperConference, true},
	{"Thesis", record.TypeThesis, false},
	{"Dissertation", record.TypeThesis, true},
	{"Report", record.TypeReport, false},
	{"Government Document", record.TypeReport, false},
	{"Web Page", record.TypeWebpage, false},
	{"Electronic Source", record.TypeWebpage, true},
	{"Blog", record.TypePostWeblog, false},
	{"Discussion Forum", record.TypePost, false},
	{"Social Media", record.TypePost, false},
	{"Unpublished Work", record.TypeManuscript, false},
	{"Manuscript", record.TypeManuscript, false},
	{"Personal Communication", record.TypePersonalCommunication, false},
	{"Interview", record.TypeInterview, false},
	{"Patent", record.TypePatent, false},
	{"Standard", record.TypeStandard, false},
	{"Case", record.TypeLegalCase, false},
	{"Statute", record.TypeLegislation, false},
	{"Bill", record.TypeBill, false},
	{"Hearing", record.TypeHearing, false},
	{"Legal Rule or Regulation", record.TypeRegulation, false},
	{"Legal Rule/Regulation", record.TypeRegulation, true},
	{"Dataset", record.TypeDataset, false},
	{"Online Database", record.TypeDataset, false},
	{"Aggregated Database", record.TypeCollection, false},
	{"Computer Program", record.TypeSoftware, false},
	{"Multimedia Application", record.TypeSoftware, false},
	{"Film or Broadcast", record.TypeMotionPicture, false},
	{"Television Episode", record.TypeBroadcast, false},
	{"Podcast", record.TypeBroadcast, false},
	{"Online Multimedia", record.TypeMotionPicture, false},
	{"Audiovisual Material", record.TypeMotionPicture, false},
	{"Audiovisual", record.TypeMotionPicture, false},
	{"Music", record.TypeSong, false},
	{"Artwork", record.TypeGraphic, false},
	{"Figure", record.TypeFigure, false},
	{"Chart or Table", record.TypeFigure, false},
	{"Equation", record.TypeDocument, false},
	{"Map", record.TypeMap, false},
	{"Dictionary", record.TypeEntryDictionary, false},
	{"Encyclopedia", record.TypeEntryEncyclopedia, false},
	{"Pamphlet", record.TypePamphlet, false},
	{"Press Release", record.TypeArticleNewspaper, false},
	{"Serial", record.TypePeriodical, false},
	{"Catalog", record.TypeBook, false},
	{"Classical Work", record.TypeClassic, false},
	{"Ancient Text", record.TypeClassic, false},
	{"Grant", record.TypeDocument, false},
	{"Presentation", record.TypeSpeech, false},
	{"Preprint", record.TypeArticle, true},
}

var kindsByName = func() map[string]kind {
	m := make(map[string]kind, len(kinds))
	for i, row := range kinds {
		if i > 0 {
			m[strings.ToLower(row.name)] = kind(i)
		}
	}
	return m
}()

// parseKind returns the type that %0 names, noKind if nobody knows it.
func parseKind(name string) kind { return kindsByName[strings.ToLower(name)] }

// written holds the kind that each CSL type is written as, noKind where there is
// none.
var written = func() (w [record.NumTypes]kind) {
	for i, row := range kinds {
		if i > 0 && w[row.typ] == noKind {
			w[row.typ] = kind(i)
		}
	}
	// EndNote has no such types: these are the nearest.
	for from, to := range map[record.Type]record.Type{
		record.TypeNone: record.TypeDocument, record.TypeArticle: record.TypeManuscript,
		record.TypeReview: record.TypeArticleJournal, record.TypeReviewBook: record.TypeArticleJournal,
		record.TypeEntry: record.TypeEntryEncyclopedia, record.TypeTreaty: record.TypeLegislation,
		record.TypeMusicalScore: record.TypeSong,
	} {
		w[from] = w[to]
	}
	return w
}()
