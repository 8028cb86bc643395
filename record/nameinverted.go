package record

import (
	"strings"
	"unicode"
)

// ParseInverted reads "Family, Given", "Family, Suffix, Given" or
// "Family, Given, Suffix", particles before the family name or after the given
// one. A numeral without a given name is initials: "Petrov, VI". Without a comma it is
// a mononym, unless it looks like an organisation.
//
// With nothing behind its comma, a name of several words is an organisation, as
// EndNote writes one ("Apple Computer Inc.,"). An organisation whose last word
// was taken for a family name ("Group, Recovery Collaborative") is put together
// again.
func ParseInverted(s string) Name {
	s = collapse(s)
	if s == "" {
		return Name{}
	}
	family, rest, comma := strings.Cut(s, ",")
	if !comma {
		if LooksLikeOrganization(s) {
			return Organization(s)
		}
		particle, family := partFamily(s)
		return Name{Family: family}.With(NameParts{NonDroppingParticle: particle})
	}
	family, rest = strings.TrimSpace(family), strings.TrimSpace(rest)
	if first, _, several := strings.Cut(family, " "); rest == "" && (several && !isParticle(first) || LooksLikeOrganization(family)) {
		return Organization(family)
	}
	if n, ok := OrganizationInverted(family, rest); ok {
		return n
	}
	if family != "" && holdsDegree(rest) {
		return ParseDisplay(s) // Jane Doe, PhD
	}
	given, suffix := partRest(rest)
	if suffix == "" {
		family, suffix = cutSuffix(family)
	}
	if suffix == "" {
		given, suffix = cutSuffix(given)
	}
	if last := strings.LastIndexByte(given, ' '); suffix == "" && last > 0 && suffixKind(given[last+1:]) == shoutedGeneration {
		given, suffix = given[:last], given[last+1:] // "DEMELLO, R JR": glued initials stand alone
	}
	p := NameParts{Suffix: suffix}
	p.NonDroppingParticle, family = partFamily(family)
	given, p.DroppingParticle = partGiven(given)
	if family == "" {
		return Name{Family: s}
	}
	return Name{Family: family, Given: given}.With(p)
}

// Reread returns a name as its inverted form is read, and whether that differs: an
// organisation whose last word was taken for a family name is put together again,
// particles and suffixes leave the given names, what stands behind a comma the
// family name, and a numeral without given names is initials.
func (n Name) Reread() (Name, bool) {
	if n.IsOrganization() || n.Given == "" && n.Suffix() == "" {
		return n, false
	}
	read := ParseInverted(n.Inverted())
	if read.Given == n.Given && read.FullFamily() == n.FullFamily() {
		return n, false
	}
	read.SetORCID(n.ORCID())
	return read, true
}

// OrganizationInverted reads an organisation in whose name a comma stands, or whose
// last word was taken for a family name: "University of California, Berkeley",
// "Google, Inc.", "Team, Gemini". ok is false if it may be a person's name. A word
// that stands alone before the comma may be a family name, as Hospital is.
func OrganizationInverted(family, rest string) (n Name, ok bool) {
	several := strings.IndexByte(family, ' ') >= 0
	oneComma := strings.IndexByte(rest, ',') < 0
	switch {
	case oneComma && isGroupWord(family) && !isInitial(rest):
		return Organization(rest + " " + family), true
	case oneComma && isGroupWord(rest):
		return Organization(family + " " + rest), true
	case several && isGroupWord(rest[strings.LastIndexByte(rest, ' ')+1:]) && !strings.Contains(rest, " the "),
		isCompanyForm(rest),
		(several || strings.IndexByte(family, '-') > 0) && hasOrganizationWord(family):
		return Organization(family + ", " + rest), true // Cochrane Bone, Joint and Muscle Trauma Group
	}
	return Name{}, false
}

