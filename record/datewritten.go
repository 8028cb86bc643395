package record

import "strings"

// ParseDate reads a date as people and databases write it: EDTF, "6 November,
// 2025", "Nov 2025", "2025/11/06", "20251106", "2025-11", "Spring 1999", "c. 1950",
// "[1950?]", "1999-2001", "2006 Sep-Oct", "1st Quarter 2013", "July 8-13, 2006", "1941-", "197-",
// "1970s", "19th century", "44 BC", "Thu, 13 Nov 2025 12:34:56 GMT" (without the
// time), "2004年5月3日". What it can't read comes back as a Literal; "" as the zero
// Date. Of 03/04/2005 nobody knows the month: only the year is taken, unless one
// number is over 12; between dots (3.4.2005) the day stands first. Behind the
// third slash of RIS's YYYY/MM/DD/other only a season is read. Zeros alone are no year:
// databases fill with them what they don't know.
func ParseDate(s string) Date {
	s = collapse(s)
	if s == "" {
		return Date{}
	}
	if strings.Trim(s, "0-/") == "" {
		return Date{Literal: s}
	}
	if d, ok := ParseEDTF(s); ok {
		return d
	}
	if d, ok := parseSlashed(s); ok {
		return d
	}
	if d, ok := parseWritten(s); ok {
		return d
	}
	if d, ok := parseQuarter(s); ok {
		return d
	}
	return Date{Literal: s}
}

// OneForm returns d for a place that holds either a date or words: words that are read
// as a date are one, and of a date that has words beside it the date remains; left are
// the words that are left out then.
func (d Date) OneForm() (form Date, left string) {
	words := d.Literal
	d.Literal = ""
	switch read := ParseDate(words); {
	case d.IsZero():
		return read, ""
	case words == "" || read == d:
		return d, ""
	}
	return d, words
}

// WithDay returns d, of which the year may be known, as another place says it more
// exactly, with a year of its own or without: "May 12", "2015-05-12", "5" for the
// month. False if that contradicts d or says nothing.
func (d Date) WithDay(written string) (Date, bool) {
	year, known := d.Year()
	if d.Literal != "" {
		return d, false
	}
	written = strings.TrimRight(written, "/ ")
	day := ParseDate(written)
	switch month, ok := smallNumber(written); {
	case !known:
		return day, !day.IsZero()
	case ok && month >= 1 && month <= 12:
		day = YearMonth(year, month)
	case !day.refines(YearOnly(year)):
		day = ParseDate(written + " " + YearOnly(year).EDTF())
	}
	return day, day.refines(d)
}

// refines reports whether d says the same as a single date, or more exactly.
func (d Date) refines(of Date) bool {
	a, b := d.Start, of.Start
	if a.IsZero() {
		a = d.End // ../2006
	}
	switch {
	case d.Literal != "" || of.Range != NoRange || b.Unspecified > 0:
		return false
	case b.Precision == PrecisionDay:
		return a == b
	case b.Precision == PrecisionMonth:
		return a.Year == b.Year && a.Month == b.Month && a.Season == b.Season
	}
	return a.Precision != PrecisionNone && a.Year == b.Year
}

// parseSlashed reads YYYY/MM/DD/other, of which all but the year may be empty or
// zero; what stands for other may be a month or a season, and is free text else.
func parseSlashed(s string) (Date, bool) {
	year, rest, ok := strings.Cut(s, "/")
	if !ok || len(year) != 4 || !allDigits(year) {
		return Date{}, false
	}
	month, rest, hasDay := strings.Cut(rest, "/")
	if !hasDay && !allZero(month) {
		return Date{}, false
	}
	day, other, _ := strings.Cut(rest, "/")
	day, _, _ = strings.Cut(day, " ") // a time of day may follow
	noDay := day == "" || allZero(day)
	d, _, _ := cutYear(year)
	none := month == "" || allZero(month)
	if none && noDay {
		month = other
	}
	m, season, ok := ParseMonth(month)
	if !ok {
		return Date{Start: d}, none && noDay
	}
	d.Month, d.Season, d.Precision = m, season, PrecisionMonth
	if noDay {
		return Date{Start: d}, d.IsValid()
	}
	n, ok := smallNumber(day)
	d.Day, d.Precision = uint8(n), PrecisionDay
	return Date{Start: d}, ok && m != 0 && d.IsValid()
}

func allZero(s string) bool { return s != "" && strings.Trim(s, "0") == "" }

