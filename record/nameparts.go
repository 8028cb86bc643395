package record

import "unique"

// NameParts are what most names lack. A name without any holds no room for them,
// and names that have the same share it: a library holds millions of names.
type NameParts struct {
	DroppingParticle    string // goes when the family name stands alone: "de" in de La Fontaine
	NonDroppingParticle string // stays with the family name: "van" in van Gogh
	Suffix              string // Jr., III
	Literal             string // an organisation: CERN
	ORCID               string // 0000-0002-1825-0097, without URL
	CommaSuffix         bool   // a comma stands before the suffix: King, Jr.
	StaticOrdering      bool   // family name first, always (Chinese, Hungarian)
}

// Parts returns the parts of n besides Family and Given.
func (n Name) Parts() NameParts {
	if n.parts == (unique.Handle[NameParts]{}) {
		return NameParts{}
	}
	return n.parts.Value()
}

// SetParts replaces the parts of n besides Family and Given.
func (n *Name) SetParts(p NameParts) {
	n.parts = unique.Handle[NameParts]{}
	if p != (NameParts{}) {
		n.parts = unique.Make(p)
	}
}

// With returns n with other parts besides Family and Given.
func (n Name) With(p NameParts) Name {
	n.SetParts(p)
	return n
}

// HasParts reports whether n has more than Family and Given.
func (n Name) HasParts() bool { return n.parts != unique.Handle[NameParts]{} }

// DroppingParticle returns the part of [NameParts] of that name.
func (n Name) DroppingParticle() string { return n.Parts().DroppingParticle }

// NonDroppingParticle returns the part of [NameParts] of that name.
func (n Name) NonDroppingParticle() string { return n.Parts().NonDroppingParticle }

// Suffix returns the part of [NameParts] of that name.
func (n Name) Suffix() string { return n.Parts().Suffix }

// SetSuffix sets the suffix; comma says whether a comma stands before it.
func (n *Name) SetSuffix(suffix string, comma bool) {
	p := n.Parts()
	p.Suffix, p.CommaSuffix = suffix, comma
	n.SetParts(p)
}

// Literal returns the part of [NameParts] of that name.
func (n Name) Literal() string { return n.Parts().Literal }

// ORCID returns the part of [NameParts] of that name.
func (n Name) ORCID() string { return n.Parts().ORCID }

// SetORCID sets the ORCID iD, which is not checked; see [CleanORCID].
func (n *Name) SetORCID(id string) {
	if n.ORCID() != id {
		p := n.Parts()
		p.ORCID = id
		n.SetParts(p)
	}
}
