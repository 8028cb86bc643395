package endnotexml

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// element is one that holds text, to be written.
type element struct {
	path []string // its name, with those that lead to it before
	text string
}

type writer struct {
	xmldoc.Writer
	elements []element
	kind     kind // the type that is written
	typ      record.Type
	place    int // of the record in the document, from 1
}

func newEncoder(o formats.WriteOptions) formats.Encoder {
	return &writer{Writer: xmldoc.NewWriter(o, xmldoc.Outer{{"xml"}, {"records"}})}
}

// Append appends a record. Its elements are gathered and put in EndNote's order.
func (w *writer) Append(text []byte, rec *record.Record, n int) ([]byte, error) {
	w.Begin(text, n)
	w.Rec, w.elements, w.place = rec, w.elements[:0], n+1
	w.setType()
	w.add("label", rec.ID)
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if rec.Has(v) {
			w.write(v)
		}
	}
	w.writeIdentifiers()
	w.writeLinks()
	w.writeCuts()
	w.writeExtra()
	w.LoseRest()
	slices.SortStableFunc(w.elements, func(a, b element) int { return slices.CompareFunc(a.path, b.path, compareNames) })
	w.writeRecord()
	return w.Buf, nil
}

func compareNames(a, b string) int {
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
}

func rank(name string) int {
	if i, ok := order[name]; ok {
		return i
	}
	return len(order)
}

// writeRecord writes the elements, those of one group together.
func (w *writer) writeRecord() {
	w.Open("record")
	w.Leaf("source-app", "bibfold", "name", "bibfold")
	w.Leaf("rec-number", w.number())
	w.Leaf("ref-type", strconv.Itoa(kinds[w.kind].number), "name", kinds[w.kind].name)
	var open []string
	for _, e := range w.elements {
		group, name := e.path[:len(e.path)-1], e.path[len(e.path)-1]
		same := 0
		for same < min(len(open), len(group)) && open[same] == group[same] {
			same++
		}
		for range open[same:] {
			w.Shut()
		}
		for _, g := range group[same:] {
			w.Open(g)
		}
		open = group
		w.Styled(name, nil, func() { w.style(e.text) })
	}
	for range open {
		w.Shut()
	}
	w.Shut()
}

// number returns the number that the record had, or its place among the others.
func (w *writer) number() string {
	for _, f := range w.Rec.Extra {
		if f.Format == family && f.Name == "rec-number" && f.Value != "" {
			return f.Value
		}
	}
	return strconv.Itoa(w.place)
}

// add notes an element; none if it has no text.
func (w *writer) add(path, text string) {
	if text = tagged.Paragraphs(xmldoc.Valid(text)); text != "" {
		w.elements = append(w.elements, element{strings.Split(path, "/"), text})
	}
}

// join adds lines to an element that a record has once.
func (w *writer) join(path, text string) {
	before := len(w.elements)
	w.add(path, text)
	for i := range before {
		if e := &w.elements[i]; len(w.elements) > before && strings.Join(e.path, "/") == path {
			e.text += "\n" + w.elements[before].text
			w.elements = w.elements[:before]
		}
	}
}

// single notes an element that a record has once. One that is taken by another
// value is reported.
func (w *writer) single(path string, v record.Var) {
	if w.holds(path) {
		w.LoseVar(v, path+" holds another value")
		return
	}
	w.add(path, w.Text(w.Rec.Text(v)))
}

func (w *writer) holds(path string) bool {
	return slices.ContainsFunc(w.elements, func(e element) bool { return strings.Join(e.path, "/") == path })
}

// setType chooses the reference type: the one that the record was read with, where
// it still fits.
func (w *writer) setType() {
	rec := w.Rec
	w.kind = written[record.TypeDocument]
	if rec.Type < record.NumTypes {
		w.kind = written[rec.Type]
	}
	for _, f := range rec.Extra {
		if f.Format == family && f.Name == "ref-type" {
			if kept := kindsByName[squeeze(f.Value)]; kept != noKind && kinds[kept].typ == rec.Type {
				w.kind = kept
			} else {
				w.Lose("ref-type", f.Value, formats.Dropped, "the record has a type of its own: "+kinds[w.kind].name)
			}
		}
	}
	w.typ = kinds[w.kind].typ
	if rec.Type != record.TypeNone && w.typ != rec.Type && !rec.IsPreprint() {
		w.Lose("type", rec.Type.String(), formats.Changed, "EndNote has no such type; written as "+kinds[w.kind].name)
	}
}

