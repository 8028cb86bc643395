package endnote

import (
	"cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

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
// whole if it says more. What is read otherwise is reported.
func FormatIssued(w *tagged.Writer) (year, whole string) {
	d := w.Date(record.Issued)
	if d.Range == record.RangeUnknown {
		w.Lose(record.Issued.String(), d.EDTF(), formats.Changed, "EndNote's dates can't say that there is an end")
		d.Range = record.NoRange
	}
	whole = cmp.Or(d.Literal, d.EDTF())
	y, ok := d.Year()
	only := record.YearOnly(y)
	if !ok || y <= 0 || d.Start.Unspecified > 0 || d == only {
		return whole, ""
	}
	if read, _ := only.WithDay(whole); read != d {
		w.Lose(record.Issued.String(), whole, formats.Changed, "the day is not read so")
	}
	return only.EDTF(), whole
}
