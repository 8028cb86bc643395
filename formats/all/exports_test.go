package all_test

import "github.com/bibfold/bibfold/record"

// exports are one library of Zotero's, with an item of most types, in the formats
// that it exports. The first one says everything.
var exports = []export{
	{"library.rdf", "zoterordf", nil, nil},
	{
		"library-zotero.json", "zoterojson",
		[]lack{{"the server has notes as items of their own", vars(record.Annote, record.Note), nil}},
		nil,
	},
	{
		"library.json", "csljson",
		[]lack{
			{"CSL has no tags and no notes beside an item", vars(record.Keyword, record.Annote, record.Note), nil},
			{"each place stands there twice, as that of an event too", vars(record.EventPlace), nil},
			{"a presentation's place stands there twice as well", vars(record.PublisherPlace), types(record.TypeSpeech)},
			{"CSL has no variables for a patent's country and assignee", vars(record.Jurisdiction, record.Publisher), types(record.TypePatent)},
		},
		nil,
	},
	{
		"library.ris", "ris",
		[]lack{
			{"RIS has no tag for rights", vars(record.License), nil},
			{"RIS has no version of a data set and no length of a video", vars(record.Version, record.Dimensions), types(record.TypeDataset, record.TypeMotionPicture)},
			{"AU is whoever made a video", vars(record.Author, record.Director), types(record.TypeMotionPicture)},
			{"Zotero has no reference type for a podcast or an interview", vars(record.CollectionTitle, record.Genre, record.Medium, record.Editor, record.Interviewer), types(record.TypeBroadcast, record.TypeInterview)},
			{"Zotero has no tags for who issues a standard and how it is numbered", vars(record.Authority, record.Number), types(record.TypeStandard)},
		},
		map[record.Type]record.Type{
			record.TypePost: record.TypeDocument, record.TypeBroadcast: record.TypeDocument, record.TypeInterview: record.TypeDocument,
		},
	},
	{
		"library-biblatex.bib", "biblatex",
		append([]lack{
			{"a library's call number and places in archives are not exported", vars(record.CallNumber), nil},
			{"a master's thesis is one by a key, for which the reader has its own words", vars(record.Genre), types(record.TypeThesis)},
			{"a site's name stands in titleaddon, which is part of the title", vars(record.Title, record.ContainerTitle), types(record.TypeWebpage, record.TypePostWeblog, record.TypePost)},
			{"howpublished, where Zotero has the kind of a manuscript, is a publisher", vars(record.Genre, record.Publisher), types(record.TypeManuscript)},
			{"a patent's country is not exported", vars(record.Jurisdiction), types(record.TypePatent)},
			{"how long a recording is doesn't stand there", vars(record.Dimensions), types(record.TypeMotionPicture)},
			{"an author is whoever made a video", vars(record.Author, record.Director), types(record.TypeMotionPicture)},
		}, bibLacks...),
		map[record.Type]record.Type{
			record.TypePostWeblog: record.TypeWebpage, record.TypePost: record.TypeWebpage, record.TypeBill: record.TypeLegislation,
			record.TypeBroadcast: record.TypeSong, record.TypeMap: record.TypeDocument, record.TypeInterview: record.TypeDocument,
			record.TypeEntryDictionary: record.TypeEntryEncyclopedia, record.TypeStandard: record.TypeDocument,
		},
	},
	{
		"library.bib", "bibtex",
		append([]lack{
			{"there is no field for a journal's short title beside its title", vars(record.ContainerTitleShort), nil},
			{"there are no fields for how many pages and volumes there are", vars(record.NumberOfPages, record.NumberOfVolumes), nil},
			{"there is no field for a conference", vars(record.EventTitle), nil},
			{"there is no field for a version", vars(record.Version), types(record.TypeSoftware, record.TypeDataset)},
			{"a podcast's series doesn't stand there", vars(record.CollectionTitle), types(record.TypeBroadcast)},
			{"a director is a collaborator, and how long a video is doesn't stand there", vars(record.Contributor, record.Director, record.Dimensions), types(record.TypeMotionPicture)},
		}, bibLacks...),
		map[record.Type]record.Type{
			record.TypeArticleMagazine: record.TypeArticleJournal, record.TypeArticleNewspaper: record.TypeArticleJournal,
			record.TypeWebpage: record.TypeDocument, record.TypePostWeblog: record.TypeDocument, record.TypePost: record.TypeDocument,
			record.TypeSoftware: record.TypeDocument, record.TypeDataset: record.TypeDocument, record.TypeLegislation: record.TypeDocument,
			record.TypeLegalCase: record.TypeDocument, record.TypeBill: record.TypeDocument, record.TypeMotionPicture: record.TypeDocument,
			record.TypeBroadcast: record.TypeDocument, record.TypeSpeech: record.TypeDocument, record.TypeMap: record.TypeDocument,
			record.TypePersonalCommunication: record.TypeDocument, record.TypeInterview: record.TypeDocument,
			record.TypeEntryDictionary: record.TypeDocument, record.TypeEntryEncyclopedia: record.TypeDocument,
			record.TypeStandard: record.TypeDocument,
		},
	},
}

// bibLacks are what both dialects of BibTeX lack.
var bibLacks = []lack{
	{"catalogues and archives are not exported", vars(record.SourceCatalog, record.Archive, record.ArchiveLocation), nil},
	{"ordinals are numbers", vars(record.Edition), types(record.TypeBook)},
	{"a section is a chapter, and there are no fields for a code, a court or a session", vars(
		record.ContainerTitle, record.ChapterNumber, record.Section, record.Volume, record.Authority,
	), types(record.TypeLegislation, record.TypeLegalCase, record.TypeBill)},
	{"there is no field for the day on which a patent was filed", vars(record.Submitted), types(record.TypePatent)},
	{"each place is a publisher's", vars(record.EventPlace, record.PublisherPlace), types(record.TypeSpeech)},
	{"there is no field for a scale", vars(record.Scale), types(record.TypeMap)},
	{"there is no field for a medium", vars(record.Medium), types(record.TypeInterview)},
	{"who is neither author, editor nor translator is a collaborator", vars(record.Contributor, record.Recipient, record.Interviewer), types(record.TypePersonalCommunication, record.TypeInterview)},
	{"there is no field for who issues a standard", vars(record.Authority), types(record.TypeStandard)},
}
