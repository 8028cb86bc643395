// Package pages reads and compares page fields.
package pages

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// Kind is what a page field holds, as far as comparing needs to know.
type Kind uint8

const (
	None    Kind = iota
	Printed      // pages of a volume, also of a supplement (S12)
	Locator      // an article number or e-page: e12724, CD002273
	Date         // pages that a spreadsheet took for a date: 01-Jun, Oct-15
	Rest         // what is left of a supplement's number and a last page: Suppl-41
)

// Range is a page field as matching sees it.
type Range struct {
	Kind        Kind
	Letters     uint32 // what stands before the first number, packed; 0 if nothing
	First, Last int32  // last is complete (of 123-45 it is 145), or first
}

// Parse reads the first range, page or locator of a page field, with the
// damage that exports do to them.
func Parse(s string) Range {
	s = strings.TrimSpace(s)
	if s == "" {
		return Range{}
	}
	if len(s) > 5 && strings.EqualFold(s[:5], "suppl") {
		return Range{Kind: Rest}
	}
	if p, ok := DateDamage(s); ok {
		return p
	}
	p, digits, rest := parseFirst(s)
	if last, n := parseLast(rest); n > 0 && p.Kind == Printed {
		if n < digits && last < p.First { // of 123-45 it is 145
			last += p.First / tens(n) * tens(n)
		}
		p.Last = max(p.First, last)
	}
	return p
}

// parseFirst reads the first page, and returns how many digits it has and what stands
// behind it.
func parseFirst(s string) (p Range, digits int, rest string) {
	i := 0
	for i < len(s) && !fold.IsDigit(s[i]) {
		if c := s[i] | 0x20; 'a' <= c && c <= 'z' {
			p.Letters = p.Letters<<8 | uint32(c)
		} else if s[i] == '.' || s[i] == ' ' {
			p.Letters = 0 // "pp. 12", "p. 12", "pages 12"
		}
		i++
	}
	if i == len(s) {
		return Range{}, 0, ""
	}
	switch p.Letters {
	case 'p', 'p'<<8 | 'p', 't'<<8 | 'p':
		p.Letters = 0
	}
	first, end := Number(s, i)
	p.First, p.Last, p.Kind, digits = first, first, Printed, end-i
	if p.Letters != 0 && p.Letters&0xff != 's' && (digits == 3 && !isRoman(p.Letters) || digits > 3) || digits >= 6 {
		p.Kind = Locator
	}
	return p, digits, s[end:]
}

// parseLast reads the end of a range, of which only blanks, dashes and letters may stand
// before the number, and returns how many digits it has: 0 if there is no range.
func parseLast(s string) (last int32, digits int) {
	dash := false
	for i := range len(s) {
		switch c := s[i]; {
		case fold.IsDigit(c):
			if !dash {
				return 0, 0
			}
			last, end := Number(s, i)
			return last, end - i
		case strings.IndexByte(",;+[(/&", c) >= 0:
			return 0, 0
		case c == '-' || c == 0xE2: // hyphen, or the first byte of a dash
			dash = true
		}
	}
	return 0, 0
}

// tens returns the power of ten that has one digit more.
func tens(digits int) int32 {
	unit := int32(1)
	for range digits {
		unit *= 10
	}
	return unit
}

func isRoman(letters uint32) bool {
	for ; letters != 0; letters >>= 8 {
		if strings.IndexByte("ivx", byte(letters)) < 0 {
			return false
		}
	}
	return true
}

// Number reads the digits at s[i:], at most nine of them.
func Number(s string, i int) (int32, int) {
	n, start := int32(0), i
	for i < len(s) && fold.IsDigit(s[i]) {
		if i-start < 9 {
			n = n*10 + int32(s[i]-'0')
		}
		i++
	}
	return n, i
}

