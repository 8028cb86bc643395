package noteexpress

import (
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// types are NoteExpress' reference types, in small letters.
var types = map[string]record.Type{
	"generic": record.TypeDocument, "journal article": record.TypeArticleJournal, "magazine article": record.TypeArticleMagazine,
	"newspaper article": record.TypeArticleNewspaper, "newspaper": record.TypeArticleNewspaper,
	"book": record.TypeBook, "edited book": record.TypeBook, "book section": record.TypeChapter,
	"conference proceedings": record.TypePaperConference, "conference paper": record.TypePaperConference,
	"thesis": record.TypeThesis, "report": record.TypeReport, "patent": record.TypePatent, "standard": record.TypeStandard,
	"web page": record.TypeWebpage, "electronic source": record.TypeWebpage, "electronic journal": record.TypeArticleJournal,
	"computer program": record.TypeSoftware, "dataset": record.TypeDataset, "map": record.TypeMap, "artwork": record.TypeGraphic,
	"audiovisual material": record.TypeMotionPicture, "film or broadcast": record.TypeMotionPicture,
	"manuscript": record.TypeManuscript, "unpublished work": record.TypeManuscript,
	"personal communication": record.TypePersonalCommunication, "bill": record.TypeBill, "case": record.TypeLegalCase,
	"hearing": record.TypeHearing, "statute": record.TypeLegislation,
}

var (
	parts  = record.Types(record.TypeChapter, record.TypePaperConference)
	papers = record.Types(record.TypePaperConference)
	books  = record.Types(record.TypeBook)
)

// mapping is what the tags mean that hold one value; those without a row go to Extra.
// The titles of what holds a work count from within: CNKI's papers have none between
// theirs and that of the proceedings.
var mapping = formats.NewMapping(
	formats.Row{Tag: "Title", Var: record.Title},
	formats.Row{Tag: "Short Title", Var: record.TitleShort},
	formats.Row{Tag: "Journal", Var: record.ContainerTitle},
	formats.Row{Tag: "Secondary Title", Var: record.CollectionTitle, Types: books},
	formats.Row{Tag: "Secondary Title", Var: record.ContainerTitle},
	formats.Row{Tag: "Tertiary Title", Var: record.ContainerTitle, Types: papers},
	formats.Row{Tag: "Tertiary Title", Var: record.CollectionTitle},
	formats.Row{Tag: "Year", Var: record.Issued},
	formats.Row{Tag: "Date", Var: record.Issued},
	formats.Row{Tag: "Access Date", Var: record.Accessed},
	formats.Row{Tag: "Volume", Var: record.Volume},
	formats.Row{Tag: "Issue", Var: record.Issue},
	formats.Row{Tag: "Number", Var: record.Number},
	formats.Row{Tag: "Pages", Var: record.Page},
	formats.Row{Tag: "Edition", Var: record.Edition},
	formats.Row{Tag: "Publisher", Var: record.Publisher},
	formats.Row{Tag: "Place Published", Var: record.PublisherPlace},
	formats.Row{Tag: "Type of Work", Var: record.Genre},
	formats.Row{Tag: "DOI", Var: record.DOI},
	formats.Row{Tag: "URL", Var: record.URL},
	formats.Row{Tag: "Language", Var: record.Language},
	formats.Row{Tag: "Abstract", Var: record.Abstract},
	formats.Row{Tag: "Notes", Var: record.Note},
	formats.Row{Tag: "Database Provider", Var: record.SourceCatalog},
	formats.Row{Tag: "Call Number", Var: record.CallNumber},
	formats.Row{Tag: "Accession Number", Var: record.ArchiveLocation},
)

// separators stand between keywords, twice in CNKI's lists.
var separators = strings.NewReplacer("；", ";", ";;", ";")

func read(r *tagged.Reading) {
	r.Rec.Type = types[strings.ToLower(r.Head)]
	if r.Rec.Type == record.TypeNone {
		r.Rec.Type = record.TypeDocument
		if r.Headed && r.Head != "" {
			r.Report(formats.Warning, r.Line, fmt.Sprintf("type %q is not known; the record is taken for a document", r.Head))
		}
	}
	for i := range r.Fields {
		field(r, &r.Fields[i])
	}
}

// field gives one field its meaning.
func field(r *tagged.Reading, f *tagged.Field) {
	if f.Tag != "Abstract" && f.Tag != "Notes" {
		f.Value = tagged.OneLine(f.Value)
	}
	if f.Value == "" {
		return
	}
	switch f.Tag {
	case "Author":
		names(r, record.Author, f.Value)
	case "Secondary Author":
		if !parts.Has(r.Rec.Type) && !books.Has(r.Rec.Type) {
			r.Keep(f)
			return
		}
		names(r, record.Editor, f.Value)
	case "Subsidiary Author":
		names(r, record.Translator, f.Value)
	case "Keywords":
		r.AddWords(separators.Replace(f.Value), ";")
	case "ISBN/ISSN", "ISSN", "ISBN":
		numbers(r, f)
	default:
		if v, ok := mapping.Var(f.Tag, r.Rec.Type); ok {
			r.Put(v, f)
		} else {
			r.Keep(f)
		}
	}
}

// names reads a list of names, "王伟;李明" or "Smith, J.;Lee K".
func names(r *tagged.Reading, role record.Var, s string) {
	for name := range strings.FieldsFuncSeq(record.UnescapeHTML(s), func(c rune) bool { return c == ';' || c == '；' }) {
		if name = strings.Trim(name, " ,"); name != "" && !r.CutMark(role, name) {
			r.Rec.AddWritten(role, name, parseName)
		}
	}
}

func parseName(s string) record.Name {
	if strings.Contains(s, ",") {
		return tagged.Person(s)
	}
	if record.LooksLikeOrganization(s) {
		return record.Organization(s)
	}
	if n := record.ParseFamilyInitials(s); n.Given != "" {
		return n
	}
	return record.ParseDisplay(s)
}

// numbers reads ISSNs and ISBNs, which stand alike.
func numbers(r *tagged.Reading, f *tagged.Field) {
	for n := range record.NumberWords(f.Value) {
		if _, ok := record.CleanISSN(n); ok {
			r.Rec.AddText(record.ISSN, n)
		} else if _, ok := record.CleanISBN(n); ok {
			r.Rec.AddText(record.ISBN, n)
		} else {
			r.KeepAs(f.Tag, n)
		}
	}
}
