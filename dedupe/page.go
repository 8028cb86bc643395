package dedupe

import "strings"

// pageKind is what a page field holds, as far as comparing needs to know.
type pageKind uint8

const (
	pageNone    pageKind = iota
	pagePrinted          // pages of a volume, also of a supplement (S12)
	pageLocator          // an article number or e-page: e12724, CD002273
	pageDate             // pages that a spreadsheet took for a date: 01-Jun, Oct-15
)

// pages is a page field as matching sees it.
type pages struct {
	kind        pageKind
	letters     uint32 // what stands before the first number, packed; 0 if nothing
	first, last int32  // last is complete (of 123-45 it is 145), or first
}

// parsePages reads the first range, page or locator of a page field, with the
// damage that exports do to them.
func parsePages(s string) pages {
	s = strings.TrimSpace(s)
	if s == "" {
		return pages{}
	}
	if len(s) > 5 && strings.EqualFold(s[:5], "suppl") {
		return pages{} // "Suppl-41": what is left of a supplement's number and a last page
	}
	if p, ok := dateDamage(s); ok {
		return p
	}
	var p pages
	i := 0
	for i < len(s) && !isDigit(s[i]) {
		if c := s[i] | 0x20; 'a' <= c && c <= 'z' {
			p.letters = p.letters<<8 | uint32(c)
		} else if s[i] == '.' || s[i] == ' ' {
			p.letters = 0 // "pp. 12", "p. 12", "pages 12"
		}
		i++
	}
	if i == len(s) {
		return pages{}
	}
	switch p.letters {
	case 'p', 'p'<<8 | 'p', 't'<<8 | 'p':
		p.letters = 0
	}
	firstStart := i
	p.first, i = number(s, i)
	width := i - firstStart
	p.last = p.first
	p.kind = pagePrinted
	switch {
	case p.letters != 0 && p.letters&0xff != 's' && !isRoman(p.letters) && width >= 3, width >= 6:
		p.kind = pageLocator
	}
	// The end of the range: only blanks, dashes and letters may stand between.
	j, dash := i, false
	for j < len(s) && !isDigit(s[j]) {
		switch s[j] {
		case ',', ';', '+', '[', '(', '/', '&':
			return p
		case '-', 0xE2: // hyphen, or the first byte of a dash
			dash = true
		}
		j++
	}
	if !dash || j == len(s) {
		return p
	}
	last, end := number(s, j)
	if w := end - j; w < width && last < p.first {
		unit := int32(1)
		for ; w > 0; w-- {
			unit *= 10
		}
		last += p.first / unit * unit
	}
	if last > p.first && p.kind == pagePrinted {
		p.last = last
	}
	return p
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isRoman(letters uint32) bool {
	for ; letters != 0; letters >>= 8 {
		if strings.IndexByte("ivxlc", byte(letters)) < 0 {
			return false
		}
	}
	return true
}

// number reads the digits at s[i:], at most nine of them.
func number(s string, i int) (int32, int) {
	n, start := int32(0), i
	for i < len(s) && isDigit(s[i]) {
		if i-start < 9 {
			n = n*10 + int32(s[i]-'0')
		}
		i++
	}
	return n, i
}

var monthNumbers = map[string]int32{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// dateDamage undoes what spreadsheets do to short ranges: "6-Jan" and "Jan-06"
// were 1-6 or 6-1, "Oct-15" was 10-15.
func dateDamage(s string) (pages, bool) {
	a, b, ok := strings.Cut(s, "-")
	if !ok || len(a) > 3 || len(b) > 3 {
		return pages{}, false
	}
	m, num := monthNumbers[strings.ToLower(a)], b
	if m == 0 {
		m, num = monthNumbers[strings.ToLower(b)], a
	}
	if m == 0 || num == "" || !isDigit(num[0]) {
		return pages{}, false
	}
	n, _ := number(num, 0)
	return pages{kind: pageDate, first: min(m, n), last: max(m, n)}, true
}

// pageLevel says how two page fields relate.
type pageLevel uint8

const (
	pagesUnknown pageLevel = iota // one is missing, or they can't be compared
	pagesSame                     // the first page is the same
	pagesClose                    // one lies within the other, or a digit or letter is off
	pagesDiffer
)

func comparePages(a, b pages) pageLevel {
	switch {
	case a.kind == pageNone || b.kind == pageNone:
		return pagesUnknown
	case a.kind == pageDate || b.kind == pageDate:
		if a.first == b.first && (a.last%100 == b.last%100 || a.last == a.first) {
			return pagesSame
		}
		return pagesUnknown
	case dashLost(a, b) || dashLost(b, a):
		return pagesSame
	case a.first == b.first:
		if a.letters == b.letters || a.first >= 100 {
			return pagesSame
		}
		return pagesClose
	case a.kind != b.kind:
		return pagesUnknown // an article number says nothing about a page
	case a.kind == pageLocator:
		return pagesDiffer
	case startsAtOne(a) || startsAtOne(b), onlyOne(a, b) || onlyOne(b, a):
		return pagesUnknown // pages of the PDF, not of the volume
	case a.last != a.first && a.last == b.last && a.last >= 20:
		return pagesClose
	case within(a, b) || within(b, a):
		return pagesClose
	case transposed(a.first, b.first) && a.last == b.last:
		return pagesClose
	}
	return pagesDiffer
}

// dashLost reports whether a is b's range without its dash: 433444 is 433-444.
func dashLost(a, b pages) bool {
	if a.first != a.last || b.last <= b.first || a.letters != b.letters || a.first < 1000 {
		return false
	}
	unit := int64(10)
	for unit <= int64(b.last) {
		unit *= 10
	}
	return int64(a.first) == int64(b.first)*unit+int64(b.last)
}

// startsAtOne reports whether p counts from one, as online-first articles do.
func startsAtOne(p pages) bool { return p.first == 1 && p.last != 1 && p.letters == 0 }

// onlyOne reports whether a is no more than page 1, where b is a page that can't be
// of the same PDF, or one of a supplement.
func onlyOne(a, b pages) bool {
	return a.first == 1 && a.last == 1 && a.letters == 0 && (b.letters == 0 && b.first >= 10 || b.letters == 's')
}

// apart reports whether no page is in both, nor do they adjoin.
func apart(a, b pages) bool {
	return a.letters == b.letters && (a.last < b.first || b.last < a.first)
}

// within reports whether a is a proper part of b's range, of a paper's usual length.
func within(a, b pages) bool {
	return a.letters == b.letters && b.first < a.first && a.last <= b.last && b.last-b.first <= 60
}

// transposed reports whether two digits of a are exchanged in b.
func transposed(a, b int32) bool {
	for unit := int32(1); a != 0 && b != 0; unit *= 10 {
		if a%10 != b%10 {
			return a/100 == b/100 && a%10 == b/10%10 && a/10%10 == b%10
		}
		a, b = a/10, b/10
	}
	return false
}
