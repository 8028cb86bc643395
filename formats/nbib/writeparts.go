package nbib

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// writeNames writes each author in full and in short, with what belongs to them.
// An address before all authors is one of old records, which had a single one;
// what stands before the authors must not become one of theirs.
func (w *writer) writeNames() {
	for _, tag := range [...]string{"AD", "AUID", "AU"} {
		w.addOf(tag, tag)
	}
	for i, n := range w.Rec.Author {
		number := "[" + strconv.Itoa(i+1) + "]"
		n = w.AsRead(record.Author, n)
		if n.IsOrganization() {
			w.add("CN", w.Text(n.Literal()))
		} else {
			w.writeName("FAU", "AU", number, n)
		}
		if n.ORCID() != "" {
			w.add("AUID", "ORCID: "+n.ORCID())
		}
		w.addOf("AUID"+number, "AUID")
		w.addOf("AD"+number, "AD")
	}
	w.writeCut(record.Author, "AU")
	for i, n := range w.Rec.Editor {
		n = w.AsRead(record.Editor, n)
		if n.IsOrganization() {
			w.Lose("editor", n.Literal(), formats.Changed, "PubMed has no editors that are organisations")
			n = record.Name{Family: n.Literal()}
		}
		w.writeName("FED", "ED", "["+strconv.Itoa(i+1)+"]", n)
	}
	w.writeCut(record.Editor, "ED")
}

// writeName writes a name in both forms; a short form of the source's own goes
// before the one that is made.
func (w *writer) writeName(full, short, number string, n record.Name) {
	w.add(full, fullForm(n))
	if s, ok := w.extra[short+number]; ok {
		w.add(short, s)
		return
	}
	w.add(short, shortForm(n))
}

// addOf writes the fields that waited in Extra under name.
func (w *writer) addOf(name, tag string) {
	if _, ok := w.extra[name]; !ok {
		return
	}
	for _, f := range w.Rec.Extra {
		if f.Format == family && f.Name == name {
			w.add(tag, f.Value)
		}
	}
}

func (w *writer) writeCut(role record.Var, tag string) {
	missing, cut := w.Rec.CutOf(role)
	if cut {
		w.add(tag, "et al.")
	}
	if missing > 0 {
		w.Lose(role.String(), strconv.Itoa(missing)+" names missing", formats.Changed, "PubMed doesn't say how many names are left out")
	}
}

// writeDates writes the date of issue, that of the electronic publication, and
// the day a manuscript came in.
func (w *writer) writeDates() {
	rec := w.Rec
	w.add("DP", writtenDate(w.Date(record.Issued)))
	if d := w.Date(record.AvailableDate); isWholeDay(d) {
		w.add("DEP", fmt.Sprintf("%04d%02d%02d", d.Start.Year, d.Start.Month, d.Start.Day))
	} else if rec.Has(record.AvailableDate) {
		w.LoseVar(record.AvailableDate, "PubMed has only whole days there")
	}
	if d := w.Date(record.Submitted); isWholeDay(d) {
		w.add("PHST", fmt.Sprintf("%04d/%02d/%02d [received]", d.Start.Year, d.Start.Month, d.Start.Day))
	} else if rec.Has(record.Submitted) {
		w.LoseVar(record.Submitted, "PubMed has only whole days there")
	}
}

// isWholeDay reports whether d is one day, of a year in four digits.
func isWholeDay(d record.Date) bool {
	return d.Start.Precision == record.PrecisionDay && d.Range == record.NoRange && hasFourDigits(d.Start)
}

func hasFourDigits(d record.Day) bool { return d.Year > 0 && d.Year <= 9999 }

var months = [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

var seasons = [...]string{record.Spring: "Spring", record.Summer: "Summer", record.Autumn: "Fall", record.Winter: "Winter"}

// writtenDate returns a date as DP has it: "2019 Dec 25-2020 Jan 3", "2019 Winter".
func writtenDate(d record.Date) string {
	switch {
	case d.Literal != "":
		return d.Literal
	case d.Circa || d.Doubt || !hasFourDigits(d.Start) || d.Start.Unspecified > 0 || d.Range != record.NoRange && d.Range != record.RangeClosed:
		return d.EDTF()
	case d.Range == record.NoRange:
		return writtenDay(d.Start)
	}
	from, until := writtenDay(d.Start), writtenDay(d.End)
	if d.Start.Year == d.End.Year {
		until = strings.TrimPrefix(until, fmt.Sprintf("%04d ", d.End.Year))
		if d.Start.Month != 0 && d.Start.Month == d.End.Month && d.End.Precision == record.PrecisionDay {
			until = strconv.Itoa(int(d.End.Day))
		}
	}
	return from + "-" + until
}

func writtenDay(d record.Day) string {
	s := fmt.Sprintf("%04d", d.Year)
	switch {
	case d.Season != 0:
		return s + " " + seasons[d.Season]
	case d.Precision >= record.PrecisionMonth && d.Month < uint8(len(months)):
		s += " " + months[d.Month]
	}
	if d.Precision == record.PrecisionDay {
		s += " " + strconv.Itoa(int(d.Day))
	}
	return s
}

// writeSource writes the citation that PubMed makes of a journal article's other
// elements: "Cell. 1993 Oct 8;75(1):25-36."
func (w *writer) writeSource() {
	rec := w.Rec
	if w.extra["SO"] != "" || rec.ContainerTitleShort == "" || rec.Issued.IsZero() || rec.Type != record.TypeArticleJournal {
		return
	}
	s := strings.TrimSuffix(rec.ContainerTitleShort, ".") + ". " + writtenDate(rec.Issued)
	if rec.Volume != "" || rec.Issue != "" {
		s += ";" + rec.Volume
	}
	if rec.Issue != "" {
		s += "(" + rec.Issue + ")"
	}
	if rec.Page != "" {
		s += ":" + rec.Page
	}
	s += "."
	if rec.DOI != "" {
		s += " doi: " + record.SpellDOI(rec.DOI) + "."
	}
	w.add("SO", w.Text(s))
}
