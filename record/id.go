package record

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanPMID returns a PubMed id as its digits without leading zeros.
func CleanPMID(s string) (string, bool) {
	s = cutURL(s, "pubmed.ncbi.nlm.nih.gov/", "www.ncbi.nlm.nih.gov/pubmed/", "ncbi.nlm.nih.gov/pubmed/")
	s = cutLabel(s, "pmid", "pubmed", "info:pmid/")
	s = strings.TrimLeft(s, "0")
	if len(s) < 1 || len(s) > 8 || !allDigits(s) {
		return "", false
	}
	return s, true
}

// CleanPMCID returns a PubMed Central id in the form PMC1234567, without the
// version it may have (PMC1234567.1).
func CleanPMCID(s string) (string, bool) {
	s = cutURL(s, "www.ncbi.nlm.nih.gov/pmc/articles/", "ncbi.nlm.nih.gov/pmc/articles/", "pmc.ncbi.nlm.nih.gov/articles/",
		"europepmc.org/article/PMC/", "europepmc.org/articles/", "europepmc.org/abstract/PMC/")
	s = cutLabel(s, "pmcid")
	if len(s) > 3 && strings.EqualFold(s[:3], "PMC") {
		s = strings.TrimLeft(s[3:], " ")
	}
	digits, version, dotted := strings.Cut(s, ".")
	digits = strings.TrimLeft(digits, "0")
	if len(digits) < 1 || len(digits) > 9 || !allDigits(digits) || dotted && !allDigits(version) {
		return "", false
	}
	return "PMC" + digits, true
}

// CleanISBN returns an ISBN (ISO 2108) of ten or thirteen digits without hyphens,
// if its check digit is right.
func CleanISBN(s string) (string, bool) {
	s = cutLabel(s, "urn:isbn", "isbn-13", "isbn-10", "isbn13", "isbn10", "isbn")
	var room [13]byte
	b, ok := compactDigits(room[:0], cutRemark(s))
	switch {
	case !ok:
		return "", false
	case len(b) == 10 && isbn10Sum(b)%11 == 0, len(b) == 13 && isbn13Sum(b)%10 == 0 && isBookland(b):
		return stringOr(s, b), true
	}
	return "", false
}

// stringOr returns b as a string: s, if that is the same.
func stringOr(s string, b []byte) string {
	if string(b) == s {
		return s
	}
	return string(b)
}

// isBookland reports whether the thirteen digits of b have a prefix of books and
// no X: 978 or 979, but not 979-0, which is printed music's (ISO 10957).
func isBookland(b []byte) bool {
	prefix := string(b[:3])
	return b[12] != 'X' && (prefix == "978" || prefix == "979" && b[3] != '0')
}

// isbn10Sum is the sum of the digits, weighted 10 to 1; X is 10.
func isbn10Sum(b []byte) int {
	sum := 0
	for i, c := range b {
		sum += (10 - i) * digitValue(c)
	}
	return sum
}

// isbn13Sum is the sum of the digits, weighted 1 and 3 by turns.
func isbn13Sum(b []byte) int {
	sum := 0
	for i, c := range b {
		sum += (1 + i%2*2) * digitValue(c)
	}
	return sum
}

// CleanISSN returns an ISSN (ISO 3297) in the form 1234-567X, if its check digit
// is right.
func CleanISSN(s string) (string, bool) {
	s = cutLabel(s, "urn:issn", "issn-l", "e-issn", "p-issn", "eissn", "pissn", "issn")
	var room [13]byte
	b, ok := compactDigits(room[:0], cutRemark(s))
	if !ok || len(b) != 8 {
		return "", false
	}
	sum := 0
	for i, c := range b {
		sum += (8 - i) * digitValue(c)
	}
	if sum%11 != 0 {
		return "", false
	}
	return stringOr(s, slices.Insert(b, 4, '-')), true
}

