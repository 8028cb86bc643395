package bibtex

import (
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// writer writes documents in one dialect.
type writer struct {
	*formats.EncodedWriter
	opts   formats.WriteOptions
	macros *macros // that the document has so far
}

func newWriter(d dialect) func(io.Writer, formats.WriteOptions) formats.Writer {
	return func(out io.Writer, opts formats.WriteOptions) formats.Writer {
		w := &writer{opts: opts, macros: newMacros()}
		w.EncodedWriter = formats.NewEncodedWriter(out, opts, func(o formats.WriteOptions) formats.Encoder {
			return &encoder{opts: o, dialect: d, macros: w.macros}
		})
		return w
	}
}

// Carry writes a verbatim piece of a document of either dialect.
func (w *writer) Carry(v formats.Verbatim) error {
	if v.Format != family {
		return nil
	}
	if v.Kind == formats.VerbatimMacro {
		w.macros.read(v.Text)
	}
	text := strings.TrimRight(v.Text, " \t\r\n")
	if v.Kind == formats.VerbatimUnreadable {
		text = setAside(text)
	}
	return w.Join(append(append(separate(nil, w.opts, w.Pieces()), text...), '\n'), 1)
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

// separate puts an empty line before a piece that n others stand before.
func separate(dst []byte, o formats.WriteOptions, n int) []byte {
	if n > 0 && !o.Compact {
		return append(dst, '\n')
	}
	return dst
}

// encoder writes entries in one dialect.
type encoder struct {
	opts    formats.WriteOptions
	dialect dialect
	macros  *macros     // that the document has so far
	dash    string      // between pages; "": two hyphens, as BibTeX's users write it
	values  []byte      // of an entry, before they are laid out
	marks   []fieldMark // of the entry
}

// Append appends a record as an entry.
func (w *encoder) Append(text []byte, r *record.Record, n int) ([]byte, error) {
	return w.entry(separate(text, w.opts, n), r), nil
}

// entry appends the entry.
func (w *encoder) entry(text []byte, r *record.Record) []byte {
	e := entryWriter{w: w, r: r, buf: text, marks: w.marks[:0]}
	e.entry()
	w.marks = e.marks
	return e.buf
}

// End appends nothing: the document is a row of entries.
func (w *encoder) End(text []byte, _ int) []byte { return text }

// entryWriter writes one record.
type entryWriter struct {
	w       *encoder
	r       *record.Record
	buf     []byte      // the entry's head, and the values of its fields until they are laid out
	kind    string      // entry type
	unsaid  string      // genre that the entry type doesn't say
	at      *plannedRow // that is being written
	done    [record.NumVars]bool
	marks   []fieldMark // of the fields so far
	carried string      // entry type that the source had

	// Of entries with many fields, see has and waiting.
	written map[string]int // names of the fields so far, to the number of the next one that doubles it
	indexed int            // marks whose names are in written
	waits   map[string]string
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
		if e.kind == "misc" && isBibTeX(e.r.Source.Format) && e.r.Spelling(family, extraEntryType) != e.kind {
			// the user's own file had it; BibTeX's styles print it as misc
			e.kind, e.unsaid = entryType(e.r.Type, e.r.Genre, e.carried, biblatex)
		}
		if e.kind == "inbook" && e.w.dialect == classic && e.r.Source.Format == BibLaTeX.Name && e.r.ContainerTitle != "" {
			e.kind = "incollection" // BibTeX's @inbook bears the title of the book
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
		e.date(row.name, row.v)
	case verbatim:
		e.verbatim(row.name, e.r.Text(row.v))
	case title:
		e.field(row.name, protect(e.r, e.r.Text(row.v), e.w.dialect), latex.Title)
	default:
		e.text(row.name, row.v, e.r.Text(row.v))
	}
}
