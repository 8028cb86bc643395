package bibtex

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// writer writes entries in one dialect.
type writer struct {
	out     io.Writer
	opts    formats.WriteOptions
	dialect dialect
	macros  *macros // that the document has so far
	buf     []byte
	fields  []byte      // of an entry, before they are laid out
	marks   []fieldMark // of the entry
	begun   bool        // something has been written
	err     error
}

func newWriter(d dialect) func(io.Writer, formats.WriteOptions) formats.Writer {
	return func(out io.Writer, opts formats.WriteOptions) formats.Writer {
		return &writer{out: out, opts: opts, dialect: d, macros: newMacros()}
	}
}

// Write writes one record as an entry.
func (w *writer) Write(r *record.Record) error {
	if w.err != nil {
		return w.err
	}
	w.buf = w.separate(w.buf[:0])
	e := entryWriter{w: w, r: r, buf: w.buf, marks: w.marks[:0]}
	e.entry()
	w.buf, w.marks = e.buf, e.marks
	return w.flush()
}

// Carry writes a verbatim piece of a document of either dialect.
func (w *writer) Carry(v formats.Verbatim) error {
	if w.err != nil || v.Format != family {
		return w.err
	}
	if v.Kind == formats.VerbatimMacro {
		w.macros.read(v.Text)
	}
	w.buf = w.separate(w.buf[:0])
	w.buf = append(w.buf, strings.TrimRight(v.Text, " \t\r\n")...)
	w.buf = append(w.buf, '\n')
	return w.flush()
}

// Close ends the document.
func (w *writer) Close() error { return w.err }

// separate puts an empty line between two pieces of the document.
func (w *writer) separate(dst []byte) []byte {
	if w.begun && !w.opts.Compact {
		return append(dst, '\n')
	}
	return dst
}

func (w *writer) flush() error {
	w.begun = true
	_, w.err = w.out.Write(w.buf)
	return w.err
}

// entryWriter writes one record.
type entryWriter struct {
	w       *writer
	r       *record.Record
	buf     []byte
	kind    string // entry type
	unsaid  string // genre that the entry type doesn't say
	done    [record.NumVars]bool
	fields  []string // names written so far
	marks   []fieldMark
	carried string // entry type that the source had
}

func (e *entryWriter) entry() {
	e.chooseKind()
	e.buf = append(e.buf, '@')
	e.buf = append(e.buf, e.kind...)
	e.buf = append(e.buf, '{')
	e.buf = append(e.buf, e.key(e.r.ID)...)
	e.buf = append(e.buf, ',')
	start := len(e.buf)
	for i := range plans[e.w.dialect] {
		e.row(&plans[e.w.dialect][i])
	}
	e.otherRoles()
	e.extras()
	e.lay(start)
	if e.w.opts.OnLoss != nil {
		e.leftOver()
	}
}

// chooseKind finds the entry type.
func (e *entryWriter) chooseKind() {
	for _, x := range e.r.Extra {
		if x.Format == family && x.Name == extraEntryType {
			e.carried = x.Value
		}
	}
	if e.isIssue() {
		e.kind = "periodical"
		return
	}
	if !e.isPreprint() {
		e.kind, e.unsaid = entryType(e.r.Type, e.r.Genre, e.carried, e.w.dialect)
		if e.kind == "misc" && isBibTeX(e.r.Source.Format) {
			// the user's own file had it; BibTeX's styles print it as misc
			e.kind, e.unsaid = entryType(e.r.Type, e.r.Genre, e.carried, biblatex)
		}
		if e.subtype() != "" {
			return
		}
		if e.kind == "report" && e.unsaid == "" && e.r.Spelling(family, extraEntryType) == techReport {
			e.kind = techReport
		}
		if e.kind == talkEntry && e.r.Type == record.TypeManuscript && e.r.EventTitle != "" {
			e.lose("type", e.r.Type.String(), formats.Changed, "with an event, what is unpublished is a talk")
		}
		if row, ok := typesByEntry[e.kind]; ok && row.item != e.r.Type && e.r.Type != record.TypeNone && e.kind != "manual" {
			e.lose("type", e.r.Type.String(), formats.Changed, "written as "+e.kind)
		}
		return
	}
	e.kind = "misc"
	if e.w.dialect == biblatex && (e.r.ArXiv.ID != "" || e.r.DOI != "" || e.r.URL != "") {
		e.kind = "online"
	}
	if e.r.Genre != record.GenrePreprint {
		e.unsaid = e.r.Genre
	}
}

// isPreprint reports whether the record is written as a preprint.
func (e *entryWriter) isPreprint() bool { return e.r.IsPreprint() }

