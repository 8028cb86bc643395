package record

import (
	"slices"
	"strconv"
	"strings"
)

// ArXiv is an arXiv identifier with what arXiv's listings say beside it. That of a
// preprint implies its [ArXiv.DOI] and [ArXiv.URL]: a record that has the one need
// not repeat the others, and writers whose format has no arXiv id give them.
type ArXiv struct {
	ID      string   // without version: 2511.10289 or hep-th/9901001
	Version int      // 0 when not given
	Primary string   // primary category: cs.SD
	Classes []string // all categories, the primary first
}

// URL returns the address of the abstract page of the current version, "" without
// an id.
func (a ArXiv) URL() string {
	if a.ID == "" {
		return ""
	}
	return "https://arxiv.org/abs/" + a.ID
}

// DOI returns the DOI that arXiv registers for the paper (all versions), lower
// case: 10.48550/arxiv.2511.10289; "" without an id.
func (a ArXiv) DOI() string {
	if a.ID == "" {
		return ""
	}
	return arXivDOI + a.ID
}

const arXivDOI = "10.48550/arxiv."

// SpellDOI returns a DOI, which records have in lower case, as its owner spells it:
// arXiv's are 10.48550/arXiv.2511.10289.
func SpellDOI(doi string) string {
	if id, ok := strings.CutPrefix(doi, arXivDOI); ok {
		return "10.48550/arXiv." + id
	}
	return doi
}

// ShownDOI returns the DOI that a reader is to see, as its owner spells it: the record's
// or, of a preprint on arXiv, the one that arXiv gives it.
func (r *Record) ShownDOI() string {
	if r.DOI == "" && r.IsPreprint() {
		return SpellDOI(r.ArXiv.DOI())
	}
	return SpellDOI(r.DOI)
}

// Implies reports whether s is the DOI that arXiv registers for the paper or the
// address of its abstract page, in any spelling: it says no more than the id does.
func (a ArXiv) Implies(s string) bool {
	if a.ID == "" || !strings.Contains(s, "10.48550/") && !strings.Contains(s, "/abs/") {
		return false
	}
	b, ok := ParseArXiv(s)
	return ok && b.ID == a.ID && (b.Version == 0 || b.Version == a.Version)
}

// String returns the id with its version, if it is known: 2511.10289v2.
func (a ArXiv) String() string {
	if a.ID == "" || a.Version == 0 {
		return a.ID
	}
	return a.ID + "v" + strconv.Itoa(a.Version)
}

// Equal reports whether a and b say the same.
func (a ArXiv) Equal(b ArXiv) bool {
	return a.ID == b.ID && a.Version == b.Version && a.Primary == b.Primary && slices.Equal(a.Classes, b.Classes)
}

// Add takes over what b says of the same paper and a doesn't know yet; false, with
// nothing changed, if b is another paper, another version, or of other classes.
func (a *ArXiv) Add(b ArXiv) bool {
	if a.ID != "" && a.ID != b.ID || a.Version != 0 && b.Version != 0 && a.Version != b.Version {
		return false
	}
	if !a.covers(b) {
		if !b.covers(*a) {
			return false
		}
		a.Primary, a.Classes = b.Primary, b.Classes
	}
	a.ID, a.Version = b.ID, max(a.Version, b.Version)
	return true
}

// covers reports whether a names all classes that b does, and the same primary one.
func (a ArXiv) covers(b ArXiv) bool {
	other := func(class string) bool { return !slices.Contains(a.Classes, class) }
	return (b.Primary == "" || b.Primary == a.Primary) && !slices.ContainsFunc(b.Classes, other)
}

