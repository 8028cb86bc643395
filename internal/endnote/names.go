package endnote

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// ParseName reads "Family, Given, Suffix", or refer's "Given Family". EndNote ends
// an organisation with a comma, and doubles the one within its name.
func ParseName(s string) record.Name {
	if rest, ok := strings.CutSuffix(s, ","); ok {
		return record.Organization(strings.ReplaceAll(strings.TrimSpace(rest), ",,", ","))
	}
	switch {
	case strings.Contains(s, ",,"):
		return record.Organization(strings.ReplaceAll(s, ",,", ","))
	case strings.Contains(s, ","):
		return record.ParseInverted(s)
	case !strings.Contains(s, " "):
		return record.Name{Family: s}
	case record.LooksLikeOrganization(s) || strings.Count(s, " ") > 4 || strings.ContainsAny(s, "0123456789&"):
		return record.Organization(s)
	}
	return record.ParseDisplay(s)
}

// WrittenNames returns the names of a role, each as [ParseName] reads it, and tells
// of what they lose.
func WrittenNames(w *tagged.Writer, role record.Var) []string {
	var list []string
	for _, n := range w.Rec.Names(role) {
		if n.ORCID() != "" {
			w.Lose(role.String(), n.ORCID(), formats.Dropped, "EndNote has no place for an ORCID iD")
		}
		s, why := formatName(w.AsRead(role, n))
		if why != "" {
			w.Lose(role.String(), n.Display(), formats.Changed, why)
		}
		list = append(list, s)
	}
	return list
}

// formatName returns a name as it is written, and why that is not the whole name. It
// has no semicolons, which would part it.
func formatName(n record.Name) (s, why string) {
	s = record.EscapeHTML(n.Inverted())
	if strings.Contains(s, ";") {
		s, why = strings.Join(strings.Fields(strings.ReplaceAll(s, ";", "")), " "), "a semicolon would part the name"
	}
	switch {
	case n.IsOrganization():
		s = strings.ReplaceAll(strings.TrimRight(s, " ,"), ",", ",,") + ","
	case !strings.Contains(s, ",") && strings.Contains(s, " "):
		s, why = s+",", "a family name of several words alone is read as an organization"
	}
	return s, why
}
