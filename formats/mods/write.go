package mods

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

type writer struct {
	xmldoc.Writer
	row  typeRow
	kept map[string]bool // names of the elements that Extra holds
}

func newEncoder(o formats.WriteOptions) formats.Encoder {
	return &writer{
		Writer: xmldoc.NewWriter(o, xmldoc.Outer{
			{
				"modsCollection", "xmlns", namespace, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
				"xsi:schemaLocation", namespace + " http://www.loc.gov/standards/mods/v3/mods-3-8.xsd",
			},
		}),
		kept: map[string]bool{},
	}
}

// Append appends a record.
func (w *writer) Append(text []byte, rec *record.Record, n int) ([]byte, error) {
	w.Begin(text, n)
	w.Rec, w.row = rec, rowOf(rec.Type)
	clear(w.kept)
	for _, f := range rec.Extra {
		if f.Format == family {
			w.kept[f.Name] = true
		}
	}
	w.lose()
	w.Open("mods", "version", "3.8", "ID", idOf(rec.ID))
	w.titles()
	w.names()
	w.genre()
	w.origin()
	w.wrapped("language", "languageTerm", rec.Language, "type", codeOf(rec.Language))
	w.physical()
	w.text("abstract", record.Abstract)
	w.notes()
	w.subjects()
	w.Leaf("classification", w.Text(rec.Text(record.CallNumber)))
	w.relatedItems()
	w.identifiers()
	w.locations()
	w.text("accessCondition", record.License)
	w.extra()
	w.wrapped("recordInfo", "recordContentSource", w.Text(rec.Text(record.SourceCatalog)))
	w.Shut()
	return w.Buf, nil
}

// text writes an element with a variable's text.
func (w *writer) text(name string, v record.Var, attributes ...string) {
	w.Leaf(name, tagged.Paragraphs(w.Text(w.Rec.Text(v))), attributes...)
}

// wrapped writes an element that holds another one with text; none without text.
func (w *writer) wrapped(outer, inner, text string, attributes ...string) {
	if text != "" {
		w.Open(outer)
		w.Leaf(inner, text, attributes...)
		w.Shut()
	}
}

// codeOf returns "code" for a language that is given as one.
func codeOf(language string) string {
	if len(language) == 2 || len(language) == 3 || len(language) > 3 && strings.ContainsAny(language[2:4], "-") {
		return "code"
	}
	return "text"
}

// idOf returns a key that XML takes as an ID, "" for others: they have an element of
// their own.
func idOf(key string) string {
	for i := range len(key) {
		c := key[i]
		letter := c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || c != '-' && c != '.' && (c < '0' || c > '9')) {
			return ""
		}
	}
	return key
}

// homeless are the variables that MODS has no element for.
var homeless = []record.Var{
	record.ArchiveCollection, record.ArchivePlace, record.Authority, record.Division, record.EventPlace,
	record.Jurisdiction, record.References, record.ReviewedGenre, record.Status, record.VolumeTitle,
	record.VolumeTitleShort, record.YearSuffix, record.Locator, record.Printing, record.Version,
}

// lose reports what has no place.
func (w *writer) lose() {
	rec := w.Rec
	for _, v := range homeless {
		if rec.Has(v) {
			w.LoseVar(v, "MODS has no element for it")
		}
	}
	for _, f := range rec.Extra {
		if f.Format != family {
			w.Lose(f.Name, f.Value, formats.Dropped, "a field of "+f.Format)
		}
	}
	if !rec.Date(record.Accessed).IsZero() && w.url() == "" {
		w.LoseVar(record.Accessed, "it belongs to an address")
	}
	if classes := rec.ArXiv.Classes; len(classes) > 0 {
		w.Lose("arXiv classes", strings.Join(classes, " "), formats.Dropped, "MODS has no element for them")
	}
	w.LoseRest()
}

// titles writes the titles. Their parts stand in one element.
func (w *writer) titles() {
	rec := w.Rec
	if rec.Title != "" || rec.Has(record.Part) || rec.Has(record.PartTitle) {
		w.Open("titleInfo")
		w.text("title", record.Title)
		w.text("partNumber", record.Part)
		w.text("partName", record.PartTitle)
		w.Shut()
	}
	w.titled(record.TitleShort, "type", "abbreviated")
}

// titled writes a titleInfo with a variable's text.
func (w *writer) titled(v record.Var, attributes ...string) {
	if w.Rec.Has(v) {
		w.Open("titleInfo", attributes...)
		w.text("title", v)
		w.Shut()
	}
}

