package record

// Var is a CSL 1.0.2 variable
// (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables),
// or one of the few that bibfold adds because users need them. Mapping rows and
// merging address a record's fields by it.
type Var uint8

// Kind is the kind of value that a variable takes.
type Kind uint8

const (
	KindText   Kind = iota // Text and SetText
	KindNumber             // as KindText; CSL's number variables, which may hold "12a" or "3-5"
	KindDate               // Date and SetDate
	KindNames              // Names and SetNames
	KindList               // several values; Text joins them, SetText splits them
)

// The variables, by kind and within a kind in CSL's alphabetical order.
const (
	VarNone Var = iota

	// Text.
	Abstract
	Annote
	Archive
	ArchiveCollection
	ArchiveLocation
	ArchivePlace
	Authority
	CallNumber
	CollectionTitle // series
	ContainerTitle
	ContainerTitleShort
	Dimensions
	Division
	DOI
	EventPlace
	EventTitle // conference
	Genre
	Jurisdiction
	Language
	License
	Medium
	OriginalPublisher
	OriginalPublisherPlace
	OriginalTitle
	PartTitle
	PMCID // with its letters: PMC1234567
	PMID
	Publisher
	PublisherPlace
	References
	ReviewedGenre
	ReviewedTitle
	Scale
	SourceCatalog // CSL's "source": database or catalogue the record came from
	Status
	Title
	TitleShort
	URL
	VolumeTitle
	VolumeTitleShort
	YearSuffix

	// Numbers.
	ChapterNumber
	CollectionNumber
	Edition
	Issue
	Locator
	Number // of a report, patent or article, or in a repository
	NumberOfPages
	NumberOfVolumes
	Page
	Part
	Printing
	Section
	Supplement
	Version
	Volume

	// Lists.
	ISBN
	ISSN
	Keyword
	Note

	// Dates.
	Accessed
	AvailableDate // first availability: online first, or arXiv's "originally announced"
	EventDate
	Issued
	OriginalDate
	Submitted
	Updated // bibfold's: date of the version at hand

	// Names.
	Author
	Chair
	CollectionEditor
	Compiler
	Composer
	ContainerAuthor
	Contributor
	Curator
	Director
	Editor
	EditorialDirector
	ExecutiveProducer
	Guest
	Host
	Illustrator
	Interviewer
	Narrator
	Organizer
	OriginalAuthor
	Performer
	Producer
	Recipient
	ReviewedAuthor
	ScriptWriter
	SeriesCreator
	Translator
	NumVars // number of variables, VarNone included
)

var varNames = [NumVars]string{
	Abstract: "abstract", Annote: "annote", Archive: "archive",
	ArchiveCollection: "archive_collection", ArchiveLocation: "archive_location",
	ArchivePlace: "archive-place", Authority: "authority", CallNumber: "call-number",
	CollectionTitle: "collection-title", ContainerTitle: "container-title",
	ContainerTitleShort: "container-title-short", Dimensions: "dimensions",
	Division: "division", DOI: "DOI", EventPlace: "event-place", EventTitle: "event-title",
	Genre: "genre", Jurisdiction: "jurisdiction", Language: "language", License: "license",
	Medium: "medium", OriginalPublisher: "original-publisher",
	OriginalPublisherPlace: "original-publisher-place", OriginalTitle: "original-title",
	PartTitle: "part-title", PMCID: "PMCID", PMID: "PMID", Publisher: "publisher",
	PublisherPlace: "publisher-place", References: "references",
	ReviewedGenre: "reviewed-genre", ReviewedTitle: "reviewed-title", Scale: "scale",
	SourceCatalog: "source", Status: "status", Title: "title", TitleShort: "title-short",
	URL: "URL", VolumeTitle: "volume-title", VolumeTitleShort: "volume-title-short",
	YearSuffix: "year-suffix",

	ChapterNumber: "chapter-number", CollectionNumber: "collection-number",
	Edition: "edition", Issue: "issue", Locator: "locator", Number: "number",
	NumberOfPages: "number-of-pages", NumberOfVolumes: "number-of-volumes", Page: "page",
	Part: "part", Printing: "printing", Section: "section", Supplement: "supplement",
	Version: "version", Volume: "volume",

	ISBN: "ISBN", ISSN: "ISSN", Keyword: "keyword", Note: "note",

	Accessed: "accessed", AvailableDate: "available-date", EventDate: "event-date",
	Issued: "issued", OriginalDate: "original-date", Submitted: "submitted", Updated: "updated",

	Author: "author", Chair: "chair", CollectionEditor: "collection-editor",
	Compiler: "compiler", Composer: "composer", ContainerAuthor: "container-author",
	Contributor: "contributor", Curator: "curator", Director: "director", Editor: "editor",
	EditorialDirector: "editorial-director", ExecutiveProducer: "executive-producer",
	Guest: "guest", Host: "host", Illustrator: "illustrator", Interviewer: "interviewer",
	Narrator: "narrator", Organizer: "organizer", OriginalAuthor: "original-author",
	Performer: "performer", Producer: "producer", Recipient: "recipient",
	ReviewedAuthor: "reviewed-author", ScriptWriter: "script-writer",
	SeriesCreator: "series-creator", Translator: "translator",
}

var varsByName = func() map[string]Var {
	m := make(map[string]Var, NumVars)
	for v := VarNone + 1; v < NumVars; v++ {
		m[varNames[v]] = v
	}
	// The specification's names, where CSL-JSON's schema has shorter ones.
	m["part-number"], m["printing-number"], m["supplement-number"] = Part, Printing, Supplement
	return m
}()

// String returns CSL's name of the variable ("container-title"), "" for VarNone.
func (v Var) String() string {
	if v < NumVars {
		return varNames[v]
	}
	return ""
}

// ParseVar returns the variable that CSL calls s, in its specification or in the
// schema of CSL-JSON.
func ParseVar(s string) (Var, bool) {
	v, ok := varsByName[s]
	return v, ok
}

// Kind returns the kind of value that v takes.
func (v Var) Kind() Kind {
	switch {
	case v >= Author:
		return KindNames
	case v >= Accessed:
		return KindDate
	case v >= ISBN:
		return KindList
	case v >= ChapterNumber:
		return KindNumber
	}
	return KindText
}
