package bibtex

import (
	"strconv"
	"strings"
	"time"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// date writes a date field in EDTF, or in words where it can't be read.
func (e *entryWriter) date(name string, v record.Var) {
	d := e.oneForm(v)
	if s := d.EDTF(); s != "" {
		e.verbatim(name, s)
		return
	}
	if d.Literal != "" {
		e.lose(v.String(), d.Literal, formats.Changed, "the field takes dates, no words")
	}
	e.verbatim(name, d.Literal)
}

// oneForm returns a date as [record.Date.OneForm] has it.
func (e *entryWriter) oneForm(v record.Var) record.Date {
	d, left := e.r.Date(v).OneForm()
	if left != "" {
		e.lose(v.String(), left, formats.Dropped, "the date takes the place of these words")
	}
	return d
}

// issued writes BibLaTeX's date; words go into year, which takes them, or into the
// field for works that aren't out yet.
func (e *entryWriter) issued() {
	e.done[record.Issued] = true
	if e.isEarly() {
		e.year()
		return
	}
	d := e.oneForm(record.Issued)
	if s := d.EDTF(); s != "" {
		e.verbatim("date", s)
		e.sortYear()
		return
	}
	words := d.Literal
	if key := stateKey(words); key != "" && !e.r.Has(record.Status) && !isBibTeX(e.r.Source.Format) {
		e.done[record.Status] = true
		e.field("pubstate", key, latex.Group)
		e.lose(record.Issued.String(), words, formats.Moved, "written as pubstate")
		return
	}
	e.field("year", words, latex.Group)
}

// isEarly reports whether the source gave a year that EDTF fills with zeros or counts
// otherwise (888, 350 BC) in the field that prints it as it is.
func (e *entryWriter) isEarly() bool {
	d := e.r.Issued
	const first = 1000 // with four digits
	return d.Range == record.NoRange && !d.Circa && !d.Doubt && d.Start.Year < first && e.spelledYear(yearText(d)) != ""
}

// sortYear writes what a BibTeX file had the entry sorted by, in a command that
// prints nothing (btxdoc, section 4), as BibLaTeX's field for that.
func (e *entryWriter) sortYear() {
	_, key, ok := strings.Cut(e.r.Spelling(expressions, "year"), `\noopsort{`)
	if !ok || e.inExtra("sortyear") {
		return
	}
	if n := strings.IndexFunc(key, func(r rune) bool { return r < '0' || r > '9' }); n == len("1973") {
		e.verbatim("sortyear", key[:n])
	}
}

// year writes BibTeX's year, month and day, in the words that its styles print.
func (e *entryWriter) year() {
	e.done[record.Issued] = true
	d := e.r.Issued
	if d.Literal != "" {
		e.field("year", d.Literal, latex.Group)
		if readYear(d.Literal) != d {
			e.lose(record.Issued.String(), d.Literal, formats.Changed, "the year is not read from these words")
		}
		return
	}
	day := d.Start
	if day.IsZero() {
		day = d.End
	}
	if day.IsZero() {
		return
	}
	if month := e.monthExpression(d); month != "" {
		e.yearField(yearNumber(day.Year))
		e.bare("month", month)
		return
	}
	text := yearText(d)
	said := readYear(text)
	if said.Literal != "" { // a range that ends before it begins
		e.field("year", said.Literal, latex.Group)
	} else {
		e.yearField(text)
	}
	if said.Range == record.NoRange && said.Start.Unspecified == 0 {
		e.monthAndDay(day)
		said.Start = day
	}
	if said != d {
		e.lose(record.Issued.String(), d.EDTF(), formats.Changed, "year and month can't say all of the date")
	}
}

// yearField writes the year, as the source had it if that says the same.
func (e *entryWriter) yearField(year string) {
	if s := e.spelledYear(year); s != "" {
		e.bare("year", s)
		return
	}
	e.verbatim("year", year)
}

// spelledYear returns how the source wrote a year; "" if that isn't known.
func (e *entryWriter) spelledYear(year string) string {
	s := e.r.Spelling(expressions, "year")
	if s == "" || readYear(e.w.macros.value(s)) != readYear(year) {
		return ""
	}
	return s
}

// yearText returns the years of a date as people write them.
func yearText(d record.Date) string {
	year := func(day record.Day) string {
		switch {
		case day.IsZero():
			return ""
		case day.Unspecified == 0:
			return yearNumber(day.Year)
		}
		return record.Date{Start: record.Day{Year: day.Year, Unspecified: day.Unspecified, Precision: record.PrecisionYear}}.EDTF()
	}
	s := year(d.Start)
	if d.Range != record.NoRange && (d.Range != record.RangeClosed || d.Start.Year != d.End.Year) {
		s += "--" + year(d.End)
	}
	if d.Circa {
		s = "ca. " + s
	}
	if d.Doubt {
		s += "?"
	}
	return s
}

// yearNumber returns a year as people write it, where EDTF has 0888 and -0349.
func yearNumber(year int32) string {
	if year <= 0 {
		return strconv.Itoa(1-int(year)) + " BC"
	}
	return strconv.Itoa(int(year))
}

func (e *entryWriter) monthAndDay(day record.Day) {
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
	if d.Range == record.RangeClosed && d.Start.Month > 0 && d.End.Month > 0 {
		if s := e.months(d.Start, d.End); says(s) {
			return s
		}
	}
	return ""
}

// months returns the value for a range of months, or of days: may # " 12--14". In
// words it stands where macros aren't wanted or mean something else.
func (e *entryWriter) months(from, to record.Day) string {
	day := func(d record.Day) string {
		if d.Precision < record.PrecisionDay {
			return ""
		}
		return " " + strconv.Itoa(int(d.Day))
	}
	first, last := months[from.Month-1], months[to.Month-1]
	words := e.w.opts.Layout.MonthNumbers || e.w.macros.redefines(first) || e.w.macros.redefines(last)
	if words {
		first, last = time.Month(from.Month).String(), time.Month(to.Month).String()
	}
	operands := []string{first, day(from) + "--", last, day(to)}
	if from.Month == to.Month {
		operands = []string{first, day(from) + "--" + strings.TrimSpace(day(to))}
	}
	if words {
		return "{" + strings.Join(operands, "") + "}"
	}
	for i := 1; i < len(operands); i += 2 {
		operands[i] = `"` + operands[i] + `"`
	}
	return strings.TrimSuffix(strings.Join(operands, " # "), ` # ""`)
}

var seasons = [...]string{"Spring", "Summer", "Autumn", "Winter"}
