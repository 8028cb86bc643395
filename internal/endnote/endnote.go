// Package endnote knows what EndNote means by its fields, whichever of its formats,
// XML or tagged, has them: the families of its types, its written names, the fields
// where several kinds of numbers stand, and what only a whole record can tell.
package endnote

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Settle decides what only a whole record can tell: what is a preprint, for which
// EndNote has no type, and when a page of the web was looked at, which are the
// volume ("Access Year") and the number ("Access Date") there. It returns the genre that
// a preprint has beside.
func Settle(rec *record.Record) (genre string) {
	isPreprint := strings.EqualFold(rec.Genre, record.GenrePreprint)
	switch {
	case rec.Type == record.TypeArticle, rec.Type == record.TypeManuscript && isPreprint:
		if !isPreprint {
			genre = rec.Genre
		}
		preprint(rec)
	case rec.Type == record.TypeWebpage && !rec.Has(record.Accessed):
		access(rec)
	}
	return genre
}

// EditedBook gives the authors of a record of that type their role: EndNote has the
// editors there. Where others are called editors, too, it can't be told.
func EditedBook(rec *record.Record) {
	if len(rec.Editor) > 0 {
		return
	}
	rec.Editor, rec.Author = rec.Author, nil
	if missing, cut := rec.CutOf(record.Author); cut {
		rec.ClearCut(record.Author)
		rec.SetCut(record.Editor, missing)
	}
}

// accessFields are the names of volume and number in EndNote's formats.
var accessFields = []string{"volume", "number", "%V", "%N"}

func preprint(rec *record.Record) {
	rec.Type, rec.Genre = record.TypeArticle, record.GenrePreprint
	if rec.ArXiv.Implies(rec.DOI) {
		rec.DOI = ""
	}
	if rec.ArXiv.Implies(rec.URL) {
		rec.URL = ""
	}
}

// IsVisit reports whether v, of a record that is written as that type, would be taken
// for a part of the day on which a page of the web was looked at.
func IsVisit(rec *record.Record, t record.Type, v record.Var) bool {
	if t != record.TypeWebpage || v != record.Volume && v != record.Issue && v != record.Number || rec.Has(record.Accessed) {
		return false
	}
	read := record.Record{Volume: rec.Volume, Issue: cmp.Or(rec.Issue, rec.Text(record.Number)), Extra: rec.Extra}
	access(&read)
	return read.Has(record.Accessed)
}

// access makes a date of volume and number, unless there are several of them.
func access(rec *record.Record) {
	if slices.ContainsFunc(rec.Extra, func(f record.Field) bool { return slices.Contains(accessFields, f.Name) }) {
		return
	}
	year, number := record.ParseDate(rec.Volume), rec.Issue
	day, ok := record.ParseDate(number), true
	if rec.Volume != "" {
		day, ok = year.WithDay(number)
	}
	switch {
	case ok && day.Literal == "" && day.Start.Precision == record.PrecisionDay:
		rec.SetDate(record.Accessed, day)
		rec.Volume, rec.Issue = "", ""
	case rec.Issue == "" && year.Literal == "" && len(rec.Volume) == len("2010"):
		rec.SetDate(record.Accessed, year)
		rec.Volume = ""
	}
}