// write notes the elements of one variable.
func (w *writer) write(v record.Var) {
	rec := w.Rec
	path, ok := w.path(v)
	switch {
	case v == record.DOI || v == record.URL || v == record.PMID || v == record.PMCID:
		return // writeIdentifiers does
	case v == record.Issued:
		w.writeDate()
	case v == record.AvailableDate && endnote.Journals.Has(w.typ) && rec.Date(record.AvailableDate).Start.Precision == record.PrecisionDay && rec.Text(record.Edition) == "":
		w.add("edition", rec.Date(record.AvailableDate).EDTF())
	case !ok:
		w.LoseVar(v, "EndNote has no field for it in "+kinds[w.kind].name)
	case v.Kind() == record.KindNames:
		w.writeNames(path, v)
	case v.Kind() == record.KindDate:
		d := w.Date(v)
		w.add(path, cmp.Or(d.Literal, d.EDTF()))
	case v == record.Keyword:
		w.writeKeywords()
	case v == record.Note:
		w.join(path, w.Text(strings.Join(rec.Notes, "\n\n")))
	case v == record.ISSN || v == record.ISBN:
		w.join(path, strings.Join(endnote.WrittenSerials(&w.Writer.Writer, v, w.typ), "\n"))
	case v == record.Page && mapping.Holds(record.NumberOfPages, w.typ) && record.ParsePages(rec.Page).Kind != record.PageRange:
		w.LoseVar(v, "EndNote would take it for the number of pages")
	case v == record.Volume && w.typ == record.TypeThesis && rec.Genre == "" && !strings.ContainsAny(rec.Volume, "0123456789"):
		w.LoseVar(v, "EndNote would take it for the degree")
	case endnote.IsVisit(rec, w.typ, v):
		w.LoseVar(v, "EndNote would take it for the day of the visit")
	case v == record.NumberOfPages && record.ParsePages(rec.Text(v)).Kind == record.PageRange:
		w.LoseVar(v, "EndNote would take it for the pages")
	case w.typ == record.TypePaperConference && (v == record.ContainerTitle || v == record.EventTitle):
		w.writeProceedings(path, v)
	case v == record.ContainerTitle:
		w.writeContainer(path)
	case v == record.ContainerTitleShort:
		w.writeShort()
	default:
		w.single(path, v)
	}
}

// path returns the element of a variable in a record of the type that is written,
// if it is read as the same variable again.
func (w *writer) path(v record.Var) (string, bool) {
	path, ok := mapping.Tag(v, w.typ)
	inPeriodical := endnote.Books.Has(w.typ) && w.Rec.ContainerTitle != ""
	switch {
	case v == record.Page || v == record.NumberOfPages || v == record.ISBN || v == record.ISSN:
		return path, ok // what they say tells them apart
	case inPeriodical && (v == record.Number || v == record.CollectionNumber):
		return path, v == record.Number // see reading.element
	}
	back, _ := mapping.Var(path, w.typ)
	return path, ok && back == v
}

// writeContainer writes a journal twice, as EndNote does: as the second title and
// as the periodical. Of what has another second title it is the latter.
func (w *writer) writeContainer(path string) {
	text := w.Text(w.Rec.ContainerTitle)
	if path == secondary {
		w.add(secondary, text)
	}
	if path == fullTitle || endnote.Journals.Has(w.typ) {
		w.add(fullTitle, text)
	}
}

// writeProceedings: the second title of a conference paper is the conference, if
// another field has the title of the proceedings. Alone, it is what programs take
// for the proceedings.
func (w *writer) writeProceedings(path string, v record.Var) {
	container, event := w.Rec.ContainerTitle, w.Rec.Text(record.EventTitle)
	switch {
	case v == record.ContainerTitle && event == "":
		path = secondary
	case v == record.EventTitle && container == "":
		w.Lose("event-title", event, formats.Moved, "it stands for the title of the proceedings, too")
		w.add(proceedings, w.Text(event))
	}
	w.single(path, v)
}

// writeShort writes the abbreviation of a journal where EndNote has it, and where
// other programs look for it.
func (w *writer) writeShort() {
	rec := w.Rec
	text := w.Text(rec.ContainerTitleShort)
	if tagged.SameText(text, w.Text(rec.ContainerTitle)) {
		w.Lose("container-title-short", text, formats.Dropped, "it is the title in full")
		return
	}
	w.add(altTitle, text)
	w.add(abbreviation, text)
}

func (w *writer) writeKeywords() {
	for _, word := range w.Rec.Keywords {
		if strings.Contains(word, ";") {
			w.Lose(record.Keyword.String(), word, formats.Changed, "importers take it for several keywords")
		}
		w.add(keyword, strings.ReplaceAll(w.Text(word), "\n", " "))
	}
}

// writeDate writes the year; where there is more, the date has it whole.
func (w *writer) writeDate() {
	y, whole := endnote.FormatIssued(&w.Writer.Writer)
	w.add(year, y)
	w.add(date, whole)
}
