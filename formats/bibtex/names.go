package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// nameList reads a list of names: BibTeX's four parts in their three written
// forms (First von Last; von Last, First; von Last, Jr, First) and BibLaTeX's
// extended names (family=…, given=…). cut says that the list ends in "others",
// missing how many names it lacks (0: unknown). What stands behind a name without
// being a part of it goes to remarked, unless that is nil; a name that it takes isn't
// one of the list.
func nameList(s string, style particleStyle, remarked func(record.Name, *record.NameRemark) (taken bool)) (names []record.Name, missing int, cut bool) {
	var room [16]string
	parts := appendAnd(room[:0], s)
	names = make([]record.Name, 0, len(parts))
	last := &parts[len(parts)-1]
	if tail := strings.LastIndexByte(*last, '}') + 1; strings.IndexByte((*last)[tail:], '{') < 0 { // "Smith, J. et al."
		var rest string
		rest, missing, cut = record.TrimCutMark((*last)[tail:])
		*last = (*last)[:tail] + rest
	}
	for _, part := range parts {
		text := strings.TrimSpace(part)
		switch text {
		case "":
			continue
		case ":": // arXiv writes "NVIDIA and : and Aarti Basant"
			if n := len(names); n > 0 && names[n-1].Given == "" {
				names[n-1] = record.Organization(names[n-1].Display())
			}
			continue
		}
		if n, ok := record.CutMark(text); ok {
			missing, cut = n, true
			continue
		}
		if n, ok := plainName(text); ok {
			names = append(names, n)
			continue
		}
		name, remark := record.CutNameRemark(text)
		for _, n := range oneName(name, style) {
			if remark.ORCID != "" {
				n.SetORCID(remark.ORCID)
			}
			if !n.IsZero() && (remarked == nil || !remarked(n, &remark)) {
				names = append(names, n)
			}
		}
	}
	if len(names) == 0 {
		names = nil
	}
	return names, missing, cut
}

// plainName reads the commonest kind of name: words of ASCII letters, all with a
// capital and none a suffix or a word of bodies', the last of them the family name.
// oneName reads it to the same effect, only slower.
func plainName(s string) (record.Name, bool) {
	last, before := -1, byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case before == ' ':
			if c < 'A' || c > 'Z' {
				return record.Name{}, false
			}
			if c == 'I' || c == 'J' || c == 'S' || c == 'V' {
				word, _, _ := strings.Cut(s[i:], " ")
				if isSuffix(word) {
					return record.Name{}, false
				}
			}
		case c == ' ':
			last = i
		case c == '-' && before == '-', c != '-' && c != '.' && (c|0x20 < 'a' || c|0x20 > 'z'):
			return record.Name{}, false
		}
		before = c
	}
	if last < 0 || before == ' ' || record.LooksLikeOrganization(s) {
		return record.Name{}, false
	}
	return record.Name{Given: s[:last], Family: s[last+1:]}, true
}

// particleStyle is BibLaTeX's option useprefix: whether "von" belongs to the
// family name in sorting and citing.
type particleStyle uint8

const (
	particleStays particleStyle = iota // as BibTeX's styles have it
	particleDrops
)

// oneName reads one name; several come back where commas stand for "and".
func oneName(s string, style particleStyle) []record.Name {
	if n, ok := extendedName(s, style); ok {
		return []record.Name{n}
	}
	if inner, ok := wholeGroup(s); ok {
		return []record.Name{record.Organization(decodeName(inner))}
	}
	var room [4]string
	parts := appendOutside(room[:0], s, ',')
	for len(parts) > 1 && strings.TrimSpace(parts[len(parts)-1]) == "" {
		parts = parts[:len(parts)-1]
	}
	if body, ok := organization(parts); ok {
		return []record.Name{body}
	}
	var n record.Name
	var space [8]string
	switch len(parts) {
	case 1:
		n = displayName(words(space[:0], parts[0]))
	case 2:
		n = invertedName(words(space[:0], parts[0]), strings.TrimSpace(parts[1]))
	case 3:
		jr, given := decodeName(parts[1]), decodeName(parts[2])
		if isSuffix(given) && !isSuffix(jr) {
			jr, given = given, jr
		}
		n = familyName(words(nil, parts[0]), given)
		n.SetSuffix(jr, false)
	default:
		return commaList(parts, style)
	}
	return []record.Name{style.apply(n)}
}

// organization reads the name of a body that lacks its braces: "R Core Team", and
// "Team, Gemini", as programs turn it round.
func organization(parts []string) (record.Name, bool) {
	name := strings.TrimSpace(parts[0])
	switch {
	case len(parts) > 2 || strings.ContainsAny(name, "{}\\~"):
		return record.Name{}, false
	case len(parts) == 2:
		return record.OrganizationInverted(name, strings.TrimSpace(parts[1]))
	}
	return record.Organization(name), strings.Contains(name, " ") && record.LooksLikeOrganization(name)
}

// invertedName returns the name "family, given", or "Henry Ford, Jr."; in braces
// a suffix is a given name.
func invertedName(family []string, given string) record.Name {
	if isLoneSuffix(given, len(family) > 1 && !isLower(family[0])) {
		n := displayName(family)
		n.SetSuffix(given, false)
		return n
	}
	return familyName(family, decodeName(given))
}

// apply puts a misplaced suffix right, and makes the particle a dropping one
// where the style says so. A lone name may be that of an organisation.
func (p particleStyle) apply(n record.Name) record.Name {
	if n == (record.Name{Family: n.Family}) && record.LooksLikeOrganization(n.Family) {
		return record.Organization(n.Family)
	}
	if n.Suffix() == "" {
		if suffix := moveSuffix(&n); suffix != "" {
			n.SetSuffix(suffix, false)
		}
	}
	if parts := n.Parts(); p == particleDrops {
		parts.DroppingParticle, parts.NonDroppingParticle = parts.NonDroppingParticle, ""
		n.SetParts(parts)
	}
	return n
}

// commaList reads "Smith, J., Jones, K." with commas in the place of "and".
func commaList(parts []string, style particleStyle) []record.Name {
	if len(parts)%2 == 0 {
		var names []record.Name
		for i := 0; i < len(parts); i += 2 {
			n := invertedName(words(nil, parts[i]), strings.TrimSpace(parts[i+1]))
			names = append(names, style.apply(n))
		}
		return names
	}
	n := familyName(words(nil, parts[0]), decodeName(strings.Join(parts[1:], ",")))
	return []record.Name{style.apply(n)}
}

// familyName reads "von Last": the leading words in lower case are the particle.
// BibTeX lets the particle reach to the last such word; but of "Galouzeau de
// Villepin" or "Leeuw van Weenen" all is the family name.
func familyName(w []string, given string) record.Name {
	k := 0
	for k < len(w)-1 && isLower(w[k]) {
		k++
	}
	particle, family := joinWords(w[:k]), joinWords(w[k:])
	if family == "" {
		family, particle = particle, ""
	}
	if family == "" {
		family, given = given, ""
	}
	return record.Name{Family: family, Given: given}.With(record.NameParts{NonDroppingParticle: particle})
}
