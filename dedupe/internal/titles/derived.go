package titles

import (
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// derivedWords tell that a work came of another one, or tells of its plan: of an analysis
// of its data, what it costs, what became of its patients, its summary.
var derivedWords = fold.WordSet(`
substudy subanalysis subanalyses subgroup subgroups posthoc hoc prespecified exploratory ancillary secondary pooled mediation
qualitative process rationale baseline followup follow longterm extension interim economic cost costs budget executive elaboration`)

// Derived reports whether the words that only one of two titles has tell of a work that
// came of the other: "a substudy", "a post hoc analysis", "executive summary".
func Derived(left []string) bool {
	return slices.ContainsFunc(left, func(w string) bool { return derivedWords[w] })
}
