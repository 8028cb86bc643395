package titles

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// derivedWords name works that come of another one, or tell of its plan: analyses of its
// data, what it costs, its summary.
var derivedWords = fold.WordSet("substudy subanalysis subanalyses subgroup subgroups posthoc prespecified exploratory rationale baseline economic budget executive elaboration extension")

// derivedPhrases do so by two words; the second may have another ending.
var derivedPhrases = [...][2]string{
	{"post", "hoc"},
	{"secondary", "analys"},
	{"ancillary", "analys"},
	{"ancillary", "study"},
	{"pooled", "analys"},
	{"cost", "effective"},
	{"cost", "utility"},
	{"cost", "benefit"},
}

// Derived reports whether the words that only one of two titles has tell of a work that
// came of the other: "a substudy", "a post hoc analysis", "executive summary".
func Derived(left []string) bool {
	for i, w := range left {
		if derivedWords[w] {
			return true
		}
		if i+1 < len(left) && slices.ContainsFunc(derivedPhrases[:], func(p [2]string) bool {
			return w == p[0] && strings.HasPrefix(left[i+1], p[1])
		}) {
			return true
		}
	}
	return false
}
