package pubmedxml

import (
	"strconv"

	"github.com/bibfold/bibfold/record"
)

// readDates: the date of the issue is that of publication, and without it that of
// the article on line.
func (r *reading) readDates() {
	rec := r.Rec
	rec.Issued = date(r.article.At("Journal", "JournalIssue", "PubDate"))
	rec.SetDate(record.AvailableDate, date(r.article.At("ArticleDate")))
	if r.book != nil {
		rec.Issued = date(r.book.At("PubDate"))
		if begun := date(r.book.At("BeginningDate")); rec.Issued.IsZero() {
			rec.Issued = begun
		}
		rec.SetDate(record.Updated, date(r.article.At("DateRevised")))
		r.keepDate("CTDT", r.article.At("ContributionDate"))
		r.keepDate("DRDT", r.book.At("EndingDate"))
	}
	if rec.Issued.IsZero() {
		rec.Issued = rec.Date(record.AvailableDate)
	}
	if r.book == nil {
		r.keepDate("LR", r.citation.At("DateRevised"))
	}
	r.keepDate("DCOM", r.citation.At("DateCompleted"))
	for day := range r.data.At("History").All("PubMedPubDate") {
		switch status := day.Attr("PubStatus"); {
		case status == "received" && rec.Date(record.Submitted).IsZero():
			rec.SetDate(record.Submitted, date(day))
		default:
			r.Keep("PHST", slashed(day)+" ["+status+"]")
		}
	}
}

// date reads a year with month and day, a season or what else MEDLINE has.
func date(n *node) record.Date {
	if n == nil {
		return record.Date{}
	}
	if s := n.At("MedlineDate").Text(); s != "" {
		return record.ParseDate(s)
	}
	s := n.At("Year").Text()
	year, err := strconv.Atoi(s)
	if err != nil {
		return record.ParseDate(s)
	}
	if season := n.At("Season").Text(); season != "" {
		return record.ParseDate(s + " " + season)
	}
	month := monthOf(n.At("Month").Text())
	day, err := strconv.Atoi(n.At("Day").Text())
	switch {
	case month == 0 && n.At("Month").Text() != "": // several, or a season
		return record.ParseDate(s + " " + n.At("Month").Text())
	case month == 0:
		return record.YearOnly(year)
	case err != nil || day < 1 || day > 31:
		return record.YearMonth(year, month)
	}
	return record.YearMonthDay(year, month, day)
}

// monthOf returns a month that is given as a number or by its name, 0 if it is none.
func monthOf(s string) int {
	if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= 12 {
		return n
	}
	month, _, _ := record.ParseMonth(s)
	return int(month)
}

// keepDate keeps a date as the MEDLINE display has it: 20190705.
func (r *reading) keepDate(tag string, n *node) {
	d := date(n)
	if d.Start.Precision == record.PrecisionDay {
		s := d.EDTF()
		r.Keep(tag, s[:4]+s[5:7]+s[8:])
	} else if !d.IsZero() {
		r.Keep(tag, d.EDTF())
	}
}

// slashed returns a date with its time of day as the MEDLINE display has it:
// 2019/11/08 06:00.
func slashed(n *node) string {
	s := n.At("Year").Text()
	for _, part := range []string{n.At("Month").Text(), n.At("Day").Text()} {
		if part != "" {
			s += "/" + twoDigits(part)
		}
	}
	if hour := n.At("Hour").Text(); hour != "" {
		s += " " + twoDigits(hour) + ":" + twoDigits(n.At("Minute").Text())
	}
	return s
}

func twoDigits(s string) string {
	for len(s) < 2 {
		s = "0" + s
	}
	return s
}
