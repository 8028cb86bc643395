package record

import "cmp"

// Date is a date or a range of dates with what is uncertain about it: the
// Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1
// (https://www.loc.gov/standards/datetime/), without times of day. The zero Date
// says nothing.
type Date struct {
	Start Day
	End   Day   // of a range; the zero Day unless Range is RangeClosed
	Range Range // whether, and how, the date is a range
	Circa bool  // approximate: EDTF ~
	Doubt bool  // uncertain: EDTF ?
	// Literal is the date as written where it can't be read ("in press").
	Literal string
}

// Range says how a date reaches from its start to its end.
type Range uint8

const (
	NoRange      Range = iota
	RangeClosed        // 2004/2006
	RangeOpen          // 2004/..: not ended
	RangeUnknown       // 2004/: the end is not known
	RangeUntil         // ../2006: Start is zero, no beginning
	RangeSince         // /2006: Start is zero, the beginning is not known
)

// Precision says how much of a Day is given.
type Precision uint8

const (
	PrecisionNone  Precision = iota // nothing: the zero Day
	PrecisionYear                   // year only
	PrecisionMonth                  // year and month, or year and season
	PrecisionDay                    // year, month and day
)

// Day is a point in time as exactly as it is given. Year 0 is 1 BC and negative
// years are before it; that a year is not given is told by Precision.
type Day struct {
	Year      int32
	Month     uint8 // 1-12; 0 if not given or a season is
	Day       uint8 // 1-31; 0 if not given
	Season    Season
	Precision Precision
	// Unspecified counts the digits at the year's end that are not given: 201X
	// is year 2010 with 1, 19XX is 1900 with 2.
	Unspecified uint8
}

// Season is a season of the year, 0 where none is given.
type Season uint8

// EDTF writes the seasons as months 21 to 24, CSL as season 1 to 4.
const (
	Spring Season = iota + 1
	Summer
	Autumn
	Winter
)

// YearOnly, YearMonth and YearMonthDay make the ordinary dates.
func YearOnly(year int) Date {
	return Date{Start: Day{Year: int32(year), Precision: PrecisionYear}}
}

// YearMonth returns the date of a month, 1 to 12.
func YearMonth(year, month int) Date {
	return Date{Start: Day{Year: int32(year), Month: uint8(month), Precision: PrecisionMonth}}
}

// YearMonthDay returns the date of a day.
func YearMonthDay(year, month, day int) Date {
	return Date{Start: Day{Year: int32(year), Month: uint8(month), Day: uint8(day), Precision: PrecisionDay}}
}

// IsZero reports whether d says nothing.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the year the date begins in, or ends in if its start is not given;
// ok is false where there is none. Of 201X it is 2010.
func (d Date) Year() (year int, ok bool) {
	day := d.Start
	if day.IsZero() {
		day = d.End
	}
	return int(day.Year), !day.IsZero()
}

// IsZero reports whether d says nothing.
func (d Day) IsZero() bool { return d.Precision == PrecisionNone }

// Compare returns -1 if d is before e, +1 if it is after e, and 0 if neither is. A
// part that one of them does not give comes before all that it could be: 2004 is
// before 2004-01, and the zero Day before everything. Seasons stand in the year
// as on the northern half of the earth, before the month they begin in.
func (d Day) Compare(e Day) int {
	if d.IsZero() || e.IsZero() {
		return cmp.Compare(d.Precision, e.Precision)
	}
	return cmp.Or(
		cmp.Compare(d.Year, e.Year),
		cmp.Compare(d.order(), e.order()),
		cmp.Compare(d.Day, e.Day),
		cmp.Compare(e.Unspecified, d.Unspecified),
	)
}

// Before reports whether d is before e, see [Day.Compare].
func (d Day) Before(e Day) bool { return d.Compare(e) < 0 }

// order is the place of the day's month or season within its year: months at
// even numbers, seasons before the month they begin in.
func (d Day) order() int {
	if d.Season != 0 {
		return [...]int{0, 5, 11, 17, 23}[d.Season]
	}
	return 2 * int(d.Month)
}

// IsValid reports whether d is the zero Day or a day of the Gregorian calendar,
// as exact as its Precision says and no more.
func (d Day) IsValid() bool {
	hasMonth, hasSeason := d.Month != 0, d.Season != 0
	if d.Month > 12 || d.Season > Winter || hasMonth && hasSeason || d.Unspecified > 3 {
		return false
	}
	switch d.Precision {
	case PrecisionNone:
		return d == Day{}
	case PrecisionYear:
		return !hasMonth && !hasSeason && d.Day == 0
	case PrecisionMonth:
		return (hasMonth || hasSeason) && d.Day == 0
	case PrecisionDay:
		return hasMonth && d.Day >= 1 && int(d.Day) <= daysIn(int(d.Year), int(d.Month))
	}
	return false
}

// daysIn returns the number of days of a month in the proleptic Gregorian calendar.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
