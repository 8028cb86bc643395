package endnotexml

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/record"
)

// The elements that several places speak of.
const (
	title        = "titles/title"
	secondary    = "titles/secondary-title"
	tertiary     = "titles/tertiary-title"
	altTitle     = "titles/alt-title"
	fullTitle    = "periodical/full-title"
	abbreviation = "periodical/abbr-1"
	year         = "dates/year"
	date         = "dates/pub-dates/date"
	keyword      = "keywords/keyword"
	relatedURL   = "urls/related-urls/url"
	pdfURL       = "urls/pdf-urls/url"
	textURL      = "urls/text-urls/url"
	imageURL     = "urls/image-urls/url"
	proceedings  = "custom3" // of conference papers
	accession    = "accession-num"
	authors      = "contributors/authors/author"
	editors      = "contributors/secondary-authors/author"
	thirds       = "contributors/tertiary-authors/author"
	fourths      = "contributors/subsidiary-authors/author"
)

// mapping is the meaning of the elements, named with the path that leads to them;
// the first row of an element that fits a type is read, the first row of a variable
// that fits is written. Names, dates, pages and numbers need more: see read.go.
var mapping = formats.NewMapping(
	formats.Row{Tag: authors, Var: record.Author},
	formats.Row{Tag: editors, Var: record.Director, Types: endnote.Films},
	formats.Row{Tag: editors, Var: record.Recipient, Types: endnote.Letters},
	formats.Row{Tag: editors, Var: record.Editor},
	formats.Row{Tag: thirds, Var: record.Producer, Types: endnote.Films},
	formats.Row{Tag: thirds, Var: record.CollectionEditor, Types: endnote.Parts | endnote.Conferences | endnote.Books | endnote.Reports},
	formats.Row{Tag: thirds, Var: record.Contributor},
	formats.Row{Tag: fourths, Var: record.Performer, Types: endnote.Films},
	formats.Row{Tag: fourths, Var: record.Translator},

	formats.Row{Tag: title, Var: record.Title},
	formats.Row{Tag: "titles/short-title", Var: record.TitleShort},
	formats.Row{Tag: secondary, Var: record.EventTitle, Types: endnote.Talks | endnote.Conferences},
	formats.Row{Tag: secondary, Var: record.Section, Types: endnote.Hearings}, // the committee
	formats.Row{Tag: secondary, Var: record.ContainerTitle, Types: endnote.Contained},
	formats.Row{Tag: secondary, Var: record.CollectionTitle, Types: record.AnyType &^ (endnote.Contained | endnote.Conferences | endnote.Theses | endnote.Talks | endnote.Hearings)},
	formats.Row{Tag: tertiary, Var: record.CollectionTitle},
	formats.Row{Tag: proceedings, Var: record.ContainerTitle, Types: endnote.Conferences},
	formats.Row{Tag: altTitle, Var: record.ContainerTitleShort},
	formats.Row{Tag: fullTitle, Var: record.ContainerTitle},
	formats.Row{Tag: abbreviation, Var: record.ContainerTitleShort},
	formats.Row{Tag: "reviewed-item", Var: record.ReviewedTitle},

	formats.Row{Tag: "volume", Var: record.Volume},
	formats.Row{Tag: "number", Var: record.Issue, Types: endnote.Journals | endnote.Conferences | endnote.Sites},
	formats.Row{Tag: "number", Var: record.CollectionNumber, Types: endnote.Books | endnote.Parts},
	formats.Row{Tag: "number", Var: record.Number},
	formats.Row{Tag: "num-vols", Var: record.NumberOfVolumes},
	formats.Row{Tag: "edition", Var: record.Version, Types: endnote.Programs},
	formats.Row{Tag: "edition", Var: record.Edition},
	formats.Row{Tag: "section", Var: record.ChapterNumber, Types: endnote.Parts},
	formats.Row{Tag: "section", Var: record.Section, Types: record.AnyType &^ endnote.Hearings},
	formats.Row{Tag: "work-type", Var: record.Genre},
	formats.Row{Tag: "pages", Var: record.Page, Types: record.AnyType &^ endnote.Films},
	formats.Row{Tag: "pages", Var: record.Dimensions, Types: endnote.Films}, // the running time
	formats.Row{Tag: "pages", Var: record.NumberOfPages, Types: endnote.Books | endnote.Theses | endnote.Reports},

	formats.Row{Tag: "publisher", Var: record.Authority, Types: endnote.Cases},
	formats.Row{Tag: "publisher", Var: record.Publisher},
	formats.Row{Tag: "pub-location", Var: record.EventPlace, Types: endnote.Conferences | endnote.Talks},
	formats.Row{Tag: "custom1", Var: record.PublisherPlace, Types: endnote.Conferences},
	formats.Row{Tag: "pub-location", Var: record.PublisherPlace},
	formats.Row{Tag: year, Var: record.Issued},
	formats.Row{Tag: "access-date", Var: record.Accessed},

	// What the custom fields are in the types that have a label for them.
	formats.Row{Tag: "custom1", Var: record.Scale, Types: endnote.Maps},
	formats.Row{Tag: "custom1", Var: record.Submitted, Types: endnote.Patents}, // the filing date
	formats.Row{Tag: "custom3", Var: record.Dimensions, Types: endnote.Sized},
	formats.Row{Tag: "custom3", Var: record.Jurisdiction, Types: endnote.Patents}, // the designated states
	formats.Row{Tag: "custom5", Var: record.References, Types: endnote.Patents},
	formats.Row{Tag: "custom5", Var: record.Medium, Types: endnote.Films | endnote.Songs},
	formats.Row{Tag: "custom6", Var: record.Status, Types: endnote.Patents},

	formats.Row{Tag: "electronic-resource-num", Var: record.DOI},
	formats.Row{Tag: relatedURL, Var: record.URL},
	formats.Row{Tag: "call-num", Var: record.CallNumber},
	formats.Row{Tag: accession, Var: record.ArchiveLocation},
	formats.Row{Tag: "remote-database-name", Var: record.Archive},
	formats.Row{Tag: "remote-database-provider", Var: record.SourceCatalog},
	formats.Row{Tag: "isbn", Var: record.ISSN},
	formats.Row{Tag: "isbn", Var: record.ISBN},

	formats.Row{Tag: "language", Var: record.Language},
	formats.Row{Tag: keyword, Var: record.Keyword},
	formats.Row{Tag: "abstract", Var: record.Abstract},
	formats.Row{Tag: "notes", Var: record.Note},
	formats.Row{Tag: "research-notes", Var: record.Annote},
)

// order is the order in which EndNote writes the elements of a record.
var order = func() map[string]int {
	m := map[string]int{}
	for i, name := range strings.Fields("database source-app rec-number foreign-keys ref-type contributors auth-address " +
		"auth-affiliation titles periodical alt-periodical pages volume number num-vols edition section reprint-edition " +
		"keywords dates pub-location publisher orig-pub isbn accession-num call-num label abstract notes reviewed-item " +
		"work-type urls custom1 custom2 custom3 custom4 custom5 custom6 custom7 electronic-resource-num caption " +
		"remote-database-name remote-database-provider research-notes language access-date modified-date " +
		"authors secondary-authors tertiary-authors subsidiary-authors translated-authors " +
		"title secondary-title tertiary-title alt-title short-title translated-title full-title abbr-1 abbr-2 abbr-3 " +
		"year pub-dates web-urls pdf-urls text-urls related-urls image-urls") {
		m[name] = i
	}
	return m
}()
