package refer

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/record"
)

// mapping is the meaning of the tags; the first row of a tag that fits a type is
// read, the first row of a variable that fits is written. Names, dates, pages and
// numbers need more: see read.go.
var mapping = formats.NewMapping(
	formats.Row{Tag: "%A", Var: record.Author},
	formats.Row{Tag: "%E", Var: record.Director, Types: endnote.Films},
	formats.Row{Tag: "%E", Var: record.Recipient, Types: endnote.Letters},
	formats.Row{Tag: "%E", Var: record.Editor},
	formats.Row{Tag: "%Y", Var: record.Producer, Types: endnote.Films},
	formats.Row{Tag: "%Y", Var: record.CollectionEditor, Types: endnote.Parts | endnote.Conferences | endnote.Books | endnote.Reports},
	formats.Row{Tag: "%?", Var: record.Performer, Types: endnote.Films},
	formats.Row{Tag: "%?", Var: record.Translator, Types: record.AnyType &^ endnote.Films},
	formats.Row{Tag: "%H", Var: record.Translator, Dir: formats.ReadOnly},

	formats.Row{Tag: "%T", Var: record.Title},
	formats.Row{Tag: "%!", Var: record.TitleShort},
	formats.Row{Tag: "%*", Var: record.ReviewedTitle},
	formats.Row{Tag: "%3", Var: record.ContainerTitle, Types: endnote.Conferences},
	formats.Row{Tag: "%J", Var: record.ContainerTitle, Types: endnote.Journals},
	formats.Row{Tag: "%J", Var: record.ContainerTitle, Dir: formats.ReadOnly},
	formats.Row{Tag: "%B", Var: record.EventTitle, Types: endnote.Talks | endnote.Conferences},
	formats.Row{Tag: "%B", Var: record.Section, Types: endnote.Hearings}, // the committee
	formats.Row{Tag: "%B", Var: record.ContainerTitle, Types: endnote.Contained | endnote.Conferences},
	formats.Row{Tag: "%B", Var: record.CollectionTitle, Types: record.AnyType &^ (endnote.Contained | endnote.Conferences | endnote.Theses | endnote.Talks | endnote.Hearings)},
	formats.Row{Tag: "%S", Var: record.CollectionTitle},
	formats.Row{Tag: "%J", Var: record.ContainerTitle, Dir: formats.WriteOnly},

	formats.Row{Tag: "%V", Var: record.Volume},
	formats.Row{Tag: "%N", Var: record.Issue, Types: endnote.Journals | endnote.Conferences | endnote.Sites},
	formats.Row{Tag: "%N", Var: record.CollectionNumber, Types: endnote.Books | endnote.Parts},
	formats.Row{Tag: "%N", Var: record.Number},
	formats.Row{Tag: "%N", Var: record.Issue, Dir: formats.WriteOnly},
	formats.Row{Tag: "%6", Var: record.NumberOfVolumes},
	formats.Row{Tag: "%7", Var: record.Version, Types: endnote.Programs},
	formats.Row{Tag: "%7", Var: record.Edition},
	formats.Row{Tag: "%&", Var: record.ChapterNumber, Types: endnote.Parts},
	formats.Row{Tag: "%&", Var: record.Section, Types: record.AnyType &^ endnote.Hearings},
	formats.Row{Tag: "%9", Var: record.Genre},
	formats.Row{Tag: "%P", Var: record.Page, Types: record.AnyType &^ endnote.Films},
	formats.Row{Tag: "%P", Var: record.Dimensions, Types: endnote.Films}, // the running time
	formats.Row{Tag: "%P", Var: record.NumberOfPages, Types: endnote.Books | endnote.Theses | endnote.Reports},

	formats.Row{Tag: "%I", Var: record.Authority, Types: endnote.Cases},
	formats.Row{Tag: "%I", Var: record.Publisher},
	formats.Row{Tag: "%C", Var: record.EventPlace, Types: endnote.Conferences | endnote.Talks},
	formats.Row{Tag: "%C", Var: record.PublisherPlace},
	formats.Row{Tag: "%D", Var: record.Issued},
	formats.Row{Tag: "%[", Var: record.Accessed},

	// What the custom fields are in the types that have a label for them.
	formats.Row{Tag: "%1", Var: record.Scale, Types: endnote.Maps},
	formats.Row{Tag: "%1", Var: record.Submitted, Types: endnote.Patents}, // the filing date
	formats.Row{Tag: "%3", Var: record.Dimensions, Types: endnote.Sized},
	formats.Row{Tag: "%3", Var: record.Jurisdiction, Types: endnote.Patents}, // the designated states
	formats.Row{Tag: "%#", Var: record.References, Types: endnote.Patents},
	formats.Row{Tag: "%#", Var: record.Medium, Types: endnote.Films | endnote.Songs},
	formats.Row{Tag: "%$", Var: record.Status, Types: endnote.Patents},

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
