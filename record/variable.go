package record

import (
	"slices"
	"strings"
)

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

// textField returns the struct field behind a text or number variable, nil for
// the rare ones.
func (r *Record) textField(v Var) *string {
	switch v {
	case Abstract:
		return &r.Abstract
	case ContainerTitle:
		return &r.ContainerTitle
	case ContainerTitleShort:
		return &r.ContainerTitleShort
	case DOI:
		return &r.DOI
	case Genre:
		return &r.Genre
	case Issue:
		return &r.Issue
	case Language:
		return &r.Language
	case Page:
		return &r.Page
	case PMID:
		return &r.PMID
	case Publisher:
		return &r.Publisher
	case Title:
		return &r.Title
	case URL:
		return &r.URL
	case Volume:
		return &r.Volume
	}
	return nil
}

// rareAt returns the index of a rare variable in r.more, -1 if it isn't there.
func (r *Record) rareAt(v Var) int {
	for i := range r.more {
		if r.more[i].v == v {
			return i
		}
	}
	return -1
}

// setRare sets a rare variable; the value that says nothing removes it.
func (r *Record) setRare(value rare) {
	i, empty := r.rareAt(value.v), value.text == "" && value.date == nil
	switch {
	case i >= 0 && empty:
		r.more = slices.Delete(r.more, i, i+1)
	case i >= 0:
		r.more[i] = value
	case !empty:
		r.more = append(r.more, value)
	}
}

// listField returns the struct field behind a list variable.
func (r *Record) listField(v Var) *[]string {
	switch v {
	case ISBN:
		return &r.ISBN
	case ISSN:
		return &r.ISSN
	case Keyword:
		return &r.Keywords
	case Note:
		return &r.Notes
	}
	return nil
}

// Text returns the value of a text, number or list variable, "" when there is
// none. Lists are joined as CSL-JSON writes them: notes by a line break, all
// others by ", ".
func (r *Record) Text(v Var) string {
	if p := r.textField(v); p != nil {
		return *p
	}
	if p := r.listField(v); p != nil {
		return strings.Join(*p, listSeparator(v))
	}
	if i := r.rareAt(v); i >= 0 {
		return r.more[i].text
	}
	return ""
}

// SetText sets a text or number variable; "" removes it. Identifiers are cleaned
// as [CleanDOI] and its like do where they are valid. Of a list variable, s
// becomes the one value. It does nothing for dates and names.
func (r *Record) SetText(v Var, s string) {
	switch v {
	case DOI:
		if doi, ok := CleanDOI(s); ok {
			s = doi
		}
	case PMCID:
		if id, ok := CleanPMCID(s); ok {
			s = id
		}
	case PMID:
		if id, ok := CleanPMID(s); ok {
			s = id
		}
	}
	if p := r.textField(v); p != nil {
		*p = s
		return
	}
	if p := r.listField(v); p != nil {
		*p = nil
		r.AddText(v, s)
		return
	}
	if k := v.Kind(); k == KindText || k == KindNumber {
		r.setRare(rare{v: v, text: s})
	}
}

// AddText appends s to a list variable as [AppendNew] does; of any other variable
// it sets the value. ISBNs and ISSNs are brought into their
// normal form where they are valid.
func (r *Record) AddText(v Var, s string) {
	p := r.listField(v)
	if p == nil {
		r.SetText(v, s)
		return
	}
	switch v {
	case ISBN:
		if id, ok := CleanISBN(s); ok {
			r.SpellISBN(s)
			s = id
		}
	case ISSN:
		if id, ok := CleanISSN(s); ok {
			s = id
		}
	}
	*p = AppendNew(*p, s)
}

// maxCompared is with how many values of a list a new one is compared: the work
// stays linear for lists that are longer than any real one.
const maxCompared = 100

// AppendNew appends a value to a list, unless it is empty or stands there already; of
// a very long list it looks at the first 100 values alone.
func AppendNew[T comparable](list []T, value T) []T {
	var empty T
	if value == empty || slices.Contains(list[:min(len(list), maxCompared)], value) {
		return list
	}
	return append(list, value)
}

// AddLink appends a link, unless one to the same target stands there already,
// among the first 100 in any case.
func (r *Record) AddLink(l Link) {
	for _, old := range r.Links[:min(len(r.Links), maxCompared)] {
		if old.Target == l.Target {
			return
		}
	}
	r.Links = append(r.Links, l)
}

func listSeparator(v Var) string {
	if v == Note {
		return "\n"
	}
	return ", "
}

// Names returns the names in a role, nil when there are none.
func (r *Record) Names(role Var) []Name {
	switch role {
	case Author:
		return r.Author
	case Editor:
		return r.Editor
	case Translator:
		return r.Translator
	}
	for _, c := range r.Credits {
		if c.Role == role {
			return c.Names
		}
	}
	return nil
}

// SetNames sets the names in a role; no names remove it. It does nothing unless
// role is a name variable.
func (r *Record) SetNames(role Var, names []Name) {
	switch role {
	case Author:
		r.Author = names
		return
	case Editor:
		r.Editor = names
		return
	case Translator:
		r.Translator = names
		return
	}
	if role.Kind() != KindNames {
		return
	}
	i := slices.IndexFunc(r.Credits, func(c Credit) bool { return c.Role == role })
	switch {
	case i >= 0 && len(names) == 0:
		r.Credits = slices.Delete(r.Credits, i, i+1)
	case i >= 0:
		r.Credits[i].Names = names
	case len(names) > 0:
		r.Credits = append(r.Credits, Credit{role, names})
	}
}

// Date returns the value of a date variable, the zero Date when there is none.
func (r *Record) Date(v Var) Date {
	if v == Issued {
		return r.Issued
	}
	if i := r.rareAt(v); i >= 0 && r.more[i].date != nil {
		return *r.more[i].date
	}
	return Date{}
}

// SetDate sets a date variable; the zero Date removes it. It does nothing unless
// v is a date variable.
func (r *Record) SetDate(v Var, d Date) {
	switch {
	case v == Issued:
		r.Issued = d
	case v.Kind() != KindDate:
	case d.IsZero():
		r.setRare(rare{v: v})
	default:
		r.setRare(rare{v: v, date: &d})
	}
}

// Has reports whether the record says anything in v.
func (r *Record) Has(v Var) bool {
	switch v.Kind() {
	case KindNames:
		return len(r.Names(v)) > 0
	case KindDate:
		return !r.Date(v).IsZero()
	case KindList:
		return len(*r.listField(v)) > 0
	}
	return r.Text(v) != ""
}
