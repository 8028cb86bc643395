package endnote

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// AddSerials takes the words of the field where EndNote has ISSNs and ISBNs alike:
// "1532-1827 (Electronic)". False says that it is another number, as of a patent or
// a report.
func AddSerials(rec *record.Record, s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(" \n\t,;()", c) }) {
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
