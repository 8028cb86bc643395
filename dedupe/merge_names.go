package dedupe

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/names"
	"github.com/bibfold/bibfold/record"
)

// mergeNames merges the lists of names in every role.
func (m *merger) mergeNames() {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if v.Kind() == record.KindNames && m.said.Has(v) {
			m.mergeRole(v)
		}
	}
	m.dropOtherRole()
}

// dropOtherRole leaves the people of a book in one role, where some records call them
// its authors, others its editors: that which the earliest record gives them. BibTeX
// can't print both.
func (m *merger) dropOtherRole() {
	keep, drop := record.VarNone, record.VarNone
	for _, r := range m.members {
		switch authors, editors := len(r.Author) > 0, len(r.Editor) > 0; {
		case authors && editors:
			return
		case keep != record.VarNone:
		case authors:
			keep, drop = record.Author, record.Editor
		case editors:
			keep, drop = record.Editor, record.Author
		}
	}
	if keep == record.VarNone || !m.among(m.out.Names(drop), m.out.Names(keep)) {
		return
	}
	m.lose(drop.String(), m.values(func(r *record.Record) string { return namesText(r.Names(drop)) }, exact))
	m.out.SetNames(drop, nil)
	m.out.ClearCut(drop)
}

// among reports whether there are names, and all of them are in the list, in whatever
// order.
func (m *merger) among(names, list []record.Name) bool {
	if len(names) == 0 || len(names) > len(list) {
		return false
	}
	x, y := m.foldNames(names), m.foldNames(list)
	for i := range x {
		if _, ok := sameName(x, i, y); !ok {
			return false
		}
	}
	return true
}

// nameList is one member's names in a role.
type nameList struct {
	from     int
	place    int // in merger.order
	names    []record.Name
	wished   int  // place in the user's preference
	cut      bool // it says that there are more
	complete bool // nothing says that there are more
	damaged  bool // see [merger.weighLists]
	alone    int  // names that no other list has
	usual    bool // most lists are the same
}

// mergeRole takes the longest complete list that isn't damaged; a list that was cut wins
// only if it proves the others to be shorter than the truth. Each name is written at its
// fullest.
func (m *merger) mergeRole(role record.Var) {
	lists, shown := m.listsOf(role)
	if len(lists) == 0 {
		return
	}
	best := slices.MinFunc(lists, m.compareLists)
	f := Field{From: best.from}
	if m.foreign(role, best.from) {
		f.From = -1
	} else {
		best.names = slices.Clone(best.names)
		names := best.names
		if len(m.prefer.of(role.String())) == 0 {
			names = m.keepOrder(best, lists)
			m.fillNames(names, lists)
		}
		m.out.SetNames(role, names)
		if !best.complete {
			m.out.SetCut(role, max(0, shown-len(names)))
		}
	}
	names := m.out.Names(role)
	kept := namesText(names)
	for _, l := range lists {
		if l.from == f.From || slices.Equal(l.names, names) { // its names are there, at their fullest
			continue
		}
		if s := namesText(l.names); s != kept {
			f.Lost = append(f.Lost, Lost{l.from, s})
		}
	}
	m.tell(role.String(), f)
}

// listsOf returns the members' lists of names in a role, the most telling member's first,
// and how many names the cut ones number.
func (m *merger) listsOf(role record.Var) (lists []nameList, shown int) {
	wish := m.prefer.of(role.String())
	least := 0 // names that there are by what cut lists say
	for place, i := range m.order {
		r := m.members[i]
		names := r.Names(role)
		if len(names) == 0 {
			continue
		}
		missing, cut := r.CutOf(role)
		if cut {
			shown = max(shown, len(names)+missing)
			least = max(least, len(names)+max(missing, 1))
		}
		lists = append(lists, nameList{from: i, place: place, names: names, cut: cut, wished: wish.rank(r, m.stages[i])})
	}
	for k, l := range lists {
		lists[k].complete = !l.cut && len(l.names) >= least
	}
	if slices.ContainsFunc(lists, func(l nameList) bool { return !slices.Equal(l.names, lists[0].names) }) {
		m.weighLists(lists)
	}
	return lists, shown
}

