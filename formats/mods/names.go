package mods

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// name reads a name of the work. Who published or granted a degree is no creator.
func (r *reading) name(n *node) {
	v, told := roleOf(n)
	switch {
	case hasRole(n, "", "event"):
		r.Put(record.EventTitle, "name", readName(n).Literal())
		return
	case !told && (hasRole(n, "pbl", "publisher") || hasRole(n, "dgg", "degree grantor")):
		if r.Root.At("originInfo", "publisher") == nil && r.Set(record.Publisher, readName(n).Display()) {
			return
		}
	case told:
		r.AddName(v, readName(n))
		if n.Has("etal") {
			r.Rec.SetCut(v, 0)
		}
		for a := range n.All("affiliation") {
			r.Keep("affiliation["+strconv.Itoa(len(r.Rec.Names(v)))+"]", a.Text())
		}
		return
	}
	r.keep(n)
}

// inParts returns the name of a person; a comma in a part parts nothing more.
func inParts(family, given string) record.Name {
	if strings.Contains(family+given, ",") {
		return record.Name{Family: family, Given: given}
	}
	return record.ParseInverted(family + ", " + given)
}

// readName reads a person, or a body that has a name of several parts.
func readName(n *node) record.Name {
	var family, given, whole, terms []string
	for part := range n.All("namePart") {
		text := part.Text()
		switch part.Attr("type") {
		case "family":
			family = append(family, text)
		case "given":
			given = append(given, text)
		case "termsOfAddress":
			terms = append(terms, text)
		case "date":
		default:
			whole = append(whole, text)
		}
	}
	if len(family)+len(given)+len(whole) == 0 {
		whole = append(whole, n.At("displayForm").Text())
	}
	var name record.Name
	switch kind := n.Attr("type"); {
	case kind == "corporate" || kind == "conference" || kind == "family":
		name = record.Organization(strings.Join(append(whole, append(given, family...)...), ": "))
	case len(family) > 0 && len(given) > 0:
		name = inParts(strings.Join(family, " "), strings.Join(given, " "))
	case len(family) > 0:
		name = record.Name{Family: strings.Join(family, " ")}
	case len(given) > 0 && len(whole) == 0:
		name = record.Name{Family: strings.Join(given, " ")}
	default:
		name = person(strings.Join(append(whole, given...), " "), kind == "personal")
	}
	for _, term := range terms {
		if term = strings.Trim(term, " ,"); !isTitle(term) && name.Suffix() == "" && !name.IsOrganization() {
			name.SetSuffix(term, false)
		}
	}
	for id := range n.All("nameIdentifier") {
		if orcid, ok := record.CleanORCID(id.Text()); ok && strings.EqualFold(id.Attr("type"), "orcid") {
			name.SetORCID(orcid)
		}
	}
	if orcid, ok := record.CleanORCID(n.Attr("valueURI")); ok && name.ORCID() == "" {
		name.SetORCID(orcid)
	}
	return name
}

// person reads a name of one part, as catalogues have it: with the years of a life
// behind it, and a point at the end.
func person(s string, personal bool) record.Name {
	s = trimLife(s)
	switch {
	case strings.Contains(s, ","):
		return record.ParseInverted(s)
	case personal && !strings.Contains(s, " "):
		return record.Name{Family: s}
	case !personal && record.LooksLikeOrganization(s):
		return record.Organization(s)
	}
	return record.ParseDisplay(s)
}

// trimLife drops the years of a life (", 1848-1914", "[1848-1914]") and the point
// at the end, unless it is that of an initial or a suffix.
func trimLife(s string) string {
	s = strings.Trim(s, " ,")
	if i := strings.LastIndexAny(s, ",["); i > 0 && isLife(s[i+1:]) {
		s = strings.Trim(s[:i], " ,")
	}
	if rest, ok := strings.CutSuffix(s, "."); ok {
		word := rest[strings.LastIndexAny(rest, " .,-")+1:]
		if len([]rune(word)) > 2 && !isSuffix(word) {
			s = rest
		}
	}
	return s
}

// isLife reports whether s is made of years.
func isLife(s string) bool {
	s = strings.Trim(s, " ].,?")
	for _, word := range []string{"ca.", "b.", "d.", "fl.", "active"} {
		s = strings.ReplaceAll(s, word, "")
	}
	return strings.Trim(s, "0123456789-–? ") == "" && strings.ContainsAny(s, "0123456789")
}

func isSuffix(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .,")) {
	case "jr", "sr", "ii", "iii", "iv", "esq", "2nd", "3rd":
		return true
	}
	return false
}

// isTitle reports whether a term of address stands before a name, where the record
// has no place for it.
func isTitle(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .,")) {
	case "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame", "lady", "lord", "rev", "father", "saint", "st":
		return true
	}
	return false
}
