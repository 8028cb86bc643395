package ris

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// putDate sets a date, or completes it: a year from PY and a month from DA are
// one date. What contradicts the date already there is refused.
func (r *reading) putDate(v record.Var, f *tagged.Field) bool {
	old, d := r.Rec.Date(v), parseDate(tagged.OneLine(f.Value))
	switch {
	case d.IsZero():
		return false
	case old.IsZero():
		r.Rec.SetDate(v, d)
		return true
	case old.Literal != "" && d.Literal == "":
		if both, ok := withYear(old.Literal, d.Start); ok {
			d = both
		} else {
			r.lost = append(r.lost, record.Field{Format: family, Name: dateTag(v, r.kind), Value: old.Literal})
		}
		r.Rec.SetDate(v, d)
		return true
	case d.Literal != "":
		both, ok := withYear(d.Literal, old.Start)
		return ok && r.agree(v, old, both) || d.Literal == old.Literal
	}
	return r.agree(v, old, d)
}

// dateTag returns the tag that brings back a date that another one has replaced.
func dateTag(v record.Var, k kind) string {
	if v == record.Issued {
		return "DA"
	}
	return tagFor(v, k)
}

// agree keeps the fuller of two dates that say the same; false if they don't.
func (r *reading) agree(v record.Var, old, d record.Date) bool {
	if d.Start.Year != old.Start.Year {
		return false
	}
	if old.Start.Precision == record.PrecisionYear && old.Range == record.NoRange {
		r.Rec.SetDate(v, d)
		return true
	}
	return d == old || d.Range == record.NoRange && (d.Start.Precision == record.PrecisionYear ||
		d.Start.Precision == record.PrecisionMonth && d.Start.Month == old.Start.Month && d.Start.Season == old.Start.Season)
}

// withYear reads a date that has no year, as Web of Science writes DA ("OCT 15",
// "JAN-FEB", "SPR"), in the year of another.
func withYear(s string, of record.Day) (record.Date, bool) {
	if of.Precision == record.PrecisionNone || isTagByte(s[0]) && !isUpper(s[0]) {
		return record.Date{}, false
	}
	d := record.ParseDate(s + " " + strconv.Itoa(int(of.Year)))
	if d.Literal == "" && d.Start.Year == of.Year && d.Start.Precision > record.PrecisionYear {
		return d, true
	}
	word, rest, _ := strings.Cut(s, " ")
	month, season, ok := parseMonth(word)
	if !ok {
		return record.Date{}, false
	}
	day := record.Day{Year: of.Year, Month: month, Season: season, Precision: record.PrecisionMonth}
	if n, ok := smallNumber(rest, 31); ok && month != 0 {
		day.Day, day.Precision = n, record.PrecisionDay
	}
	return record.Date{Start: day}, true
}

// parseDate reads YYYY/MM/DD/other info, the form of the specification, in which
// parts may be missing or empty; or a date in any other form.
func parseDate(s string) record.Date {
	if d, ok := parseSlashed(s); ok {
		return d
	}
	return record.ParseDate(s)
}

// parseSlashed reads the specification's form. The last part is free text; a
// season in it is taken, anything else ("undefined") is passed over.
func parseSlashed(s string) (record.Date, bool) {
	year, rest, _ := strings.Cut(strings.TrimSpace(s), "/")
	if len(year) != 4 || !isDigits(year) {
		return record.Date{}, false
	}
	y, _ := strconv.Atoi(year)
	if rest == "" {
		if y == 0 {
			return record.Date{}, false
		}
		return record.YearOnly(y), true
	}
	month, rest, _ := strings.Cut(rest, "/")
	day, info, _ := strings.Cut(rest, "/")
	if y == 0 || len(month) >= 4 && isDigits(month[:4]) { // 2004/2006 is a range
		return record.Date{}, false
	}
	d := record.Day{Year: int32(y), Precision: record.PrecisionYear}
	m, season, ok := parseMonth(strings.TrimSpace(month))
	if month == "" || !ok {
		if m, season, ok = parseMonth(strings.TrimSpace(info)); !ok {
			return record.Date{Start: d}, month == "" || isZeros(month)
		}
		day = ""
	}
	d.Month, d.Season, d.Precision = m, season, record.PrecisionMonth
	if n, ok := smallNumber(day, 31); ok && m != 0 {
		d.Day, d.Precision = n, record.PrecisionDay
	}
	return record.Date{Start: d}, true
}

func isZeros(s string) bool { return strings.Trim(s, "0") == "" }

// parseMonth reads a number, a name or a season; a few seasons as Web of Science
// cuts them short.
func parseMonth(s string) (uint8, record.Season, bool) {
	if n, ok := smallNumber(s, 12); ok {
		return n, 0, true
	}
	if s == "" || isDigits(s) {
		return 0, 0, false
	}
	switch strings.ToUpper(s) {
	case "SPR":
		return 0, record.Spring, true
	case "SUM":
		return 0, record.Summer, true
	case "FAL", "AUT":
		return 0, record.Autumn, true
	case "WIN":
		return 0, record.Winter, true
	}
	return record.ParseMonth(s)
}

// smallNumber reads a number from 1 to limit.
func smallNumber(s string, limit uint8) (uint8, bool) {
	if len(s) == 0 || len(s) > 2 || !isDigits(s) {
		return 0, false
	}
	n, _ := strconv.Atoi(s)
	return uint8(n), n >= 1 && n <= int(limit)
}

// writtenDate returns a date in the specification's form, and its year for PY;
// what that form can't say is written in EDTF, where importers find the year.
func writtenDate(d record.Date) (year, date string) {
	s := d.Start
	switch {
	case d.Literal != "":
		return "", d.Literal
	case s.Precision == record.PrecisionNone || s.Year <= 0 || s.Year > 9999:
		return "", d.EDTF()
	}
	year = fmt.Sprintf("%04d", s.Year)
	if d.Range != record.NoRange || d.Circa || d.Doubt || s.Unspecified > 0 {
		return year, d.EDTF()
	}
	switch {
	case s.Season != 0:
		return year, year + "///" + seasonNames[s.Season]
	case s.Precision == record.PrecisionDay:
		return year, fmt.Sprintf("%s/%02d/%02d", year, s.Month, s.Day)
	case s.Precision == record.PrecisionMonth:
		return year, fmt.Sprintf("%s/%02d//", year, s.Month)
	}
	return year, year
}

var seasonNames = [...]string{record.Spring: "Spring", record.Summer: "Summer", record.Autumn: "Autumn", record.Winter: "Winter"}
