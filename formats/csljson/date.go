package csljson

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// readDate reads a date variable: an EDTF string, a year, or an object as the
// schema describes it, with the liberties that programs take.
func readDate(v value) record.Date {
	switch v.Kind() {
	case '{':
		return readDateObject(v)
	case '[':
		d, _ := readParts(v)
		return d
	case 't', 'f':
		return record.Date{}
	}
	return record.ParseDate(v.Text())
}

func readDateObject(v value) record.Date {
	var d record.Date
	var circa bool
	var raw, literal, season, stamp string
	var parts [3]string // year, month, day as members of their own
	for name, m := range v.Members() {
		s, _ := name.Raw()
		switch string(s) {
		case "date-parts", "date_parts", "dateParts":
			d, _ = readParts(m)
		case "raw":
			raw = m.Text()
		case "literal":
			literal = m.Text()
		case "season":
			season = m.Text()
		case "circa":
			circa = m.Truth()
		case "date-time", "edtf":
			stamp = m.Text()
		case "year":
			parts[0] = m.Text()
		case "month":
			parts[1] = m.Text()
		case "day":
			parts[2] = m.Text()
		}
	}
	for _, s := range []string{raw, strings.Trim(strings.Join(parts[:], "-"), "-"), stamp} {
		if d.IsZero() && s != "" {
			d = record.ParseDate(s)
		}
	}
	d = withWords(d, literal)
	d.Circa = d.Circa || circa && d.Start.Precision+d.End.Precision > 0
	return withSeason(d, season)
}

// withWords adds what the member "literal" says. It is the date if nothing else is, and
// is kept beside one that date-parts can't show whole.
func withWords(d record.Date, words string) record.Date {
	if words == "" {
		return d
	}
	read := record.ParseDate(words)
	if d.IsZero() {
		d = read
	}
	if d != read || d != shownDate(d) {
		d.Literal = words
	}
	return d
}

// withSeason adds what CSL's member "season" says: 1 to 4, the month that stands
// for it (13 to 16, 21 to 24), or a name.
func withSeason(d record.Date, season string) record.Date {
	if season == "" || d.Start.IsZero() {
		if d.IsZero() {
			d.Literal = season
		}
		return d
	}
	s, ok := readSeason(season)
	switch {
	case d.Start.Precision != record.PrecisionYear: // a month says more
	case ok:
		d.Start = inSeason(d.Start, s)
	case d.Literal == "":
		d.Literal = season + " " + strconv.Itoa(int(d.Start.Year))
	}
	return d
}

func inSeason(d record.Day, s record.Season) record.Day {
	d.Season, d.Precision = s, record.PrecisionMonth
	return d
}

func readSeason(s string) (record.Season, bool) {
	if n, err := strconv.Atoi(strings.TrimLeft(s, "0")); err == nil {
		if n >= 1 && n <= 4 {
			return record.Season(n), true
		}
		return pseudoMonth(n)
	}
	_, season, ok := record.ParseMonth(s)
	return season, ok && season != 0
}

// pseudoMonth returns the season that a month over 12 stands for: 13 to 16 in
// citeproc-js, 21 to 24 in EDTF.
func pseudoMonth(n int) (record.Season, bool) {
	switch {
	case n >= 13 && n <= 16:
		return record.Season(n - 12), true
	case n >= 21 && n <= 24:
		return record.Season(n - 20), true
	}
	return 0, false
}

// readParts reads date-parts: [[2004, 5], [2004, 6]] as it should be, [2004, 5],
// "2004-05" or 2004. ok is false if there is something that is no date.
func readParts(v value) (d record.Date, ok bool) {
	if v.Kind() != '[' {
		if v.Kind() == 'n' {
			return record.Date{}, true
		}
		return record.ParseDate(v.Text()), true
	}
	var days []value
	for e := range v.Elements() {
		days = append(days, e)
	}
	if len(days) > 0 && days[0].Kind() != '[' {
		return oneDay(v)
	}
	if len(days) == 1 {
		if inner := firstElement(days[0]); inner != nil && inner.Kind() == '[' {
			return readParts(days[0]) // an array too many
		}
	}
	if len(days) == 0 {
		return record.Date{}, true
	}
	d, ok = oneDay(days[0])
	if len(days) == 1 || !ok {
		return d, ok
	}
	end, ok := oneDay(days[1])
	switch {
	case !ok:
		d.Literal = end.Literal
	case d.Start.IsZero() && end.Start.IsZero():
	case end.Start.IsZero():
		d.Range = record.RangeOpen
	case d.Start.IsZero():
		d = record.Date{Start: record.Day{}, End: end.Start, Range: record.RangeUntil}
	case d.Start != end.Start:
		d.End, d.Range = end.Start, record.RangeClosed
	}
	return d, ok
}

func firstElement(v value) value {
	for e := range v.Elements() {
		return e
	}
	return nil
}

// oneDay reads [year, month, day]. What is no date is kept as its literal.
func oneDay(v value) (record.Date, bool) {
	var parts [3]int
	n := 0
	for e := range v.Elements() {
		s := strings.TrimSpace(e.Text())
		if s == "" || n == len(parts) {
			break
		}
		i, err := strconv.Atoi(s)
		if f, ferr := strconv.ParseFloat(s, 64); err != nil && ferr == nil && f == float64(int32(f)) {
			i, err = int(f), nil // 2004.0
		}
		if err != nil || int(int32(i)) != i {
			if n == 0 {
				return record.ParseDate(s), true
			}
			if month, season, ok := record.ParseMonth(s); n == 1 && ok {
				if i = int(month); season != 0 {
					i = int(season) + 20
				}
			} else {
				return literalParts(v, parts[0]), false
			}
		}
		parts[n] = i
		n++
	}
	d, ok := dayOf(parts)
	if !ok {
		return literalParts(v, parts[0]), false
	}
	return record.Date{Start: d}, true
}

// dayOf returns the day of a year, month and day, of which 0 are not given. CSL
// counts the years before Christ as -1, -2: there is no year 0.
func dayOf(parts [3]int) (record.Day, bool) {
	year, month, day := parts[0], parts[1], parts[2]
	if year == 0 {
		return record.Day{}, month == 0 && day == 0
	}
	if year < 0 {
		year++
	}
	d := record.Day{Year: int32(year), Precision: record.PrecisionYear}
	if s, ok := pseudoMonth(month); ok {
		return inSeason(d, s), day == 0
	}
	if month == 0 {
		return d, day == 0
	}
	d.Month, d.Precision = uint8(month), record.PrecisionMonth
	if day != 0 {
		d.Day, d.Precision = uint8(day), record.PrecisionDay
	}
	return d, month > 0 && month <= 12 && day >= 0 && day <= 31 && d.IsValid()
}

// literalParts keeps date-parts that are no date: the year, and all as written.
func literalParts(v value, year int) record.Date {
	var parts []string
	for e := range v.Elements() {
		parts = append(parts, e.Text())
	}
	d := record.Date{Literal: strings.Join(parts, "-")}
	if day, ok := dayOf([3]int{year}); ok {
		d.Start = day
	}
	return d
}
