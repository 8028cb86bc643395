package ris

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// flushSize is how much is gathered before it is written.
const flushSize = 64 << 10

type writer struct {
	dst   io.Writer
	opts  formats.WriteOptions
	buf   []byte
	lines expander // tells which continuation lines would be taken for tags
	err   error

	rec  *record.Record
	kind kind
	used []tag // tags of single values written so far
}

func newWriter(dst io.Writer, o formats.WriteOptions) *writer {
	return &writer{dst: dst, opts: o, lines: expander{shape: strict}}
}

// Write appends a record.
func (w *writer) Write(rec *record.Record) error {
	if w.err != nil {
		return w.err
	}
	w.rec, w.kind, w.used = rec, kindOf(rec), w.used[:0]
	w.writeType()
	w.line(tagID, rec.ID)
	w.writeAll(order.first)
	w.writeIdentifiers()
	w.writeAll(order.last)
	w.writeLinks()
	w.writeRelations()
	w.writeCuts()
	w.writeExtra()
	w.reportRest()
	w.buf = append(w.buf, "ER  - \n\n"...)
	if len(w.buf) >= flushSize {
		w.flush()
	}
	return w.err
}

// Close writes what is left.
func (w *writer) Close() error {
	w.flush()
	return w.err
}

func (w *writer) flush() {
	if w.err == nil && len(w.buf) > 0 {
		_, w.err = w.dst.Write(w.buf)
	}
	w.buf = w.buf[:0]
}

