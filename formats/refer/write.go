package refer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// element is a field to be written; its further lines go on.
type element struct {
	rank  int
	tag   string
	lines []string
}

type writer struct {
	tagged.Writer
	elements []element
	typ      record.Type // that the record is read back as, for the mapping
}

func newEncoder(o formats.WriteOptions) formats.Encoder {
	return &writer{Writer: tagged.NewWriter(o)}
}

// Append appends a record.
func (w *writer) Append(text []byte, rec *record.Record, _ int) ([]byte, error) {
	w.Buf = text
	w.Rec, w.elements = rec, w.elements[:0]
	w.writeType()
	w.add("%F", rec.ID)
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if rec.Has(v) {
			w.write(v)
		}
	}
	w.writeIdentifiers()
	w.writeCuts()
	w.writeExtra()
	w.LoseRest()
	slices.SortStableFunc(w.elements, func(a, b element) int { return cmp.Compare(a.rank, b.rank) })
	for _, e := range w.elements {
		w.Buf = append(append(append(w.Buf, e.tag...), ' '), e.lines[0]...)
		for _, line := range e.lines[1:] {
			w.Buf = append(append(w.Buf, '\n'), line...)
		}
		w.Buf = append(w.Buf, '\n')
	}
	return append(w.Buf, '\n'), nil
}

// add notes a field of one line; nothing if it has no value.
func (w *writer) add(tag, value string) {
	if lines := tagged.Lines(value); len(lines) > 0 {
		w.put(tag, []string{strings.Join(lines, " ")})
	}
}

// prose notes a value of v that may have paragraphs.
func (w *writer) prose(v record.Var, tag, value string) {
	w.LoseParagraphs(v, value)
	w.paragraphs(tag, value)
}

// paragraphs notes a field whose lines are kept; one that would be taken for a tag
// is joined to the one before.
func (w *writer) paragraphs(tag, value string) {
	var out []string
	for _, line := range tagged.Lines(value) {
		if len(out) > 0 && isTagged([]byte(line)) {
			out[len(out)-1] += " " + line
			continue
		}
		out = append(out, line)
	}
	if len(out) > 0 {
		w.put(tag, out)
	}
}

func (w *writer) put(tag string, lines []string) {
	w.elements = append(w.elements, element{strings.IndexByte(order, tag[1]), tag, lines})
}

// single notes a field that a record has once. One that is taken by another value
// is reported.
func (w *writer) single(tag string, v record.Var) {
	if w.holds(tag) {
		w.LoseVar(v, tag+" holds another value")
		return
	}
	w.add(tag, w.Text(w.Rec.Text(v)))
}

func (w *writer) holds(tag string) bool {
	return slices.ContainsFunc(w.elements, func(e element) bool { return e.tag == tag })
}

// writeType writes %0: the type that the record was read with, where it still
// fits. A type that nobody knows comes back as it was.
func (w *writer) writeType() {
	rec := w.Rec
	k := written[record.TypeDocument]
	if rec.Type < record.NumTypes && written[rec.Type] != noKind {
		k = written[rec.Type]
	}
	name := kinds[k].name
	for _, f := range rec.Extra {
		switch kept := parseKind(f.Value); {
		case f.Format != family || f.Name != "%0":
		case kept == noKind && (rec.Type == record.TypeDocument || rec.Type == record.TypeNone),
			kept != noKind && kinds[kept].typ == rec.Type:
			name = f.Value
		default:
			w.Lose("%0", f.Value, formats.Dropped, "the record has a type of its own: "+name)
		}
	}
	w.typ = kinds[k].typ
	w.add("%0", name)
	if rec.Type != record.TypeNone && w.typ != rec.Type && !rec.IsPreprint() {
		w.Lose("type", rec.Type.String(), formats.Changed, "EndNote has no such type; written as "+name)
	}
}

// write writes one variable.
func (w *writer) write(v record.Var) {
	rec := w.Rec
	if endnote.IsVisit(rec, w.typ, v) {
		w.LoseVar(v, "EndNote would take it for the day of the visit")
		return
	}
	tag, ok := mapping.Tag(v, w.typ)
	if back, moved := mapping.Moved(v, w.typ); moved && !special[v] {
		if rec.Has(back) {
			w.LoseVar(v, tag+" holds the "+back.String())
			return
		}
		w.Moved(v, back)
	}
	switch {
	case v == record.DOI || v == record.URL || v == record.PMID || v == record.PMCID:
		return // writeIdentifiers does
	case v == record.Issued:
		w.writeDate()
	case v == record.AvailableDate && endnote.Journals.Has(w.typ) && rec.Date(record.AvailableDate).Start.Precision == record.PrecisionDay && rec.Text(record.Edition) == "":
		w.add("%7", rec.Date(record.AvailableDate).EDTF())
	case !ok:
		w.LoseVar(v, "EndNote has no field for it in "+w.elements[0].lines[0])
	case v.Kind() == record.KindNames:
		w.writeNames(tag, v)
	case v.Kind() == record.KindDate:
		d := w.Date(v)
		w.add(tag, cmp.Or(d.Literal, d.EDTF()))
	case v == record.Keyword:
		w.writeKeywords(tag)
	case v == record.Note:
		for _, note := range rec.Notes {
			w.prose(v, tag, w.Text(note))
		}
	case v == record.ISSN || v == record.ISBN:
		w.add(tag, strings.Join(endnote.WrittenSerials(&w.Writer, v, w.typ), ", "))
	case v == record.Abstract || v == record.Annote:
		w.prose(v, tag, w.Text(rec.Text(v)))
	case v == record.ContainerTitle || v == record.EventTitle:
		w.writeContainer(tag, v)
	case v == record.Volume && endnote.Theses.Has(w.typ) && !strings.ContainsAny(rec.Volume, "0123456789"):
		w.Moved(v, record.Genre)
		w.single(tag, v)
	case v == record.Page && mapping.Holds(record.NumberOfPages, w.typ) && record.ParsePages(rec.Page).Kind != record.PageRange:
		w.LoseVar(v, "EndNote would take it for the number of pages")
	default:
		w.single(tag, v)
	}
}

