package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/record"
)

// dates is what the line at the end of a result says: when the version at hand
// and the first one were submitted, and in which month the paper was announced.
type dates struct {
	submitted, first, announced record.Date
	latest                      record.ArXiv // "Latest version": the id, of a result that is not the newest
	start, end                  int          // of the line's text
}

// complete reports whether the line was read to its end.
func (d *dates) complete() bool { return !d.announced.IsZero() }

// parseDates reads the line of dates that begins in text at byte at. Its clauses
// may stand in any order and be broken over lines anywhere:
//
//	Submitted 6 November, 2025; v1 submitted 5 November, 2025; originally announced November 2025.
func parseDates(text []byte, at int) (d dates, ok bool) {
	c := cursor{text: text, at: at}
	if !c.take("Submitted ") {
		return d, false
	}
	if d.submitted, ok = c.day(); !ok {
		return d, false
	}
	d.start, d.end = at, c.at
	for c.clause(&d) {
		d.end = c.at
	}
	return d, true
}

// clause reads one clause behind the first.
func (c *cursor) clause(d *dates) (ok bool) {
	for c.skip(); c.at < len(c.text) && bytes.IndexByte([]byte(";.,"), c.text[c.at]) >= 0; c.skip() {
		c.at++
		d.end = c.at
	}
	switch {
	case c.take("v1 submitted "):
		d.first, ok = c.day()
	case c.take("originally announced "):
		d.announced, ok = c.month()
	case c.take("Latest version: "):
		word := bytes.TrimRight(c.word(), ".;,")
		d.latest, ok = record.ParseArXiv(string(word))
	}
	return ok
}

// day reads a day as arXiv writes it: 6 November, 2025. A day that there is not,
// 31 November, is a Literal.
func (c *cursor) day() (record.Date, bool) {
	c.skip()
	start := c.at
	day, ok := c.number()
	if !ok {
		return record.Date{}, false
	}
	d, ok := c.month()
	if !ok {
		return record.Date{}, false
	}
	if day < 1 || day > daysIn(d.Start.Year, d.Start.Month) {
		return record.Date{Literal: fold(c.text[start:c.at])}, true
	}
	return record.YearMonthDay(int(d.Start.Year), int(d.Start.Month), day), true
}

// month reads a month and year: November 2025.
func (c *cursor) month() (record.Date, bool) {
	month := monthNumber(bytes.TrimRight(c.word(), ",."))
	if month == 0 {
		return record.Date{}, false
	}
	year, ok := c.number()
	if !ok || year < 1000 || year > 9999 {
		return record.Date{}, false
	}
	return record.YearMonth(year, month), true
}

// monthNumber returns the number of a month's English name or its abbreviation to
// three letters, 0 if it is none.
func monthNumber(word []byte) int {
	for i, name := range [...]string{
		"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December",
	} {
		if string(word) == name || string(word) == name[:3] {
			return i + 1
		}
	}
	return 0
}

// daysIn returns how many days a month has.
func daysIn(year int32, month uint8) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// findDates returns the line of dates of a result: the first complete one, or one
// at the beginning of a line that was cut off.
func findDates(b *block) (found dates, ok bool) {
	for from := 0; ; {
		start, _ := findPhrase(b.text, from, "Submitted ")
		if start < 0 {
			return found, ok
		}
		from = start + 1
		d, isDate := parseDates(b.text, start)
		if isDate && d.complete() {
			return d, true
		}
		if isDate && !ok && b.startsLine(start) {
			found, ok = d, true
		}
	}
}