func (w *writer) writeAll(vars []record.Var) {
	for _, v := range vars {
		if w.rec.Has(v) {
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
		record.EventPlace, record.ISSN, record.ISBN,
	}
	o.last = []record.Var{
		record.Accessed, record.Archive, record.ArchiveLocation, record.SourceCatalog, record.CallNumber,
		record.Language, record.Abstract, record.Keyword, record.Note, record.Annote,
	}
	listed := [record.NumVars]bool{record.DOI: true, record.PMID: true, record.PMCID: true, record.URL: true}
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
	t, code := w.rec.Type, cmp.Or(kindRows[w.kind].code, kindRows[gen].code)
	for _, f := range w.rec.Extra {
		switch {
		case f.Format != family || f.Name != "TY" || parseKind(f.Value) != noKind:
		case t == record.TypeNone || t == record.TypeDocument:
			code = f.Value
		default:
			w.lose("TY", f.Value, formats.Dropped, "the record has a type of its own: "+code)
		}
	}
	w.line(tagTY, code)
	if t != record.TypeNone && kindRows[w.kind].typ != t && !(w.kind == unpb && w.rec.IsPreprint()) {
		w.lose("type", t.String(), formats.Changed, "RIS has no such type; written as "+code)
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
	t := tagFor(v, w.kind)
	switch v {
	case record.Keyword:
		w.writeKeywords()
	case record.Note:
		for _, note := range w.rec.Notes {
			w.paragraphs(t, w.text(note))
		}
	case record.ISSN, record.ISBN:
		if w.kind == pat && w.rec.Text(record.Number) == "" {
			w.lose(v.String(), w.rec.Text(v), formats.Dropped, "it would be read as the patent's number")
			return
		}
		for _, n := range w.list(v) {
			w.line(makeTag("SN"), n)
		}
	case record.Abstract:
		w.paragraphs(t, w.text(w.rec.Abstract))
	case record.Annote:
		for part := range strings.SplitSeq(w.text(w.rec.Text(record.Annote)), annotationEnd) {
			w.paragraphs(t, part)
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
		w.writePlace(v, t, makeTag("CL"))
	case record.PublisherPlace:
		if w.asWoS() {
			t = makeTag("PI")
		}
		w.writePlace(v, t, makeTag("PP"))
	case record.Publisher:
		if w.asWoS() {
			t = makeTag("PU")
		}
		w.single(v, t)
	case record.ContainerTitleShort:
		if w.rec.ContainerTitle == "" && citable.has(w.kind) {
			w.lose(v.String(), w.rec.ContainerTitleShort, formats.Moved, "without the full title, the short one stands for it")
			t = makeTag("T2")
		}
		w.single(v, t)
	case record.Volume:
		if s := w.rec.Volume; w.kind == thes && !strings.ContainsAny(s, "0123456789") {
			w.lose(v.String(), s, formats.Changed, "without a number, it is read as the degree")
		}
		w.single(v, t)
	case record.Genre:
		if t == makeTag("M3") && saysNothing(w.kind, w.rec.Genre) {
			w.lose(v.String(), w.rec.Genre, formats.Changed, "it says no more than the type")
		}
		w.single(v, t)
	case record.Section:
		w.writeSection(t)
	case record.NumberOfPages:
		s := w.rec.Text(v)
		if t == makeTag("SP") && !isCount(s) {
			w.lose(v.String(), s, formats.Changed, "it is read as the pages")
		}
		if t != makeTag("SP") || w.rec.Page == "" || !isCount(s) || isCount(w.rec.Page) {
			w.single(v, t) // else writePages has written it
		}
	default:
		w.single(v, t)
	}
}

func (w *writer) list(v record.Var) []string {
	if v == record.ISSN {
		return w.rec.ISSN
	}
	return w.rec.ISBN
}

// single writes a variable of one value, if its tag is there and still free.
func (w *writer) single(v record.Var, t tag) {
	s := w.rec.Text(v)
	switch {
	case t == 0:
		w.lose(v.String(), s, formats.Dropped, "RIS has no tag for it in "+kindRows[w.kind].code)
	case !w.take(t):
		w.lose(v.String(), s, formats.Dropped, t.String()+" holds another value")
	default:
		w.line(t, w.text(s))
	}
}

// take marks a tag as used; false if it was before.
func (w *writer) take(t tag) bool {
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
	words := w.rec.Keywords
	for _, s := range words {
		if strings.Contains(s, ";") || len(words) == 1 && strings.Count(s, ",") >= 3 {
			w.lose(record.Keyword.String(), s, formats.Changed, "importers take it for several keywords")
		}
		w.line(makeTag("KW"), w.text(s))
	}
}

// writeDate writes the date of issue as a year in PY and whole in DA, for some
// programs read only the one or the other; other dates where the type has a tag.
func (w *writer) writeDate(v record.Var) {
	d := w.rec.Date(v)
	year, date := writtenDate(d)
	if strings.HasSuffix(date, "/") && !strings.HasSuffix(date, "//") { // an unknown end
		w.lose(v.String(), date, formats.Changed, "a slash at the end says no more than the year")
	}
	if v == record.Issued {
		w.line(makeTag("PY"), cmp.Or(year, date))
		if year != "" {
			w.line(makeTag("DA"), date)
		}
		return
	}
	t := tagFor(v, w.kind)
	switch {
	case t == 0:
	case v != record.Accessed && v != record.Submitted && d.Start.Precision < record.PrecisionMonth:
		t = 0 // the reader would take it for something else
	case t == makeTag("ET") && (d.Start.Precision < record.PrecisionDay || w.rec.Text(record.Edition) != ""):
		t = makeTag("C6")
	}
	if t == 0 || !w.take(t) {
		w.lose(v.String(), date, formats.Dropped, "RIS has no tag for this date")
		return
	}
	w.line(t, date)
}

// line writes one value on one line, nothing if it is empty.
func (w *writer) line(t tag, s string) {
	if hasLines(s) {
		s = strings.Join(strings.FieldsFunc(s, isLineEnd), " ")
	}
	if s == "" {
		return
	}
	w.buf = append(w.buf, byte(t>>8), byte(t), ' ', ' ', '-', ' ')
	w.buf = append(w.buf, s...)
	w.buf = append(w.buf, '\n')
}

func hasLines(s string) bool {
	return strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\r') >= 0
}

func isLineEnd(c rune) bool { return c == '\n' || c == '\r' }

// paragraphs writes a value that may have several lines. A line that would be
// taken for a tag is joined to the one before.
func (w *writer) paragraphs(t tag, s string) {
	if !hasLines(s) {
		w.line(t, s)
		return
	}
	first := true
	for p := range strings.FieldsFuncSeq(s, isLineEnd) {
		w.lines.cur = scanLine([]byte(p))
		switch text := string(trimBlank([]byte(p))); {
		case text == "":
		case first:
			w.line(t, text)
			first = false
		case w.lines.tagged() || isCounter(&w.lines.cur) || text == "ER":
			w.buf = append(w.buf[:len(w.buf)-1], ' ')
			w.buf = append(append(w.buf, text...), '\n')
		default:
			w.buf = append(append(w.buf, text...), '\n')
		}
	}
}

// text returns a value as [record.InterchangeText] has it.
func (w *writer) text(s string) string {
	s, tex := record.InterchangeText(s)
	for _, command := range tex {
		w.lose("TeX", command, formats.Changed, "a command of TeX becomes plain characters")
	}
	return s
}
