package ris

import (
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// putNumbers sorts the content of SN, where ISSNs and ISBNs stand alike, often
// several and with remarks: "1999-7777(Electronic),0222-6666(Print)". What has
// the looks of neither is kept as the number the type calls for.
func (r *reading) putNumbers(f *tagged.Field) {
	s := f.Value
	var room [fewNumbers]standardNumber
	numbers, ok := standardNumbers(room[:0], s)
	if !ok {
		v := record.ISBN
		if journals.has(r.kind) {
			v = record.ISSN
		}
		r.Rec.AddText(v, tagged.OneLine(s))
		return
	}
	for _, n := range numbers {
		r.Rec.AddText(n.v, n.s)
	}
	r.TellRemarks(f)
}

type standardNumber struct {
	v record.Var
	s string
}

// fewNumbers is how many numbers a field hardly ever holds more of.
const fewNumbers = 4

// standardNumbers appends the ISSNs and ISBNs in s to found; false if there is none,
// or if something is left that is more than a remark.
func standardNumbers(found []standardNumber, s string) (_ []standardNumber, ok bool) {
	for word := range record.NumberWords(s) {
		switch n := digitsOf(word); {
		case n == 8:
			found = append(found, standardNumber{record.ISSN, withHyphen(word)})
		case n == 10 || n == 13:
			found = append(found, standardNumber{record.ISBN, word})
		case n > 0:
			return nil, false
		}
	}
	return found, len(found) > 0
}

// digitsOf counts the digits of a word made of digits, hyphens and an X at its
// end; it is 0 for a remark, and 1 for digits mixed with letters, which is neither.
func digitsOf(word string) int {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "."), ":")
	n := 0
	for i, c := range word {
		switch {
		case c >= '0' && c <= '9', (c == 'X' || c == 'x') && i == len(word)-1 && n > 0:
			n++
		case c == '-' || c == '–' || c == '‐':
		case n > 0:
			return 1
		default:
			return 0
		}
	}
	return n
}

// withHyphen spells an ISSN without its hyphen as it is printed.
func withHyphen(s string) string {
	if len(s) == 8 {
		return s[:4] + "-" + s[4:]
	}
	return s
}

// joinPages makes one range of SP and EP. Many exports put the range into SP and
// repeat its end in EP, or the first page in both.
func (r *reading) joinPages() {
	from, until := r.from, r.until
	switch {
	case r.Rec.Page != "" || from == "" && until == "":
		return
	case from == "":
		from = until
	case until == "" || tagged.SameText(from, until) || endsWithPage(from, until):
	default:
		from += "-" + until
	}
	r.Rec.Page = record.CleanPages(from)
}

// endsWithPage reports whether a range ends with a page already, in full or cut
// short: 193-194 or 193-4 with 194.
func endsWithPage(pages, last string) bool {
	if ascii.AreDigits(pages) {
		return false
	}
	p := record.ParsePages(pages)
	return p.Kind == record.PageRange && (p.Last == last || strings.HasSuffix(p.Last, last) || pages == p.First+"-"+last)
}
