package record

import (
	"strconv"
	"strings"
)

// ParseEDTF reads a date in EDTF, levels 0 and 1: 1985, 1985-04, 1985-04-12,
// 2001-21, 201X, 20XX, -0333, Y17000, 1984?, 1984~, 1984%, and intervals of them.
// Of an interval, ~ and ? at either end hold for the whole. A month or day that is
// unspecified (2004-XX, 1985-04-XX) is one that is not given, and a time of day
// (1985-04-12T23:20:30Z) is passed over.
func ParseEDTF(s string) (Date, bool) {
	start, end, interval := strings.Cut(s, "/")
	var d Date
	if !interval {
		ok := d.addEDTF(&d.Start, s)
		return d, ok && !d.Start.IsZero()
	}
	var ok bool
	switch {
	case start == "" || start == "..":
		d.Range = RangeUntil
		if start == "" {
			d.Range = RangeSince
		}
		ok = d.addEDTF(&d.End, end)
	case end == "" || end == "..":
		d.Range = RangeUnknown
		if end == ".." {
			d.Range = RangeOpen
		}
		ok = d.addEDTF(&d.Start, start)
	default:
		d.Range = RangeClosed
		ok = d.addEDTF(&d.Start, start) && d.addEDTF(&d.End, end)
	}
	if !ok {
		return Date{}, false
	}
	return d, true
}

// addEDTF reads one end of a date into day and its qualifier into d.
func (d *Date) addEDTF(day *Day, s string) bool {
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case '~':
		d.Circa = true
		s = s[:len(s)-1]
	case '?':
		d.Doubt = true
		s = s[:len(s)-1]
	case '%':
		d.Circa, d.Doubt = true, true
		s = s[:len(s)-1]
	}
	var ok bool
	*day, ok = parseDay(s)
	if !ok {
		*d = Date{}
	}
	return ok
}

// parseDay reads a date without qualifier: year, year-month, year-month-day.
func parseDay(s string) (Day, bool) {
	year, rest, ok := cutYear(s)
	if !ok {
		return Day{}, false
	}
	if rest == "" {
		return year, true
	}
	if rest[0] != '-' || len(rest) < 3 || year.Unspecified > 0 && rest[1] != 'X' {
		return Day{}, false
	}
	month, rest := rest[1:3], rest[3:]
	day := ""
	if rest != "" {
		if rest[0] != '-' || len(rest) < 3 {
			return Day{}, false
		}
		day, rest = rest[1:3], rest[3:]
		if rest != "" && !isTime(rest) {
			return Day{}, false
		}
	}
	return year.with(month, day)
}

// with adds a month and a day, each of two digits or XX; an empty day is none.
func (d Day) with(month, day string) (Day, bool) {
	if month == "XX" {
		return d, day == "" || day == "XX"
	}
	m, ok := twoDigits(month)
	switch {
	case !ok:
		return Day{}, false
	case m >= 21 && m <= 24 && day == "":
		d.Season, d.Precision = Season(m-20), PrecisionMonth
		return d, true
	case m < 1 || m > 12:
		return Day{}, false
	}
	d.Month, d.Precision = uint8(m), PrecisionMonth
	if day == "" || day == "XX" {
		return d, true
	}
	n, ok := twoDigits(day)
	if !ok || n < 1 || n > daysIn(int(d.Year), m) {
		return Day{}, false
	}
	d.Day, d.Precision = uint8(n), PrecisionDay
	return d, true
}

// cutYear reads the year that s begins with.
func cutYear(s string) (Day, string, bool) {
	d := Day{Precision: PrecisionYear}
	long := strings.HasPrefix(s, "Y")
	if long {
		s = s[1:]
	}
	negative := strings.HasPrefix(s, "-")
	if negative {
		s = s[1:]
	}
	n := 0
	for n < len(s) && (isDigit(s[n]) || s[n] == 'X' && n > 0) {
		n++
	}
	digits := s[:n]
	if long != (n > 4) || n < 4 || n > 9 {
		return Day{}, "", false
	}
	known := strings.TrimRight(digits, "X")
	unspecified := len(digits) - len(known)
	if strings.IndexByte(known, 'X') >= 0 || unspecified > 3 || long && unspecified > 0 {
		return Day{}, "", false
	}
	year, err := strconv.Atoi(known)
	if err != nil {
		return Day{}, "", false
	}
	for range unspecified {
		year *= 10
	}
	if negative {
		year = -year
		if year == 0 {
			return Day{}, "", false
		}
	}
	d.Year, d.Unspecified = int32(year), uint8(unspecified)
	if long && n < len(s) {
		return Day{}, "", false
	}
	return d, s[n:], true
}

// isTime reports whether s is a time of day as ISO 8601 puts it behind a date.
func isTime(s string) bool {
	if len(s) < 3 || s[0] != 'T' && s[0] != ' ' {
		return false
	}
	return isDigit(s[1]) && strings.Trim(s[1:], "0123456789:.,+-Z") == ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func twoDigits(s string) (int, bool) {
	if len(s) != 2 || !isDigit(s[0]) || !isDigit(s[1]) {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

// EDTF returns the date in EDTF; "" for the zero Date and for a Literal.
func (d Date) EDTF() string {
	if d.Start.IsZero() && d.End.IsZero() {
		return ""
	}
	var room [40]byte
	b := room[:0]
	qualify := func(b []byte) []byte {
		switch {
		case d.Circa && d.Doubt:
			return append(b, '%')
		case d.Circa:
			return append(b, '~')
		case d.Doubt:
			return append(b, '?')
		}
		return b
	}
	switch d.Range {
	case RangeUntil:
		b = append(b, "../"...)
	case RangeSince:
		b = append(b, '/')
	}
	if !d.Start.IsZero() {
		b = qualify(d.Start.appendEDTF(b))
	}
	switch d.Range {
	case RangeOpen:
		b = append(b, "/.."...)
	case RangeUnknown:
		b = append(b, '/')
	case RangeClosed:
		b = append(b, '/')
	}
	if !d.End.IsZero() {
		b = qualify(d.End.appendEDTF(b))
	}
	return string(b)
}

// appendEDTF appends the day without qualifier.
func (d Day) appendEDTF(b []byte) []byte {
	year := int(d.Year)
	if year > 9999 || year < -9999 {
		b = append(b, 'Y')
	}
	if year < 0 {
		b = append(b, '-')
		year = -year
	}
	from := len(b)
	for n := 1000; n > 1 && year < n; n /= 10 {
		b = append(b, '0')
	}
	b = strconv.AppendInt(b, int64(year), 10)
	for i := 0; i < int(d.Unspecified) && len(b)-1-i >= from; i++ {
		b[len(b)-1-i] = 'X'
	}
	switch {
	case d.Precision < PrecisionMonth:
		return b
	case d.Season != 0:
		return append(b, '-', '2', '0'+byte(d.Season))
	}
	b = append(b, '-', '0'+d.Month/10, '0'+d.Month%10)
	if d.Precision == PrecisionDay {
		b = append(b, '-', '0'+d.Day/10, '0'+d.Day%10)
	}
	return b
}
