package csv

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// written are the variables that have a column, in order, between "id, type" and
// "extra". They are those that most works have.
var written = []record.Var{
	record.Title, record.Author, record.Editor, record.Issued, record.ContainerTitle, record.CollectionTitle,
	record.Volume, record.Issue, record.Page, record.Number, record.Edition, record.Publisher, record.PublisherPlace,
	record.EventTitle, record.Genre, record.DOI, record.PMID, record.PMCID, record.ISBN, record.ISSN, record.URL,
	record.Language, record.Keyword, record.Abstract, record.Note,
}

// rarer are all other variables.
var rarer = func() (list []record.Var) {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if !slices.Contains(written, v) {
			list = append(list, v)
		}
	}
	return list
}()

type writer struct {
	opts formats.WriteOptions
	buf  []byte
	cell []byte // "extra" of the record at hand
	rec  *record.Record
}

func newEncoder(o formats.WriteOptions) formats.Encoder { return &writer{opts: o} }

// Append appends a row.
func (w *writer) Append(text []byte, rec *record.Record, n int) ([]byte, error) {
	w.buf = text
	if n == 0 {
		w.header()
	}
	w.rec, w.cell = rec, w.cell[:0]
	w.add(rec.ID)
	w.next(w.typeWord())
	for _, v := range written {
		s := w.value(v)
		if s != "" && record.StandsForNothing(s) {
			w.lose(v.String(), s, formats.Dropped, "in a table it says that there is none")
			s = ""
		}
		w.next(s)
	}
	w.rest()
	w.next(string(w.cell))
	return append(w.buf, '\n'), nil
}

// header writes the names of the columns.
func (w *writer) header() {
	w.buf = append(w.buf, "id,type"...)
	for _, v := range written {
		w.buf = append(append(w.buf, ','), v.String()...)
	}
	w.buf = append(w.buf, ",extra\n"...)
}

// End ends the table; one without records is its header.
func (w *writer) End(text []byte, n int) []byte {
	w.buf = text
	if n == 0 {
		w.header()
	}
	return w.buf
}

// next begins a new cell.
func (w *writer) next(s string) {
	w.buf = append(w.buf, ',')
	w.add(s)
}

func (w *writer) add(s string) { w.buf = appendCell(w.buf, s) }

// appendCell appends a cell as RFC 4180 has it, in quotes where it needs them.
func appendCell(b []byte, s string) []byte {
	if s == "" || !strings.ContainsAny(s, ",\"\n\r;\t") && s[0] != ' ' && s[len(s)-1] != ' ' {
		return append(b, s...)
	}
	b = append(b, '"')
	for i := range len(s) {
		if s[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, s[i])
	}
	return append(b, '"')
}

// typeWord returns what stands in the column "type": CSL's word, but "preprint"
// for one, for "article" is a journal's to everybody else. Words that mean another
// type in other tables stand in the column of the rest.
func (w *writer) typeWord() string {
	switch rec := w.rec; {
	case rec.Type != record.TypeArticle && kindsByWord[fold(rec.Type.String())].typ != rec.Type:
		w.line("type", rec.Type.String())
		return ""
	case rec.Type != record.TypeArticle:
		return rec.Type.String()
	case rec.Genre != record.GenrePreprint:
		w.line("type", rec.Type.String())
		return ""
	}
	return record.GenrePreprint
}

func (w *writer) line(name, value string) { w.cell = appendLine(w.cell, name, value) }

// value returns a variable as its cell has it.
func (w *writer) value(v record.Var) string {
	switch v.Kind() {
	case record.KindNames:
		return w.names(v)
	case record.KindDate:
		return w.date(v)
	case record.KindList:
		return w.list(v)
	}
	s := w.rec.Text(v)
	switch {
	case v == record.DOI:
		return record.SpellDOI(s)
	case s == "" || v == record.URL:
		return s
	}
	return w.text(s)
}

// text returns a value as [record.InterchangeText] has it.
func (w *writer) text(s string) string {
	s, tex := record.InterchangeText(s)
	for _, command := range tex {
		w.lose("TeX", command, formats.Changed, "a command of TeX becomes plain characters")
	}
	return s
}

// date returns a date in EDTF, or as written where that is all there is.
func (w *writer) date(v record.Var) string {
	d, left := w.rec.Date(v).OneForm()
	if left != "" {
		w.lose(v.String(), left, formats.Dropped, "the date takes the place of these words")
	}
	return cmp.Or(d.Literal, d.EDTF())
}