// key returns the citation key, without what the dialect can't hold in it.
func (e *entryWriter) key(id string) string {
	key := e.w.dialect.cleanKey(id)
	if key != id {
		e.lose("id", id, formats.Changed, "some of its characters can't stand in a key")
	}
	return key
}

func (e *entryWriter) lose(field, value string, a formats.Action, why string) {
	if e.w.opts.OnLoss != nil {
		e.w.opts.OnLoss(formats.Loss{Record: e.r, Field: field, Value: value, Action: a, Why: why})
	}
}

// row writes the field of a row, if the record has what it holds.
func (e *entryWriter) row(row *plannedRow) {
	if row.items != 0 && !row.items.Has(e.r.Type) || row.v != record.VarNone && e.done[row.v] {
		return
	}
	if row.write != nil {
		row.write(e)
		return
	}
	if row.v == record.VarNone || !e.r.Has(row.v) {
		return
	}
	e.done[row.v] = true
	switch row.shape {
	case names:
		e.names(row.name, row.v)
	case date:
		e.date(row.name, e.r.Date(row.v))
	case verbatim:
		e.verbatim(row.name, e.r.Text(row.v))
	case title:
		e.field(row.name, protect(e.r, e.r.Text(row.v)), latex.Title)
	default:
		e.field(row.name, e.r.Text(row.v), latex.Group)
	}
}

// begin writes "name = ".
func (e *entryWriter) begin(name string) {
	e.fields = append(e.fields, name)
	e.marks = append(e.marks, fieldMark{name: len(e.buf)})
	e.buf = append(e.buf, name...)
	e.buf = append(e.buf, " = "...)
	e.marks[len(e.marks)-1].value = len(e.buf)
}

// field writes a value of record text, nothing if it is empty.
func (e *entryWriter) field(name, value string, m latex.Mode) {
	if value == "" {
		return
	}
	e.begin(name)
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	e.buf = latex.AppendEncode(e.buf, value, latex.Options{ASCII: e.w.opts.ASCII, Mode: m})
	if record.EscapeHTML(value) != value { // "&amp;" is meant as it stands: see unescapeHTML
		e.buf = append(e.buf[:start], bytes.ReplaceAll(e.buf[start:], []byte(`\&`), []byte(`\&{}`))...)
	}
	e.buf = balance(e.buf, start)
	e.unprintable(name, value, start)
	e.end(name, start)
}

// end closes the value in braces that begins at start.
func (e *entryWriter) end(name string, start int) {
	e.buf = append(e.buf, '}')
	if len(e.r.Spellings) > 0 {
		e.byMacro(name, start-1)
	}
	e.buf = append(e.buf, ',')
}

// unprintable reports characters that had to be written by their numbers.
func (e *entryWriter) unprintable(field, value string, start int) {
	if e.w.opts.ASCII && bytes.Contains(e.buf[start:], []byte(`{\symbol{`)) {
		e.lose(field, value, formats.Changed, "LaTeX has no command for some characters: written by number, for XeLaTeX and LuaLaTeX")
	}
}

// verbatim writes a value as it is. Braces that don't match would end the field
// in a wrong place: they are written as addresses write them, %7B and %7D.
func (e *entryWriter) verbatim(name, value string) {
	if value == "" {
		return
	}
	e.begin(name)
	e.marks[len(e.marks)-1].verbatim = true
	e.buf = append(e.buf, '{')
	e.buf = append(e.buf, percentBraces(value)...)
	e.buf = append(e.buf, "},"...)
}

// bare writes a value without braces: a macro or a concatenation of them.
func (e *entryWriter) bare(name, value string) {
	e.begin(name)
	e.buf = append(e.buf, value...)
	e.buf = append(e.buf, ',')
}

// balanced reports whether BibTeX counts as many closing braces as opening ones,
// and none too early: to it a backslash escapes nothing.
func balanced(s string) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// percentBraces returns an address whose braces would end the field with them
// percent-encoded.
func percentBraces(s string) string {
	if balanced(s) {
		return s
	}
	return strings.NewReplacer("{", "%7B", "}", "%7D").Replace(s)
}

// balance makes sure that braces match in buf[start:]. Encoding escapes the
// braces of text, but BibTeX counts those too, and mathematics has its own.
func balance(buf []byte, start int) []byte {
	s := string(buf[start:])
	if balanced(s) {
		return buf
	}
	s = strings.NewReplacer(`\{`, `\textbraceleft `, `\}`, `\textbraceright `).Replace(s)
	if !balanced(s) {
		s = strings.NewReplacer("{", "", "}", "").Replace(s)
	}
	return append(buf[:start], s...)
}

