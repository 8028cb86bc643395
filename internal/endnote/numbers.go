package endnote

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// partsSerials reports whether c stands between numbers.
func partsSerials(c rune) bool {
	switch c {
	case ' ', '\n', '\t', ',', ';', '(', ')':
		return true
	}
	return false
}

// AddSerials takes the words of the field where EndNote has ISSNs and ISBNs alike:
// "1532-1827 (Electronic)". False says that it is another number, as of a patent or
// a report.
func AddSerials(rec *record.Record, s string) bool {
	for word := range strings.FieldsFuncSeq(s, partsSerials) {
		_, isbn := record.CleanISBN(word)
		_, issn := record.CleanISSN(word)
		digits := strings.Trim(word, "-0123456789Xx") == ""
		switch {
		case isbn:
			rec.AddText(record.ISBN, word)
		case issn, digits && len(word) == 9 && word[4] == '-':
			rec.AddText(record.ISSN, word)
		case rec.Type == record.TypePatent || rec.Type == record.TypeReport:
			return false
		case strings.ContainsAny(word, "0123456789") && Journals.Has(rec.Type):
			rec.AddText(record.ISSN, word)
		case strings.ContainsAny(word, "0123456789"):
			rec.AddText(record.ISBN, word)
		}
	}
	return true
}

// WrittenSerials returns the ISBNs or ISSNs of a record, and tells of those that
// [AddSerials] reads otherwise in one of a type.
func WrittenSerials(w *tagged.Writer, v record.Var, typ record.Type) []string {
	list, clean := w.Rec.ISBN, record.CleanISBN
	if v == record.ISSN {
		list, clean = w.Rec.ISSN, record.CleanISSN
	}
	for _, s := range list {
		if number, ok := clean(s); ok && number == s {
			continue
		}
		read := &record.Record{Type: typ}
		if !AddSerials(read, s) || read.Text(v) != s {
			w.Lose(v.String(), s, formats.Changed, "it is not read as it stands")
		}
	}
	return list
}

// LoseDOI reports a DOI that is read otherwise: the field may hold more than one
// number, and what stands behind a blank is another.
func LoseDOI(w *tagged.Writer) {
	if read, _ := record.FindDOI(w.Rec.DOI); read != w.Rec.DOI {
		w.Lose(record.DOI.String(), w.Rec.DOI, formats.Changed, "it is not read as it stands")
	}
}

// IsPubMed reports whether what is said of a database (its name, its provider,
// addresses there) names PubMed or MEDLINE: an accession number is a PMID then.
func IsPubMed(said ...string) bool {
	for _, s := range said {
		s = strings.ToLower(s)
		if strings.Contains(s, "pubmed") || strings.Contains(s, "medline") {
			return true
		}
	}
	return false
}
