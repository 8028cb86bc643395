package csljson

import (
	"github.com/bibfold/bibfold/record"
)

// shownDate is what remains of a date in date-parts, season, circa and literal:
// what reading them again gives.
func shownDate(d record.Date) record.Date {
	d.Doubt = false
	d.Start.Unspecified, d.End.Unspecified = 0, 0
	if d.Range == record.RangeClosed && !d.End.IsZero() {
		// citeproc-js reads ranges only if both ends are as exact.
		least := min(d.Start.Precision, d.End.Precision)
		d.Start, d.End = coarser(d.Start, least), coarser(d.End, least)
	}
	switch {
	case d.Range == record.RangeUntil || d.Range == record.RangeSince:
		d.Start, d.End = d.End, record.Day{}
		d.Range = record.NoRange
	case d.Range != record.RangeClosed || d.End == d.Start || d.End.IsZero():
		d.End, d.Range = record.Day{}, record.NoRange
	}
	return d
}

// coarser returns a day with no more than a precision.
func coarser(d record.Day, p record.Precision) record.Day {
	if d.Precision <= p {
		return d
	}
	if d.Precision, d.Day = p, 0; p < record.PrecisionMonth {
		d.Month, d.Season = 0, 0
	}
	return d
}

// date appends a date as the schema has it.
func (e *encoder) date(d record.Date) {
	s := shownDate(d)
	e.buf = append(e.buf, '{')
	if !s.Start.IsZero() {
		e.inlineName("date-parts")
		e.buf = append(e.buf, '[')
		seasonApart := s.Range == record.NoRange && s.Start.Season != 0
		e.day(s.Start, !seasonApart)
		if s.Range == record.RangeClosed {
			e.comma()
			e.day(s.End, true)
		}
		e.buf = append(e.buf, ']')
		if seasonApart {
			e.inlineName("season")
			e.buf = append(e.buf, '0'+byte(s.Start.Season))
		}
	}
	if s.Circa {
		e.inlineName("circa")
		e.buf = append(e.buf, "true"...)
	}
	if s.Literal != "" {
		e.inlineName("literal")
		e.str(s.Literal)
	}
	e.buf = append(e.buf, '}')
}

// day appends [year, month, day]; a season, if wanted, as month 13 to 16.
func (e *encoder) day(d record.Day, season bool) {
	year := int64(d.Year)
	if year <= 0 {
		year-- // there is no year 0 in CSL: -1 is 1 BC
	}
	e.buf = append(e.buf, '[')
	e.int(year)
	month := int64(d.Month)
	if season && d.Season != 0 {
		month = int64(d.Season) + 12
	}
	if month != 0 {
		e.comma()
		e.int(month)
	}
	if d.Day != 0 && month != 0 {
		e.comma()
		e.int(int64(d.Day))
	}
	e.buf = append(e.buf, ']')
}

// dateOf returns a date to write: words alone as they are read again.
func dateOf(r *record.Record, v record.Var) record.Date {
	d := r.Date(v)
	if d == (record.Date{Literal: d.Literal}) {
		return withWords(record.Date{}, d.Literal)
	}
	return d
}

// exactDate returns EDTF that says what the date's shown form leaves out; "" if
// it leaves nothing out.
func exactDate(d record.Date) string {
	if shownDate(d) == d {
		return ""
	}
	return d.EDTF()
}

// refineDate returns the date that the EDTF gives, if it has the shown form.
func refineDate(shown record.Date, edtf string) record.Date {
	d, ok := record.ParseEDTF(edtf)
	d.Literal = shown.Literal
	if !ok || shownDate(d) != shown {
		return shown
	}
	return d
}
