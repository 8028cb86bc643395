package dedupe

import (
	"fmt"
	"slices"
	"strings"
)

// nameReasons says in words what weigh found.
func (lib *nameLibrary) nameReasons(a, b *spelling, rel nameRelation, others int, peers sharedPeers) string {
	why := []string{familyReason(a, b, rel, others)}
	if reason := givenReason(a, b, rel); reason != "" {
		why = append(why, reason)
	}
	if peers.count > 0 {
		who := "one shared co-author"
		if peers.count > 1 {
			who = fmt.Sprintf("%d shared co-authors, the most telling", peers.count)
		}
		why = append(why, fmt.Sprintf("%s in %d of %d records", who, peers.rarest, len(lib.beside)))
	}
	if rel == relInitials && peers.count == 0 && lib.shareField(a, b) {
		why = append(why, "works of both stand in one journal or are about one subject")
	}
	if slices.Contains(a.twins, b) {
		why = append(why, "both stand at the same place of one work's author list")
	}
	if sameORCID(a, b) {
		why = append(why, "same ORCID iD "+a.orcid)
	}
	return strings.Join(why, "; ")
}

func familyReason(a, b *spelling, rel nameRelation, others int) string {
	switch {
	case mistypedFamily(a, b, rel):
		return fmt.Sprintf("one typing error between %q and %q", a.name.Family, b.name.Family)
	case others == 1:
		return "the family name is borne by one other here"
	case others > 0:
		return fmt.Sprintf("the family name is borne by %d others here", others)
	}
	return "the family name is borne by nobody else here"
}

func givenReason(a, b *spelling, rel nameRelation) string {
	x, y := a.given[0], b.given[0]
	if len(x) > len(y) {
		x, y = y, x
	}
	said := func(what string) string { return fmt.Sprintf("%s: %q, %q", what, a.name.Given, b.name.Given) }
	switch rel {
	case relMiddle:
		return said("given names agree but for a middle name")
	case relInitials:
		return said("the initials fit")
	case relSpacing:
		return said("the same letters in given names")
	case relNickname:
		return fmt.Sprintf("%q is short for %q", x, y)
	case relTypo, relShortTypo:
		if a.family != b.family {
			return said("given names agree")
		}
		return fmt.Sprintf("one typing error between %q and %q", a.name.Given, b.name.Given)
	case relSwapped:
		return "given and family name have changed places"
	}
	return ""
}
