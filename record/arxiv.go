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
