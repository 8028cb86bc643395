package bibtex

import (
	"slices"
	"strings"
)

// printedAs are commands that decoding turns into what they print, or into
// nothing, so that no text could bring them back: logos, boxes, and the sort keys
// that btxdoc advises (section 4, \noopsort).
var printedAs = map[string]bool{
	"TeX": true, "LaTeX": true, "LaTeXe": true, "BibTeX": true, "AmS": true, "AmSTeX": true, "METAFONT": true, "MF": true,
	"mbox": true, "hbox": true, "noopsort": true, "SortNoop": true, "url": true, "path": true, "protect": true,
	"texttt": true, "textsf": true, "textrm": true, "tt": true, "sf": true,
}

// spellCommands remembers the values whose commands the record's text can't say, and
// those without commands that say more as they are written.
func (t *typing) spellCommands() {
	for i := range t.e.fields {
		f := &t.e.fields[i]
		if extraShape(f.name) == verbatim || !printsCommand(f.value) && !saysMore(f) {
			continue
		}
		if slices.ContainsFunc(t.e.macros, func(m field) bool { return m.name == f.name }) || !balanced(f.value) {
			continue
		}
		t.r.Spell(expressions, f.name, "{"+f.value+"}")
	}
}

// saysMore reports whether the record can't say how a value is written: the braces of
// a type, which keep its capitals in BibTeX's styles; years that EDTF has in another
// form (888, 350 BC); an address that styles print for where it stands.
func saysMore(f *field) bool {
	switch f.name {
	case "type":
		return strings.IndexByte(f.value, '{') >= 0
	case "year":
		year := strings.Trim(f.value, "{} ")
		return len(year) != len("1973") || !isNumber([]byte(year))
	case "howpublished":
		_, ok := onlyAddress(f.value)
		return ok
	}
	return false
}

// printsCommand reports whether a value holds one of those commands.
func printsCommand(s string) bool {
	for {
		i := strings.IndexByte(s, '\\')
		if i < 0 {
			return false
		}
		s = s[i+1:]
		n := 0
		for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
			n++
		}
		if printedAs[s[:n]] {
			return true
		}
		if n == 0 && s != "" {
			s = s[1:]
		}
	}
}
