package bibtex

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// appendName appends a name in the form "von Last, Jr, First"; an organisation
// in braces. Parts that would be read as something else are put in braces; if that
// isn't enough, the whole name is. A name with TeX in it is written as it will be when
// it has been read.
func appendName(dst []byte, n record.Name, ascii bool) []byte {
	start := len(dst)
	dst = appendWhole(dst, n, ascii)
	for range maxReadings {
		if bytes.IndexByte(dst[start:], '\\') < 0 {
			break
		}
		names, _, cut := nameList(string(dst[start:]), particleStays, nil)
		if cut || len(names) != 1 || names[0] == n {
			break
		}
		n = names[0]
		dst = appendWhole(dst[:start], n, ascii)
	}
	return dst
}

func appendWhole(dst []byte, n record.Name, ascii bool) []byte {
	if n.IsOrganization() {
		return appendGroup(dst, n.Literal(), ascii)
	}
	start := len(dst)
	dst = appendPerson(dst, n, ascii)
	p := n.Parts()
	rare := p.DroppingParticle != "" || p.NonDroppingParticle != "" || p.Suffix != ""
	if rare && !isSettled(dst[start:], ascii) {
		return appendGroup(dst[:start], n.Display(), ascii)
	}
	return dst
}

// isSettled reports whether a name as it was written is one name, and is written so
// again when it has been read.
func isSettled(s []byte, ascii bool) bool {
	names, _, cut := nameList(string(s), particleStays, nil)
	return !cut && len(names) == 1 && !names[0].IsOrganization() && bytes.Equal(appendPerson(nil, names[0], ascii), s)
}

// appendPerson appends the name of a person, part by part.
func appendPerson(dst []byte, n record.Name, ascii bool) []byte {
	p := n.Parts()
	particle := strings.TrimSpace(p.DroppingParticle + " " + p.NonDroppingParticle)
	if particle == "" && n.Given == "" && p.Suffix == "" {
		if strings.HasPrefix(n.Family, xdataMark) && !strings.ContainsAny(n.Family, " ,{}") {
			return append(dst, n.Family...) // a reference that was left as it stands
		}
		_, extended := extendedName(n.Family, particleStays)
		if extended || strings.ContainsAny(n.Family, " ~"+nameMarks) || endsInRemark(n.Family) || isReserved(n.Family) || beginsLower(n.Family) {
			return appendGroup(dst, n.Family, ascii)
		}
		start := len(dst)
		if dst = appendText(dst, n.Family, ascii); len(dst) > start && dst[start] == '{' {
			return appendGroup(dst[:start], n.Family, ascii)
		}
		return dst
	}
	switch {
	case particle == "":
	case isPlainParticle(particle):
		dst = appendText(dst, particle, ascii)
		dst = append(dst, ' ')
	default: // BibTeX's particles are words in lower case
		n.Family = strings.TrimSpace(particle + " " + n.Family)
		if n.Given == "" && p.Suffix == "" {
			return appendGroup(dst, n.Family, ascii)
		}
		if p.Suffix == "" {
			p.Suffix = moveSuffix(&n) // as it will be read
		}
	}
	_, last, _ := cutLast(n.Family)
	if beginsLower(n.Family) || last != "" && isSuffix(last) {
		dst = appendGroup(dst, n.Family, ascii)
	} else {
		dst = appendPart(dst, n.Family, ascii)
	}
	if p.Suffix != "" {
		dst = append(dst, ", "...)
		dst = appendPart(dst, p.Suffix, ascii)
	}
	switch {
	case p.Suffix == "" && isLoneSuffix(n.Given, strings.Contains(n.Family, " ")) || endsInRemark(n.Given):
		dst = append(dst, ", "...)
		dst = appendGroup(dst, n.Given, ascii)
	case n.Given != "":
		dst = append(dst, ", "...)
		dst = appendPart(dst, n.Given, ascii)
	case p.Suffix != "":
		dst = append(dst, ", {}"...)
	}
	return dst
}

// endsInRemark reports whether the end of a name would be read as no part of it (see
// [record.CutNameRemark]).
func endsInRemark(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	last, _ := utf8.DecodeLastRuneInString(name)
	if name == "" || unicode.IsUpper(first) && (last == '.' || unicode.IsLetter(last) && last != 'X') {
		return false // as nearly all
	}
	const family = "x, "
	cut, remark := record.CutNameRemark(family + name)
	return remark.Role == record.VarNone && len(cut) < len(family+name)
}

// beginsLower reports whether BibTeX would take the beginning of a family name for a
// particle: to it hyphens part words as well (al-Hakim; bibtex.web, "name_sep_char").
func beginsLower(family string) bool {
	n := strings.IndexAny(family, " ~-")
	return n > 0 && isLower(family[:n])
}

// isPlainParticle reports whether BibTeX would read s as a particle.
func isPlainParticle(s string) bool {
	for _, w := range strings.Fields(s) {
		if !isLower(w) {
			return false
		}
	}
	return !strings.ContainsAny(s, `=~\`+nameMarks) && !containsAnd(s)
}

// isReserved reports whether a name is a word of BibTeX's lists.
func isReserved(s string) bool {
	return strings.EqualFold(s, "and") || strings.EqualFold(s, "others")
}

// nameMarks are the characters that part names, or the parts of one, where they
// stand outside braces.
const nameMarks = ",;&{}"

// appendPart appends a part of a name, in braces if it holds something that would
// part it.
func appendPart(dst []byte, s string, ascii bool) []byte {
	if !strings.ContainsAny(s, "="+nameMarks) && !containsAnd(s) {
		return appendText(dst, s, ascii)
	}
	start := len(dst)
	dst = appendGroup(dst, s, ascii)
	if inner := dst[start+1 : len(dst)-1]; len(inner) > 0 && inner[0] == '{' && len(group(string(inner))) == len(inner) {
		dst = append(dst[:start], inner...) // TeX that is a group already
	}
	return dst
}

func appendText(dst []byte, s string, ascii bool) []byte {
	return latex.AppendEncode(dst, s, latex.Options{ASCII: ascii})
}

// appendGroup appends text in braces; where that would be read as a letter with an
// accent, in two pairs.
func appendGroup(dst []byte, s string, ascii bool) []byte {
	start := len(dst)
	dst = append(dst, '{')
	dst = appendText(dst, s, ascii)
	dst = append(dst, '}')
	if isAccentGroup(string(dst[start:])) {
		dst = append(slices.Insert(dst, start, '{'), '}')
	}
	return dst
}
