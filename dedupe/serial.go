package dedupe

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/record"
)

// The numbers that reports, patents and standards have from who issues them.

// setNumber reads the number of a work, which may stand before its title or in a note, and
// returns the title without it.
func (p *profile) setNumber(r *record.Record) (title string) {
	number, title := "", r.Title
	switch r.Type {
	case record.TypePatent:
		number = cmp.Or(r.Text(record.Number), r.Issue)
	case record.TypeReport, record.TypeStandard:
		number, title = titles.Designation(r.Title)
		number = cmp.Or(r.Text(record.Number), r.Issue, number)
	case record.TypeDocument, record.TypeWebpage:
		if number, title = titles.Designation(r.Title); number == "" {
			number, _ = titles.Designation(r.Text(record.Number))
		}
		fallthrough
	default:
		if number == "" && vague(r.Type) >= untyped {
			number = patentIn(r.Notes)
		}
	}
	p.number = titles.Serial(number)
	return title
}

// patentIn returns the note that is the number of a patent: BibTeX has no type for
// patents, and Google Scholar writes "US Patent 9,123,456" into a note.
func patentIn(notes []string) string {
	for _, note := range notes {
		if s := fold.Text(note); len(s) < 40 && strings.Contains(s, "patent") && strings.ContainsAny(s, "0123456789") {
			return note
		}
	}
	return ""
}

// compareSerials compares two numbers, of which one may lack the name of the series or the
// year: "yaleudcsrr459", "459"; "iso9001", "iso90012015".
func compareSerials(a, b string) level {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == "" || a == b {
		return compareValues(a, b)
	}
	if rest, ok := strings.CutSuffix(b, a); ok && fold.IsDigit(a[0]) && !fold.IsDigit(rest[len(rest)-1]) {
		return same
	}
	if year, ok := strings.CutPrefix(b, a); ok && !fold.IsDigit(a[0]) && titles.IsYear(year) {
		return same
	}
	return differs
}
