package bibtex

import (
	"strconv"
	"time"

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
	year := strconv.Itoa(int(day.Year))
	if month := e.monthExpression(d); month != "" {
		e.verbatim("year", year)
		e.bare("month", month)
		return
	}
	plain := d.Range == record.NoRange && !d.Circa && !d.Doubt && day.Unspecified == 0 && day.Season == 0
	if !plain {
		e.date("date", d)
	}
	e.verbatim("year", year)
	switch {
	case day.Month > 0 && day.Month <= 12:
		e.month(int(day.Month))
	case day.Season > 0 && int(day.Season) <= len(seasons):
		e.field("month", seasons[day.Season-1], latex.Group)
	}
	if day.Day > 0 && day.Precision == record.PrecisionDay {
		e.verbatim("day", strconv.Itoa(int(day.Day)))
	}
}

// month writes the macro of a month, or its name where the document means
// something of its own by the macro.
func (e *entryWriter) month(n int) {
	switch macro := months[n-1]; {
	case e.w.opts.Layout.MonthNumbers:
		e.verbatim("month", strconv.Itoa(n))
	case e.w.macros.redefines(macro):
		e.verbatim("month", time.Month(n).String())
	default:
		e.bare("month", macro)
	}
}

// monthExpression returns the value of month that makes the year say all of a date:
// what the source wrote with macros, or two months of one year. It returns "" where
// the macro of one month will do.
func (e *entryWriter) monthExpression(d record.Date) string {
	says := func(expression string) bool {
		said := record.YearOnly(int(d.Start.Year))
		return setMonth(&said, e.w.macros.value(expression), "") && said == d
	}
	if s := e.r.Spelling(expressions, "month"); s != "" && !e.w.opts.Layout.MonthNumbers && says(s) {
		return s
	}
	if d.Range == record.RangeClosed && d.Start.Precision == record.PrecisionMonth && d.Start.Month > 0 && d.End.Month > 0 {
		if s := e.months(int(d.Start.Month), int(d.End.Month)); says(s) {
			return s
		}
	}
	return ""
}

// months returns the value for a range of months.
func (e *entryWriter) months(from, to int) string {
	first, last := months[from-1], months[to-1]
	switch {
	case e.w.opts.Layout.MonthNumbers:
		return "{" + strconv.Itoa(from) + "--" + strconv.Itoa(to) + "}"
	case e.w.macros.redefines(first) || e.w.macros.redefines(last):
		return "{" + time.Month(from).String() + "--" + time.Month(to).String() + "}"
	}
	return first + ` # "--" # ` + last
}

var seasons = [...]string{"Spring", "Summer", "Autumn", "Winter"}
