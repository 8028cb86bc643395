package names

import (
	"cmp"
	"strconv"
	"strings"
)

const (
	sameLettersReason = "the same letters but for case, accents, spaces and punctuation"
	sameWordsReason   = "the same words but for case, accents, punctuation and legal form"
	umlautsReason     = "the same letters but for case, accents and umlauts written as two letters"
)

// spelledReason says how the spellings of one form differ.
func (f *form) spelledReason() string {
	if f.body {
		return sameWordsReason
	}
	return sameLettersReason
}

// nameReasons says in words what weigh found.
func (lib *library) nameReasons(p *pair) string {
	switch p.rel {
	case relForm:
		if p.a.family != p.b.family || strings.Join(p.a.given, "") != strings.Join(p.b.given, "") {
			return umlautsReason
		}
		return p.a.spelledReason()
	case relOrder:
		return "given and family name have changed places, and one of them is no family name"
	case relParted:
		return "the same words, of which one takes more for the family name"
	case relWhole:
		return "the same words, in one name not parted into given and family name"
	}
	why := p.familyReason()
	if reason := p.givenReason(); reason != "" {
		why += "; " + reason
	}
	if reason := p.partsReason(); reason != "" {
		why += "; " + reason
	}
	if n := p.peers.count; n > 0 {
		who := "; one shared co-author in "
		if n > 1 {
			who = "; " + strconv.Itoa(int(n)) + " shared co-authors, the most telling in "
		}
		why += who + strconv.Itoa(int(p.peers.rarest)) + " of " + strconv.Itoa(len(lib.works)) + " records"
	}
	if p.field > 0 {
		why += "; works of both stand in one journal or are about one subject"
	}
	switch {
	case p.twins:
		why += "; both stand at the same place of one work's author list"
	case p.copies:
		why += "; both stand in records of one work"
	}
	if p.orcid {
		why += "; same ORCID iD " + p.a.orcid
	}
	return why
}

func (p *pair) familyReason() string {
	switch {
	case mistypedFamily(p.a, p.b, p.rel):
		return "one typing error between " + quoted(p.a.name().Family, p.b.name().Family, " and ")
	case p.rel == relSecond:
		return "one has a second family name: " + quoted(p.a.name().FullFamily(), p.b.name().FullFamily(), ", ")
	case p.rel == relVariant && p.a.family != p.b.family:
		return "two ways of writing one family name: " + quoted(p.a.name().Family, p.b.name().Family, ", ")
	case sameWithParticles(p.a, p.b, true) && p.a.family != p.b.family:
		return "the same letters in family names: " + quoted(p.a.name().FullFamily(), p.b.name().FullFamily(), ", ")
	case p.others == 1:
		return "the family name is borne by one other here"
	case p.others > 0:
		return "the family name is borne by " + strconv.Itoa(int(p.others)) + " others here"
	}
	return "the family name is borne by nobody else here"
}

func (p *pair) givenReason() string {
	a, b := p.a, p.b
	if a.text() > b.text() {
		a, b = b, a
	}
	x, y := a.name().Given, b.name().Given
	switch p.rel {
	case relMiddle:
		return "given names agree but for a middle name: " + quoted(x, y, ", ")
	case relLeading:
		return "given names agree but for an initial before them: " + quoted(x, y, ", ")
	case relRunTogether:
		return "one given name is the initials of the other: " + quoted(x, y, ", ")
	case relVariant:
		if a.family != b.family {
			return "given names agree"
		}
		return "two ways of writing one given name: " + quoted(x, y, ", ")
	case relSecond:
		if x == y {
			return "the same given names"
		}
		return "given names agree: " + quoted(x, y, ", ")
	case relInitials:
		if lesser, full := byFullness(a, b); len(lesser.given) > len(full.given) && !glued(lesser.given, full.given) {
			return "the first initial fits: " + quoted(x, y, ", ")
		}
		return "the initials fit: " + quoted(x, y, ", ")
	case relParts:
		if x == y {
			return "the same given names"
		}
		return "the same letters in given names: " + quoted(x, y, ", ")
	case relSpacing:
		if x == y {
			return "given names agree"
		}
		return "the same letters in given names: " + quoted(x, y, ", ")
	case relNickname:
		x, y = a.given[0], b.given[0]
		if len(x) > len(y) {
			x, y = y, x
		}
		return quoted(x, y, " is short for ")
	case relTypo, relShortTypo:
		if a.family != b.family {
			return "given names agree"
		}
		return "one typing error between " + quoted(x, y, " and ")
	case relSwapped:
		return "given and family name have changed places"
	}
	return ""
}

// partsReason says what one of the names has besides its letters, "" if nothing.
func (p *pair) partsReason() string {
	a, b := p.a, p.b
	var out []string
	if a.foreign != b.foreign {
		out = append(out, "they are written in two scripts")
	}
	if a.particle != b.particle && !sameWithParticles(p.a, p.b, true) {
		x, y := p.texts()
		out = append(out, "they differ in the particle: "+quoted(x, y, ", "))
	}
	if a.suffix != b.suffix {
		out = append(out, "one has no "+cmp.Or(p.a.name().Suffix(), p.b.name().Suffix()))
	}
	return strings.Join(out, ", ")
}

func quoted(x, y, between string) string {
	return strings.Join([]string{strconv.Quote(x), strconv.Quote(y)}, between)
}
