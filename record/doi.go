package record

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanDOI reads s, as a whole, as a DOI in any of its disguises (URL of any
// resolver or of a publisher's page, doi: prefix, percent-encoded) and returns it
// bare and in lower case. It asks for the form that ISO 26324 and the DOI Handbook
// give: 10., a registrant of at least four digits, a slash, a suffix.
func CleanDOI(s string) (string, bool) {
	if isCleanDOI(s) {
		return s, true
	}
	s = joinSICI(strings.TrimSuffix(strings.TrimSpace(s), " [doi]"))
	at, ok := doiStart(s)
	if !ok {
		return "", false
	}
	lead := readDOILead(s[:at])
	if lead == notDOILead {
		return "", false
	}
	return finishDOI(s[at:], lead)
}

// joinSICI takes away the blanks that Web of Science put around a bracket in the DOIs
// that are serial item and contribution identifiers (ANSI/NISO Z39.56):
// 10.1639/0044-7447(2000)029 [ 0126:FITEOT]2.0.CO;2.
func joinSICI(s string) string {
	if i := strings.LastIndexByte(s, ']'); i >= 0 && indexFold(s[i:], ".co;2") > 0 {
		return strings.Replace(s, " [ ", "[", 1)
	}
	return s
}

// isCleanDOI reports whether s is a DOI in its normal form, as most are: bare, in
// lower case, without escapes, and with a letter or digit at its end.
func isCleanDOI(s string) bool {
	if at, ok := doiStart(s[:min(len(s), longestPrefix)]); !ok || at > 0 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7f || c == '%' || c == '&' || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	end := s[len(s)-1]
	return isDigit(end) || isASCIILetter(end)
}

// longestPrefix is how many bytes a DOI's prefix has at most, its slash included.
const longestPrefix = 25

// FindDOI returns the first DOI within text, bare and in lower case, without the
// punctuation around it.
func FindDOI(s string) (string, bool) {
	for {
		at, ok := doiStart(s)
		if !ok {
			return "", false
		}
		text := s[at:]
		text = text[:doiEnd(text)]
		if !precededByWord(s, at) || at >= 3 && strings.EqualFold(s[at-3:at], "doi") {
			start := strings.LastIndexAny(s[:at], " \t\n\r\"'(<[") + 1
			lead := readDOILead(s[start:at])
			if doi, ok := finishDOI(text, lead); ok {
				return doi, true
			}
		}
		s = s[at+len(text):]
	}
}

// doiStart returns the index of the first "10." that begins a DOI's prefix: four
// to nine digits, perhaps parted by dots, and a slash (or %2F).
func doiStart(s string) (int, bool) {
	for at := 0; ; at++ {
		i := strings.Index(s[at:], "10.")
		if i < 0 {
			return 0, false
		}
		at += i
		n := at + len("10.")
		for n < len(s) && n-at < longestPrefix-1 && (isDigit(s[n]) || s[n] == '.') {
			n++
		}
		if n-at >= len("10.1000") && n < len(s) && (s[n] == '/' || hasPrefixFold(s[n:], "%2f")) && (at == 0 || !isDigit(s[at-1])) {
			return at, true
		}
	}
}

// doiLead is what stands before a DOI.
type doiLead uint8

const (
	notDOILead  doiLead = iota
	plainDOI            // nothing, or doi:
	resolverDOI         // the URL of a resolver
	pageDOI             // the URL of a publisher's page
)

// readDOILead says what s, which stands before a DOI, is.
func readDOILead(s string) doiLead {
	s = strings.TrimLeft(s, " <\"'")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "“"), "‘")
	rest, isURL := cutScheme(cutLabel(s, "doi"))
	if !isURL {
		rest = s
	}
	host, path, _ := strings.Cut(rest, "/")
	if isURL || path == "" && indexFold(host, "doi.org") >= 0 {
		if indexFold(host, "doi") >= 0 && path == "" {
			return resolverDOI
		}
		return pageDOI
	}
	for rest != "" {
		before := rest
		for _, label := range [...]string{"info:", "urn:", "doi", "digital object identifier", "://", "(", "[", ":", "=", "/", "#", ".", "\u00a0", " "} {
			if hasPrefixFold(rest, label) {
				rest = rest[len(label):]
				break
			}
		}
		if rest == before {
			return notDOILead
		}
	}
	return plainDOI
}