// compareLists puts the better of two lists of names first.
func (m *merger) compareLists(a, b nameList) int {
	order := cmp.Or(
		cmp.Compare(a.wished, b.wished),
		cmp.Compare(count(b.complete), count(a.complete)),
		cmp.Compare(count(a.damaged), count(b.damaged)),
		cmp.Compare(len(b.names), len(a.names)),
		cmp.Compare(rank(m.stages[b.from]), rank(m.stages[a.from])),
		cmp.Compare(a.alone, b.alone))
	if order == 0 && !slices.Equal(a.names, b.names) { // what comes now takes time
		order = cmp.Or(cmp.Compare(fullness(b.names), fullness(a.names)), cmp.Compare(namesText(a.names), namesText(b.names)))
	}
	return cmp.Or(order, cmp.Compare(a.place, b.place))
}

// keepOrder returns the names of the best list in the order in which most lists have the
// same people, else in that of the earliest entry: the order of the entry which is kept
// stays. A preprint's order gives way to the publication's.
func (m *merger) keepOrder(best nameList, lists []nameList) []record.Name {
	out, lead := best.names, best
	for _, l := range lists {
		demoted := m.stages[l.from] == stagePreprint && m.stages[best.from] != stagePreprint
		first := cmp.Or(cmp.Compare(count(lead.usual), count(l.usual)), cmp.Compare(l.from, lead.from)) < 0
		if first && !l.cut && !demoted {
			if permuted, ok := m.permuted(best.names, l.names); ok {
				out, lead = permuted, l
			}
		}
	}
	return out
}

// permuted returns names in the order of a list that holds the same people, as far
// as most of them can be told; a name that was mistyped takes the place that is
// most like it of those that are left.
func (m *merger) permuted(names, list []record.Name) ([]record.Name, bool) {
	if len(names) != len(list) {
		return nil, false
	}
	x, y := m.foldNames(names), m.foldNames(list)
	out := make([]record.Name, len(names))
	taken := make([]bool, len(names))
	var left []int
	for i := range x {
		k, ok := sameName(x, i, y)
		if names[i].IsOrganization() {
			k = slices.Index(list, names[i])
			ok = k >= 0
		}
		if !ok || taken[k] {
			left = append(left, i)
			continue
		}
		out[k], taken[k] = names[i], true
	}
	if 2*len(left) >= len(names) && len(left) > 1 {
		return nil, false
	}
	for _, i := range left {
		k := mostLike(&x[i], y, taken)
		out[k], taken[k] = names[i], true
	}
	return out, true
}

// mostLike returns the index of the name in list, of those not taken, that has most
// letters in common with a at the beginnings of family and given name.
func mostLike(a *author, list []author, taken []bool) int {
	best, most := -1, -1
	for k := range list {
		if taken[k] {
			continue
		}
		if n := commonPrefix(a.family, list[k].family) + commonPrefix(a.initials, list[k].initials); n > most {
			best, most = k, n
		}
	}
	return best
}

// commonPrefix returns how many bytes a and b have in common at their beginnings.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// fillNames completes each name from the other lists: given names for initials,
// accents, an ORCID.
func (m *merger) fillNames(own []record.Name, lists []nameList) {
	folded := m.foldNames(own)
	var known [][]names.Wording // of each name
	if slices.ContainsFunc(lists, func(l nameList) bool { return slices.ContainsFunc(l.names, names.HasAccents) }) {
		known = make([][]names.Wording, len(own))
	}
	for _, l := range lists {
		other := m.foldNames(l.names)
		told := 0
		if slices.ContainsFunc(l.names, names.HasAccents) {
			told = 1
		}
		for i := range own {
			k, ok := sameName(folded, i, other)
			if !ok {
				continue
			}
			if known != nil {
				known[i] = append(known[i], names.Wording{Name: &l.names[k], Count: 1, Told: told})
			}
			if own[i] != l.names[k] {
				own[i] = fuller(own[i], l.names[k])
			}
		}
	}
	for i := range known {
		own[i] = names.Accented(own[i], known[i])
	}
}

