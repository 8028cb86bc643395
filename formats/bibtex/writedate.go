package bibtex

import (
	"strconv"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// date writes a date field in EDTF, or in words where it can't be read.
func (e *entryWriter) date(name string, d record.Date) {
	if s := d.EDTF(); s != "" {
		e.verbatim(name, s)
		return
	}
	if d.Literal != "" {
		e.lose(name, d.Literal, formats.Changed, "the field takes dates, no words")
	}
	e.field(name, d.Literal, latex.Group)
}

// issued writes BibLaTeX's date; words go into year, which takes them.
func (e *entryWriter) issued() {
	e.done[record.Issued] = true
	if s := e.r.Issued.EDTF(); s != "" {
		e.verbatim("date", s)
		return
	}
	e.field("year", e.r.Issued.Literal, latex.Group)
}

// year writes BibTeX's year, month and day, and BibLaTeX's date beside them
// where they can't say all (BibTeX passes over it).
func (e *entryWriter) year() {
	e.done[record.Issued] = true
	d := e.r.Issued
	if d.Literal != "" {
		e.field("year", d.Literal, latex.Group)
		return
	}
	day := d.Start
	if day.IsZero() {
		day = d.End
	}
	if day.IsZero() {
		return
	}
	plain := d.Range == record.NoRange && !d.Circa && !d.Doubt && day.Unspecified == 0 && day.Season == 0
	if !plain {
		e.date("date", d)
	}
	e.verbatim("year", strconv.Itoa(int(day.Year)))
	switch {
	case day.Month > 0 && day.Month <= 12 && e.w.opts.Layout.MonthNumbers:
		e.verbatim("month", strconv.Itoa(int(day.Month)))
	case day.Month > 0 && day.Month <= 12:
		e.bare("month", months[day.Month-1])
	case day.Season > 0 && int(day.Season) <= len(seasons):
		e.field("month", seasons[day.Season-1], latex.Group)
	}
	if day.Day > 0 && day.Precision == record.PrecisionDay {
		e.verbatim("day", strconv.Itoa(int(day.Day)))
	}
}

var seasons = [...]string{"Spring", "Summer", "Autumn", "Winter"}
