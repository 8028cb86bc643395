package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// extendedName reads a name in BibLaTeX's extended format (BibLaTeX manual 3.16,
// section 3.4): "given=Hans, family=Harman, prefix=von, useprefix=true".
func extendedName(s string, style particleStyle) (record.Name, bool) {
	if !strings.Contains(s, "=") {
		return record.Name{}, false
	}
	var n record.Name
	var p record.NameParts
	for i, part := range extendedParts(s) {
		key, value, ok := strings.Cut(part, "=")
		key = strings.ToLower(strings.TrimSpace(key))
		if i == 0 && (!ok || !isNamePart(key)) {
			return n, false
		}
		value = decodeName(strings.Trim(strings.TrimSpace(value), `"`))
		switch key {
		case "family":
			n.Family = value
		case "given":
			n.Given = value
		case "prefix":
			p.NonDroppingParticle = value
		case "suffix":
			p.Suffix = value
		case "useprefix":
			style = particleDrops
			if value == "true" {
				style = particleStays
			}
		}
	}
	if n.Family == "" && n.Given == "" {
		return n, false
	}
	if n.Family == "" {
		n.Family, n.Given = n.Given, ""
	}
	return style.apply(n.With(p)), true
}

// extendedParts splits an extended name at commas outside braces and quotes.
func extendedParts(s string) []string {
	var parts []string
	depth, quoted, start := 0, false, 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '"':
			quoted = quoted != (depth == 0)
		case ',':
			if depth == 0 && !quoted {
				parts = append(parts, s[start:i])
				start = i + 1
			}
		}
	}
	return append(parts, s[start:])
}

// isNamePart reports whether key can begin an extended name.
func isNamePart(key string) bool {
	key, _, _ = strings.Cut(key, "-") // family-i, given-i
	switch key {
	case "family", "given", "prefix", "suffix", "middle", "id", "useprefix", "nosuffix", "sortingnamekeytemplatename", "hash":
		return true
	}
	return false
}

// annotations are the values of BibLaTeX's data annotations for a list of names
// (manual, section 3.7): `1="0000-0002-1825-0097"; 2=…`, by place from 1.
func annotations(s string) map[int]string {
	out := make(map[int]string)
	for _, part := range splitOutside(s, ';') {
		place, value, ok := strings.Cut(part, "=")
		if !ok {
			continue
		}
		n := 0
		for _, c := range strings.TrimSpace(place) {
			if c < '0' || c > '9' || n > 1<<20 {
				n = -1
				break
			}
			n = n*10 + int(c-'0')
		}
		if n > 0 {
			out[n] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return out
}