// foldNames returns the names as matching sees them; an organisation is a zero
// author, so that the indexes stay.
func (m *merger) foldNames(names []record.Name) []author {
	out := make([]author, len(names))
	for i, n := range names {
		if n.IsOrganization() {
			continue
		}
		if out[i] = *m.people.author(n); out[i].body {
			out[i] = newAuthor(n)
		}
		out[i].family = fold.Squeeze(out[i].family)
	}
	return out
}

// sameName returns the index in list of the name that is names[i], if exactly
// one can be meant on both sides.
func sameName(names []author, i int, list []author) (int, bool) {
	at, ok := onlyMatch(&names[i], list)
	if !ok {
		return 0, false
	}
	back, ok := onlyMatch(&list[at], names)
	return at, ok && back == i
}

// onlyMatch returns the index of the one name in list that a can be. It is
// stricter than comparing: what is merged here is a name, not evidence.
func onlyMatch(a *author, list []author) (int, bool) {
	at, found := 0, 0
	for k := range list {
		b := &list[k]
		if a.family != "" && a.family == b.family && givenFits(a.initials, b.initials) && compareGiven(a, b) == nameAgrees {
			at, found = k, found+1
		}
	}
	return at, found == 1
}

// givenFits reports whether one row of initials is the beginning of the other.
func givenFits(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// fuller returns a with what b adds to it.
func fuller(a, b record.Name) record.Name {
	if a.Given == "" && b.Given != "" {
		a, _ = a.Reread()
	} else if b.Given == "" && a.Given != "" {
		b, _ = b.Reread()
	}
	if givenWeight(b.Given) > givenWeight(a.Given) {
		a.Given = b.Given
	}
	if names.ShoutedFamily(a.Family) && !names.ShoutedFamily(b.Family) {
		a = names.WithFamilyOf(a, b)
	}
	if b.HasParts() {
		p, q := a.Parts(), b.Parts()
		p.CommaSuffix = p.CommaSuffix || p.Suffix == "" && q.CommaSuffix
		p.Suffix, p.ORCID = cmp.Or(p.Suffix, q.Suffix), cmp.Or(p.ORCID, q.ORCID)
		a.SetParts(p)
	}
	return names.CalmGiven(a)
}

// givenWeight ranks given names: letters of names written out count, half of them in
// capitals, then initials, then accents, less a stray full stop.
func givenWeight(s string) int {
	n := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '.' || r == '-' }) {
		switch l := utf8.RuneCountInString(w); {
		case l == 1 || l <= 3 && strings.ToUpper(w) == w || runOfInitials(w):
			n += 10 * l
		case names.Shouted(w):
			n += (100 + l) / 2
		default:
			n += 100 + l
		}
	}
	return 10*n + min(9, names.Accents(s)) - count(names.StrayStop(s))
}

// runOfInitials reports whether a word is too short, and hard to say, to be a name: Gjv.
func runOfInitials(w string) bool {
	return len(w) <= maxInitials && fold.IsASCII(w) && !strings.ContainsAny(w, "aeiouyAEIOUY")
}

// fullness is the sum of the weights of a list's given names.
func fullness(names []record.Name) int {
	n := 0
	for _, x := range names {
		n += givenWeight(x.Given)
	}
	return n
}

// namesText writes a list of names for the report.
func namesText(names []record.Name) string {
	var b strings.Builder
	for i, n := range names {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(n.Inverted())
	}
	return b.String()
}
