package bibtex

import (
	"io"
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
	values  []byte      // of an entry, before they are laid out
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
	text := strings.TrimRight(v.Text, " \t\r\n")
	if v.Kind == formats.VerbatimUnreadable {
		text = setAside(text)
	}
	w.buf = append(w.buf, text...)
	w.buf = append(w.buf, '\n')
	return w.flush()
}

// setAside returns the text of an entry that can't be read in lines of comment, for a
// person to look at. As it stands it would take in what follows. BibTeX and pandoc know
// no comments, only text in which there is no @.
func setAside(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(lineEnds.Replace(text), "\n") {
		b.WriteString(strings.TrimRight("% "+strings.ReplaceAll(line, "@", "(at)"), " \t"))
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
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
	buf     []byte      // the entry's head, and the values of its fields until they are laid out
	kind    string      // entry type
	unsaid  string      // genre that the entry type doesn't say
	at      *plannedRow // that is being written
	done    [record.NumVars]bool
	marks   []fieldMark // of the fields so far
	carried string      // entry type that the source had
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
		e.at = &plans[e.w.dialect][i]
		e.row(e.at)
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
		if e.kind == "phdthesis" || e.kind == "mastersthesis" {
			e.asSpelledThesis()
		}
		if e.kind == "report" && e.unsaid == "" && e.r.Spelling(family, extraEntryType) == techReport {
			e.kind = techReport
		}
		if e.kind == talkEntry && e.r.Type == record.TypeManuscript && e.r.Text(record.EventTitle) != "" {
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
		e.field(row.name, protect(e.r, e.r.Text(row.v), e.w.dialect), latex.Title)
	default:
		e.field(row.name, e.r.Text(row.v), latex.Group)
	}
}
