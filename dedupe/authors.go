package dedupe

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
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

// maxAuthors is how many names of a list are compared. More of them would cost
// time and decide nothing.
const maxAuthors = 60

// authorList is a list of authors as matching sees it.
type authorList struct {
	people  []*author
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
		switch {
		case !a.body:
			l.total++
			if a.family != "" && len(l.people) < maxAuthors {
				l.people = append(l.people, a)
			}
		case a.family != "" && len(l.bodies) < 4:
			l.bodies = append(l.bodies, a)
		}
	}
	return l
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
	word := n.Family + n.Literal
	if n.Given != "" || len(word) < 2 || strings.ContainsAny(word, ". ") {
		return ""
	}
	return word
}

// looseInitials returns the initials that a name is made of.
func looseInitials(n record.Name) (string, bool) {
	if onlyInitials(n) {
		return n.Family, true
	}
	return n.Family + " " + n.Given, len(n.Family) == 1 && len(n.Given) <= 5 && strings.HasSuffix(n.Given, ".")
}

// onlyInitials reports whether nothing but initials is left of a name: "R.E.".
func onlyInitials(n record.Name) bool {
	return n.Given == "" && len(n.Family) <= 6 && len(n.Family) > 1 && strings.IndexByte(n.Family, '.') == 1 &&
		!slices.ContainsFunc(strings.FieldsFunc(n.Family, func(r rune) bool { return r == '.' || r == ' ' }), func(w string) bool { return len(w) > 1 })
}

// groupWords stand in the names of bodies, and in hardly any person's.
var groupWords = wordSet("group team consortium corporate committee collaboration collaborators investigators study society association network institute organization organisation university department ministry agency")

// bodyOf returns the folded name of an organisation, also of one that a database
// parted into a family and a given name: "Group, ALTS Study".
func bodyOf(n record.Name) (string, bool) {
	if n.IsOrganization() || n.Family == "" {
		return foldText(n.Literal), true
	}
	name := foldText(n.Given + " " + n.Family)
	for w := range words(name) {
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
	if n.NonDroppingParticle != "" || n.DroppingParticle != "" {
		family = n.DroppingParticle + " " + n.NonDroppingParticle + " " + n.Family
	}
	a := author{family: foldText(family), initials: initials(n.Given)}
	if suffixes[a.family] { // "Jr., Roberto J. Bayardo"
		if i := strings.LastIndexByte(n.Given, ' '); i > 0 {
			return newAuthor(record.Name{Family: n.Given[i+1:], Given: n.Given[:i]})
		}
		return author{}
	}
	given := foldText(n.Given)
	a.given, _, _ = strings.Cut(given, " ")
	if len(given) > len(a.initials) {
		for w := range words(a.family) {
			a.words += hash64(w)
		}
		for w := range words(given) {
			a.words += hash64(w)
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
	s = repaired(s)
	if strings.Contains(s, "β") {
		s = strings.ReplaceAll(s, "β", "ß")
	}
	if strings.Contains(s, "000") {
		ws := strings.Fields(s)
		s = strings.Join(slices.DeleteFunc(ws, func(w string) bool { return len(w) == 4 && w[:2] == "00" && isDigit(w[2]) && isDigit(w[3]) }), " ")
	}
	return s
}

var suffixes = wordSet("jr sr ii iii iv")

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
			if f := firstLetter(r); f != 0 {
				b.WriteByte(f)
				first = false
			}
		}
	}
	return b.String()
}

// firstLetter returns the first letter or digit of foldText(string(r)), 0 if there is none.
func firstLetter(r rune) byte {
	if r < utf8.RuneSelf {
		if c := foldedASCII[r]; c != inWord {
			return c
		}
		return 0
	}
	if f := foldText(string(r)); f != "" {
		return f[0]
	}
	return 0
}

// nameMatch says how two names relate.
type nameMatch uint8

const (
	nameDiffers  nameMatch = iota
	nameDoubtful           // the family name agrees, the given names hardly do
	nameAgrees
)

// compareNames compares two names as they may be written in two sources.
func compareNames(a, b *author) nameMatch {
	if a == b {
		return nameAgrees
	}
	if !familiesAgree(a.family, b.family) {
		if a.words != 0 && a.words == b.words {
			return nameAgrees // the same words, parted elsewhere: "Bar Lev, Yevgeny"
		}
		if a.given != "" && len(a.given) > 1 && a.given == b.family && (a.family == b.given || a.family[:1] == b.given) {
			return nameAgrees // family and given name exchanged
		}
		if b.given != "" && len(b.given) > 1 && b.given == a.family && b.family[:1] == a.given {
			return nameAgrees
		}
		return nameDiffers
	}
	return compareGiven(a, b)
}

func compareGiven(a, b *author) nameMatch {
	if a.initials == "" || b.initials == "" {
		return nameAgrees
	}
	if a.initials[0] == b.initials[0] {
		if len(a.given) > 2 && len(b.given) > 2 && a.given != b.given &&
			!strings.HasPrefix(a.given, b.given) && !strings.HasPrefix(b.given, a.given) &&
			levenshtein.ComputeDistance(a.given, b.given) > 2 && !isNickname(a.given, b.given) {
			return nameDoubtful
		}
		return nameAgrees
	}
	if strings.IndexByte(a.initials, b.initials[0]) >= 0 || strings.IndexByte(b.initials, a.initials[0]) >= 0 {
		return nameAgrees // order of the given names, or the first one left out
	}
	if isNickname(a.given, b.given) {
		return nameAgrees
	}
	return nameDoubtful
}