// CleanORCID returns an ORCID iD in the form 0000-0002-1825-0097, if its check
// digit (ISO 7064, MOD 11-2) is right.
func CleanORCID(s string) (string, bool) {
	s = cutURL(s, "orcid.org/", "www.orcid.org/")
	s = cutLabel(s, "orcid id", "orcid")
	var room [16]byte
	b, ok := compactDigits(room[:0], s)
	if !ok || len(b) != 16 {
		return "", false
	}
	total := 0
	for _, c := range b[:15] {
		total = (total + digitValue(c)) * 2
	}
	if (12-total%11)%11 != digitValue(b[15]) {
		return "", false
	}
	return string(b[:4]) + "-" + string(b[4:8]) + "-" + string(b[8:12]) + "-" + string(b[12:]), true
}

// cutRemark removes a remark in brackets behind an id: "0028-4793 (Print)".
func cutRemark(s string) string {
	if i := strings.IndexAny(s, "(["); i > 0 {
		return strings.TrimRight(s[:i], " ")
	}
	return s
}

// compactDigits appends the digits of s to b, a final X included. Hyphens, dashes
// and blanks between them are left out; with anything else, or more digits than
// b has room for, ok is false.
func compactDigits(b []byte, s string) (digits []byte, ok bool) {
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
		case (r == 'X' || r == 'x') && strings.TrimSpace(s[i+1:]) == "":
			r = 'X'
		case r == '-' || unicode.IsSpace(r) || r >= '\u2010' && r <= '\u2015' || r == '\u00ad' || r == '\u2212':
			continue
		default:
			return nil, false
		}
		if len(b) == cap(b) {
			return nil, false
		}
		b = append(b, byte(r))
	}
	return b, true
}

// digitValue is the value of a check digit: X is ten.
func digitValue(c byte) int {
	if c == 'X' {
		return 10
	}
	return int(c - '0')
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// cutLabel trims s and removes the first of the labels, in any case, that it
// begins with, and what parts it from the id.
func cutLabel(s string, labels ...string) string {
	s = strings.TrimSpace(s)
	for _, l := range labels {
		if hasPrefixFold(s, l) {
			return strings.TrimLeft(s[len(l):], ": \u00a0")
		}
	}
	return s
}

// cutURL trims s and removes the beginning of a URL: scheme, host and the path up
// to the id, as one of the hosts has it, and the slash, query or fragment behind
// the id.
func cutURL(s string, hosts ...string) string {
	s = strings.TrimSpace(s)
	rest, _ := cutScheme(s)
	for _, h := range hosts {
		if hasPrefixFold(rest, h) {
			id := rest[len(h):]
			if i := strings.IndexAny(id, "/?#"); i >= 0 {
				id = id[:i]
			}
			return id
		}
	}
	return s
}

// cutScheme removes http:// or https://, in any case.
func cutScheme(s string) (rest string, ok bool) {
	for _, scheme := range [...]string{"https://", "http://"} {
		if hasPrefixFold(s, scheme) {
			return s[len(scheme):], true
		}
	}
	return s, false
}

// hasPrefixFold reports whether s begins with prefix, which is ASCII, in any case.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// indexFold returns the index of the first sub, which is ASCII in small letters,
// in s in any case; -1 if there is none.
func indexFold(s, sub string) int {
	first, upper := sub[0], sub[0]
	if first >= 'a' && first <= 'z' {
		upper = first - 'a' + 'A'
	}
	for i := 0; i+len(sub) <= len(s); i++ {
		if (s[i] == first || s[i] == upper) && strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}

// precededByWord reports whether a letter or digit stands right before s[i].
func precededByWord(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return i > 0 && isWordRune(r)
}

// CleanID returns an identifier in its normal form, false if it is none; of variables
// that hold other values, s as it is.
func CleanID(v Var, s string) (string, bool) {
	switch v {
	case DOI:
		return CleanDOI(s)
	case PMID:
		return CleanPMID(s)
	case PMCID:
		return CleanPMCID(s)
	case ISBN:
		return CleanISBN(s)
	case ISSN:
		return CleanISSN(s)
	}
	return s, true
}