// genre writes the type: as Zotero has it, by MARC's list, and as a resource.
func (w *writer) genre() {
	rec := w.Rec
	if !w.kept["typeOfResource"] {
		w.Leaf("typeOfResource", w.row.resource)
	}
	if rec.Type == record.TypeNone {
		return
	}
	w.Leaf("genre", w.row.local, "authority", "local")
	w.Leaf("genre", w.row.marc, "authority", "marcgt")
	if rec.Genre != "" && (rec.Type != record.TypeArticle || rec.Genre != record.GenrePreprint) {
		text := w.Text(rec.Genre)
		degree := rec.Type == record.TypeThesis && saysDegree(text)
		if genres[strings.ToLower(text)] != record.TypeNone && !degree {
			w.LoseVar(record.Genre, "it is a genre of MARC's list, which would tell another type")
		} else {
			w.Leaf("genre", text)
		}
	}
}

// origin writes by whom, where and when the work was published.
func (w *writer) origin() {
	rec := w.Rec
	if rec.Publisher == "" && rec.Text(record.PublisherPlace) == "" && rec.Text(record.Edition) == "" && rec.Issued.IsZero() && rec.Date(record.Updated).IsZero() &&
		rec.Date(record.AvailableDate).IsZero() && rec.Date(record.Submitted).IsZero() && rec.Date(record.EventDate).IsZero() {
		return
	}
	w.Open("originInfo")
	w.wrapped("place", "placeTerm", w.Text(rec.Text(record.PublisherPlace)), "type", "text")
	w.text("publisher", record.Publisher)
	w.date("dateIssued", record.Issued, "keyDate", "yes")
	w.date("dateModified", record.Updated)
	w.date("dateOther", record.AvailableDate, "type", "available")
	w.date("dateOther", record.Submitted, "type", "submitted")
	w.date("dateOther", record.EventDate, "type", "event")
	w.text("edition", record.Edition)
	w.Shut()
}

// date writes a date in the form of the Library of Congress's EDTF.
func (w *writer) date(name string, v record.Var, attributes ...string) {
	d := w.Date(v)
	if s := d.EDTF(); s != "" {
		encoding := "edtf"
		if d.Range == record.NoRange && !d.Circa && !d.Doubt && d.Start.Season == 0 && d.Start.Unspecified == 0 {
			encoding = "w3cdtf"
		}
		w.Leaf(name, s, append(attributes, "encoding", encoding)...)
		return
	}
	w.Leaf(name, d.Literal, attributes...)
}

func (w *writer) physical() {
	rec := w.Rec
	if rec.Has(record.NumberOfPages) || rec.Has(record.NumberOfVolumes) || rec.Has(record.Medium) || rec.Has(record.Dimensions) {
		w.Open("physicalDescription")
		w.text("form", record.Medium, "type", medium)
		w.text("extent", record.NumberOfPages, "unit", "pages")
		w.text("extent", record.NumberOfVolumes, "unit", "volumes")
		w.text("extent", record.Dimensions, "unit", dimensions)
		w.Shut()
	}
}

// notes writes remarks; a table of contents has an element of its own.
func (w *writer) notes() {
	for _, note := range w.Rec.Notes {
		text := w.Text(note)
		if rest, ok := strings.CutPrefix(text, contents); ok && strings.TrimSpace(rest) != "" {
			w.Leaf("tableOfContents", rest)
		} else {
			w.Leaf("note", text)
		}
	}
	w.text("note", record.Annote, "type", "annotation")
	for _, c := range w.Rec.Cuts {
		if c.Missing != 0 || !w.Rec.Has(c.Role) {
			w.Leaf("note", record.CutNote(c))
		}
	}
}

func (w *writer) subjects() {
	for _, word := range w.Rec.Keywords {
		w.wrapped("subject", "topic", w.Text(word))
	}
	if w.Rec.Has(record.Scale) {
		w.Open("subject")
		w.Open("cartographics")
		w.text("scale", record.Scale)
		w.Shut()
		w.Shut()
	}
}

// extra writes the elements that waited as they were.
func (w *writer) extra() {
	for _, f := range w.Rec.Extra {
		if f.Format != family {
			continue
		}
		n := xmldoc.Parse(f.Value)
		if n == nil || n.Name != f.Name || n.IsEmpty() {
			w.Lose(f.Name, f.Value, formats.Dropped, "it is of an element that the record holds in part")
			continue
		}
		w.Node(n)
	}
}
