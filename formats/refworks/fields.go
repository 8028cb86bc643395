package refworks

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

const noType = record.TypeNone

// types are RefWorks' reference types, in lower case.
var types = map[string]record.Type{
	"generic": record.TypeDocument, "abstract": record.TypeArticleJournal,
	"journal": record.TypeArticleJournal, "journal article": record.TypeArticleJournal,
	"journal, electronic": record.TypeArticleJournal, "magazine article": record.TypeArticleMagazine,
	"newspaper article": record.TypeArticleNewspaper, "book, whole": record.TypeBook, "book": record.TypeBook,
	"book, edited": record.TypeBook, "book, section": record.TypeChapter, "book section": record.TypeChapter,
	"book chapter": record.TypeChapter, "monograph": record.TypeBook,
	"conference proceeding": record.TypePaperConference, "conference proceedings": record.TypePaperConference,
	"dissertation": record.TypeThesis, "thesis": record.TypeThesis, "thesis, unpublished": record.TypeThesis,
	"report": record.TypeReport, "web page": record.TypeWebpage, "website": record.TypeWebpage,
	"blog":                    record.TypePostWeblog,
	"online discussion forum": record.TypePost,
	"patent":                  record.TypePatent, "case": record.TypeLegalCase, "court decisions": record.TypeLegalCase, "court case": record.TypeLegalCase,
	"laws": record.TypeLegislation, "statutes": record.TypeLegislation, "bills": record.TypeBill, "resolutions": record.TypeBill,
	"hearing": record.TypeHearing,
	"grant":   record.TypeDocument, "artwork": record.TypeGraphic, "map": record.TypeMap,
	"computer program": record.TypeSoftware, "dataset": record.TypeDataset,
	"motion picture": record.TypeMotionPicture, "video": record.TypeMotionPicture, "dvd": record.TypeMotionPicture,
	"music score": record.TypeMusicalScore, "sound recording": record.TypeSong,
	"personal communication": record.TypePersonalCommunication, "unpublished material": record.TypeManuscript,
}

// parseType returns the type that RT names, noType if nobody knows it. RefWorks has
// two names for some types, "Dissertation/Thesis", of which other programs write one.
func parseType(s string) record.Type {
	first, _, _ := strings.Cut(strings.ToLower(s), "/")
	return types[strings.TrimSpace(first)]
}

var (
	parts    = record.Types(record.TypeChapter, record.TypePaperConference)
	articles = record.Types(record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper)
	sites    = record.Types(record.TypeWebpage, record.TypePost, record.TypePostWeblog)
	films    = record.Types(record.TypeMotionPicture)
	laws     = record.Types(record.TypeBill, record.TypeLegislation, record.TypeHearing)
	programs = record.Types(record.TypeSoftware)
	// counted are those whose lone SP is how many pages there are.
	counted = record.Types(record.TypeBook, record.TypeThesis, record.TypeReport)
	// classified are those whose classification (CL) is their kind: PhD, Technical report.
	classified = sites | record.Types(record.TypeThesis, record.TypeReport, record.TypeManuscript, record.TypeMap, record.TypePersonalCommunication)
)

// mapping is what the tags mean; pages and numbers need more, see read.go.
var mapping = formats.NewMapping(
	formats.Row{Tag: "A1", Var: record.Author},
	formats.Row{Tag: "A2", Var: record.Recipient, Types: record.Types(record.TypePersonalCommunication)},
	formats.Row{Tag: "A2", Var: record.Performer, Types: record.Types(record.TypeSong)},
	formats.Row{Tag: "A2", Var: record.Editor},
	formats.Row{Tag: "A3", Var: record.Producer, Types: films},
	formats.Row{Tag: "A3", Var: record.CollectionEditor},
	formats.Row{Tag: "A4", Var: record.Translator},
	formats.Row{Tag: "A5", Var: record.Compiler},
	formats.Row{Tag: "A6", Var: record.Editor}, // of a web site
	formats.Row{Tag: "T1", Var: record.Title},
	formats.Row{Tag: "ST", Var: record.TitleShort},
	formats.Row{Tag: "OT", Var: record.OriginalTitle},
	formats.Row{Tag: "T2", Var: record.ContainerTitle, Types: parts | articles},
	formats.Row{Tag: "T2", Var: record.CollectionTitle},
	formats.Row{Tag: "T3", Var: record.CollectionTitle},
	formats.Row{Tag: "JF", Var: record.CollectionTitle, Types: record.Types(record.TypeBook)},
	formats.Row{Tag: "JF", Var: record.ContainerTitle},
	formats.Row{Tag: "JO", Var: record.ContainerTitleShort},
	formats.Row{Tag: "WT", Var: record.ContainerTitle, Types: sites},
	formats.Row{Tag: "YR", Var: record.Issued},
	formats.Row{Tag: "RD", Var: record.Accessed},
	formats.Row{Tag: "WP", Var: record.AvailableDate},
	formats.Row{Tag: "VO", Var: record.Number, Types: record.Types(record.TypePatent)},
	formats.Row{Tag: "VO", Var: record.Volume},
	formats.Row{Tag: "IS", Var: record.Issue, Types: articles | parts},
	formats.Row{Tag: "IS", Var: record.Number},
	formats.Row{Tag: "ED", Var: record.Version, Types: programs},
	formats.Row{Tag: "ED", Var: record.Edition},
	formats.Row{Tag: "CL", Var: record.Genre, Types: classified},
	formats.Row{Tag: "CL", Var: record.Number, Types: laws},
	formats.Row{Tag: "WV", Var: record.Version}, // of a web site
	formats.Row{Tag: "PB", Var: record.Publisher},
	formats.Row{Tag: "PP", Var: record.PublisherPlace},
	formats.Row{Tag: "SL", Var: record.Archive}, // sponsoring library, and its location
	formats.Row{Tag: "LL", Var: record.ArchiveLocation},
	formats.Row{Tag: "AV", Var: record.ArchiveLocation},
	formats.Row{Tag: "AN", Var: record.ArchiveLocation},
	formats.Row{Tag: "LA", Var: record.Language},
	formats.Row{Tag: "CN", Var: record.CallNumber},
	formats.Row{Tag: "DB", Var: record.SourceCatalog},
	formats.Row{Tag: "DS", Var: record.SourceCatalog},
	formats.Row{Tag: "DO", Var: record.DOI},
	formats.Row{Tag: "UL", Var: record.URL},
	formats.Row{Tag: "LK", Var: record.URL},
	formats.Row{Tag: "AB", Var: record.Abstract},
	formats.Row{Tag: "NO", Var: record.Note},
	formats.Row{Tag: "PMID", Var: record.PMID},
	formats.Row{Tag: "PMCID", Var: record.PMCID},
)
