package ris

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

type writer struct {
	tagged.Writer
	kind    kind
	present record.VarSet
	used    []string       // tags of single values written so far
	late    []record.Field // what the reader will keep in Extra, to stand where that does
	types   string         // what databases call it, in place of a genre
}

func newEncoder(o formats.WriteOptions) formats.Encoder {
	return &writer{Writer: tagged.NewWriter(o)}
}

// Append appends a record.
func (w *writer) Append(text []byte, rec *record.Record, _ int) ([]byte, error) {
	w.Buf = text
	w.Rec, w.kind, w.present, w.used, w.late = rec, kindOf(rec), rec.Present(), w.used[:0], w.late[:0]
	w.types = w.publicationTypes()
	w.writeType()
	w.line("ID", rec.ID)
	w.writeAll(order.first)
	if w.types != "" {
		w.line("M3", w.Text(w.types))
	}
	w.writeIdentifiers()
	w.writeAll(order.last)
	w.writeLinks()
	w.writeRelations()
	w.writeCuts()
	w.writeExtra()
	w.reportRest()
	return append(w.Buf, "ER  - \n\n"...), nil
}

func (w *writer) writeAll(vars []record.Var) {
	for _, v := range vars {
		if w.present.Has(v) {
			w.write(v)
		}
	}
}

// order is the order of the variables in a record: what it is, who made it, where
// and when it appeared; then, behind the identifiers, where it is kept and what
// it is about. Variables without a tag come last, to be reported.
var order = func() (o struct{ first, last []record.Var }) {
	o.first = []record.Var{
		record.Title, record.TitleShort, record.Author, record.Editor, record.ContainerAuthor,
		record.CollectionEditor, record.Translator, record.Recipient, record.Performer, record.Producer,
		record.Contributor, record.ContainerTitle, record.EventTitle, record.ContainerTitleShort,
		record.CollectionTitle, record.Authority, record.Issued, record.Submitted, record.AvailableDate,
		record.Updated, record.Volume, record.Issue, record.Number, record.CollectionNumber, record.Page,
		record.NumberOfPages, record.NumberOfVolumes, record.ChapterNumber, record.Section, record.Edition,
		record.Version, record.Genre, record.Medium, record.Publisher, record.PublisherPlace,
		record.EventPlace,
	}
	o.last = []record.Var{
		record.Accessed, record.Archive, record.ArchiveLocation, record.SourceCatalog, record.CallNumber,
		record.Language, record.Abstract, record.Keyword, record.Note, record.Annote,
	}
	listed := [record.NumVars]bool{record.ISBN: true, record.ISSN: true, record.DOI: true, record.PMID: true, record.PMCID: true, record.URL: true}
	for _, v := range slices.Concat(o.first, o.last) {
		listed[v] = true
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if !listed[v] {
			o.last = append(o.last, v)
		}
	}
	return o
}()

// writeType writes the TY line. A type that nobody knows comes back as it was.
func (w *writer) writeType() {
	t, code := w.Rec.Type, cmp.Or(kindRows[w.kind].code, kindRows[gen].code)
	for _, f := range w.Rec.Extra {
		switch {
		case f.Format != family || f.Name != "TY" || parseKind(f.Value) != noKind:
		case t == record.TypeNone || t == record.TypeDocument:
			code = f.Value
		default:
			w.Lose("TY", f.Value, formats.Dropped, "the record has a type of its own: "+code)
		}
	}
	w.line("TY", code)
	if t != record.TypeNone && kindRows[w.kind].typ != t && !(w.kind == unpb && w.Rec.IsPreprint()) {
		w.Lose("type", t.String(), formats.Changed, "RIS has no such type; written as "+code)
	}
}

// write writes one variable.
func (w *writer) write(v record.Var) {
	switch v.Kind() {
	case record.KindNames:
		w.writeNames(v)
		return
	case record.KindDate:
		w.writeDate(v)
		return
	}
	t := w.tagFor(v)
	switch v {
	case record.Keyword:
		w.writeKeywords()
	case record.Note:
		for _, note := range w.Rec.Notes {
			w.prose(v, t, w.Text(note))
		}
	case record.Abstract:
		w.prose(v, t, w.Text(w.Rec.Abstract))
	case record.Annote:
		for part := range strings.SplitSeq(w.Text(w.Rec.Text(record.Annote)), annotationEnd) {
			w.prose(v, t, part)
		}
	case record.Page:
		w.writePages()
	case record.ContainerTitle:
		w.writeContainer(t)
	case record.Number:
		w.writeNumber(t)
	case record.EventTitle:
		w.writeEvent(t)
	case record.EventPlace:
		w.writePlace(v, t, "CL")
	case record.PublisherPlace:
		if w.asWoS() {
			t = "PI"
		}
		w.writePlace(v, t, "PP")
	case record.Publisher:
		if w.asWoS() {
			t = "PU"
		}
		w.single(v, t)
	case record.ContainerTitleShort:
		w.writeShortContainer(t)
	case record.Volume:
		w.writeVolume(t)
	case record.Genre:
		w.writeGenre(t)
	case record.Section:
		w.writeSection(t)
	case record.NumberOfPages:
		w.writeLength(t)
	default:
		w.single(v, t)
	}
}

