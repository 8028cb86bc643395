package csv

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// putNames reads a list of names. A second column of the same people, as Scopus
// has one of initials beside that of full names, tells nothing new.
func (r *reading) putNames(role record.Var, s string) bool {
	if column := uint64(1) << (role - record.Author); r.named&column == 0 {
		r.named |= column
	} else if old := r.rec.Names(role); len(old) > 0 {
		return len(old) == len(parseNames(s).Author)
	}
	if r.header.glued && !strings.ContainsAny(s, ",;") {
		people, ok := partGlued(s)
		if !ok {
			r.warn("the names of authors have nothing between them, and can't be parted for sure")
			people = []string{"{" + s + "}"}
		}
		s = strings.Join(people, ";")
	}
	addNames(r.rec, role, s)
	return true
}

// parseNames returns a record with the names in a cell as its authors.
func parseNames(s string) *record.Record {
	var r record.Record
	addNames(&r, record.Author, s)
	return &r
}

// addNames reads a cell of names in any of the ways in which programs put
// several into one: parted by semicolons, bars, line ends, "and" or commas.
func addNames(rec *record.Record, role record.Var, s string) {
	pieces := splitNames(record.UnescapeHTML(s)) // semicolons part names, too
	rec.SetNames(role, slices.Grow(rec.Names(role), len(pieces)))
	for _, p := range pieces {
		if body, ok := braced(p); ok {
			rec.SetNames(role, append(rec.Names(role), record.Organization(body)))
			continue
		}
		if strings.HasPrefix(p, "[No author") { // Scopus: "name available]", "id available]"
			continue
		}
		if missing, _ := rec.CutOf(role); strings.HasPrefix(p, "...") || strings.HasPrefix(p, "…") {
			rec.SetCut(role, missing)
		}
		rec.AddWritten(role, strings.TrimLeft(p, "&.… "), parseName) // APA: "& Roe, B. C.", "… Roe, B. C."
	}
}

// parseName reads one name: "Family, Given", "Family FG" or "Given Family". What
// stands in brackets behind it is an identifier (Scopus) or an address.
func parseName(s string) record.Name {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, ")") {
		if i := strings.LastIndexByte(s, '('); i > 0 {
			s = strings.TrimSpace(s[:i])
		}
	}
	if strings.IndexByte(s, ',') >= 0 {
		return record.ParseInverted(withoutInitials(s))
	}
	if n, ok := familyInitials(s); ok {
		return n
	}
	return record.ParseDisplay(s)
}

// withoutInitials takes off the initials that some tables have before a name in full:
// "X., Wang, Xinyu".
func withoutInitials(s string) string {
	initials, name, _ := strings.Cut(s, ",")
	first, _, dotted := strings.Cut(strings.TrimSpace(initials), ".")
	if !dotted || strings.Count(name, ",") != 1 || !areInitials(initials) {
		return s
	}
	n := record.ParseInverted(name)
	if n.Suffix() != "" || areInitials(n.Given) || !strings.HasPrefix(n.Given, first) {
		return s
	}
	return name
}

// braced returns what stands in braces: an organisation, as the writer marks one
// that might pass for a person.
func braced(s string) (string, bool) {
	inner, ok := strings.CutPrefix(s, "{")
	if !ok || !strings.HasSuffix(inner, "}") || len(inner) < 2 {
		return "", false
	}
	return inner[:len(inner)-1], true
}

// familyInitials reads "Lim SM" or "Liu F.", where that is what s looks like.
func familyInitials(s string) (record.Name, bool) {
	if strings.IndexByte(s, ',') >= 0 {
		return record.Name{}, false
	}
	n := record.ParseFamilyInitials(s)
	return n, n.Given != "" && !n.IsOrganization()
}

// splitNames parts a list of names.
func splitNames(s string) []string {
	for _, separator := range [...]string{";", "|", "\n"} {
		if strings.Contains(s, separator) {
			return trimAll(strings.Split(s, separator))
		}
	}
	if names := splitAPA(s); names != nil {
		return names
	}
	if !strings.Contains(s, ",") {
		s = strings.ReplaceAll(s, " & ", " and ")
	}
	if strings.Contains(s, " and ") && !record.LooksLikeOrganization(s) {
		parts := trimAll(strings.Split(s, " and "))
		if len(parts) > 2 || !strings.Contains(parts[0], ",") || isInverted(parts[0]) {
			return parts
		}
		// "A. One, B. Two and C. Three"
		return append(splitCommas(strings.TrimSuffix(parts[0], ",")), parts[1:]...)
	}
	return splitCommas(s)
}

// splitAPA parts a list in the style of the American Psychological Association (7th
// edition, 9.8), "Smith, John A., Jr., Roe, Ann, & Poe, Dan": families and given names
// take turns up to the last name. It returns nil if s is none.
func splitAPA(s string) []string {
	head, last, ok := strings.Cut(s, ", & ")
	if !strings.Contains(last, ",") {
		last = strings.TrimSuffix(last, ".")
		ok = ok && record.LooksLikeOrganization(last)
	}
	if !ok {
		return nil
	}
	var names []string
	parts := trimAll(strings.Split(head, ","))
	for len(parts) >= 2 {
		n := 2
		if len(parts) > 2 && record.IsSuffix(parts[2]) {
			n = 3
		}
		names = append(names, strings.Join(parts[:n], ", "))
		parts = parts[n:]
	}
	if len(parts) > 0 {
		return nil
	}
	return append(names, strings.TrimSpace(last))
}

// splitCommas parts a list whose only marks are commas, which may part the names
// or the parts of one.
func splitCommas(s string) []string {
	parts := trimAll(strings.Split(s, ","))
	switch {
	case len(parts) < 2:
		return parts
	case alternates(parts):
		var names []string
		for i := 0; i+1 < len(parts); i += 2 {
			names = append(names, parts[i]+", "+parts[i+1])
		}
		if len(parts)%2 == 1 {
			names = append(names, parts[len(parts)-1])
		}
		return names
	case len(parts) == 2 && isInverted(s), len(parts) == 3 && withoutInitials(s) != s:
		return []string{s}
	}
	return parts
}

// isInverted reports whether s is one name, "Family, Given": one word, or a name
// with particles, before its only comma, no more than three behind.
func isInverted(s string) bool {
	family, given, ok := strings.Cut(s, ",")
	if !ok || strings.IndexByte(given, ',') >= 0 {
		return false
	}
	if _, ok := familyInitials(strings.TrimSpace(family)); ok {
		return false // Lim SM, Shiau CWC
	}
	words := strings.Fields(family)
	return len(words) == 1 || len(strings.Fields(given)) == 1 && len(words) <= 3
}

// alternates reports whether every second part is nothing but initials: "Smith,
// J., Doe, K. L.", perhaps with a cut mark at the end.
func alternates(parts []string) bool {
	n := len(parts)
	if n%2 == 1 {
		if _, ok := record.CutMark(parts[n-1]); !ok {
			return false
		}
		n--
	}
	for i := 1; i < n; i += 2 {
		if !areInitials(parts[i]) || areInitials(parts[i-1]) {
			return false
		}
	}
	return n > 0
}

// areInitials reports whether s is initials and nothing else: "J. R.", "J-P", "JR".
func areInitials(s string) bool {
	n, ok := familyInitials("X " + strings.ReplaceAll(s, " ", ""))
	return ok && n.Family == "X"
}

func trimAll(parts []string) []string {
	out := parts[:0]
	for _, p := range parts {
		if p = strings.Trim(p, " \t,"); p != "" {
			out = append(out, p)
		}
	}
	return out
}
