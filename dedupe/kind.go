package dedupe

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// What the type of a record says of its work. Databases take a conference paper for an
// article or a chapter, a report for a book, and whatever they have no type for for a
// document; but nobody takes a patent, a film or a data set for the article about it,
// whatever title and authors they have in common.

// kinds are the kinds of work for which a type may stand.
type kinds uint16

const (
	kindPaper kinds = 1 << iota // a text that stands in a journal, in proceedings, in a book
	kindBook                    // a text by itself: a book, a report, a thesis
	kindLaw
	kindPatent
	kindData
	kindSoftware
	kindFilm // moving pictures and sound
	kindImage
	kindScore
	anyKind kinds = 1<<iota - 1
)

// kindsOf returns the kinds for which a type may stand. Those that say nothing, and those
// of pages on the web, stand for any.
func kindsOf(t record.Type) kinds {
	switch t {
	case record.TypeArticle, record.TypeManuscript, record.TypeReport, record.TypeThesis, record.TypePamphlet, record.TypeSpeech,
		record.TypeInterview, record.TypePersonalCommunication:
		return kindPaper | kindBook
	case record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper, record.TypePaperConference,
		record.TypeChapter, record.TypeEntry, record.TypeEntryDictionary, record.TypeEntryEncyclopedia,
		record.TypeReview, record.TypeReviewBook:
		return kindPaper
	case record.TypeBook, record.TypeClassic, record.TypeCollection, record.TypePeriodical:
		return kindPaper | kindBook // a chapter that a source lists as its book
	case record.TypeStandard:
		return kindBook | kindLaw
	case record.TypeBill, record.TypeHearing, record.TypeLegalCase, record.TypeLegislation, record.TypeRegulation, record.TypeTreaty:
		return kindBook | kindLaw
	case record.TypePatent:
		return kindPatent
	case record.TypeDataset:
		return kindData
	case record.TypeSoftware:
		return kindSoftware
	case record.TypeMotionPicture, record.TypeBroadcast, record.TypePerformance:
		return kindFilm
	case record.TypeSong:
		return kindFilm | kindScore
	case record.TypeMusicalScore:
		return kindScore | kindBook
	case record.TypeGraphic, record.TypeFigure:
		return kindImage
	case record.TypeMap:
		return kindImage | kindBook
	}
	return anyKind
}

// kindsOfRecord is kindsOf, with what BibTeX's entry types tell besides: a manual is no
// report, but its program's description, or a book.
func kindsOfRecord(r *record.Record) kinds {
	if isManual(r) {
		return kindBook | kindSoftware
	}
	return kindsOf(r.Type)
}

func isManual(r *record.Record) bool {
	return r.Type == record.TypeReport && slices.ContainsFunc(r.Extra, func(f record.Field) bool {
		return f.Name == entryType && strings.EqualFold(f.Value, "manual")
	})
}

// otherKinds reports why two types can't be those of one work, "" if they may.
func otherKinds(a, b *profile) string {
	if a.kinds&b.kinds != 0 {
		return ""
	}
	x, y := a.kind.String(), b.kind.String()
	if x > y {
		x, y = y, x
	}
	return "works of two kinds: " + x + " and " + y
}
