package dedupe

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/record"
)

// author is a person as matching sees it, or an organisation.
type author struct {
	family   string // folded, with particles: "le quintrec"; the whole name of a body
	given    string // the first given name, folded; one letter if only that is known
	initials string // of all given names, lower case
	words    uint64 // hash of all words of the name, in any order; 0 if there are only initials
	key      uint64 // hash of the family name's last word
	body     bool   // an organisation
}

// initial returns the first initial, 0 if none is known.
func (a *author) initial() byte {
	if a.initials == "" {
		return 0
	}
	return a.initials[0]
}

// maxAuthors is how many names of a list are compared. More of them would cost
// time and decide nothing.
const maxAuthors = 60

// authorList is a list of authors as matching sees it.
type authorList struct {
	people  []*author // the first of them
	drawn   []*author // of more than maxAuthors, as many by lot: the same of whatever order
	bodies  []*author // organisations
	total   int32     // people in the record's list, before maxAuthors
	cut     bool      // the source cut the list
	editors bool      // they are the editors of a work that names no author
}

// credited returns the names that a work goes by, and their role: the editors where
// a work by itself names no author, as proceedings and collections do.
func credited(r *record.Record) ([]record.Name, record.Var) {
	if len(r.Author) == 0 && len(r.Editor) > 0 && r.ContainerTitle == "" {
		return r.Editor, record.Editor
	}
	return r.Author, record.Author
}

// newAuthorList reads the names that a record goes by. Of a reference string that was parted
// wrongly the last family name may stand before the title: it is given apart, and
// goes to the last author if only initials are left of that one.
func newAuthorList(r *record.Record, last string, all *people) authorList {
	names, role := credited(r)
	names = rejoined(names)
	_, cut := r.CutOf(role)
	l := authorList{cut: cut, editors: role == record.Editor}
	if len(names) > 0 {
		l.people = make([]*author, 0, min(len(names), maxAuthors))
	}
	for i, n := range names {
		if onlyInitials(n) {
			if last == "" || strings.Contains(last, " ") || i < len(names)-1 {
				l.cut = true
				continue
			}
			n = record.Name{Family: last, Given: n.Family}
		}
		a := all.author(n)
		if record.NamesNobody(a.family) {
			continue
		}
		switch {
		case !a.body:
			l.total++
			if a.family != "" {
				l.people = append(l.people, a)
			}
		case a.family != "" && len(l.bodies) < 4:
			l.bodies = append(l.bodies, a)
		}
	}
	if len(l.people) > maxAuthors {
		l.drawn = draw(slices.Clone(l.people))
		l.people = slices.Clone(l.people[:maxAuthors])
	}
	return l
}

// draw returns maxAuthors of more names by lot: which ones hangs on nothing but the family
// names and first initials.
func draw(names []*author) []*author {
	lot := func(a *author) uint64 { return hash.Combine(a.key, uint64(a.initial())) }
	slices.SortFunc(names, func(a, b *author) int {
		return cmp.Or(cmp.Compare(lot(a), lot(b)), cmp.Compare(a.family, b.family), cmp.Compare(a.given, b.given))
	})
	return slices.Clone(names[:maxAuthors])
}

// rejoined returns names, those that were parted at their commas as one each:
// "Sorensen", "P G.", "Enk", "B.".
func rejoined(names []record.Name) []record.Name {
	var out []record.Name // nil until a name was parted
	for i, n := range names {
		given, ok := looseInitials(n)
		if i > 0 && ok && loneFamily(names[i-1]) != "" {
			if out == nil {
				out = slices.Clone(names[:i])
			}
			out[len(out)-1] = record.Name{Family: loneFamily(names[i-1]), Given: given}
		} else if out != nil {
			out = append(out, n)
		}
	}
	if out == nil {
		return names
	}
	return out
}

// loneFamily returns a name that is one word of several letters, "" if it is more or
// less.
func loneFamily(n record.Name) string {
	word := n.Family + n.Literal()
	if n.Given != "" || len(word) < 2 || strings.ContainsAny(word, ". ") {
		return ""
	}
	return word
}

// looseInitials returns the initials that a name is made of.
func looseInitials(n record.Name) (string, bool) {
	switch {
	case onlyInitials(n):
		return n.Family, true
	case len(n.Family) == 1 && len(n.Given) <= 5 && strings.HasSuffix(n.Given, "."):
		return n.Family + " " + n.Given, true
	}
	return "", false
}