// smallNumber reads a number of one or two digits.
func smallNumber(s string) (int, bool) {
	if len(s) == 1 && isDigit(s[0]) {
		return int(s[0] - '0'), true
	}
	return twoDigits(s)
}

// parseWritten reads a date in words and numbers, or two with a dash between them.
func parseWritten(s string) (Date, bool) {
	var d Date
	s = d.cutQualifiers(s)
	if day, ok := parseVague(s); ok {
		d.Start = day
		return d, true
	}
	if strings.Trim(s, "-–—") == s {
		if w, ok := readDate(s); ok {
			if day, ok := w.day(); ok {
				d.Start = day
				return d, true
			}
		}
	}
	for _, dash := range [...]string{"–", "—", "--", " to ", " through ", " bis ", " - ", "/", "-"} {
		if start, end, ok := strings.Cut(s, dash); ok {
			return d.between(strings.TrimSpace(start), strings.TrimSpace(end))
		}
	}
	return Date{}, false
}

// cutQualifiers takes off a date what says "about", "perhaps" and "copyright", and
// the brackets around what a cataloguer supplied.
func (d *Date) cutQualifiers(s string) string {
	const brackets = "[](). "
	for {
		before := s
		s = strings.Trim(s, brackets)
		if s == "" || isDigit(s[0]) {
			break
		}
		for _, p := range circaWords {
			if hasPrefixFold(s, p) {
				d.Circa, s = true, s[len(p):]
				break
			}
		}
		for _, p := range copyrightSigns {
			if rest := s[min(len(p), len(s)):]; hasPrefixFold(s, p) && rest != "" && isDigit(rest[0]) {
				s = rest
				break
			}
		}
		if s == before {
			break
		}
	}
	if rest := strings.TrimRight(s, "?"); rest != s {
		d.Doubt, s = true, strings.TrimRight(rest, brackets)
	}
	return s
}

// circaWords stand before a date that is approximate.
var circaWords = [...]string{
	"circa ", "ca. ", "ca.", "ca ", "c. ", "c.", "cca. ", "approx. ", "approximately ", "about ", "around ",
	"um ", "vers ", "hacia ", "verso il ", "omkring ", "~",
}

// copyrightSigns stand right before the year of a copyright in catalogues.
var copyrightSigns = [...]string{"©", "℗", "c", "p", "cop. "}

// parseVague reads a decade or a century: 197-, 19--, 20xx, 1970s, 19th century.
func parseVague(s string) (Day, bool) {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	digits, rest := s[:n], s[n:]
	unspecified := 0
	switch {
	case n == 4 && digits[3] == '0' && (rest == "s" || rest == "'s" || rest == "’s" || rest == "er"):
		unspecified = 1
	case n >= 2 && n <= 3 && (rest == "--"[:4-n] || strings.EqualFold(rest, "xx"[:4-n])):
		digits += "00"[:4-n]
		unspecified = 4 - n
	case n >= 1 && n <= 2:
		if word := strings.TrimSpace(cutOrdinal(strings.TrimPrefix(rest, "."))); word != rest && centuries[strings.ToLower(word)] {
			century, _ := smallNumber(digits)
			return Day{Year: int32(century-1) * 100, Precision: PrecisionYear, Unspecified: 2}, century > 1
		}
		return Day{}, false
	default:
		return Day{}, false
	}
	day, _, ok := cutYear(digits)
	day.Unspecified = uint8(unspecified)
	return day, ok
}

var centuries = wordSet(`century centuries c. cent. jahrhundert siècle siglo século secolo eeuw век`)

// between reads the range from start to end, which may each leave out what the
// other says: "2006 Sep-Oct", "3-5 May 2004", "1998-99", "1941-", "1941-present".
func (d *Date) between(start, end string) (Date, bool) {
	from, ok := readDate(start)
	if !ok {
		return Date{}, false
	}
	if end == "" || nowWords.get(end) {
		d.Start, ok = from.day()
		d.Range = RangeOpen
		return *d, ok && d.Start.Precision == PrecisionYear
	}
	to, ok := readDate(end)
	if !ok {
		return Date{}, false
	}
	if !from.hasName() && !to.hasName() {
		to.completeYear(&from)
	} else {
		from.share(&to)
	}
	var okFrom, okTo bool
	d.Start, okFrom = from.day()
	d.End, okTo = to.day()
	d.Range = RangeClosed
	return *d, okFrom && okTo && !d.End.Before(d.Start)
}

// nowWords end a range that has no end yet.
var nowWords = foldSet(`present today now heute date aujourd'hui presente actualidad`)