// single writes a variable of one value, if its tag is there and still free.
func (w *writer) single(v record.Var, t string) {
	s := w.Rec.Text(v)
	switch {
	case t == "":
		w.Lose(v.String(), s, formats.Dropped, "RIS has no tag for it in "+kindRows[w.kind].code)
	case !w.take(t):
		w.Lose(v.String(), s, formats.Dropped, t+" holds another value")
	default:
		w.line(t, w.Text(s))
	}
}

// take marks a tag as used; false if it was before.
func (w *writer) take(t string) bool {
	for _, u := range w.used {
		if u == t {
			return false
		}
	}
	w.used = append(w.used, t)
	return true
}

// writeKeywords writes one keyword a line.
func (w *writer) writeKeywords() {
	words := w.Rec.Keywords
	for _, s := range words {
		if strings.Contains(s, ";") || len(words) == 1 && strings.Count(s, ",") >= 3 {
			w.Lose(record.Keyword.String(), s, formats.Changed, "importers take it for several keywords")
		}
		w.line("KW", w.Text(s))
	}
}

// writeDate writes the date of issue as a year in PY and whole in DA, for some
// programs read only the one or the other; other dates where the type has a tag.
func (w *writer) writeDate(v record.Var) {
	d := w.Date(v)
	if d.Range == record.RangeUnknown {
		w.Lose(v.String(), d.EDTF(), formats.Changed, "RIS can't say that there is an end")
		d.Range = record.NoRange
	}
	year, date := writtenDate(d)
	if v == record.Issued {
		w.line("PY", cmp.Or(year, date))
		if year != "" {
			w.line("DA", date)
		}
		return
	}
	t := tagFor(v, w.kind)
	switch {
	case t == "":
	case v != record.Accessed && v != record.Submitted && d.Start.Precision < record.PrecisionMonth:
		t = "" // the reader would take it for something else
	case t == "ET" && (d.Start.Precision < record.PrecisionDay || w.Rec.Text(record.Edition) != ""):
		t = "C6"
	}
	if t == "" || !w.take(t) {
		w.Lose(v.String(), date, formats.Dropped, "RIS has no tag for this date")
		return
	}
	w.line(t, date)
}

// line writes one value on one line, nothing if it is empty.
func (w *writer) line(t string, s string) {
	if hasLines(s) {
		s = strings.Join(strings.FieldsFunc(s, isLineEnd), " ")
	}
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	w.Buf = append(append(append(w.Buf, t...), "  - "...), s...)
	w.Buf = append(w.Buf, '\n')
}

func hasLines(s string) bool {
	return strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\r') >= 0
}

func isLineEnd(c rune) bool { return c == '\n' || c == '\r' }

// prose writes a value of v that may have paragraphs.
func (w *writer) prose(v record.Var, t string, s string) {
	w.LoseParagraphs(v, s)
	w.paragraphs(t, s)
}

// paragraphs writes a value that may have several lines. A line that would be
// taken for a tag is joined to the one before.
func (w *writer) paragraphs(t string, s string) {
	if !hasLines(s) {
		w.line(t, s)
		return
	}
	start := len(w.Buf)
	for p := range strings.FieldsFuncSeq(s, isLineEnd) {
		switch text := string(tagged.Trim([]byte(p))); {
		case text == "":
		case len(w.Buf) == start:
			w.line(t, text)
		default:
			w.Buf = append(append(w.Buf, text...), '\n')
			w.joinTags(start)
		}
	}
}

// joinTags joins the last line of the value that begins at start to the one before
// as long as it would be taken for a tag.
func (w *writer) joinTags(start int) {
	for {
		at := bytes.LastIndexByte(w.Buf[:len(w.Buf)-1], '\n') + 1
		last := w.Buf[at : len(w.Buf)-1]
		if l := scanLine(last); at <= start || !l.counts(form{shape: strict}) && !isCounter(&l) && string(last) != "ER" {
			return
		}
		w.Buf[at-1] = ' '
	}
}
