package bibtex

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

func (t *typing) readURLYear(s string) bool { return t.readParts(record.Accessed, "url", s) }
func (t *typing) readOriginalYear(s string) bool {
	return t.readParts(record.OriginalDate, "orig", s)
}
func (t *typing) readEventYear(s string) bool { return t.readParts(record.EventDate, "event", s) }

// readParts reads a date whose year, month and day stand in fields of their own, as
// in early versions of BibLaTeX: urlyear, urlmonth, urlday.
func (t *typing) readParts(v record.Var, prefix, year string) bool {
	d := readYear(oneLine(year))
	if t.r.Has(v) || t.e.get(prefix+"date") != "" || d.Literal != "" {
		return false
	}
	month, day := t.e.get(prefix+"month"), t.e.get(prefix+"day")
	if d.Start.Precision == record.PrecisionYear && d.Range == record.NoRange && setMonth(&d, oneLine(month), oneLine(day)) {
		t.take(prefix+"month", prefix+"day")
	}
	t.r.SetDate(v, d)
	return true
}

// dates reads the date of publication: BibLaTeX's date, which counts where it
// can be read, or BibTeX's year, month and day.
func (t *typing) dates() {
	if s, ok := t.lookup("date"); ok && s != "" {
		d := readDate(s)
		if !d.IsZero() && d.Literal == "" || !t.e.has("year") {
			t.take("date")
			t.unclear(s, d)
			t.sameYear(d)
			t.monthOf(&d)
			t.r.Issued = d
			return
		}
	}
	year := oneLine(t.raw("year"))
	d := readYear(year)
	t.unclear(year, d)
	if year == "" {
		d = t.dateInMonth()
	}
	t.monthOf(&d)
	t.r.Issued = d
}

// dateInMonth takes a month that holds the year as well, where there is no year.
func (t *typing) dateInMonth() record.Date {
	month, _ := t.lookup("month")
	if len(month) < len("May 2001") {
		return record.Date{}
	}
	d := record.ParseDate(decode(month, latex.Group))
	if d.Literal != "" {
		return record.Date{}
	}
	t.take("month")
	return d
}

// unclear tells of a date whose month and day can't be told apart, like 03/04/2001:
// the record has its year alone.
func (t *typing) unclear(written string, d record.Date) {
	if d.Start.Precision != record.PrecisionYear || d.Literal != "" || strings.Count(written, "/") != 2 {
		return
	}
	t.warn("date " + strconv.Quote(written) + " may begin with the day or the month: only its year is kept")
}

// sameYear takes the year beside a date; one that the date contradicts is kept.
func (t *typing) sameYear(d record.Date) {
	year, _ := t.lookup("year")
	if year = oneLine(year); year == "" {
		return
	}
	if other := readYear(year); other.Literal != "" || other.Start.Year != d.Start.Year && other.Start.Year != d.End.Year {
		t.warn("year says something else than date, which counts")
		return
	}
	t.take("year")
}

// monthOf takes month and day and adds them to a date that lacks them.
func (t *typing) monthOf(d *record.Date) {
	month, day := oneLine(t.raw("month")), oneLine(t.raw("day"))
	bare := d.Literal == "" && d.Start.Precision == record.PrecisionYear && d.Range == record.NoRange
	if bare && setMonth(d, month, day) || d.Start.Precision > record.PrecisionYear {
		return
	}
	t.keepMonth(month, day)
}

// keepMonth keeps a month or day that doesn't fit the date.
func (t *typing) keepMonth(month, day string) {
	if month != "" {
		t.extra("month", decode(month, latex.Group))
	}
	if day != "" {
		t.extra("day", decode(day, latex.Group))
	}
}

