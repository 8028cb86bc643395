package dedupe

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// The longest list of names, or title, is the fullest, unless most records agree on
// another one that it doesn't contain: then it is damaged.

// majority returns what more than half of n say, if at least two do; "" if nothing is.
func majority(votes map[string]int, n int) string {
	for key, count := range votes {
		if count > 1 && 2*count > n {
			return key
		}
	}
	return ""
}

// weighLists marks the lists that are not to be trusted: those which lack names that most
// lists give, unless only records of lower stages give them, those with names the wrong way
// round or cut; and counts the names in each that no other one has.
func (m *merger) weighLists(lists []nameList) {
	folded := make([][]author, len(lists))
	votes, known := map[string]int{}, map[string]bool{}
	text := make([]string, len(lists))
	for k, l := range lists {
		folded[k] = m.foldNames(l.names)
		var b strings.Builder
		for _, a := range folded[k] {
			known[a.family+" "+a.initials] = true
			b.WriteString(a.family + " " + a.initials[:min(1, len(a.initials))] + ";")
		}
		text[k] = b.String()
		if !l.cut {
			votes[text[k]]++
		}
	}
	weighBearers(lists, folded)
	for k := range lists {
		lists[k].damaged = lists[k].damaged || holdsTurned(lists[k].names, folded[k], known)
	}
	key := majority(votes, len(lists))
	if key == "" {
		return
	}
	var most []record.Name
	stage := 0
	for k, l := range lists {
		if text[k] == key {
			lists[k].usual = true
			most, stage = l.names, max(stage, rank(m.stages[l.from]))
		}
	}
	for k, l := range lists {
		if text[k] != key && rank(m.stages[l.from]) <= stage && !m.among(most, l.names) {
			lists[k].damaged = true
		}
	}
}

// holdsTurned reports whether one of the names has its parts the wrong way round, as others
// that are known show.
func holdsTurned(names []record.Name, folded []author, known map[string]bool) bool {
	for i, a := range folded {
		given := strings.Fields(fold.Text(names[i].Given))
		if len(a.family) > maxInitials || len(given) == 0 || a.family == "" {
			continue
		}
		whole, last := strings.Join(given, ""), given[len(given)-1]
		if len(whole) > len(a.family) && known[whole+" "+a.family] ||
			len(last) > len(a.family) && runOfInitials(a.family) && known[last+" "+a.family[:1]] {
			return true
		}
	}
	return false
}

// maxInitials is how many letters a row of initials has that was taken for a family name.
const maxInitials = 4

// bearer is a family name with its particles, folded, and the first initial beside it.
type bearer struct {
	family  string
	initial byte
}

// bearersOf returns the bearers of the names in a list; those of bodies are zero.
func bearersOf(l nameList, folded []author) []bearer {
	out := make([]bearer, len(folded))
	for i, a := range folded {
		if a.family != "" && a.initials != "" {
			p := l.names[i].Parts()
			out[i] = bearer{fold.Text(p.DroppingParticle + " " + p.NonDroppingParticle + " " + l.names[i].Family), a.initials[0]}
		}
	}
	return out
}

// weighBearers marks the lists in which a family name lacks what stands before it in others
// (Ryzin for van Ryzin), unless more lists lack it or they are shorter, and counts the names
// in each that no other one has.
func weighBearers(lists []nameList, folded [][]author) {
	borne, longest := map[bearer]int{}, map[bearer]int{} // in how many lists, and in how long a one
	whole := map[bearer]bearer{}                         // the most borne, by what follows its first words
	bearers := make([][]bearer, len(lists))
	for k, l := range lists {
		bearers[k] = bearersOf(l, folded[k])
		for _, b := range bearers[k] {
			borne[b]++
			longest[b] = max(longest[b], len(l.names))
		}
	}
	for b := range borne {
		for first, rest, more := strings.Cut(b.family, " "); more && len(first) > 1; first, rest, more = strings.Cut(rest, " ") {
			key := bearer{rest, b.initial}
			if old, ok := whole[key]; !ok || cmp.Or(cmp.Compare(borne[b], borne[old]), cmp.Compare(old.family, b.family)) > 0 {
				whole[key] = b
			}
		}
	}
	for k := range lists {
		l := &lists[k]
		for i, b := range bearers[k] {
			if borne[b] == 1 && b.family != "" {
				l.alone++
			}
			full, ok := whole[b]
			if ok && borne[full] >= borne[b] && longest[full] >= len(l.names) && strings.IndexByte(folded[k][i].initials[1:], full.family[0]) < 0 {
				l.damaged = true
			}
		}
	}
}
