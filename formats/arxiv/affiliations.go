package arxiv

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// dropAffiliations returns a list of authors without the affiliations that stand in
// brackets behind names or behind the list, A. One (1), B. Two (MIT) ((1) ETH). The
// list as it was is kept apart.
func (e *entry) dropAffiliations(list string) string {
	plain := withoutAffiliations(list)
	if plain != list {
		e.addExtra("authors", fold([]byte(list)))
	}
	return plain
}

// withoutAffiliations removes what stands in brackets, nested ones too, unless it is
// no affiliation, and the raised marks that point at them.
func withoutAffiliations(list string) string {
	list = withoutMarks(list)
	if strings.IndexByte(list, '(') < 0 {
		return list
	}
	var b strings.Builder
	depth, open := 0, 0
	for i := 0; i < len(list); i++ {
		switch {
		case list[i] == '(':
			if depth == 0 {
				open = i
			}
			depth++
		case list[i] == ')' && depth > 0:
			if depth--; depth == 0 && belongsToNames(list[open+1:i], list[i+1:]) {
				b.WriteString(list[open : i+1])
			}
		case depth == 0:
			b.WriteByte(list[i])
		}
	}
	return b.String()
}

// withoutMarks removes what is raised: A. One<sup>1,2</sup>.
func withoutMarks(list string) string {
	var b strings.Builder
	for {
		before, rest, raised := strings.Cut(list, record.OpenTag(record.Superscript))
		_, behind, closed := strings.Cut(rest, record.CloseTag(record.Superscript))
		if !raised || !closed {
			return b.String() + list
		}
		b.WriteString(before)
		list = behind
	}
}

// belongsToNames reports whether what stands in brackets says for whom a person
// writes, how many names are left out, or what a person is called besides: Yi (Max) Ma.
func belongsToNames(inside, behind string) bool {
	if strings.Contains(inside, "ollaboration") || strings.Contains(inside, "additional") {
		return true
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " "))
	first, size := utf8.DecodeRuneInString(inside)
	return unicode.IsUpper(next) && unicode.IsUpper(first) && size < len(inside) &&
		!strings.ContainsFunc(inside[size:], func(r rune) bool { return !unicode.IsLower(r) })
}
