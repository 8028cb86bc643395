package refer

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Families of types whose tags mean the same.
var (
	journals  = record.Types(record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper, record.TypeReview, record.TypeReviewBook)
	confs     = record.Types(record.TypePaperConference)
	parts     = record.Types(record.TypeChapter, record.TypeEntryDictionary, record.TypeEntryEncyclopedia, record.TypeEntry)
	books     = record.Types(record.TypeBook, record.TypeClassic, record.TypePamphlet, record.TypePeriodical)
	films     = record.Types(record.TypeMotionPicture, record.TypeBroadcast)
	acts      = record.Types(record.TypeBill, record.TypeLegislation)
	cases     = record.Types(record.TypeLegalCase)
	patents   = record.Types(record.TypePatent)
	theses    = record.Types(record.TypeThesis)
	hearings  = record.Types(record.TypeHearing)
	talks     = record.Types(record.TypeSpeech)
	sites     = record.Types(record.TypeWebpage, record.TypePost, record.TypePostWeblog)
	vague     = record.Types(record.TypeNone, record.TypeDocument, record.TypeManuscript, record.TypeDataset, record.TypeCollection, record.TypeArticle)
	contained = journals | confs | parts | acts | cases | patents | sites | vague
)

// mapping is the meaning of the tags; the first row of a tag that fits a type is
// read, the first row of a variable that fits is written. Names, dates, pages and
// numbers need more: see read.go.
var mapping = formats.NewMapping(
	formats.Row{Tag: "%A", Var: record.Author},
	formats.Row{Tag: "%E", Var: record.Editor},
	formats.Row{Tag: "%Y", Var: record.CollectionEditor, Types: parts | confs | books},
	formats.Row{Tag: "%?", Var: record.Performer, Types: films},
	formats.Row{Tag: "%?", Var: record.Translator, Types: record.AnyType &^ films},
	formats.Row{Tag: "%H", Var: record.Translator, Dir: formats.ReadOnly},

	formats.Row{Tag: "%T", Var: record.Title},
	formats.Row{Tag: "%!", Var: record.TitleShort},
	formats.Row{Tag: "%*", Var: record.ReviewedTitle},
	formats.Row{Tag: "%3", Var: record.ContainerTitle, Types: confs},
	formats.Row{Tag: "%J", Var: record.ContainerTitle, Types: journals},
	formats.Row{Tag: "%J", Var: record.ContainerTitle, Dir: formats.ReadOnly},
	formats.Row{Tag: "%B", Var: record.EventTitle, Types: talks | confs},
	formats.Row{Tag: "%B", Var: record.Section, Types: hearings}, // the committee
	formats.Row{Tag: "%B", Var: record.ContainerTitle, Types: contained},
	formats.Row{Tag: "%B", Var: record.CollectionTitle, Types: record.AnyType &^ (contained | theses | talks | hearings)},
	formats.Row{Tag: "%S", Var: record.CollectionTitle},
	formats.Row{Tag: "%J", Var: record.ContainerTitle, Dir: formats.WriteOnly},

	formats.Row{Tag: "%V", Var: record.Volume},
	formats.Row{Tag: "%N", Var: record.Issue, Types: journals | confs | sites},
	formats.Row{Tag: "%N", Var: record.CollectionNumber, Types: books | parts},
	formats.Row{Tag: "%N", Var: record.Number},
	formats.Row{Tag: "%N", Var: record.Issue, Dir: formats.WriteOnly},
	formats.Row{Tag: "%6", Var: record.NumberOfVolumes},
	formats.Row{Tag: "%7", Var: record.Version, Types: record.Types(record.TypeSoftware, record.TypeDataset)},
	formats.Row{Tag: "%7", Var: record.Edition},
	formats.Row{Tag: "%&", Var: record.ChapterNumber, Types: parts},
	formats.Row{Tag: "%&", Var: record.Section, Types: record.AnyType &^ hearings},
	formats.Row{Tag: "%9", Var: record.Genre},
	formats.Row{Tag: "%P", Var: record.Page},
	formats.Row{Tag: "%P", Var: record.NumberOfPages, Types: books | theses | record.Types(record.TypeReport)},

	formats.Row{Tag: "%I", Var: record.Authority, Types: cases},
	formats.Row{Tag: "%I", Var: record.Publisher},
	formats.Row{Tag: "%C", Var: record.EventPlace, Types: confs | talks},
	formats.Row{Tag: "%C", Var: record.PublisherPlace},
	formats.Row{Tag: "%D", Var: record.Issued},
	formats.Row{Tag: "%[", Var: record.Accessed},

	formats.Row{Tag: "%R", Var: record.DOI},
	formats.Row{Tag: "%U", Var: record.URL},
	formats.Row{Tag: "%L", Var: record.CallNumber},
	formats.Row{Tag: "%M", Var: record.ArchiveLocation},
	formats.Row{Tag: "%W", Var: record.SourceCatalog},
	formats.Row{Tag: "%~", Var: record.Archive},
	formats.Row{Tag: "%@", Var: record.ISSN},
	formats.Row{Tag: "%@", Var: record.ISBN},

	formats.Row{Tag: "%G", Var: record.Language},
	formats.Row{Tag: "%K", Var: record.Keyword},
	formats.Row{Tag: "%X", Var: record.Abstract},
	formats.Row{Tag: "%Z", Var: record.Note},
	formats.Row{Tag: "%O", Var: record.Note, Dir: formats.ReadOnly}, // refer(1): other information
	formats.Row{Tag: "%<", Var: record.Annote},
)

// order is the order in which EndNote writes the tags.
const order = "0FADTEBJCIV6NP&YS78[9?H!@()*LMRQ1234#$]KXZO<U>WG~+^="