// familiesAgree compares folded family names: particles and second family names
// may be missing, and a long name may hold a typing error.
func familiesAgree(a, b string) bool {
	if a == b {
		return true
	}
	if a == "" || b == "" {
		return false
	}
	if sameButUmlauts(a, b) {
		return true
	}
	if a[0] != b[0] && strings.IndexByte(a, ' ') < 0 && strings.IndexByte(b, ' ') < 0 {
		return false
	}
	if strings.IndexByte(a, ' ') >= 0 || strings.IndexByte(b, ' ') >= 0 {
		ta, tb := squeeze(a), squeeze(b)
		if ta == tb || sharesName(a, b) {
			return true
		}
		a, b = ta, tb
	}
	n := min(len(a), len(b))
	if n < 5 || abs(len(a)-len(b)) > 2 {
		return false
	}
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return n >= 6
	}
	limit := 1
	if n >= 8 {
		limit = 2
	}
	return levenshtein.ComputeDistance(a, b) <= limit
}

// sharesName reports whether a family name of several words has a whole word of
// four letters or more in common with the other.
func sharesName(a, b string) bool {
	for w := range words(a) {
		if len(w) < 4 {
			continue
		}
		for x := range words(b) {
			if w == x {
				return true
			}
		}
	}
	return false
}

// authorLevel says how two lists of authors relate.
type authorLevel uint8

const (
	authorsUnknown authorLevel = iota // one names no person
	authorsSame                       // all names of the shorter list are in the other
	authorsMost                       // two thirds or more of them; if several are missing, more than half of the longer list
	authorsSome                       // at least one
	authorsNone
)

// authorMatch is the comparison of two lists of authors.
type authorMatch struct {
	level   authorLevel
	agree   int  // names that agree
	maybe   int  // family names that agree where the given names hardly do
	of      int  // names in the shorter list
	longer  int  // names in the longer list
	first   bool // the first names agree
	partial bool // one list is longer, and neither says that it was cut
	bodies  bool // an organisation stands in both
	all     bool // both lists hold the same names, and neither was cut
	whole   bool // and in the same order
	grown   bool // one list is the other and some more names, in the same order
}

func compareAuthors(a, b *authorList) authorMatch {
	m := matchAuthors(a, b)
	if a.editors != b.editors && m.level > authorsMost {
		return authorMatch{} // the editors of a work need not be its authors
	}
	return m
}

func matchAuthors(a, b *authorList) authorMatch {
	m := authorMatch{bodies: shareBody(a.bodies, b.bodies)}
	if len(a.people) == 0 || len(b.people) == 0 {
		if m.bodies && len(a.people) == 0 && len(b.people) == 0 {
			m.level, m.agree, m.of, m.first = authorsSame, 1, 1, true
			m.all = slices.EqualFunc(a.bodies, b.bodies, func(x, y *author) bool { return x.family == y.family })
			m.whole = m.all
		}
		return m
	}
	if len(a.people) > len(b.people) {
		a, b = b, a
	}
	m.of, m.longer = len(a.people), len(b.people)
	var used [maxAuthors]bool
	doubtful, inOrder, last := 0, true, -1
	ordered := true
	for i := range a.people {
		best, at := nameDiffers, -1
		for k := range b.people {
			// The same place first, then the others in order.
			j := k
			if k == 0 {
				j = min(i, len(b.people)-1)
			} else if k <= min(i, len(b.people)-1) {
				j = k - 1
			}
			if used[j] {
				continue
			}
			if n := compareNames(a.people[i], b.people[j]); n > best {
				if best, at = n, j; n == nameAgrees {
					break
				}
			}
		}
		if at >= 0 {
			used[at] = true
		}
		switch best {
		case nameAgrees:
			m.agree++
			inOrder = inOrder && at == i
			ordered = ordered && at > last
			last = at
			m.first = m.first || i == 0 && at == 0
		case nameDoubtful:
			doubtful++
		}
	}
	m.partial = a.total != b.total && !a.cut && !b.cut
	m.all = m.agree == m.of && a.total == b.total && !a.cut && !b.cut
	m.whole = m.all && inOrder
	total := m.of
	if a.cut && b.cut {
		total = min(total, len(b.people))
	}
	m.maybe = doubtful
	switch {
	case m.agree == total, m.agree+doubtful == total && m.agree >= doubtful:
		m.level = authorsSame
	case 3*m.agree+doubtful >= 2*total && m.agree > 0 && (m.of-m.agree-doubtful < 2 || 2*(m.agree+doubtful) > m.longer):
		m.level = authorsMost
	case m.agree > 0 || doubtful > 0 && total > 1:
		m.level = authorsSome
	default:
		m.level = authorsNone
	}
	m.grown = !m.whole && m.level == authorsSame && m.first && ordered && m.agree >= 4 && 4*m.agree >= 3*m.longer
	return m
}

func shareBody(a, b []*author) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y || x.family == y.family || bodyInitials(x.family, y.family) || bodyInitials(y.family, x.family) {
				return true
			}
		}
	}
	return false
}

// bodyInitials reports whether short is made of the initials of an organisation's
// name: WHO.
func bodyInitials(short, long string) bool {
	if len(short) < 3 || strings.Contains(short, " ") {
		return false
	}
	i := 0
	for w := range words(long) {
		if stopWords[w] {
			continue
		}
		if i == len(short) || w[0] != short[i] {
			return false
		}
		i++
	}
	return i == len(short)
}
