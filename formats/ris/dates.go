package ris

import (
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
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
	if of.Precision == record.PrecisionNone || ascii.IsDigit(s[0]) {
		return record.Date{}, false
	}
	d, ok := record.YearOnly(int(of.Year)).WithDay(s)
	if !ok || d.Start.Precision == record.PrecisionYear {
		return record.Date{}, false
	}
	return d, true
}

// parseDate reads YYYY/MM/DD/other info, the form of the specification, in which
// parts may be missing or empty, or two of them; or a date in any other form. Slashes
// at its end are of that form, no open range. EBSCO has the year again behind a season:
// 2003///Spring2003.
func parseDate(s string) record.Date {
	s = strings.TrimRight(s, "/ ")
	if from, to, several := strings.Cut(s, "/ - "); several {
		s = strings.ReplaceAll(from, "/", "-") + "/" + strings.ReplaceAll(to, "/", "-")
	} else if year, other, ok := strings.Cut(s, "///"); ok {
		s = year + "///" + strings.TrimSuffix(other, year)
	}
	return record.ParseDate(s)
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