// special are variables that are read by more than the mapping: see identifier,
// numbers and pages.
var special = map[record.Var]bool{record.ISSN: true, record.ISBN: true, record.Page: true, record.NumberOfPages: true}

// writeContainer: of a conference paper %B is the conference, if %3 has the title
// of the proceedings. Alone, it is what programs take for the proceedings.
func (w *writer) writeContainer(tag string, v record.Var) {
	if w.typ != record.TypePaperConference {
		w.single(tag, v)
		return
	}
	container, event := w.Rec.ContainerTitle, w.Rec.Text(record.EventTitle)
	switch {
	case v == record.ContainerTitle && event == "" && !w.waits("%J"):
		tag = "%B"
	case v == record.EventTitle && container == "":
		w.Lose("event-title", event, formats.Moved, "it stands for the title of the proceedings, too")
		w.add("%3", w.Text(event))
	}
	w.single(tag, v)
}

// writeKeywords writes the keywords in one field, one a line.
func (w *writer) writeKeywords(tag string) {
	var lines []string
	for _, word := range w.Rec.Keywords {
		if strings.Contains(word, ";") || len(w.Rec.Keywords) == 1 && strings.Count(word, ",") >= 3 {
			w.Lose(record.Keyword.String(), word, formats.Changed, "importers take it for several keywords")
		}
		lines = append(lines, strings.Join(tagged.Lines(w.Text(word)), " "))
	}
	w.paragraphs(tag, strings.Join(lines, "\n"))
}

// writeDate writes the year in %D; %8 has the date whole where there is more.
func (w *writer) writeDate() {
	year, whole := endnote.FormatIssued(&w.Writer)
	w.add("%D", year)
	w.add("%8", whole)
}

// waits reports whether a field of the tag waits in Extra.
func (w *writer) waits(tag string) bool {
	return slices.ContainsFunc(w.Rec.Extra, func(f record.Field) bool { return f.Format == family && f.Name == tag })
}

// writeExtra writes what waited for its own format. It stands behind the rest, so
// that where a variable has two tags the record's own value is read first.
func (w *writer) writeExtra() {
	for _, f := range w.Rec.Extra {
		switch {
		case f.Format != family:
			w.Lose(f.Name, f.Value, formats.Dropped, "a field of "+f.Format)
		case f.Name == "%0":
		case len(tagged.Lines(f.Value)) == 0:
		case len(f.Name) == 2 && isTagged([]byte(f.Name)):
			w.paragraphs(f.Name, f.Value)
			w.elements[len(w.elements)-1].rank = len(order)
		default:
			w.Lose(f.Name, f.Value, formats.Dropped, "it is no tag")
		}
	}
}

func (w *writer) writeCuts() {
	for _, c := range w.Rec.Cuts {
		if tag, ok := mapping.Tag(c.Role, w.typ); ok && c.Missing == 0 {
			w.add(tag, "et al.")
			continue
		}
		w.add("%Z", record.CutNote(c))
	}
}

// writeNames writes a name a line.
func (w *writer) writeNames(tag string, role record.Var) {
	if w.holds(tag) {
		w.LoseVar(role, tag+" holds others")
		return
	}
	for _, name := range endnote.WrittenNames(&w.Writer, role) {
		w.add(tag, name)
	}
}

// writeIdentifiers writes the DOI and the address, PubMed's numbers and arXiv's. A
// preprint on arXiv has the DOI and address that arXiv gives it.
func (w *writer) writeIdentifiers() {
	rec := w.Rec
	a, url := rec.ArXiv, rec.URL
	if rec.IsPreprint() {
		url = cmp.Or(url, a.URL())
	}
	endnote.LoseDOI(&w.Writer)
	w.add("%R", rec.ShownDOI())
	w.add("%U", url)
	if pmcid := rec.Text(record.PMCID); pmcid != "" {
		w.add("%2", pmcid)
	}
	if rec.PMID != "" {
		switch from := rec.Text(record.SourceCatalog); {
		case from == "":
			w.add("%W", "PubMed")
		case !endnote.IsPubMed(from):
			w.Lose(record.PMID.String(), rec.PMID, formats.Moved, "EndNote has one field for the numbers of all databases")
		}
		w.add("%M", rec.PMID)
	}
	if a.ID != "" {
		w.add("%M", tagged.FormatArXiv(a))
	}
	for _, l := range rec.Links {
		if len(tagged.Addresses(l.Target)) != 1 {
			w.Lose("link", l.Target, formats.Dropped, "it would be read as several addresses")
			continue
		}
		w.LoseLinkParts(l, false)
		if l.Kind == record.LinkPDF {
			w.add("%>", l.Target)
		} else {
			w.add("%U", l.Target)
		}
	}
}
