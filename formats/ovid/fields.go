package ovid

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// longNames are the fields' names as records without tags have them, with the tag
// that means the same.
var longNames = map[string]string{
	"Accession Number": "AN", "Unique Identifier": "UI", "Author": "AU", "Authors": "AU", "Author Name": "AU",
	"Authors Full Name": "FA", "Full Author Name": "FA",
	"Title": "TI", "Original Title": "OT", "Source": "SO", "Abstract": "AB", "Institution": "IN",
	"DOI Number": "DI", "DOI": "DI", "Digital Object Identifier": "DI",
	"ISSN": "IS", "ISSN Print": "IS", "ISSN Electronic": "ES", "Electronic ISSN": "ES", "ISSN Linking": "IL", "ISBN": "IB",
	"Language": "LG", "Publisher": "PU", "Year of Publication": "YR", "Publication Year": "YR", "Year": "YR",
	"Date of Publication": "DP", "Publication Date": "DP",
	"Author Keywords": "KW", "Keywords": "KW", "Keyword": "KW", "Keyword Heading": "KW", "Key Words": "KW", "Key Concepts": "KW",
	"Subject Headings": "MH", "MeSH Subject Headings": "MH", "Medical Subject Headings": "MH", "Emtree Heading": "MH",
	"Document Type": "DT", "Publication Type": "PT", "Journal Name": "JN", "Journal": "JN", "Book Title": "BT",
	"Volume": "VO", "Edition": "EN", "Issue": "IP", "Issue/Part": "IP", "Page": "PG", "Pages": "PG",
	"Editor": "ED", "Editors": "ED", "Database": "DB", "URL": "UR", "PMID": "PM", "Copyright": "CI",
}

// mapping is what the tags mean that hold one value; the others are in read.go.
var mapping = formats.NewMapping(
	formats.Row{Tag: "JN", Var: record.ContainerTitle},
	formats.Row{Tag: "JT", Var: record.ContainerTitle}, // of MEDLINE's own format
	formats.Row{Tag: "JA", Var: record.ContainerTitleShort},
	formats.Row{Tag: "TA", Var: record.ContainerTitleShort},
	formats.Row{Tag: "BT", Var: record.ContainerTitle},
	formats.Row{Tag: "OT", Var: record.OriginalTitle},
	formats.Row{Tag: "VO", Var: record.Volume},
	formats.Row{Tag: "VI", Var: record.Volume},
	formats.Row{Tag: "IP", Var: record.Issue},
	formats.Row{Tag: "EN", Var: record.Edition, Types: record.Types(record.TypeBook, record.TypeChapter)},
	formats.Row{Tag: "PN", Var: record.Number, Types: record.Types(record.TypePatent)},
	formats.Row{Tag: "DG", Var: record.Issued, Types: record.Types(record.TypePatent)}, // the day of grant
	formats.Row{Tag: "YR", Var: record.Issued},
	formats.Row{Tag: "DP", Var: record.Issued},
	formats.Row{Tag: "AB", Var: record.Abstract},
	formats.Row{Tag: "LG", Var: record.Language},
	formats.Row{Tag: "LA", Var: record.Language},
	formats.Row{Tag: "PU", Var: record.Archive, Types: record.Types(record.TypeThesis)}, // ProQuest
	formats.Row{Tag: "PU", Var: record.Publisher},
	formats.Row{Tag: "PB", Var: record.Publisher},
	formats.Row{Tag: "CI", Var: record.License},
	formats.Row{Tag: "CR", Var: record.License},
	formats.Row{Tag: "RO", Var: record.License},
	formats.Row{Tag: "DI", Var: record.DOI},
	formats.Row{Tag: "DO", Var: record.DOI},
	formats.Row{Tag: "UR", Var: record.URL},
	formats.Row{Tag: "PL", Var: record.PublisherPlace, Types: record.AnyType &^ record.Types(record.TypeArticleJournal)},
	formats.Row{Tag: "LP", Var: record.PublisherPlace}, // CAB
	formats.Row{Tag: "DB", Var: record.SourceCatalog},
)