// ParseArXiv reads s, as a whole, as an arXiv id in any of its disguises: bare,
// with version, arXiv:ID [class], URL of any arXiv host and page, DOI
// 10.48550/arXiv.ID, CoRR abs/ID, oai:arXiv.org:ID, old ids with or without
// their subject class (math.GT/0309136 is math/0309136).
func ParseArXiv(s string) (ArXiv, bool) {
	if s = strings.TrimSpace(s); !hasDigits(s, arXivDigits) {
		return ArXiv{}, false
	}
	a, rest, ok := cutArXiv(s)
	if !ok {
		a, rest, ok = cutArXiv(cutArXivLead(s))
	}
	if !ok {
		return ArXiv{}, false
	}
	rest = strings.TrimSpace(rest)
	if hasPrefixFold(rest, ".pdf") {
		rest = rest[len(".pdf"):]
	}
	rest = strings.TrimRight(rest, "/.")
	if rest != "" && rest[0] != '?' && rest[0] != '#' && !a.addClasses(rest) {
		return ArXiv{}, false
	}
	return a, true
}

// arXivDigits is how many digits an id has at least: math/0309136.
const arXivDigits = 7

// hasDigits reports whether there are n digits in s or more.
func hasDigits(s string, n int) bool {
	for i := 0; i < len(s) && n > 0; i++ {
		if isDigit(s[i]) {
			n--
		}
	}
	return n == 0
}

// cutArXivLead removes the disguise before an id.
func cutArXivLead(s string) string {
	if startsWithDigit(s) && !hasPrefixFold(s, "10.48550/") {
		return s // any other DOI, or a number
	}
	if rest, isURL := cutScheme(s); isURL || startsWithHost(s) {
		host, path, _ := strings.Cut(rest, "/")
		switch {
		case isArXivHost(host):
			return cutArXivPage(path)
		case strings.HasSuffix(strings.ToLower(host), "doi.org"):
			s = path
		default:
			return ""
		}
	}
	s = cutLabel(s, "doi")
	if hasPrefixFold(s, "10.48550/") {
		return cutLabel(s[len("10.48550/"):], "arxiv.", "arxiv")
	}
	s = cutLabel(s, "oai")
	if rest := cutLabel(s, "corr"); len(rest) < len(s) {
		rest = strings.TrimLeft(rest, ", ")
		if abs := cutLabel(rest, "abs/"); len(abs) < len(rest) || !startsWithDigit(rest) {
			return abs
		}
		return ""
	}
	for _, word := range [...]string{
		"eprint", "arxiv.org", "arxiv", "preprint", "e-prints", "e-print", "eprints", "eprint", "identifier", "id", "arxiv", "abs/",
	} {
		s = strings.TrimLeft(cutLabel(s, word), ":.,([ \u00a0")
	}
	return s
}

func startsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }

// startsWithHost reports whether s is a URL of arXiv or of a DOI without its scheme.
func startsWithHost(s string) bool {
	host, _, ok := strings.Cut(s, "/")
	return ok && strings.IndexByte(host, ' ') < 0 && (isArXivHost(host) || hasPrefixFold(host, "doi.org") || hasPrefixFold(host, "dx.doi.org"))
}

// isArXivHost reports whether host is arXiv, one of its mirrors, or ar5iv.
func isArXivHost(host string) bool {
	for _, h := range [...]string{"arxiv.org", "xxx.lanl.gov", "ar5iv.org"} {
		if n := len(host) - len(h); n >= 0 && strings.EqualFold(host[n:], h) && (n == 0 || host[n-1] == '.') {
			return true
		}
	}
	return false
}

// cutArXivPage removes the name of the page before an id in a URL's path.
func cutArXivPage(path string) string {
	page, rest, ok := strings.Cut(path, "/")
	if ok && !oldArchives[strings.ToLower(page)] && strings.IndexByte(page, '.') < 0 {
		return rest
	}
	return path
}

