package record

import (
	"strconv"
	"strings"
)

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
