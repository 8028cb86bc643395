package names

import (
	"unicode"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// nameParts is what stands in a name besides the letters that are compared. Names that
// differ in it are two people's until something else ties them: a Jr. has a father, Berg
// is not van den Berg, and of all who are called Wang in Latin letters not one need be
// the 王 who is meant.
type nameParts struct {
	suffix   string // letters of Jr. or III
	particle string // letters of van den or da
	foreign  bool   // it has letters of another script than Latin
}

// noParts are those of most names.
var noParts nameParts

func readParts(n *record.Name) *nameParts {
	p := nameParts{foreign: foreign(n.Family) || foreign(n.Given)}
	if n.HasParts() {
		q := n.Parts()
		p.suffix, p.particle = letters(q.Suffix), letters(q.DroppingParticle+q.NonDroppingParticle)
		p.foreign = p.foreign || foreign(q.Literal)
	}
	if p == noParts {
		return &noParts
	}
	return new(p)
}

// foreign reports whether s has a letter of another script than Latin.
func foreign(s string) bool {
	if fold.IsASCII(s) {
		return false
	}
	for _, r := range s {
		if r >= unicode.MaxLatin1 && unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Common) {
			return true
		}
	}
	return false
}

// clash reports whether both have a suffix and they differ: II is not III.
func (p *nameParts) clash(q *nameParts) bool {
	return p.suffix != "" && q.suffix != "" && p.suffix != q.suffix
}
