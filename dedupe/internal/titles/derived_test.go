package titles

import (
	"strings"
	"testing"
)

func TestDerived(t *testing.T) {
	for words, want := range map[string]bool{
		"a substudy of elderly patients":  true,
		"a post hoc analysis":             true,
		"secondary analyses of lagoon":    true,
		"a cost effectiveness analysis":   true,
		"executive summary":               true,
		"a mediation analysis":            true,
		"baseline characteristics":        true,
		"long term follow up":             true,
		"a randomised controlled trial":   false,
		"results of a multicentre cohort": false,
		"":                                false,
	} {
		if got := Derived(strings.Fields(words)); got != want {
			t.Errorf("Derived(%q) = %v", words, got)
		}
	}
}
