package dedupe

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
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
	kindTalk                    // what was shown at a meeting
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
	case record.TypeManuscript:
		return kindPaper | kindBook | kindTalk
	case record.TypeArticle, record.TypeReport, record.TypeThesis, record.TypePamphlet, record.TypeInterview,
		record.TypePersonalCommunication:
		return kindPaper | kindBook
	case record.TypePaperConference:
		return kindPaper | kindTalk
	case record.TypeSpeech:
		return kindTalk
	case record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper, record.TypeChapter,
		record.TypeEntry, record.TypeEntryDictionary, record.TypeEntryEncyclopedia, record.TypeReview, record.TypeReviewBook:
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

// typeOf returns the type of a record, which is that of a talk where there was no better
// type for it: "Poster at the General Assembly", "Invited talk". What holds
// abstracts of theses is a journal to some databases.
func typeOf(r *record.Record) record.Type {
	if listsTheses(r.ContainerTitle) {
		return record.TypeThesis
	}
	if vague(r.Type) > 0 && r.Type != record.TypeArticle && r.ContainerTitle == "" && (isTalk(r.Publisher) || slices.ContainsFunc(r.Notes, isTalk)) {
		return record.TypeSpeech
	}
	return r.Type
}

// thesisLists begin the names of what lists the theses of all universities: "Dissertation
// Abstracts International: Section B". ProQuest has newspapers besides.
var thesisLists = [...]string{"dissertation abstracts", "masters abstracts", "proquest dissertations"}

// degreeOf returns the degree that a thesis was written for, "" if it doesn't tell a
// master's from a doctor's: one person may write both on one matter, within a year.
func degreeOf(r *record.Record) string {
	if r.Type != record.TypeThesis {
		return ""
	}
	switch genre := fold.Text(r.Genre); {
	case strings.Contains(genre, "master"):
		return "master"
	case strings.Contains(genre, "doctor"), strings.Contains(genre, "phd"), strings.Contains(genre, "ph d"):
		return "doctor"
	}
	return ""
}

// listsTheses reports whether a venue is such a list.
func listsTheses(venue string) bool {
	return slices.ContainsFunc(thesisLists[:], func(list string) bool { return beginsFold(venue, list) })
}

// sellsTheses reports whether a publisher is no university, but who sells its theses.
func sellsTheses(publisher string) bool { return beginsFold(publisher, "proquest") }

func beginsFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// isTalk reports whether a remark begins by saying that a work was shown at a meeting.
func isTalk(s string) bool {
	const told = 2 // words: "Invited talk"
	i := 0
	for w := range fold.Words(fold.Text(s)) {
		switch w {
		case "talk", "poster", "presentation", "keynote":
			return true
		}
		if i++; i == told {
			break
		}
	}
	return false
}

// isMeetingAbstract reports whether a source tells that a work is no more than the abstract
// of what was shown at a meeting, be it printed in a journal: "Conference Abstract" (Embase,
// CENTRAL), "Meeting Abstract" (Web of Science).
func isMeetingAbstract(r *record.Record) bool {
	return namesMeetingAbstract(r.Genre) || slices.ContainsFunc(r.Extra, func(f record.Field) bool {
		return (f.Name == "PT" || f.Name == "DT" || f.Name == "M3") && namesMeetingAbstract(f.Value)
	})
}

func namesMeetingAbstract(types string) bool {
	if !strings.Contains(types, "bstract") && !strings.Contains(types, "ABSTRACT") {
		return false
	}
	types = fold.Text(types)
	return strings.Contains(types, "conference abstract") || strings.Contains(types, "meeting abstract")
}

// contained reports whether these are texts that stand in something else.
func (k kinds) contained() bool { return k&(kindPaper|kindBook) == kindPaper }

// kindsOfRecord is kindsOf, with what BibTeX's entry types tell besides: a manual is no
// report, but its program's description, or a book.
func kindsOfRecord(r *record.Record) kinds {
	if isManual(r) {
		return kindBook | kindSoftware
	}
	return kindsOf(typeOf(r))
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