// list returns several values in one cell: notes with an empty line between them,
// others with semicolons. A lone keyword with commas or a bar gets one behind it, or
// it would be read as several.
func (w *writer) list(v record.Var) string {
	separator, breaks := "; ", ";\n"
	values := map[record.Var][]string{
		record.Keyword: w.rec.Keywords, record.Note: w.rec.Notes, record.ISBN: w.rec.ISBN, record.ISSN: w.rec.ISSN,
	}[v]
	if v == record.Note {
		separator, breaks = "\n\n", "\n\n"
	}
	out := make([]string, len(values))
	for i, s := range values {
		s = w.text(s)
		switch {
		case v == record.ISBN || v == record.ISSN:
			if strings.ContainsFunc(s, isBetweenNumbers) {
				w.lose(v.String(), s, formats.Changed, "it is read as several numbers")
				s = strings.Join(strings.FieldsFunc(s, isBetweenNumbers), separator)
			}
		case v == record.Note && strings.Contains(s, breaks) || v != record.Note && strings.ContainsAny(s, breaks):
			w.lose(v.String(), s, formats.Changed, "it holds what parts the values of a cell")
			s = strings.NewReplacer("\n\n", "\n", ";", ",").Replace(s)
		}
		out[i] = s
	}
	if len(out) == 1 && v == record.Keyword && (strings.Count(out[0], ",") > 1 || strings.Contains(out[0], "|")) {
		return out[0] + ";"
	}
	return strings.Join(out, separator)
}

// names returns names as "Family, Given; …". Where the reader would take the list
// for something else, an organisation stands in braces, and a semicolon behind a
// lone name.
func (w *writer) names(role record.Var) string {
	names := w.rec.Names(role)
	missing, cut := w.rec.CutOf(role)
	if len(names) == 0 && !cut {
		return ""
	}
	parts := make([]string, len(names), len(names)+1)
	for i, n := range names {
		parts[i] = w.name(role, n)
	}
	if cut {
		parts = append(parts, cutMark(missing))
	}
	list := strings.Join(parts, "; ")
	if len(parseNames(list).Author) != len(names) {
		return list + ";"
	}
	return list
}

// name returns one name, checked against what the reader makes of it.
func (w *writer) name(role record.Var, n record.Name) string {
	s := n.Inverted()
	if strings.ContainsAny(s, ";\n") {
		w.lose(role.String(), s, formats.Changed, "a semicolon would part the name")
		s = strings.NewReplacer(";", ",", "\n", " ").Replace(s)
	}
	again := parseNames(s + ";")
	read, cut := again.Author, len(again.Cuts) > 0
	if len(read) == 1 && !cut && read[0] == bare(n) {
		return s
	}
	if !n.IsOrganization() {
		w.lose(role.String(), n.Display(), formats.Changed, "its parts can't be told from their written form")
		if len(read) == 1 && !cut {
			return read[0].Inverted() // as it will be written again
		}
	}
	return "{" + s + "}"
}

// bare returns a name without what its written form can't say and another place
// of the row does, or nobody needs.
func bare(n record.Name) record.Name {
	p := n.Parts()
	p.ORCID, p.CommaSuffix, p.StaticOrdering = "", false, false
	return n.With(p)
}

func cutMark(missing int) string {
	if missing == 0 {
		return "et al."
	}
	return "et al. (" + record.CutNote(record.Cut{Role: record.Author, Missing: missing}) + ")"
}

// rest writes what has no column into "extra".
func (w *writer) rest() {
	rec := w.rec
	if rec.ArXiv.ID != "" {
		w.line("arXiv", arXivText(rec.ArXiv))
	}
	for _, v := range rarer {
		if rec.Has(v) {
			w.line(v.String(), w.value(v))
		}
	}
	for _, c := range rec.Cuts {
		if slices.Contains(rarer, c.Role) && !rec.Has(c.Role) {
			w.line(c.Role.String(), cutMark(c.Missing))
		}
	}
	w.orcids()
	for _, l := range rec.Links {
		w.line(linkNames[l.Kind], l.Target)
		if l.Title != "" {
			w.lose("link", l.Title, formats.Dropped, "the title of a link")
		}
	}
	for _, a := range rec.Aliases {
		w.line("alias", a)
	}
	for _, rel := range rec.Relations {
		w.lose("relation", rel.ID, formats.Dropped, "")
	}
	for _, f := range rec.Extra {
		w.line(f.Format+"."+f.Name, f.Value)
	}
}

// linkNames are the names of lines for links.
var linkNames = [...]string{
	record.LinkURL: "link", record.LinkPDF: "pdf", record.LinkFile: "file", record.LinkImage: "image", record.LinkRelate: "related",
}

func arXivText(a record.ArXiv) string {
	s := a.String()
	if classes := cmp.Or(strings.Join(a.Classes, ", "), a.Primary); classes != "" {
		s += " [" + classes + "]"
	}
	return s
}

// orcids writes the authors' ORCID iDs in their order, the place of one who has
// none empty.
func (w *writer) orcids() {
	ids := make([]string, len(w.rec.Author))
	for i, n := range w.rec.Author {
		ids[i] = n.ORCID()
	}
	if s := strings.TrimRight(strings.Join(ids, "; "), "; "); s != "" {
		w.line("ORCID", s)
	}
}

func (w *writer) lose(name, value string, action formats.Action, why string) {
	if w.opts.OnLoss != nil {
		w.opts.OnLoss(formats.Loss{Record: w.rec, Field: name, Value: value, Action: action, Why: why})
	}
}
