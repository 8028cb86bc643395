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
		s, whole := formatName(w.AsRead(role, n))
		if !whole {
			w.Lose(role.String(), n.Display(), formats.Changed, "a semicolon would part the name")
		}
		list = append(list, s)
	}
	return list
}

// formatName returns a name as it is written. It has no semicolons, which would part
// it: whole is false if one had to go.
func formatName(n record.Name) (s string, whole bool) {
	written := record.EscapeHTML(n.Inverted())
	s = strings.ReplaceAll(written, ";", "")
	whole = s == written
	switch {
	case n.IsOrganization():
		s = strings.ReplaceAll(strings.TrimRight(s, " ,"), ",", ",,") + ","
	case !strings.Contains(s, ",") && strings.Contains(s, " "):
		s += ", " // a family name of several words
	}
	return s, whole
}
