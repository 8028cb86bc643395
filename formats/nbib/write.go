package nbib

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/medline"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// element is a line to be written.
type element struct {
	rank  int
	tag   string
	value string
}

type writer struct {
	tagged.Writer
	elements []element
	extra    map[string]string // the first value of each name in Extra
	typ      record.Type       // that the record is read back as
}

func newEncoder(o formats.WriteOptions) formats.Encoder {
	return &writer{Writer: tagged.NewWriter(o), extra: map[string]string{}}
}

// Append appends a record. Its elements are gathered and put in PubMed's order.
func (w *writer) Append(text []byte, rec *record.Record, _ int) ([]byte, error) {
	w.Buf = text
	w.Rec, w.elements = rec, w.elements[:0]
	clear(w.extra)
	for _, f := range rec.Extra {
		if _, ok := w.extra[f.Name]; f.Format == family && !ok {
			w.extra[f.Name] = f.Value
		}
	}
	w.writeType()
	w.writeNames()
	w.writeIdentifiers()
	w.writeVars()
	w.writeTerms()
	w.writeSource()
	w.writeExtra()
	w.loseRest()
	slices.SortStableFunc(w.elements, func(a, b element) int { return cmp.Compare(a.rank, b.rank) })
	if rec.PMID == "" && !w.isERIC() {
		w.Buf = append(w.Buf, "PMID- \n"...) // importers know the beginning of a record by it, blank and all
	}
	for _, e := range w.elements {
		w.wrap(e.tag, e.value)
	}
	return append(w.Buf, '\n'), nil
}

// add notes an element; nothing if it has no value.
func (w *writer) add(tag, value string) {
	if value == "" {
		return
	}
	rank, ok := ranks[tag]
	if !ok {
		rank = len(ranks)
	}
	w.elements = append(w.elements, element{rank, tag, value})
}

func (w *writer) writeType() {
	row, ok := medline.TypeFor(w.Rec)
	if !ok {
		if w.Rec.Type != record.TypeNone {
			w.Lose("type", w.Rec.Type.String(), formats.Changed, "PubMed has no such publication type")
		}
		w.typ = nearestType(w.Rec)
		if row, ok := medline.TypeFor(&record.Record{Type: w.typ}); ok && w.extra["PT"] == "" && !w.isERIC() {
			w.add("PT", row.Name)
		}
		if g := w.Rec.Genre; g != "" {
			w.Lose("genre", g, formats.Dropped, "")
		}
		return
	}
	w.typ = row.Type
	if w.extra["PT"] == "" || !w.extraTells(row) {
		w.add("PT", row.Name)
	}
	if g := w.Rec.Genre; g != row.Genre && !strings.HasPrefix(w.extra["SO"], g) {
		w.Lose("genre", g, formats.Dropped, "")
	}
}

// nearestType returns a type of PubMed's for a record of another one: see typeOf.
func nearestType(rec *record.Record) record.Type {
	switch {
	case inJournals.Has(rec.Type), rec.Type == record.TypeNone && (rec.Volume+rec.Issue != "" || len(rec.ISSN) > 0) && len(rec.ISBN) == 0:
		return record.TypeArticleJournal
	case rec.ContainerTitle != "" && rec.Title != "":
		return record.TypeChapter
	case rec.Publisher != "" && rec.ContainerTitle == "" && rec.ContainerTitleShort == "":
		return record.TypeBook
	}
	return record.TypeArticleJournal
}

// extraTells reports whether the publication types in Extra say by themselves what
// the record is.
func (w *writer) extraTells(row medline.Type) bool {
	if w.isERIC() {
		return true
	}
	others := false
	for _, f := range w.Rec.Extra {
		if f.Format == family && f.Name == "PT" {
			told, ok := medline.TypeOf(slices.Values([]string{f.Value}))
			if ok && told == row {
				return true
			}
			others = others || ok
		}
	}
	return !others && w.Rec.Type == record.TypeArticleJournal && (w.Rec.ContainerTitle != "" || w.Rec.ContainerTitleShort != "")
}

// special are the variables that writeVars leaves to others.
var special = func() (s [record.NumVars]bool) {
	for _, v := range []record.Var{
		record.Author, record.Editor, record.DOI, record.URL, record.Keyword, record.Genre, record.ISSN,
		record.Issued, record.AvailableDate, record.Submitted, record.Note, record.Publisher,
	} {
		s[v] = true
	}
	return s
}()

// writeVars writes the variables that have an element of their own.
func (w *writer) writeVars() {
	rec := w.Rec
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if special[v] || !rec.Has(v) {
			continue
		}
		tag, ok := mapping.Tag(v, w.typ)
		if !ok {
			if accession, _ := medline.Book(rec); accession != "" && v == record.CallNumber {
				w.add("AID", accession+" [bookaccession]")
			} else {
				w.LoseVar(v, "PubMed has no element for it")
			}
			continue
		}
		if back, _ := mapping.Var(tag, w.typ); back != v {
			w.Moved(v, back)
		}
		switch v {
		case record.ISBN:
			for _, n := range rec.ISBN {
				w.add(tag, n)
			}
		case record.Language:
			if strings.Contains(rec.Language, "-") {
				w.Lose(v.String(), rec.Language, formats.Changed, "PubMed has codes of languages alone")
			}
			w.add(tag, record.LanguageCode(rec.Language))
		default:
			w.loseLines(v, rec.Text(v))
			w.add(tag, w.Text(rec.Text(v)))
		}
	}
	w.writePublisher()
	w.writeISSNs()
	w.writeDates()
	for _, note := range rec.Notes {
		if number, ok := strings.CutPrefix(note, ericNote); ok && w.isERIC() {
			w.add("OID", number)
			continue
		}
		w.loseLines(record.Note, note)
		w.add("GN", w.Text(note))
	}
}

