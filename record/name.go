package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
	"unique"
)

// Name is a person or an organisation in one role. Its parts are CSL's
// (https://docs.citationstyles.org/en/stable/specification.html#names). An
// organisation, or a name that won't come apart, is a Literal with no Family.
type Name struct {
	Family string // Mundo; of a mononym the whole name
	Given  string // Carlo, or initials: "J. R. R."
	parts  unique.Handle[NameParts]
}

// Organization returns the name of a body that is not a person.
func Organization(name string) Name { return Name{}.With(NameParts{Literal: name}) }

// IsOrganization reports whether n is a body rather than a person.
func (n Name) IsOrganization() bool { return n.Family == "" && n.Literal() != "" }

// IsZero reports whether n says nothing.
func (n Name) IsZero() bool { return n == Name{} }

// Equal reports whether n and m have the same parts.
func (n Name) Equal(m Name) bool { return n == m }

// String returns the parts of n in order, for messages to people who know them.
func (n Name) String() string {
	p := n.Parts()
	return strings.Join([]string{p.DroppingParticle, p.NonDroppingParticle, n.Family, n.Given, p.Suffix, p.Literal, p.ORCID}, "|")
}

// Display returns the name as a reader expects it: Carlo del Mundo Jr. The family
// name stands first where the name asks for it or is written in Chinese,
// Japanese or Korean script.
func (n Name) Display() string {
	p := n.Parts()
	if n.Family == "" && p.Literal != "" {
		return p.Literal
	}
	if n.Given == "" && p.DroppingParticle == "" && p.Suffix == "" {
		return n.FullFamily()
	}
	var b strings.Builder
	b.Grow(len(n.Given) + len(p.DroppingParticle) + len(p.NonDroppingParticle) + len(n.Family) + len(p.Suffix) + 6)
	if p.StaticOrdering || FamilyFirst(n.Family) {
		joinParts(&b, p.DroppingParticle, p.NonDroppingParticle, n.Family, n.Given)
	} else {
		joinParts(&b, n.Given, p.DroppingParticle, p.NonDroppingParticle, n.Family)
	}
	if p.Suffix != "" {
		if p.CommaSuffix {
			b.WriteByte(',')
		}
		joinParts(&b, p.Suffix)
	}
	return b.String()
}

// Inverted returns the name with the family name first and the particle that
// stays with it before it: "del Mundo, Carlo, Jr.", "La Fontaine, Jean de". With
// [ParseInverted] it is a round trip for what this form can say: neither
// CommaSuffix, StaticOrdering and ORCID, nor a numeral behind a mononym, nor that a
// mononym is not the organisation it looks like.
func (n Name) Inverted() string {
	p := n.Parts()
	if n.Family == "" && p.Literal != "" {
		return p.Literal
	}
	if n.Given == "" && p.DroppingParticle == "" && p.Suffix == "" {
		return n.FullFamily()
	}
	var b strings.Builder
	b.Grow(len(n.Given) + len(p.DroppingParticle) + len(p.NonDroppingParticle) + len(n.Family) + len(p.Suffix) + 8)
	joinParts(&b, p.NonDroppingParticle, n.Family)
	if n.Given != "" || p.DroppingParticle != "" {
		b.WriteByte(',')
		joinParts(&b, n.Given, p.DroppingParticle)
	}
	if p.Suffix != "" {
		b.WriteByte(',')
		joinParts(&b, p.Suffix)
	}
	return b.String()
}

// FullFamily returns the family name with its particles: del Mundo.
func (n Name) FullFamily() string {
	p := n.Parts()
	if p.DroppingParticle == "" && p.NonDroppingParticle == "" {
		return n.Family
	}
	var b strings.Builder
	joinParts(&b, p.DroppingParticle, p.NonDroppingParticle, n.Family)
	return b.String()
}

// Calm returns n in the usual spelling where a database has the family name in
// capitals throughout, or all of the name: AHMED, Mughees is Ahmed, Mughees. What is
// so short that it may be initials is left.
func (n Name) Calm() Name {
	family := calm(n.Family, 3)
	if family == n.Family {
		return n
	}
	words := strings.Split(n.Given, " ")
	for i, word := range words {
		words[i] = calm(word, 4)
	}
	n.Family, n.Given = family, strings.Join(words, " ")
	return n
}

// calm returns s with capitals only where words begin, if there are none but
// capitals in it, and enough letters.
func calm(s string, enough int) string {
	if utf8.RuneCountInString(s) < enough || s != strings.ToUpper(s) {
		return s
	}
	at, gaelic := 0, false
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) && !unicode.IsMark(c) {
			at = 0
			return c
		}
		switch at++; at {
		case 1:
			gaelic = c == 'M'
			return c
		case 2:
			gaelic = gaelic && c == 'C'
		case 3:
			if gaelic {
				return c // McDonald; of MACDONALD and DICAPRIO nobody can tell
			}
		}
		return unicode.ToLower(c)
	}, s)
}

// joinParts writes the parts that are not empty with a blank between them, but
// none behind an apostrophe or a hyphen: d'Alembert, al-Rashid.
func joinParts(b *strings.Builder, parts ...string) {
	for _, p := range parts {
		if p == "" {
			continue
		}
		if b.Len() > 0 {
			s := b.String()
			if !elides(s) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(p)
	}
}

// elides reports whether the name part s, which ends in an apostrophe or a
// hyphen, is written together with the next.
func elides(s string) bool {
	return strings.HasSuffix(s, "'") || strings.HasSuffix(s, "\u2019") || strings.HasSuffix(s, "-")
}
