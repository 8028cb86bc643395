package record

import "strings"

// PageKind is what a page string names.
type PageKind uint8

const (
	PageNone    PageKind = iota
	PageRange            // pages of a volume: 123-145, S12-S19, xii-xv
	PageSingle           // one page: 123; or the first one, where the last is not told: 123-, 225-+, 12ff.
	PageLocator          // an article number or e-locator: e12724, 103025, CD008173
	PageOther            // anything else, as written
)

// Pages is a page field, understood.
type Pages struct {
	Kind        PageKind
	First, Last string // Last is complete: of "123-45" it is 145; "" unless a range
}

// longestPage is the number of digits up to which a number is believed to be a
// page rather than an article number.
const longestPage = 5

// ParsePages reads the first range, page or locator of a page field.
func ParsePages(field string) Pages {
	s, label := cutPageLabel(trimPages(field))
	first := s
	if i := strings.IndexAny(s, ",;"); i >= 0 {
		first = s[:i]
	}
	first, _, _ = strings.Cut(first, ": ")
	if i := strings.IndexAny(first, "[("); i > 0 {
		first = first[:i] // a remark: P63 [tp 104]
	}
	p := parsePagePart(strings.TrimSpace(first))
	switch {
	case p.Kind == PageOther:
		p.First = collapse(field)
	case label == articleLabel && p.Kind == PageSingle:
		p.Kind = PageLocator
	}
	return p
}

// trimPages removes the punctuation of the sentence that a page field was cut from.
func trimPages(s string) string { return strings.Trim(collapse(s), ` .,;"'()`) }

// parsePagePart reads one range, page or locator.
func parsePagePart(s string) Pages {
	if strings.HasPrefix(s, "[") && strings.IndexByte(s, ']') == len(s)-1 {
		s = s[1 : len(s)-1]
	}
	if s == "" {
		return Pages{}
	}
	if a, b, ok := cutRange(s); ok {
		if p, ok := pageRange(a, b); ok {
			return p
		}
	}
	if first := cutOpenEnd(s); first != s && pageKind(first) == PageSingle {
		return Pages{Kind: PageSingle, First: first}
	}
	return Pages{Kind: pageKind(s), First: s}
}

// cutOpenEnd removes what says that more pages follow: 123-, 12ff., 225-+ and
// 287-& (Web of Science's signs for pages that lie apart).
func cutOpenEnd(s string) string {
	s = strings.TrimSuffix(s, ".")
	for _, end := range [...]string{"+", "&", "ff", "sqq", "sq"} {
		if rest, ok := strings.CutSuffix(s, end); ok {
			return strings.TrimRight(rest, dashes+" ")
		}
	}
	return strings.TrimRight(s, dashes+" ")
}

// pageKind says what a page string that is no range is.
func pageKind(s string) PageKind {
	p, ok := readPage(s)
	switch {
	case !ok && isRomanPage(s):
		return PageSingle
	case !ok:
		return PageOther
	case strings.HasSuffix(p.prefix, "-"):
		if len(p.prefix) > 3 || !isASCIILetter(p.prefix[0]) {
			return PageOther // a date, as in Oct-15
		}
		return PageSingle
	case strings.ContainsAny(p.prefix, ".:"), len(p.digits) > longestPage, len(p.digits) > 3 && p.digits[0] == '0':
		return PageLocator
	case strings.EqualFold(p.prefix, "e") && len(p.digits) > 2, len(p.prefix) > 1 && len(p.digits) > 3:
		return PageLocator
	case len(p.prefix) > 4:
		return PageOther
	}
	return PageSingle
}

