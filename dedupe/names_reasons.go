package dedupe

import (
	"fmt"
	"strings"
)

const sameLettersReason = "the same letters but for case, accents, spaces and punctuation"

// nameReasons says in words what weigh found.
func (lib *nameLibrary) nameReasons(p *namePair) string {
	switch p.rel {
	case relForm:
		return sameLettersReason
	case relOrder:
		return "given and family name have changed places, and one of them is no family name"
	case relWhole:
		return "the same words, in one name not parted into given and family name"
	}
	why := []string{p.familyReason()}
	if reason := p.givenReason(); reason != "" {
		why = append(why, reason)
	}
	if n := p.peers.count; n > 0 {
		who := "one shared co-author"
		if n > 1 {
			who = fmt.Sprintf("%d shared co-authors, the most telling", n)
		}
		why = append(why, fmt.Sprintf("%s in %d of %d records", who, p.peers.rarest, len(lib.works)))
	}
	if p.field > 0 {
		why = append(why, "works of both stand in one journal or are about one subject")
	}
	if p.twins {
		why = append(why, "both stand at the same place of one work's author list")
	}
	if p.orcid {
		why = append(why, "same ORCID iD "+p.a.orcid)
	}
	return strings.Join(why, "; ")
}

func (p *namePair) familyReason() string {
	switch {
	case mistypedFamily(p.a, p.b, p.rel):
		return fmt.Sprintf("one typing error between %q and %q", p.a.name().Family, p.b.name().Family)
	case p.others == 1:
		return "the family name is borne by one other here"
	case p.others > 0:
		return fmt.Sprintf("the family name is borne by %d others here", p.others)
	}
	return "the family name is borne by nobody else here"
}

func (p *namePair) givenReason() string {
	a, b := p.a, p.b
	if a.text > b.text {
		a, b = b, a
	}
	x, y := a.given[0], b.given[0]
	if len(x) > len(y) {
		x, y = y, x
	}
	said := func(what string) string {
		return fmt.Sprintf("%s: %q, %q", what, a.name().Given, b.name().Given)
	}
	switch p.rel {
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
		return fmt.Sprintf("one typing error between %q and %q", a.name().Given, b.name().Given)
	case relSwapped:
		return "given and family name have changed places"
	}
	return ""
}