// names writes the list of a role.
func (e *entryWriter) names(field string, role record.Var) {
	e.begin(field)
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	for i, n := range e.r.Names(role) {
		if i > 0 {
			e.buf = append(e.buf, " and "...)
		}
		e.buf = appendName(e.buf, n, e.w.opts.ASCII)
	}
	if _, cut := e.r.CutOf(role); cut {
		e.buf = append(e.buf, " and others"...)
	}
	e.buf = balance(e.buf, start)
	e.unprintable(field, displayed(e.r.Names(role)), start)
	e.end(field, start)
}

// displayed returns names as people read them.
func displayed(names []record.Name) string {
	var list []string
	for _, n := range names {
		list = append(list, n.Display())
	}
	return strings.Join(list, "; ")
}

// otherRoles writes names in roles without a field of their own as editors with
// a type (BibLaTeX manual, section 2.3.6).
func (e *entryWriter) otherRoles() {
	slots := [...]string{"editor", "editora", "editorb", "editorc"}
	k := 0
	for _, c := range e.r.Credits {
		word, ok := editorTypes[c.Role]
		if c.Role == record.CollectionEditor { // beside the editors of the work
			word, ok, k = redactor, true, max(k, 1)
		}
		for k < len(slots) && (e.has(slots[k]) || e.inExtra(slots[k]) || e.inExtra(slots[k]+"type")) {
			k++
		}
		if e.done[c.Role] || !ok || len(c.Names) == 0 || k == len(slots) {
			continue
		}
		if word == redactor && e.r.CollectionTitle == "" {
			e.lose(c.Role.String(), displayed(c.Names), formats.Moved, "without a series they are editors of another kind")
		}
		e.done[c.Role] = true
		e.names(slots[k], c.Role)
		e.field(slots[k]+"type", word, latex.Group)
	}
}

var editorTypes = func() map[record.Var]string {
	m := make(map[record.Var]string, len(editorRoles))
	for word, role := range editorRoles {
		if word != "" && role != record.Editor {
			m[role] = word
		}
	}
	return m
}()

// extras writes the fields of the family that had no variable, and reports those
// of other families.
func (e *entryWriter) extras() {
	for _, x := range e.r.Extra {
		switch {
		case x.Format != family:
			e.lose(x.Name, x.Value, formats.Dropped, "a field of "+x.Format)
		case x.Name == extraEntryType:
			if e.kind != x.Value {
				e.lose("entry type", x.Value, formats.Changed, "written as "+e.kind)
			}
		case !isName([]byte(x.Name)):
			e.lose(x.Name, x.Value, formats.Dropped, "a field can't have this name")
		default:
			e.extra(x)
		}
	}
}

// sameField are the fields that say the same in the two dialects.
var sameField = map[string]string{"date": "year", "year": "date", "journal": "journaltitle", "journaltitle": "journal"}

// extra writes a field of the family. Of two fields of one name programs take the
// first, or the last: the second gets a name of its own.
func (e *entryWriter) extra(x record.Field) {
	name := x.Name
	if e.has(name) || e.has(sameField[name]) {
		for n := 2; n == 2 || e.has(name) || e.inExtra(name); n++ {
			name = x.Name + "-" + strconv.Itoa(n)
		}
		e.lose(x.Name, x.Value, formats.Moved, "the field stands twice: written as "+name)
	}
	if x.Name == "month" && slices.Contains(months[:], x.Value) {
		e.bare(name, x.Value) // of a year in words
		return
	}
	switch extraShape(x.Name) {
	case verbatim:
		e.verbatim(name, x.Value)
	case title:
		e.field(name, x.Value, latex.Title)
	default:
		e.field(name, x.Value, latex.Group)
	}
}

func (e *entryWriter) has(name string) bool {
	for _, f := range e.fields {
		if f == name {
			return true
		}
	}
	return false
}

// leftOver reports what the record says and no field holds.
func (e *entryWriter) leftOver() {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if e.done[v] || !e.r.Has(v) {
			continue
		}
		value := ""
		switch v.Kind() {
		case record.KindNames:
			value = displayed(e.r.Names(v))
		case record.KindDate:
			if value = e.r.Date(v).EDTF(); value == "" {
				value = e.r.Date(v).Literal
			}
		default:
			value = e.r.Text(v)
		}
		e.lose(v.String(), value, formats.Dropped, "")
	}
	if n := len(e.r.ArXiv.Classes); n > 1 {
		e.lose("arXiv classes", strings.Join(e.r.ArXiv.Classes[1:], " "), formats.Dropped, "only the primary class has a field")
	}
}