// pageRange reads the two ends of a range and completes the last page.
func pageRange(a, b string) (Pages, bool) {
	p, okA := readPage(a)
	q, okB := readPage(b)
	switch {
	case !okA && !isRomanPage(a), !okB && !isRomanPage(b), len(a) == 1 && !okA && okB:
		return Pages{}, false
	case okA && okB && q.prefix == "":
		b = p.prefix + completePage(p.digits, q.digits) + q.suffix
	case okA && okB && strings.EqualFold(p.prefix, q.prefix):
		b = q.prefix + completePage(p.digits, q.digits) + q.suffix
	}
	if a == b {
		return Pages{Kind: PageSingle, First: a}, true
	}
	return Pages{Kind: PageRange, First: a, Last: b}, true
}

// completePage returns the last page with the digits that it leaves out, if the
// result doesn't lie before the first page.
func completePage(first, last string) string {
	if missing := len(first) - len(last); missing > 0 {
		if complete := first[:missing] + last; complete >= first {
			return complete
		}
	}
	return last
}

// page is a page in parts: S 12 (suffix "" or as in 12a, 532.e1). The prefix may
// end in a number of its own: 23: of 23:15, 045012- of 045012-10.
type page struct{ prefix, digits, suffix string }

// readPage takes a page apart; ok is false if s is none or has no digits.
func readPage(s string) (p page, ok bool) {
	if dot := strings.LastIndexByte(s, '.'); dot > 0 && dot+2 < len(s) && (s[dot+1]|0x20) == 'e' && allDigits(s[dot+2:]) {
		p, ok = readPage(s[:dot])
		p.suffix += s[dot:]
		return p, ok
	}
	end := len(s)
	for end > 0 && isASCIILetter(s[end-1]) {
		end--
	}
	start := end
	for start > 0 && isDigit(s[start-1]) {
		start--
	}
	if start == end || len(s)-end > 2 || !isPagePrefix(s[:start]) {
		return page{}, false
	}
	return page{s[:start], s[start:end], s[end:]}, true
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isPagePrefix reports whether s may stand before the number of a page: letters,
// or a number and a sign between it and the page.
func isPagePrefix(s string) bool {
	if len(s) > 12 {
		return false
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isASCIILetter(c):
		case isDigit(c):
		case c == ':' || c == '-' || c == '.' || c == '/':
			if i == 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func isRomanPage(s string) bool {
	return s != "" && (strings.Trim(s, "ivxlcdm") == "" || strings.Trim(s, "IVXLCDM") == "")
}

// pageLabel is what a page field calls its content.
type pageLabel uint8

const (
	noLabel      pageLabel = iota
	pagesLabel             // pp.
	articleLabel           // Article
)

// cutPageLabel removes "pp.", "p.", "Article" and their like before a page; label
// is the last of them.
func cutPageLabel(s string) (rest string, label pageLabel) {
	for s != "" && !isDigit(s[0]) {
		l, after := pageLabelOf(s)
		if l == noLabel {
			break
		}
		s, label = after, l
	}
	return s, label
}

// pageLabelOf returns the label that s begins with and what stands behind it.
func pageLabelOf(s string) (label pageLabel, rest string) {
	for _, l := range pageLabels {
		if !hasPrefixFold(s, l.word) {
			continue
		}
		rest = strings.TrimLeft(s[len(l.word):], " .:,;")
		if rest != "" && (isDigit(rest[0]) || len(rest) < len(s)-len(l.word) || l.word[len(l.word)-1] == '.') {
			return l.label, rest
		}
	}
	return noLabel, s
}

var pageLabels = [...]struct {
	word  string
	label pageLabel
}{
	{"pages", pagesLabel},
	{"page", pagesLabel},
	{"pp.", pagesLabel},
	{"pp", pagesLabel},
	{"pgs.", pagesLabel},
	{"pg.", pagesLabel},
	{"p.", pagesLabel},
	{"p ", pagesLabel},
	{"seiten", pagesLabel},
	{"s. ", pagesLabel},
	{"article number", articleLabel},
	{"article no.", articleLabel},
	{"article id", articleLabel},
	{"article", articleLabel},
	{"art. no.", articleLabel},
	{"art.", articleLabel},
}

// dashes are what stands between the ends of a range.
const dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"

// cutRange cuts s at its dash. Of several hyphens the doubled one counts, and of
// three the middle one (23-1-23-15), for pages may hold hyphens themselves.
func cutRange(s string) (a, b string, ok bool) {
	i := strings.IndexAny(s, dashes[1:])
	if i < 0 {
		i = strings.Index(s, "--")
	}
	if i < 0 {
		i = strings.IndexByte(s, '-')
		if strings.Count(s, "-") == 3 {
			i += 1 + strings.IndexByte(s[i+1:], '-')
		}
	}
	if i <= 0 {
		return s, "", false
	}
	a, b = strings.TrimRight(s[:i], dashes+" "), strings.TrimLeft(s[i:], dashes+" ")
	hyphens := strings.Count(a, "-")
	if a == "" || b == "" || hyphens > 1 || hyphens != strings.Count(b, "-") || strings.ContainsAny(b, dashes[1:]) {
		return s, "", false
	}
	return a, b, true
}

// CleanPages returns a page field in normal form: one hyphen in a range, last
// pages completed ("123–45" is "123-145"), "pp." gone, several ranges parted by
// ", ". What it doesn't understand stays as it is.
func CleanPages(s string) string {
	if clean, ok := plainRange(s); ok || s == "" {
		return clean
	}
	text, label := cutPageLabel(trimPages(s))
	if label == articleLabel {
		return s
	}
	if !strings.ContainsAny(text, ",;") {
		if clean, ok := cleanPagePart(text); ok {
			return clean
		}
		return s
	}
	return cleanPageParts(s, text)
}

// plainRange returns a number, or two of the same length with a dash between them,
// in normal form: what most pages are.
func plainRange(s string) (string, bool) {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	first, last := s[:n], s[n:]
	if n > 0 && last == "" {
		return s, true
	}
	for _, dash := range [...]string{"-", "--", "\u2013"} {
		if rest, ok := strings.CutPrefix(last, dash); ok && len(rest) == n && allDigits(rest) {
			switch {
			case rest == first: // Zotero's export of a single page
				return first, true
			case dash == "-":
				return s, true
			}
			return first + "-" + rest, true
		}
	}
	return s, false
}

// cleanPageParts returns text, parted by commas and semicolons, in normal form, or s
// if nothing of it is understood.
func cleanPageParts(s, text string) string {
	var b strings.Builder
	understood := false
	for {
		i := strings.IndexAny(text, ",;")
		part := text
		if i >= 0 {
			part = text[:i]
		}
		clean, ok := cleanPagePart(strings.TrimSpace(part))
		understood = understood || ok
		b.WriteString(clean)
		if i < 0 {
			break
		}
		b.WriteString(text[i:i+1] + " ")
		text = text[i+1:]
	}
	if !understood {
		return s
	}
	return b.String()
}

// cleanPagePart returns one range, page or locator in normal form; ok is false,
// and it is as it was, if it isn't understood. Words may stand before it
// ("discussion 748-9").
func cleanPagePart(s string) (clean string, ok bool) {
	words := ""
	if i := strings.LastIndexByte(s, ' '); i > 0 && strings.Trim(s[:i], "abcdefghijklmnopqrstuvwxyz ") == "" {
		words, s = s[:i+1], s[i+1:]
	}
	p := parsePagePart(s)
	switch p.Kind {
	case PageNone, PageOther:
		return words + s, false
	case PageRange:
		return words + p.First + "-" + p.Last, true
	}
	if strings.Trim(s, "[]") == p.First {
		s = p.First
	}
	if a, b, isRange := cutRange(s); isRange && a == b {
		return words + a, true
	}
	if rest, end := s[:len(s)-1], s[len(s)-1:]; p.Kind == PageSingle && (end == "+" || end == "&") {
		if first := strings.TrimRight(rest, dashes); first != rest {
			s = first + "-" + end
		}
	}
	return words + s, true
}
