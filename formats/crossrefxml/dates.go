package crossrefxml

import (
	"strconv"

	"github.com/bibfold/bibfold/record"
)

// dateElements are the elements that say when a work was published, by how well
// they do.
var dateElements = [...]string{
	"publication_date", "posted_date", "approval_date", "review_date", "completion_date",
}

// readDates takes the date in print if there is one, of the work if it has its own.
func (r *reading) readDates() {
	for _, n := range r.everywhere() {
		for _, name := range dateElements {
			for _, print := range [...]bool{true, false} {
				for d := range n.All(name) {
					online := d.Attr("media_type") == "online"
					if r.Rec.Issued.IsZero() && (!print || d.Attr("media_type") == "print") {
						r.Rec.Issued = dateOf(d, "")
					}
					if online && r.Rec.Date(record.AvailableDate).IsZero() && n == r.item {
						r.Rec.SetDate(record.AvailableDate, dateOf(d, ""))
					}
				}
			}
		}
		r.Rec.Issued = orDate(r.Rec.Issued, dateOf(n.At("database_date", "publication_date"), ""))
		r.Rec.Issued = orDate(r.Rec.Issued, dateOf(n.At("database_date", "creation_date"), ""))
	}
	if r.Rec.Date(record.AvailableDate) == r.Rec.Issued {
		r.Rec.SetDate(record.AvailableDate, record.Date{})
	}
	if d := r.item.At("acceptance_date"); d != nil {
		r.Keep("acceptance_date", dateOf(d, "").EDTF())
	}
}

func orDate(a, b record.Date) record.Date {
	if a.IsZero() {
		return b
	}
	return a
}

// dateOf returns the date in an element's day, month and year. Months 21 to 34 are
// seasons and quarters, of which only the seasons are dates.
func dateOf(n *node, prefix string) record.Date {
	number := func(name string) int {
		i, _ := strconv.Atoi(n.At(prefix + name).Text())
		return i
	}
	return makeDate(number("year"), number("month"), number("day"))
}

func makeDate(year, month, day int) record.Date {
	switch {
	case year == 0:
		return record.Date{}
	case month >= 21 && month <= 24:
		return record.Date{Start: record.Day{Year: int32(year), Season: record.Season(month - 20), Precision: record.PrecisionMonth}}
	case month < 1 || month > 12:
		return record.YearOnly(year)
	case day != 0:
		if d := record.YearMonthDay(year, month, day); d.Start.IsValid() {
			return d
		}
	}
	return record.YearMonth(year, month)
}

// readEventDate takes when a conference was: in attributes, or as text.
func (r *reading) readEventDate(n *node) {
	number := func(name string) int {
		i, _ := strconv.Atoi(n.Attr(name))
		return i
	}
	start := makeDate(number("start_year"), number("start_month"), number("start_day"))
	end := makeDate(number("end_year"), number("end_month"), number("end_day"))
	switch {
	case start.IsZero():
		if s := n.Text(); s != "" {
			start = record.ParseDate(s)
		}
	case !end.IsZero() && end != start:
		start.End, start.Range = end.Start, record.RangeClosed
	}
	r.Rec.SetDate(record.EventDate, start)
}
