package record

import "strings"

// addClasses reads "[cs.CL]", "[cs.CL, cs.AI]" or "(cs)" behind an id. A bare
// archive that has classes, such as cs, is a category, but tells no primary one.
func (a *ArXiv) addClasses(s string) bool {
	if len(s) < 4 || s[0] != '[' && s[0] != '(' || s[len(s)-1] != ']' && s[len(s)-1] != ')' {
		return false
	}
	var classes []string
	for c := range strings.FieldsFuncSeq(s[1:len(s)-1], func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		if !IsArXivClass(c) {
			return false
		}
		classes = append(classes, c)
	}
	if len(classes) == 0 {
		return false
	}
	a.Classes = classes
	first := classes[0]
	classless := !classedArchives[first] || first == "astro-ph" && (a.ID < "0901" || strings.HasPrefix(a.ID, "astro-ph/")) // which has had classes since January 2009
	if classless || strings.IndexByte(first, '.') > 0 {
		a.Primary = first
	}
	return true
}

// IsArXivClass reports whether s is written like an arXiv category: cs.CL,
// hep-th, cond-mat.mtrl-sci, q-bio.NC.
func IsArXivClass(s string) bool {
	archive, subject, classed := strings.Cut(s, ".")
	if !oldArchives[strings.ToLower(archive)] && !newArchives[strings.ToLower(archive)] {
		return false
	}
	return !classed || isSubject(subject)
}

// newArchives are the archives that came after ids had lost their archive.
var newArchives = wordSet(`econ eess q-fin stat`)

// classedArchives are the archives whose papers always stand in one of their classes.
var classedArchives = wordSet(`astro-ph cond-mat cs econ eess math nlin physics q-bio q-fin stat`)