var monthNumbers = map[string]int32{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// DateDamage undoes what spreadsheets do to short ranges: "6-Jan" and "Jan-06"
// were 1-6 or 6-1, "Oct-15" was 10-15.
func DateDamage(s string) (Range, bool) {
	a, b, ok := strings.Cut(s, "-")
	if !ok || len(a) > 3 || len(b) > 3 {
		return Range{}, false
	}
	m, num := monthNumbers[strings.ToLower(a)], b
	if m == 0 {
		m, num = monthNumbers[strings.ToLower(b)], a
	}
	if m == 0 || num == "" || !fold.IsDigit(num[0]) {
		return Range{}, false
	}
	n, _ := Number(num, 0)
	return Range{Kind: Date, First: min(m, n), Last: max(m, n)}, true
}

// Level says how two page fields relate.
type Level uint8

const (
	Unknown Level = iota // one is missing, or they can't be compared
	Same                 // the first page is the same
	Close                // one lies within the other, or a digit or letter is off
	Differ
)

// Compare returns how two page fields relate.
func Compare(a, b Range) Level {
	switch {
	case a.Kind == None || b.Kind == None, a.Kind == Rest || b.Kind == Rest:
		return Unknown
	case a.Kind == Date || b.Kind == Date:
		if a.First == b.First && (a.Last%100 == b.Last%100 || a.Last == a.First) {
			return Same
		}
		return Unknown
	case dashLost(a, b) || dashLost(b, a):
		return Same
	case a.First == b.First:
		if a.Letters == b.Letters || a.First >= 100 {
			return Same
		}
		return Close
	case a.Letters == b.Letters && a.Letters != 0 && a.Kind != b.Kind:
		return Differ // n71 and n160
	case a.Kind != b.Kind:
		return Unknown // an article number says nothing about a page
	case StartsAtOne(a) || StartsAtOne(b), onlyOne(a, b) || onlyOne(b, a):
		return Unknown // pages of the PDF, not of the volume
	case a.Last != a.First && a.Last == b.Last && a.Last >= 20:
		return Close
	case within(a, b) || within(b, a):
		return Close
	}
	return Differ
}

// Shapes reports whether two page fields that can't be compared are whole all the same:
// an article number and a page, or pages of the PDF and of the volume. Those of one article
// may be, and those of two.
func Shapes(a, b Range) bool {
	return a.told() && b.told() && Compare(a, b) == Unknown
}

// told reports whether these are pages as they were printed, and not page 1 alone.
func (p Range) told() bool { return p.Kind == Locator || p.Kind == Printed && p.Last > 1 }

// dashLost reports whether a is b's range without its dash: 433444 is 433-444.
func dashLost(a, b Range) bool {
	if a.First != a.Last || b.Last <= b.First || a.Letters != b.Letters || a.First < 1000 {
		return false
	}
	unit := int64(10)
	for unit <= int64(b.Last) {
		unit *= 10
	}
	return int64(a.First) == int64(b.First)*unit+int64(b.Last)
}

// StartsAtOne reports whether p counts from one, as online-first articles do.
func StartsAtOne(p Range) bool { return p.First == 1 && p.Last != 1 && p.Letters == 0 }

// onlyOne reports whether a is no more than page 1, where b is a page that can't be
// of the same PDF, or one of a supplement.
func onlyOne(a, b Range) bool {
	return a.First == 1 && a.Last == 1 && a.Letters == 0 && (b.Letters == 0 && b.First >= 10 || b.Letters == 's')
}

// Apart reports whether no page is in both, nor do they adjoin.
func Apart(a, b Range) bool {
	return a.Letters == b.Letters && (a.Last < b.First || b.Last < a.First)
}

// within reports whether a is a proper part of b's range, of a paper's usual length.
func within(a, b Range) bool {
	return a.Letters == b.Letters && b.First < a.First && a.Last <= b.Last && b.Last-b.First <= 60
}

// Spans reports whether the pages go from one to another: those of a part, while a
// whole tells how many it has.
func (p Range) Spans() bool { return p.Last > p.First }

// Brief reports whether there are no more than two pages, as far as is told.
func (p Range) Brief() bool { return p.Last-p.First < 2 }