// onlyInitials reports whether nothing but initials is left of a name: "R.E.".
func onlyInitials(n record.Name) bool {
	return n.Given == "" && len(n.Family) <= 6 && len(n.Family) > 1 && strings.IndexByte(n.Family, '.') == 1 &&
		!slices.ContainsFunc(strings.FieldsFunc(n.Family, func(r rune) bool { return r == '.' || r == ' ' }), func(w string) bool { return len(w) > 1 })
}

// groupWords stand in the names of bodies, and in hardly any person's.
var groupWords = fold.WordSet("group team consortium corporate committee collaboration collaborators investigators study society association network institute organization organisation university department ministry agency")

// bodyOf returns the folded name of an organisation, also of one that a database
// parted into a family and a given name: "Group, ALTS Study".
func bodyOf(n record.Name) (string, bool) {
	if n.IsOrganization() || n.Family == "" {
		return fold.Text(n.Literal()), true
	}
	name := fold.Text(n.Given + " " + n.Family)
	for w := range fold.Words(name) {
		if groupWords[w] {
			return name, true
		}
	}
	return "", false
}

func newAuthor(n record.Name) author {
	n.Family, n.Given = cleanName(n.Family), cleanName(n.Given)
	if n.Given == "" {
		n = partedName(n)
	}
	family := n.Family
	if p := n.Parts(); p.NonDroppingParticle != "" || p.DroppingParticle != "" {
		family = p.DroppingParticle + " " + p.NonDroppingParticle + " " + n.Family
	}
	a := author{family: fold.Text(family), initials: initials(n.Given)}
	if suffixes[a.family] { // "Jr., Roberto J. Bayardo"
		if i := strings.LastIndexByte(n.Given, ' '); i > 0 {
			return newAuthor(record.Name{Family: n.Given[i+1:], Given: n.Given[:i]})
		}
		return author{}
	}
	given := fold.Text(n.Given)
	a.given, _, _ = strings.Cut(given, " ")
	if len(given) > len(a.initials) {
		for w := range fold.Words(a.family) {
			a.words += hash.Of(w)
		}
		for w := range fold.Words(given) {
			a.words += hash.Of(w)
		}
	}
	if a.initials != "" && len(a.initials) >= len(a.given) {
		a.given = a.initials[:1]
	}
	return a
}

// partedName parts a name that stands in one piece at the initials in it: "andrew y.
// ng", "w.s. lee". Without any it is returned as it is.
func partedName(n record.Name) record.Name {
	ws := strings.Fields(n.Family)
	last := len(ws) - 1
	if last < 1 || strings.HasSuffix(ws[last], ".") || !slices.ContainsFunc(ws[:last], func(w string) bool { return strings.HasSuffix(w, ".") && strings.IndexByte(w, '.') == 1 }) {
		return n
	}
	return record.Name{Family: ws[last], Given: strings.Join(ws[:last], " ")}
}

// cleanName undoes what databases do to a name: damaged letters, a Greek beta for
// "ß" ("Kieβling"), and the numbers by which DBLP tells namesakes apart ("Wei Wang
// 0001").
func cleanName(s string) string {
	s = fold.Repaired(s)
	if strings.Contains(s, "β") {
		s = strings.ReplaceAll(s, "β", "ß")
	}
	if strings.Contains(s, "000") {
		ws := strings.Fields(s)
		s = strings.Join(slices.DeleteFunc(ws, func(w string) bool { return len(w) == 4 && w[:2] == "00" && fold.IsDigit(w[2]) && fold.IsDigit(w[3]) }), " ")
	}
	return s
}

var suffixes = fold.WordSet("jr sr ii iii iv")

// initials returns the first letters of given names in lower case. Letters that
// a database glued together ("LJ", "MYu") are several names.
func initials(given string) string {
	var b strings.Builder
	sep := func(r rune) bool {
		return r == ' ' || r == '.' || r == '-' || r == '\u2010' || r == '~' || r == '\u00a0'
	}
	for w := range strings.FieldsFuncSeq(given, sep) {
		upper, n := 0, 0
		for _, r := range w {
			n++
			if unicode.IsUpper(r) {
				upper++
			}
		}
		glued := n <= 3 && upper == n || n <= 4 && upper >= 2
		first := true
		for _, r := range w {
			if !first && !(glued && unicode.IsUpper(r)) {
				continue
			}
			if f := fold.FirstLetter(r); f != 0 {
				b.WriteByte(f)
				first = false
			}
		}
	}
	return b.String()
}
