package endnote

import "github.com/bibfold/bibfold/record"

// CompleteIssued adds to the year of publication what the first of the days says,
// and returns those that found no place.
func CompleteIssued(rec *record.Record, days []string) (left []string) {
	if len(days) == 0 {
		return nil
	}
	d, ok := rec.Issued.WithDay(days[0])
	if !ok {
		return days
	}
	rec.Issued = d
	return days[1:]
}

// FormatIssued returns what stands in the field of the year, and the date as a
// whole if it says more.
func FormatIssued(d record.Date) (year, whole string) {
	y, ok := d.Year()
	if !ok || y <= 0 || d.Start.Unspecified > 0 {
		return d.EDTF() + d.Literal, ""
	}
	only := record.YearOnly(y)
	if d == only {
		return d.EDTF(), ""
	}
	return only.EDTF(), d.EDTF()
}