// cutArXiv reads the id that s begins with, with its version.
func cutArXiv(s string) (a ArXiv, rest string, ok bool) {
	if s == "" {
		return ArXiv{}, "", false
	}
	var n int
	if isDigit(s[0]) {
		a.ID, n, ok = newArXivID(s)
	} else {
		a.ID, a.Primary, n, ok = oldArXivID(s)
		if a.Primary != "" {
			a.Classes = []string{a.Primary}
		}
	}
	if !ok {
		return ArXiv{}, "", false
	}
	rest = s[n:]
	if len(rest) > 1 && (rest[0] == 'v' || rest[0] == 'V') && rest[1] >= '1' && rest[1] <= '9' {
		n := 1
		for n < len(rest) && n < 5 && isDigit(rest[n]) {
			n++
		}
		a.Version, _ = strconv.Atoi(rest[1:n])
		rest = rest[n:]
	}
	if rest != "" && (isDigit(rest[0]) || isWordByte(rest[0])) {
		return ArXiv{}, "", false
	}
	return a, rest, true
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c >= 0x80
}

// newArXivID reads an id of the scheme in use since April 2007: YYMM.NNNN until
// December 2014, YYMM.NNNNN since.
func newArXivID(s string) (id string, n int, ok bool) {
	for n < len(s) && (isDigit(s[n]) || n == 4 && s[n] == '.') {
		n++
	}
	if n < 9 || s[4] != '.' {
		return "", 0, false
	}
	yearMonth, _ := strconv.Atoi(s[:4])
	digits := 4
	if yearMonth >= 1501 {
		digits = 5
	}
	month := yearMonth % 100
	if n != 5+digits || yearMonth < 704 || month < 1 || month > 12 || strings.Trim(s[5:n], "0") == "" {
		return "", 0, false
	}
	return s[:n], n, true
}

// oldArXivID reads an id of the scheme in use from 1991 to March 2007:
// archive/YYMMNNN, with a subject class behind the archive that is no part of it.
func oldArXivID(s string) (id, class string, n int, ok bool) {
	slash := strings.IndexByte(s, '/')
	if slash < 0 || len(s) < slash+8 {
		return "", "", 0, false
	}
	n = slash + 8
	number := s[slash+1 : n]
	archive, subject, classed := strings.Cut(s[:slash], ".")
	archive = strings.ToLower(archive)
	if !oldArchives[archive] || !allDigits(number) || classed && !isSubject(subject) {
		return "", "", 0, false
	}
	yearMonth, _ := strconv.Atoi(number[:4])
	month := yearMonth % 100
	if month < 1 || month > 12 || yearMonth > 703 && yearMonth < 9101 || number[4:] == "000" {
		return "", "", 0, false
	}
	if classed {
		class = s[:slash]
	}
	return archive + "/" + number, class, n, true
}

func isSubject(s string) bool {
	if len(s) < 2 || len(s) > 16 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !isWordByte(s[i]) && s[i] != '-' {
			return false
		}
	}
	return true
}

// oldArchives are the archives that ids began with until March 2007, the merged
// ones included (https://arxiv.org/archive).
var oldArchives = wordSet(`
	acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs
	dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th
	patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con`)

// addClasses reads "[cs.CL]", "[cs.CL, cs.AI]" or "(cs)" behind an id. A bare
// archive that has classes, such as cs, is a category, but tells no primary one.
func (a *ArXiv) addClasses(s string) bool {
	if len(s) < 4 || s[0] != '[' && s[0] != '(' || s[len(s)-1] != ']' && s[len(s)-1] != ')' {
		return false
	}
	var classes []string
	for c := range strings.FieldsFuncSeq(s[1:len(s)-1], func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		if !IsArXivClass(c) {
			return false
		}
		classes = append(classes, c)
	}
	if len(classes) == 0 {
		return false
	}
	a.Classes = classes
	first := classes[0]
	classless := !classedArchives[first] || first == "astro-ph" && (a.ID < "0901" || strings.HasPrefix(a.ID, "astro-ph/")) // which has had classes since January 2009
	if classless || strings.IndexByte(first, '.') > 0 {
		a.Primary = first
	}
	return true
}

// IsArXivClass reports whether s is written like an arXiv category: cs.CL,
// hep-th, cond-mat.mtrl-sci, q-bio.NC.
func IsArXivClass(s string) bool {
	archive, subject, classed := strings.Cut(s, ".")
	if !oldArchives[strings.ToLower(archive)] && !newArchives[strings.ToLower(archive)] {
		return false
	}
	return !classed || isSubject(subject)
}

