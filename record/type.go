package record

// Type is a CSL 1.0.2 item type
// (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types).
// What other vocabularies distinguish within a type (a master's thesis, a
// technical report, a preprint) is told by Record.Genre.
type Type uint8

// The item types, in the specification's order.
const (
	TypeNone    Type = iota // the source gives no type
	TypeArticle             // self-contained work in no journal: CSL's home of preprints
	TypeArticleJournal
	TypeArticleMagazine
	TypeArticleNewspaper
	TypeBill
	TypeBook
	TypeBroadcast
	TypeChapter
	TypeClassic
	TypeCollection
	TypeDataset
	TypeDocument
	TypeEntry
	TypeEntryDictionary
	TypeEntryEncyclopedia
	TypeEvent
	TypeFigure
	TypeGraphic
	TypeHearing
	TypeInterview
	TypeLegalCase
	TypeLegislation
	TypeManuscript
	TypeMap
	TypeMotionPicture
	TypeMusicalScore
	TypePamphlet
	TypePaperConference
	TypePatent
	TypePerformance
	TypePeriodical
	TypePersonalCommunication
	TypePost
	TypePostWeblog
	TypeRegulation
	TypeReport
	TypeReview
	TypeReviewBook
	TypeSoftware
	TypeSong
	TypeSpeech
	TypeStandard
	TypeThesis
	TypeTreaty
	TypeWebpage
	NumTypes // number of types, TypeNone included
)

var typeNames = [NumTypes]string{
	TypeArticle:               "article",
	TypeArticleJournal:        "article-journal",
	TypeArticleMagazine:       "article-magazine",
	TypeArticleNewspaper:      "article-newspaper",
	TypeBill:                  "bill",
	TypeBook:                  "book",
	TypeBroadcast:             "broadcast",
	TypeChapter:               "chapter",
	TypeClassic:               "classic",
	TypeCollection:            "collection",
	TypeDataset:               "dataset",
	TypeDocument:              "document",
	TypeEntry:                 "entry",
	TypeEntryDictionary:       "entry-dictionary",
	TypeEntryEncyclopedia:     "entry-encyclopedia",
	TypeEvent:                 "event",
	TypeFigure:                "figure",
	TypeGraphic:               "graphic",
	TypeHearing:               "hearing",
	TypeInterview:             "interview",
	TypeLegalCase:             "legal_case",
	TypeLegislation:           "legislation",
	TypeManuscript:            "manuscript",
	TypeMap:                   "map",
	TypeMotionPicture:         "motion_picture",
	TypeMusicalScore:          "musical_score",
	TypePamphlet:              "pamphlet",
	TypePaperConference:       "paper-conference",
	TypePatent:                "patent",
	TypePerformance:           "performance",
	TypePeriodical:            "periodical",
	TypePersonalCommunication: "personal_communication",
	TypePost:                  "post",
	TypePostWeblog:            "post-weblog",
	TypeRegulation:            "regulation",
	TypeReport:                "report",
	TypeReview:                "review",
	TypeReviewBook:            "review-book",
	TypeSoftware:              "software",
	TypeSong:                  "song",
	TypeSpeech:                "speech",
	TypeStandard:              "standard",
	TypeThesis:                "thesis",
	TypeTreaty:                "treaty",
	TypeWebpage:               "webpage",
}

var typesByName = func() map[string]Type {
	m := make(map[string]Type, NumTypes)
	for t, s := range typeNames {
		m[s] = Type(t)
	}
	delete(m, "")
	return m
}()

// String returns CSL's name of the type, "" for TypeNone.
func (t Type) String() string {
	if t < NumTypes {
		return typeNames[t]
	}
	return ""
}

// ParseType returns the type that CSL calls s.
func ParseType(s string) (Type, bool) {
	t, ok := typesByName[s]
	return t, ok
}

// TypeSet is a set of item types.
type TypeSet uint64

// Types returns the set of the given types.
func Types(ts ...Type) TypeSet {
	var s TypeSet
	for _, t := range ts {
		s |= 1 << t
	}
	return s
}

// AnyType is the set of all types, TypeNone included.
const AnyType = ^TypeSet(0)

// Has reports whether t is in the set.
func (s TypeSet) Has(t Type) bool { return s&(1<<t) != 0 }