func (w *writer) isERIC() bool { return w.extra["OWN"] == "ERIC" }

// writePublisher: of a preprint the server stands in the place of the journal.
func (w *writer) writePublisher() {
	if w.Rec.IsPreprint() && w.Rec.ContainerTitle == "" {
		w.add("JT", w.Text(w.Rec.Publisher))
		return
	}
	w.add("PB", w.Text(w.Rec.Publisher))
}

// writeISSNs writes the numbers with the editions that the source told, if the
// record's are still among them.
func (w *writer) writeISSNs() {
	labelled := strings.Split(w.extra["IS"], "; ")
	told := make([]string, len(labelled))
	for i, s := range labelled {
		told[i], _, _ = strings.Cut(s, " (")
	}
	if len(w.Rec.ISSN) == 0 || slices.ContainsFunc(w.Rec.ISSN, func(s string) bool { return !slices.Contains(told, s) }) {
		labelled = w.Rec.ISSN
	}
	for _, s := range labelled {
		w.add("IS", s)
	}
}

// writeTerms writes the keywords: the first ones may be MeSH headings.
func (w *writer) writeTerms() {
	headings, _ := strconv.Atoi(w.extra["MH"])
	for i, word := range w.Rec.Keywords {
		tag := "OT"
		if i < headings {
			tag = "MH"
		}
		w.add(tag, w.Text(word))
	}
}

// writeIdentifiers writes the DOI where PubMed has it, twice.
func (w *writer) writeIdentifiers() {
	rec := w.Rec
	if rec.DOI != "" {
		w.add("LID", record.SpellDOI(rec.DOI)+" [doi]")
		w.add("AID", record.SpellDOI(rec.DOI)+" [doi]")
	}
	if a := rec.ArXiv; a.ID != "" {
		w.add("AID", "arXiv:"+a.String()+" [pii]")
		if len(a.Classes) > 0 || a.Primary != "" {
			w.Lose("arxiv", strings.Join(a.Classes, " "), formats.Dropped, "PubMed has no place for arXiv's classes")
		}
	}
	if _, implied := medline.Book(rec); !implied && !rec.ArXiv.Implies(rec.URL) {
		if w.isERIC() && rec.URL != "" {
			w.LoseVar(record.URL, "")
		} else {
			w.add("LID", rec.URL)
		}
	}
	for _, l := range rec.Links {
		if w.isERIC() && l.Kind == record.LinkURL {
			w.add("AID", l.Target)
			continue
		}
		w.Lose("link", l.Target, formats.Dropped, "PubMed has no element for it")
	}
}

// writeExtra writes what waited for its own format.
func (w *writer) writeExtra() {
	for _, f := range w.Rec.Extra {
		switch n := tagged.TagLen([]byte(f.Name)); {
		case f.Format != family:
			w.Lose(f.Name, f.Value, formats.Dropped, "a field of "+f.Format)
		case f.Name == "IS", f.Name == "MH", f.Name == "AD", f.Name == "AUID", f.Name == "AU", strings.HasSuffix(f.Name, "]"):
			// written with what they belong to
		case n != len(f.Name) || n < 2 || n > 4:
			w.Lose(f.Name, f.Value, formats.Dropped, "it is no tag")
		default:
			w.add(f.Name, f.Value)
		}
	}
}

// loseLines reports that the lines of a value are joined.
func (w *writer) loseLines(v record.Var, s string) {
	if strings.Contains(strings.TrimSpace(s), "\n") {
		w.Lose(v.String(), s, formats.Changed, "PubMed joins the lines of a value")
	}
}

func (w *writer) loseRest() {
	rec := w.Rec
	if rec.ID != "" && rec.ID != rec.PMID && rec.ID != w.extra["UI"] && ericNote+rec.ID != strings.Join(rec.Notes, "") {
		w.Lose("id", rec.ID, formats.Dropped, "PubMed's only key is the PMID")
	}
	for _, a := range rec.Aliases {
		w.Lose("alias", a, formats.Dropped, "")
	}
	for _, c := range rec.Cuts {
		if c.Role != record.Author && c.Role != record.Editor && !rec.Has(c.Role) {
			w.LoseVar(c.Role, "PubMed can't say that there are such people")
		}
	}
	for _, rel := range rec.Relations {
		if w.extra["EFR"] == "" && w.extra["UIN"] == "" {
			w.Lose("relation", rel.ID, formats.Dropped, "")
		}
	}
}

// width is where PubMed breaks its lines, in characters.
const width = 88

// wrap writes one element, going on in indented lines.
func (w *writer) wrap(tag, value string) {
	w.Buf = append(w.Buf, tag...)
	for n := len(tag); n < 4; n++ {
		w.Buf = append(w.Buf, ' ')
	}
	w.Buf = append(w.Buf, '-')
	col := 5
	for word := range strings.FieldsFuncSeq(value, func(c rune) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }) {
		word = string(tagged.Trim([]byte(word)))
		n := utf8.RuneCountInString(word)
		switch {
		case n == 0:
			continue
		case col > 6 && col+1+n > width:
			w.Buf = append(w.Buf, "\n      "...)
			col = 6
		default:
			w.Buf = append(w.Buf, ' ')
			col++
		}
		w.Buf = append(w.Buf, word...)
		col += n
	}
	w.Buf = append(w.Buf, '\n')
}