// partRest parts what stands behind the family name and its comma.
func partRest(rest string) (given, suffix string) {
	comma := strings.LastIndexByte(rest, ',')
	if comma < 0 {
		if areGenerations(rest) {
			return "", rest
		}
		return rest, ""
	}
	given, suffix = strings.TrimSpace(rest[:comma]), strings.TrimSpace(rest[comma+1:])
	if !IsSuffix(suffix) && (given == "" || IsSuffix(given)) {
		return suffix, given
	}
	return given, suffix
}

// cutSuffix takes Jr., III and their like off the end of a part of a name.
func cutSuffix(part string) (rest, suffix string) {
	end := len(part)
	for {
		blank := strings.LastIndexByte(part[:end], ' ')
		if blank <= 0 || suffixKind(part[blank+1:end]) != generation {
			break
		}
		end = blank
	}
	return part[:end], strings.TrimPrefix(part[end:], " ")
}

// partFamily takes the particles before a family name apart. One that has lost its
// vowel before the name ("de l' Hôpital") is the last.
func partFamily(s string) (particle, family string) {
	at := 0
	for elided := false; !elided; {
		blank := strings.IndexByte(s[at:], ' ')
		if blank < 0 || !isParticle(s[at:at+blank]) {
			break
		}
		elided = elides(s[at : at+blank])
		at += blank + 1
	}
	return s[:max(0, at-1)], s[at:]
}

// partGiven takes the particles behind a given name apart.
func partGiven(s string) (given, particle string) {
	end := len(s)
	for end > 0 {
		blank := strings.LastIndexByte(s[:end], ' ')
		if !isParticle(s[blank+1 : end]) {
			break
		}
		end = max(blank, 0)
	}
	return s[:end], strings.TrimPrefix(s[end:], " ")
}

// ParseFamilyInitials reads a name as medical databases print it: the family name
// with its particles, then initials without dots, a suffix behind either
// ("Sorokin MYu", "van der Berg AB Jr", "Smith Jr AB", "Le Quintrec M"). Each
// initial gets its dot: "M. Yu.". A name in any other form is read as
// [ParseInverted] does.
func ParseFamilyInitials(s string) Name {
	s = collapse(s)
	w, ok := splitWords(s)
	last := w.n - 1
	if !ok || last < 1 || strings.IndexByte(s, ',') >= 0 || hasOrganizationWord(s) {
		return ParseInverted(s)
	}
	suffix := ""
	if last > 1 && suffixKind(w.at(last)) == generation {
		if _, ok := spreadInitials(w.at(last - 1)); ok {
			suffix = w.at(last)
			last--
		}
	}
	initials, spread := spreadInitials(w.at(last))
	if !spread {
		return ParseInverted(s)
	}
	name := w.join(0, last)
	if suffix == "" {
		name, suffix = cutSuffix(name) // "Smith Jr AB"
	}
	particle, family := partFamily(name)
	return Name{Family: family, Given: initials}.With(NameParts{NonDroppingParticle: particle, Suffix: suffix})
}

// spreadInitials takes glued initials apart: "AB" is "A. B.", "MYu" is "M. Yu.",
// "J-P" is "J.-P.". A small letter belongs to the initial where both stand for
// one letter of another script.
func spreadInitials(s string) (string, bool) {
	if len(s) > 12 {
		return "", false
	}
	var b strings.Builder
	count := 0
	joined := true // no blank is wanted before the next initial
	runes := []rune(s)
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; {
		case unicode.IsUpper(r):
			if !joined {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
			if i+1 < len(runes) && unicode.IsLower(runes[i+1]) {
				i++
				if !digraphs[string([]rune{r, runes[i]})] {
					return "", false
				}
				b.WriteRune(runes[i])
			}
			b.WriteByte('.')
			count++
			joined = false
		case r == '-' && count > 0 && i+1 < len(runes):
			b.WriteByte('-')
			joined = true
		case r == '.' && count > 0:
		default:
			return "", false
		}
	}
	return b.String(), count > 0 && count <= 5
}