// newArchives are the archives that came after ids had lost their archive.
var newArchives = wordSet(`econ eess q-fin stat`)

// classedArchives are the archives whose papers always stand in one of their classes.
var classedArchives = wordSet(`astro-ph cond-mat cs econ eess math nlin physics q-bio q-fin stat`)

// FindArXiv returns the first arXiv id that is named as such within prose or a
// journal field ("arXiv preprint arXiv:2005.00683"); a bare number is not enough.
func FindArXiv(s string) (ArXiv, bool) {
	for {
		at, found := nextArXivName(s)
		if !found {
			return ArXiv{}, false
		}
		if !precededByWord(s, at) {
			if a, ok := arXivAt(s[at:]); ok {
				return a, true
			}
		}
		s = s[at+len("corr"):]
	}
}

// nextArXivName returns the index of the first name of arXiv in s.
func nextArXivName(s string) (int, bool) {
	for from := 0; ; {
		i := arXivMark(s, from)
		if i < 0 {
			return 0, false
		}
		for _, name := range [...]struct {
			word string
			mark int
		}{{"arxiv", 2}, {"ar5iv", 2}, {"corr", 3}, {"xxx.lanl.gov", 1}} {
			if at := i - name.mark; at >= 0 && at+4 < len(s) && hasPrefixFold(s[at:], name.word) {
				return at, true
			}
		}
		from = i + 1
	}
}

// MayNameArXiv reports whether s holds a name of arXiv: arXiv, ar5iv, CoRR or
// Computing Research Repository, in any case. It is quick: every record has
// several fields to look into, and few of them are about arXiv.
func MayNameArXiv(s string) bool {
	for from := 0; ; {
		i := arXivMark(s, from)
		if i < 0 {
			return false
		}
		if i >= 2 && (hasPrefixFold(s[i-2:], "arxiv") || hasPrefixFold(s[i-2:], "ar5iv")) ||
			i >= 3 && (hasPrefixFold(s[i-3:], "corr") || hasPrefixFold(s[i-3:], "computing research rep")) {
			return true
		}
		from = i + 1
	}
}

// arXivMark returns the index from which on s may hold a name of arXiv, -1 if there
// is none: that of the x or 5 of arXiv and ar5iv, of the second x of xxx, the
// second r of CoRR, or the p of Computing. These are rarer than first letters.
func arXivMark(s string, from int) int {
	before := byte(anything)
	if from > 0 {
		before |= arXivMarks[s[from-1]].before
	}
	for i := from; i < len(s); i++ {
		mark := arXivMarks[s[i]]
		if mark.behind&before != 0 {
			return i
		}
		before = mark.before | anything
	}
	return -1
}

// arXivMarks says of each byte behind which bytes it is a mark, and for which it
// is such a byte.
var arXivMarks = [256]struct{ before, behind byte }{
	'x': {0, anything}, 'X': {0, anything}, '5': {0, anything},
	'r': {anR, anR}, 'R': {anR, anR},
	'm': {anM, 0}, 'M': {anM, 0}, 'p': {0, anM}, 'P': {0, anM},
}

const (
	anything = 1 << iota
	anR
	anM
)

// longestArXivName is more than the longest text, in bytes, from the name of arXiv
// to the end of the id and its classes.
const longestArXivName = 200

// arXivAt reads the id behind the name of arXiv that s begins with.
func arXivAt(s string) (ArXiv, bool) {
	s = s[:min(len(s), longestArXivName)]
	a, rest, ok := cutArXiv(cutArXivLead(s))
	if !ok {
		return ArXiv{}, false
	}
	rest = strings.TrimLeft(rest, " \u00a0")
	if end := strings.IndexByte(rest, ']'); end > 0 && rest[0] == '[' {
		a.addClasses(rest[:end+1])
	}
	return a, true
}
