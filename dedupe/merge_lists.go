package dedupe

import (
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

// agreed returns the title that most values have, folded; "" if there is none.
func agreed(titles []value) string {
	votes := make(map[string]int, len(titles))
	for _, v := range titles {
		votes[fold.Text(v.text)]++
	}
	return majority(votes, len(titles))
}

// damaged returns the members whose lists are not to be trusted: those which lack names
// that most lists give, unless only records of lower stages give them, and those with
// names the wrong way round.
func (m *merger) damaged(lists []nameList) map[int]bool {
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
	bad := map[int]bool{}
	for k, l := range lists {
		for i, a := range folded[k] {
			given := fold.Squeeze(fold.Text(l.names[i].Given))
			if len(a.family) <= maxInitials && len(given) > len(a.family) && known[given+" "+a.family] {
				bad[l.from] = true
			}
		}
	}
	key := majority(votes, len(lists))
	if key == "" {
		return bad
	}
	var most []record.Name
	stage := 0
	for k, l := range lists {
		if text[k] == key {
			most, stage = l.names, max(stage, rank(m.stages[l.from]))
		}
	}
	for k, l := range lists {
		if text[k] != key && rank(m.stages[l.from]) <= stage && !m.among(most, l.names) {
			bad[l.from] = true
		}
	}
	return bad
}

// maxInitials is how many letters a row of initials has that was taken for a family name.
const maxInitials = 4
