package endnote

import "github.com/bibfold/bibfold/record"

// Families of types whose fields mean the same in EndNote's table of reference
// types.
var (
	Journals    = record.Types(record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper, record.TypeReview, record.TypeReviewBook)
	Conferences = record.Types(record.TypePaperConference)
	Parts       = record.Types(record.TypeChapter, record.TypeEntryDictionary, record.TypeEntryEncyclopedia, record.TypeEntry)
	Books       = record.Types(record.TypeBook, record.TypeClassic, record.TypePamphlet, record.TypePeriodical)
	Films       = record.Types(record.TypeMotionPicture, record.TypeBroadcast)
	Letters     = record.Types(record.TypePersonalCommunication)
	Cases       = record.Types(record.TypeLegalCase)
	Theses      = record.Types(record.TypeThesis)
	Reports     = record.Types(record.TypeReport)
	Hearings    = record.Types(record.TypeHearing)
	Talks       = record.Types(record.TypeSpeech)
	Sites       = record.Types(record.TypeWebpage, record.TypePost, record.TypePostWeblog)
	Programs    = record.Types(record.TypeSoftware, record.TypeDataset)
	Maps        = record.Types(record.TypeMap)
	Patents     = record.Types(record.TypePatent)
	Songs       = record.Types(record.TypeSong)
	// Sized are those whose third custom field is how large or long they are.
	Sized = Maps | Songs | record.Types(record.TypeGraphic, record.TypeMotionPicture)
	// Contained are those that are part of something whose title is the second one.
	Contained = Journals | Parts | Cases | Sites | record.Types(record.TypeBill, record.TypeLegislation, record.TypePatent,
		record.TypeNone, record.TypeDocument, record.TypeManuscript, record.TypeDataset, record.TypeCollection, record.TypeArticle)
)