// readDate reads a date field.
func readDate(s string) record.Date {
	if d, ok := record.ParseEDTF(strings.TrimSpace(s)); ok { // "1999~" is no tie
		return d
	}
	if d, ok := record.ParseEDTF(edtfWords.Replace(strings.TrimSpace(s))); ok {
		return d
	}
	s = strings.TrimSpace(decode(s, latex.Group)) // a tie may stand at the end
	if n, err := strconv.Atoi(s); err == nil && len(s) <= 5 {
		return record.YearOnly(n)
	}
	if d, ok := record.ParseEDTF(s); ok {
		return d
	}
	return record.ParseDate(s)
}

// edtfWords are the words for the ends of intervals in the draft of EDTF that
// BibLaTeX followed at first, and signs that stand for them today.
var edtfWords = strings.NewReplacer("/unknown", "/", "unknown/", "/", "/open", "/..")

// readYear reads a year field; what is no year may still be a date.
func readYear(s string) record.Date {
	s = strings.TrimSpace(s)
	if inner, ok := wholeGroup(s); ok {
		s = strings.TrimSpace(inner)
	}
	if end, ok := strings.CutPrefix(s, "--"); ok { // a range without a beginning
		if d := readDate(end); d.Range == record.NoRange && d.Start.Precision == record.PrecisionYear {
			d.Start, d.End, d.Range = d.End, d.Start, record.RangeUntil
			return d
		}
	}
	if strings.Trim(s, "0") == "" {
		return record.ParseDate(s) // no year, where a date field counts from it
	}
	d := readDate(s)
	if d.Start.Unspecified > 0 && strings.ContainsFunc(s, unicode.IsLower) {
		return record.Date{Literal: decode(s, latex.Group)} // 13th century
	}
	return d
}

// setMonth adds month and day to a date of a year. BibTeX users write the day
// into the month in all orders (nov # "~5", "5 November", "10--12~jul"), and
// ranges of months ("Jan/Feb").
func setMonth(d *record.Date, month, day string) bool {
	if d.Start.Unspecified > 0 {
		return false // in which of the years?
	}
	var months []uint8
	var days []int
	var season record.Season
	for _, word := range dateWords(month) {
		if word[0] >= '0' && word[0] <= '9' {
			n, err := strconv.Atoi(strings.TrimRight(word, "stndrh"))
			if err != nil || n < 1 || n > 31 {
				return false
			}
			days = append(days, n)
			continue
		}
		m, s, ok := record.ParseMonth(word)
		if !ok {
			return false
		}
		if s != 0 {
			season = s
		} else {
			months = append(months, m)
		}
	}
	if len(months) == 0 && season == 0 { // a month as a number
		for _, n := range days {
			if n > 12 {
				return false
			}
			months = append(months, uint8(n))
		}
		days = nil
	}
	if day != "" {
		days = nil
	}
	for _, word := range dateWords(day) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > 31 || len(months) == 0 {
			return false
		}
		days = append(days, n)
	}
	return setDay(d, months, days, season)
}

// setDay completes d by what setMonth found.
func setDay(d *record.Date, months []uint8, days []int, season record.Season) bool {
	switch {
	case season != 0:
		d.Start.Season = season
		d.Start.Precision = record.PrecisionMonth
		return len(months) == 0 && len(days) == 0
	case len(months) == 0:
		return len(days) == 0
	case len(months) > 2 || len(days) > 2:
		return false
	}
	at := func(month uint8, k int) record.Day {
		day := d.Start
		day.Month, day.Precision = month, record.PrecisionMonth
		if k < len(days) {
			day.Day, day.Precision = uint8(days[k]), record.PrecisionDay
		}
		return day
	}
	first, last := months[0], months[len(months)-1]
	if len(months) == 2 || len(days) == 2 {
		if len(months) == 2 && len(days) == 1 {
			return false
		}
		d.End, d.Range = at(last, 1), record.RangeClosed
	}
	d.Start = at(first, 0)
	return true
}

// dateWords returns the words of a month field: letters or digits.
func dateWords(s string) []string {
	s = latex.Decode(s, latex.Group)
	return strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("-–—/,.&+~{}", r)
	})
}
