package arxiv

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// entry is a block on its way to become a record.
type entry struct {
	block    *block
	file     string
	rec      *record.Record
	problems []*formats.Error
	shape    *shape
	parts    parts    // where its parts stand, in the shapes without headings
	headed   []headed // its parts, in those with headings
	next     int      // line behind the id, in a mail
	first    int      // line by which the result begins
	last     int      // line by which it ends
	listed   bool     // whether it has a mark or an id before its title; at first, of the entry before
	number   int      // list number it would have; when it is read, that of the entry behind it
}

// key returns the name by which diagnostics call the entry.
func (e *entry) key() string {
	if e.rec == nil || e.rec.ArXiv.ID == "" {
		return ""
	}
	return e.rec.ArXiv.String()
}

// problem notes a problem at byte at of the block.
func (e *entry) problem(at int, s formats.Severity, msg string) {
	e.problems = append(e.problems, &formats.Error{Pos: e.block.pos(e.file, at), Severity: s, Msg: msg})
}

func (e *entry) warn(at int, msg string) { e.problem(at, formats.Warning, msg) }

// unknown warns of the text between the bytes from and to, unless it is furniture;
// once for lines that stand together.
func (e *entry) unknown(from, to int) {
	b := e.block
	if from >= to {
		return
	}
	warned := false
	for i := b.lineAt(from); i < len(b.lines) && b.lines[i].start < to; i++ {
		start, end := max(from, b.lines[i].start), min(to, b.lines[i].end)
		for start < end && b.text[start] == ' ' {
			start++
		}
		switch k := b.lines[i].kind; {
		case k == kindBlank, k == kindFurniture, k == kindMark, k == kindFence, start >= end:
			warned = false
		case !warned:
			e.warn(start, "text that belongs to no part of the result left out: "+excerpt(b.text[start:end]))
			warned = true
		}
	}
}

// finish fills in what follows from the rest.
func (e *entry) finish() {
	rec, b := e.rec, e.block
	if rec.Issued.IsZero() {
		rec.Issued = monthOfID(rec.ArXiv.ID)
	}
	first, last := b.lines[e.first], b.lines[e.last]
	rec.Source = record.Source{
		File: e.file, Format: name,
		Line: int32(first.number), Offset: first.offset, Length: last.next - first.offset,
	}
}

// setAuthors makes the items of an author list the record's authors.
func (e *entry) setAuthors(items []string) {
	names, cut, missing := record.ParseDisplayList(items)
	e.rec.Author = names
	if cut {
		e.rec.SetCut(record.Author, missing)
	}
}

// addDOI takes the DOI of the published version; arXiv lists more than one for
// some papers.
func (e *entry) addDOI(at int, word string) {
	doi, ok := record.CleanDOI(word)
	if !ok {
		e.warn(at, strconv.Quote(word)+" is no DOI; kept as a note")
		e.addNote("doi", word)
		return
	}
	if id, own := record.ParseArXiv(doi); own {
		if e.rec.ArXiv.ID == "" {
			e.rec.ArXiv.ID = id.ID
		}
		return
	}
	if e.rec.DOI == "" {
		e.rec.DOI = doi
		return
	}
	e.rec.Links = append(e.rec.Links, record.Link{Target: "https://doi.org/" + doi})
}

// setNumber takes a report number; a second one is a note.
func (e *entry) setNumber(text string) {
	if e.rec.Text(record.Number) != "" {
		e.addNote("Report number", text)
		return
	}
	e.rec.SetText(record.Number, text)
}

// addExtra keeps what the record has no variable for.
func (e *entry) addExtra(field, text string) {
	if text != "" {
		e.rec.Extra = append(e.rec.Extra, record.Field{Format: name, Name: field, Value: text})
	}
}

// addNote adds a note with a heading.
func (e *entry) addNote(heading, text string) {
	if text != "" {
		e.rec.Notes = append(e.rec.Notes, heading+": "+text)
	}
}

// addKeywords adds the classes of a scheme as keywords, one for each.
func (e *entry) addKeywords(scheme, text string) {
	for class := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if class = strings.TrimSpace(class); class != "" {
			e.rec.Keywords = append(e.rec.Keywords, scheme+" "+class)
		}
	}
}

// setDates takes the dates at the end of a result.
func (e *entry) setDates(d dates) {
	e.rec.Issued = d.submitted
	if !d.first.IsZero() {
		e.rec.Issued = d.first
		e.rec.SetDate(record.Updated, d.submitted)
	}
	e.rec.SetDate(record.AvailableDate, d.announced)
	if e.rec.ArXiv.ID == "" {
		e.rec.ArXiv.ID = d.latest.ID
	}
}

// monthOfID returns the month that an arXiv id begins with, that of the first
// version: 2511.10289 is of November 2025, hep-th/9901001 of January 1999
// (https://info.arxiv.org/help/arxiv_identifier.html).
func monthOfID(id string) record.Date {
	number := id[strings.IndexByte(id, '/')+1:]
	if len(number) < 4 || !ascii.AreDigits(number[:4]) {
		return record.Date{}
	}
	year, _ := strconv.Atoi(number[:2])
	month, _ := strconv.Atoi(number[2:4])
	if month < 1 || month > 12 {
		return record.Date{}
	}
	if year += 2000; year > 2090 {
		year -= 100
	}
	return record.YearMonth(year, month)
}

// excerpt returns the beginning of a text, in quotes, for a diagnostic.
func excerpt(text []byte) string {
	const length = 60
	if len(text) <= length {
		return strconv.Quote(string(text))
	}
	cut := length
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return strconv.Quote(string(text[:cut])) + " …"
}
