package arxiv

import (
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// nameParts is a name whose parts are told apart, as in OAI-PMH, the metadata in
// JSON, and the addresses behind the authors of a page. All of it may stand in
// family, "Roe, Jane", or, if nothing tells its parts apart, in display.
type nameParts struct{ family, given, suffix, display string }

// partedNames returns the names of a list. A colon that is an author of its own says
// that the one before it is an organisation.
func partedNames(list []nameParts) []record.Name {
	names := make([]record.Name, 0, len(list))
	for i, p := range list {
		if p.family == ":" || p.display == ":" {
			if n := len(names); n > 0 {
				names[n-1] = record.Organization(list[i-1].whole())
			}
			continue
		}
		names = p.appendTo(names)
	}
	return names
}

// whole returns the name in reading order.
func (p nameParts) whole() string {
	return strings.TrimSpace(p.given + " " + p.family + p.display)
}

func (p nameParts) appendTo(names []record.Name) []record.Name {
	if p.display != "" {
		more, _, _ := record.ParseDisplayList([]string{p.display})
		return append(names, more...)
	}
	s := p.family
	if p.suffix != "" {
		s += ", " + p.suffix
	}
	if p.given != "" {
		s += ", " + p.given
	}
	if strings.IndexByte(s, '\\') >= 0 {
		s = texString(s, latex.Group)
	}
	if n := record.ParseInverted(s); !n.IsZero() {
		names = append(names, n)
	}
	return names
}
