package csv

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// finish settles what several columns tell together.
func (r *reading) finish() {
	r.issued()
	r.pages()
	r.kind()
	width := len(r.header.columns)
	if msg := raggedness(r.row, width); msg != "" {
		r.warn(msg)
		for i := width; i < r.row.len(); i++ {
			if s := r.row.value(i); s != "" {
				r.extra = append(r.extra, record.Field{Format: family, Name: columnName(i), Value: s})
			}
		}
	}
	r.rec.Extra = append(r.rec.Extra, r.extra...)
}

// issued puts the date of publication together: the date's column, if it says as
// much as those of year, month and day. Where a table has a column for the day on
// which articles came out ahead of their issue, that is all there is of some.
func (r *reading) issued() {
	date := record.ParseDate(r.date)
	parts := r.dateOfParts()
	switch {
	case r.date == "" && parts.IsZero() && r.header.has(to(record.AvailableDate)):
		r.rec.Issued = r.rec.Date(record.AvailableDate)
	case r.date == "":
		r.rec.Issued = parts
	case parts.IsZero() || date.Literal == "" && date.Start.Precision >= parts.Start.Precision:
		r.rec.Issued = date
	default:
		r.rec.Issued = parts
		r.extra = append(r.extra, record.Field{Format: family, Name: "date", Value: r.date})
	}
}

// dateOfParts reads year, month and day. Web of Science's month may hold a day
// ("JAN 26"), a range ("MAR-APR") or the whole date ("JAN 26 2021").
func (r *reading) dateOfParts() record.Date {
	whole := strings.TrimSpace(r.year + " " + r.month + " " + r.day)
	if r.month == "" && r.day == "" {
		return record.ParseDate(r.year)
	}
	if y, ok := isNumber(r.year); ok {
		m, _, known := record.ParseMonth(r.month)
		d, hasDay := isNumber(r.day)
		switch {
		case known && hasDay && m > 0:
			if day := record.YearMonthDay(y, int(m), d); day.Start.IsValid() {
				return day
			}
		case known && m > 0 && r.day == "":
			return record.YearMonth(y, int(m))
		}
	}
	if strings.Contains(r.month, r.year) {
		whole = r.month
	} else if r.day == "" {
		whole = r.month + " " + r.year
	}
	if d := record.ParseDate(whole); d.Literal == "" {
		return d
	}
	return record.ParseDate(r.year)
}

// putDate sets a date that is free. A year's column beside that of the date may
// say less, and is weighed in the end.
func (r *reading) putDate(v record.Var, s string) bool {
	if v == record.Issued {
		return putString(&r.date, s)
	}
	d := record.ParseDate(s)
	if old := r.rec.Date(v); !old.IsZero() {
		return old == d
	}
	r.rec.SetDate(v, d)
	return true
}

// pages puts first and last page together. An article number stands for the pages
// of what has none.
func (r *reading) pages() {
	page := r.first
	if r.last != "" && r.last != r.first {
		page = strings.TrimPrefix(r.first+"-"+r.last, "-")
	}
	switch {
	case page == "":
	case r.rec.Page == "":
		r.rec.Page = page
	case !sameText(record.CleanPages(r.rec.Page), record.CleanPages(page)):
		r.extra = append(r.extra, record.Field{Format: family, Name: "pages", Value: page})
	}
	switch {
	case r.article == "":
	case r.rec.Page == "":
		r.rec.Page = r.article
		r.rec.SpellArticleNumber()
	case r.rec.Text(record.Number) == "" && r.article != r.rec.Page:
		r.rec.SetText(record.Number, r.article)
	}
}
