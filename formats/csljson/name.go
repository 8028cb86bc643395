package csljson

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/record"
)

// nameList is a list of names as it is read.
type nameList struct {
	names   []record.Name
	details []value // by position: what of the name's object the record can't hold
	cut     bool    // the list ends in "et al."
	missing int     // names that it says it lacks
}

// read reads a list of names: an array of objects or strings, one object, or one
// string with all of them.
func (l *nameList) read(v value) {
	*l = nameList{names: l.names[:0], details: l.details[:0]}
	switch v.Kind() {
	case '[':
		for e := range v.Elements() {
			l.add(e)
		}
	case '"':
		l.addString(v.Text())
	default:
		l.add(v)
	}
}

func (l *nameList) add(v value) {
	if v.Kind() == '"' {
		l.addName(readWritten(v.Text()), nil)
		return
	}
	if v.Kind() == '[' {
		l.addName(readPair(v), nil)
		return
	}
	n, rest := readName(v)
	l.addName(n, rest)
}

// readPair reads a name that is a list of its parts, the family name first.
func readPair(v value) (n record.Name) {
	var parts []string
	for e := range v.Elements() {
		parts = append(parts, norm.NFC.String(strings.TrimSpace(e.Text())))
	}
	switch len(parts) {
	case 0:
	case 1:
		n = readWritten(parts[0])
	default:
		n = settleName(record.Name{Family: parts[0], Given: strings.Join(parts[1:], " ")}, true, false)
	}
	return n
}

// addString takes a whole list in one string: names are parted by semicolons, by
// "and", or there is but one.
func (l *nameList) addString(s string) {
	sep := " and "
	if strings.Contains(s, ";") {
		sep = ";"
	}
	for part := range strings.SplitSeq(s, sep) {
		l.addName(readWritten(part), nil)
	}
}

func (l *nameList) addName(n record.Name, rest value) {
	if id := n.ORCID(); id != "" && n == (record.Name{}).With(record.NameParts{ORCID: id}) {
		n.SetParts(record.NameParts{Literal: id, ORCID: id}) // all that is known of the person
	}
	if n.IsZero() {
		return
	}
	if n.Given == "" {
		if missing, ok := record.CutMark(n.Family + n.Literal()); ok {
			l.cut, l.missing = true, missing
			return
		}
	}
	if rest != nil {
		for len(l.details) < len(l.names) {
			l.details = append(l.details, nil)
		}
		l.details = append(l.details, rest)
	}
	l.names = append(l.names, n)
}

// readWritten reads a name that stands in one string.
func readWritten(s string) record.Name {
	s = strings.TrimSpace(norm.NFC.String(s))
	if _, ok := record.CutMark(s); ok {
		return record.Organization(s)
	}
	if strings.Contains(s, ",") {
		return record.ParseInverted(s)
	}
	return record.ParseDisplay(s)
}

// readName reads a name variable of CSL, and the variants of other programs. rest
// is an object of the members that the record can't hold, nil if there are none.
func readName(v value) (n record.Name, rest value) {
	var p record.NameParts
	var parse, body bool
	for nv, m := range v.Members() {
		var part *string
		name, _ := nv.Raw()
		switch string(name) {
		case "family", "last", "lastName", "last_name", "surname":
			part = &n.Family
		case "given", "first", "firstName", "first_name", "forename":
			part = &n.Given
		case "literal", "name", "full_name", "fullName":
			part = &p.Literal
		case "dropping-particle":
			part = &p.DroppingParticle
		case "non-dropping-particle", "particle", "prefix":
			part = &p.NonDroppingParticle
		case "suffix":
			part = &p.Suffix
		case "comma-suffix":
			p.CommaSuffix = m.Truth()
			continue
		case "static-ordering":
			p.StaticOrdering = m.Truth()
			continue
		case "parse-names":
			parse = m.Truth()
			continue
		case "isInstitution":
			body = m.Truth()
			continue
		case "ORCID", "orcid", "_orcid":
			if id, ok := record.CleanORCID(m.Text()); ok {
				p.ORCID = id
				continue
			}
		}
		switch {
		case part != nil && *part == "" && m.Kind() != '{' && m.Kind() != '[':
			*part = m.Text()
			if !plain(*part) {
				*part = norm.NFC.String(*part)
			}
		case string(name) == "sequence": // Crossref's way to say who is first
		case !m.Empty():
			rest = appendMember(rest, nv, m)
		}
	}
	if rest != nil {
		rest = append(rest, '}')
	}
	return settleName(n.With(p), parse, body), rest
}

func isQuoted(s string) bool { return len(s) > 2 && s[0] == '"' && s[len(s)-1] == '"' }

// appendMember appends a member to the beginning of an object.
func appendMember(object, name, v value) value {
	if object == nil {
		object = append(object, '{')
	} else {
		object = append(object, ',')
	}
	object = append(object, name...)
	object = append(object, ':')
	return append(object, v.Compact()...)
}

// settleName brings the parts of a name into order. parse says that particles
// and suffix stand within family and given name (CSL-JSON's "parse-names"), body
// that the family name is that of an organisation (citeproc-js' "isInstitution").
func settleName(n record.Name, parse, body bool) record.Name {
	parts := n.Parts()
	if n.Family == "" && parts.Literal == "" {
		n.Family, n.Given = n.Given, "" // a mononym
	}
	if body && n.Given == "" && parts.Literal == "" {
		return record.Name{}.With(record.NameParts{Literal: n.Family, ORCID: parts.ORCID})
	}
	// Quotes keep citeproc-js from looking for particles: "van Gogh".
	if isQuoted(n.Family) {
		n.Family = n.Family[1 : len(n.Family)-1]
		return n
	}
	if !parse || n.Family == "" || parts.DroppingParticle+parts.NonDroppingParticle != "" {
		return n
	}
	written := n.Family
	if n.Given != "" {
		written += ", " + n.Given
	}
	parsed := record.ParseInverted(written)
	if parsed.Family == "" {
		return n
	}
	p := parsed.Parts()
	parts.DroppingParticle, parts.NonDroppingParticle = p.DroppingParticle, p.NonDroppingParticle
	if parts.Suffix == "" {
		parts.Suffix, parts.CommaSuffix = p.Suffix, p.CommaSuffix
	}
	return parsed.With(parts)
}

// name appends a name as an object of the schema's members.
func (e *encoder) name(n *record.Name) {
	e.buf = append(e.buf, '{')
	family := n.Family
	if isQuoted(family) {
		family = `"` + family + `"` // reading takes one pair away
	}
	e.namePart("family", family)
	e.namePart("given", n.Given)
	if n.HasParts() {
		e.nameParts(n.Parts())
	}
	e.buf = append(e.buf, '}')
}

func (e *encoder) nameParts(p record.NameParts) {
	e.namePart("dropping-particle", p.DroppingParticle)
	e.namePart("non-dropping-particle", p.NonDroppingParticle)
	e.namePart("suffix", p.Suffix)
	if p.CommaSuffix {
		e.nameFlag("comma-suffix")
	}
	if p.StaticOrdering {
		e.nameFlag("static-ordering")
	}
	e.namePart("literal", p.Literal)
}

func (e *encoder) namePart(name, s string) {
	if s != "" {
		e.inlineName(name)
		e.str(s)
	}
}

func (e *encoder) nameFlag(name string) {
	e.inlineName(name)
	e.buf = append(e.buf, "true"...)
}