// finishDOI decodes and trims what begins with a DOI and ends with it or with what
// a URL has behind it.
func finishDOI(s string, lead doiLead) (string, bool) {
	if lead >= resolverDOI {
		if i := strings.IndexAny(s, "?#"); i >= 0 && (s[i] == '#' || strings.IndexByte(s[i:], '=') > 0) {
			s = s[:i]
		}
	}
	for encoded := lead >= resolverDOI; strings.IndexByte(s, '%') >= 0 && (encoded || indexFold(s, "%2f") >= 0); encoded = false {
		decoded, err := url.PathUnescape(s)
		if err != nil {
			break
		}
		s = decoded
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = htmlSigns.Replace(s)
	}
	s = trimDOI(s)
	if lead == pageDOI {
		s = cutPageOfDOI(s)
	}
	slash := strings.IndexByte(s, '/')
	if slash < 0 || slash+1 == len(s) || !utf8.ValidString(s) || strings.IndexFunc(s, isSpaceOrControl) >= 0 {
		return "", false
	}
	return strings.ToLower(s), true
}

func isSpaceOrControl(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// htmlSigns undoes the escapes that old DOIs pick up on their way through HTML.
var htmlSigns = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// cutPageOfDOI removes the name of a page that publishers' URLs have behind a DOI.
func cutPageOfDOI(s string) string {
	for _, page := range [...]string{"/full", "/abstract", "/pdf", "/epdf", "/summary", "/html", "/meta", "/references", ".pdf", "/fulltext", "/full/html"} {
		if rest, ok := strings.CutSuffix(s, page); ok && strings.IndexByte(rest, '/') > 0 {
			return rest
		}
	}
	return s
}

// doiEnd returns the index at which a DOI that s begins with ends at the latest.
func doiEnd(s string) int {
	for i, r := range s {
		switch {
		case r <= ' ', r == '"', r == '{', r == '}', r == '|', r == '\\', r == 0x7f:
			return i
		case r >= utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return i
		case r == '<' && i+1 < len(s) && (s[i+1] == '/' || isASCIILetter(s[i+1])):
			return i // a tag, not the < of an old DOI
		case (r == ',' || r == ';') && strings.HasPrefix(s[i+1:], "10."):
			return i
		}
	}
	return len(s)
}

// trimDOI removes what follows a DOI without being a part of it: punctuation, and
// brackets without a counterpart.
func trimDOI(s string) string {
	const opening, closing = "([{<", ")]}>"
	var surplus [len(closing)]int // of closing brackets over opening ones
	for i := 0; i < len(s); i++ {
		if n := strings.IndexByte(closing, s[i]); n >= 0 {
			surplus[n]++
		} else if n := strings.IndexByte(opening, s[i]); n >= 0 {
			surplus[n]--
		}
	}
	for s != "" {
		c := s[len(s)-1]
		if c >= utf8.RuneSelf {
			if quote, ok := cutQuote(s); ok {
				s = quote
				continue
			}
			return s
		}
		if n := strings.IndexByte(closing, c); n >= 0 {
			if surplus[n] <= 0 {
				return s
			}
			surplus[n]--
		} else if n := strings.IndexByte(opening, c); n >= 0 {
			surplus[n]++
		} else if strings.IndexByte(".,;:'\"*?!/ ", c) < 0 {
			return s
		}
		s = s[:len(s)-1]
	}
	return s
}

// cutQuote removes a closing quotation mark at the end of s.
func cutQuote(s string) (rest string, ok bool) {
	if rest, ok = strings.CutSuffix(s, "”"); !ok {
		rest, ok = strings.CutSuffix(s, "’")
	}
	return rest, ok
}
