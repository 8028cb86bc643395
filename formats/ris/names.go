package ris

import (
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// putNames appends the names of a field: one, as the specification has it, or
// several parted by semicolons or "and" where a program put them together.
func (r *reading) putNames(role record.Var, f *tagged.Field) bool {
	s := record.UnescapeHTML(tagged.OneLine(f.Value)) // semicolons part names, too
	if many := splitNames(s); many != nil {
		for _, one := range many {
			r.putName(role, one)
		}
		return true
	}
	r.putName(role, s)
	return true
}

func (r *reading) putName(role record.Var, s string) {
	if s = strings.TrimLeftFunc(s, isBlankOrComma); s == "" {
		return
	}
	if strings.Contains(s, ", ,") {
		s = withoutEmptyParts(s)
	}
	r.Rec.AddWritten(role, s, r.parseName)
}

func isBlankOrComma(c rune) bool { return c == ',' || unicode.IsSpace(c) }

// withoutEmptyParts closes the gaps between commas: "Roe, , Jane".
func withoutEmptyParts(s string) string {
	var parts []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// splitNames parts names that share a field; nil if there is only one.
func splitNames(s string) []string {
	var parts []string
	switch {
	case strings.Contains(s, ";"):
		parts = strings.Split(s, ";")
	case strings.Count(s, ",") >= 2 && strings.Contains(s, " and "):
		parts = strings.Split(s, " and ")
		for _, p := range parts {
			if strings.Contains(p, ",") != strings.Contains(strings.Trim(p, " ,"), ",") || !strings.Contains(p, ",") {
				return nil // an organisation: Institute of A, B and C
			}
		}
	default:
		return nil
	}
	names := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			names = append(names, p)
		}
	}
	return names
}

// endsInInitials reports whether a name of several words ends in initials with
// dots, as Embase writes persons ("Sulkowski M.S."), or in one or two capitals
// ("Varcoe CA", "Gates HL Jr"): Siemens AG is no person.
func endsInInitials(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(s, " Jr"), " Sr")
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if len(last) == len(s) || !isInitials(last) {
		return false
	}
	return strings.HasSuffix(last, ".") || len(last) <= 2 && maybePerson(s) && !strings.Contains(bodyEnds, " "+last+" ")
}

// bodyEnds are pairs of capitals that end names of bodies: forms of companies and
// where they are; or tell a generation.
const bodyEnds = " AB AG AI AS BV EU IT KG NV OY SA SE TV UK UN US II "

// nameStyle says how a record writes names that have no comma.
type nameStyle uint8

const (
	bodies   nameStyle = iota // they are organisations, as the specification has it
	direct                    // persons in reading order: Jane R. Doe
	initials                  // persons as medical databases write them: Doe JR
)

// parseName reads "Family, Given, Suffix". A name with no comma is a mononym or,
// of several words, an organisation, unless the record's other names or its own
// dots say that it is a person. EndNote ends an organisation with a comma, and
// doubles the one within its name.
func (r *reading) parseName(s string) record.Name {
	if strings.HasSuffix(s, ",") {
		if s = strings.TrimRight(s, " ,"); !strings.Contains(s, ",") {
			return record.Organization(s)
		}
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	switch {
	case strings.Contains(s, ",,"):
		return record.Organization(strings.ReplaceAll(s, ",,", ","))
	case strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]"): // [Anonymous]
		return record.Organization(s)
	case strings.Contains(s, ","):
		return record.ParseInverted(s)
	case len(last) == len(s):
		return record.ParseInverted(s)
	case strings.HasSuffix(s, ".") && endsInInitials(s):
		return record.ParseInverted(strings.TrimSpace(s[:len(s)-len(last)]) + ", " + last)
	case r.style == initials, endsInInitials(s):
		return record.ParseFamilyInitials(s)
	case r.style == direct:
		return record.ParseDisplay(s)
	}
	return record.Organization(s)
}

// isInitials reports whether s is made of single capitals: "S.A.", "S. A.", "SA".
func isInitials(s string) bool {
	letters := 0
	for _, c := range s {
		switch {
		case c >= 'A' && c <= 'Z':
			letters++
		case c != '.' && c != ' ' && c != '-':
			return false
		}
	}
	return letters > 0 && letters <= 3
}

// findStyle looks at the authors of the record: where there are several, and none
// has a comma, the program that wrote them has a form of its own.
func (r *reading) findStyle() nameStyle {
	n, short := 0, 0
	for i := range r.Fields {
		f := &r.Fields[i]
		if !isName(f.Tag) {
			continue
		}
		if strings.IndexByte(f.Value, ',') >= 0 {
			return bodies // the usual case, and the fast way out
		}
		s := tagged.OneLine(f.Value)
		parts := splitNames(s)
		if parts == nil {
			parts = []string{s}
		}
		for _, name := range parts {
			if !maybePerson(name) {
				return bodies
			}
			n++
			if isInitials(name[strings.LastIndexByte(name, ' ')+1:]) {
				short++
			}
		}
	}
	switch {
	case n < 2:
		return bodies
	case short == n:
		return initials
	}
	return direct
}

// maybePerson reports whether a name without a comma may be a person's: two to
// four words that don't look like an organisation.
func maybePerson(name string) bool {
	words := strings.Count(name, " ") + 1
	return words >= 2 && words <= 4 && !strings.ContainsAny(name, ",0123456789&") && !record.LooksLikeOrganization(name)
}
