package tagged

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestAddWords(t *testing.T) {
	for list, want := range map[string][]string{
		"Clay; Pots;":                     {"Clay", "Pots"},
		"Passer [Europe; Records]; Birds": {"Passer [Europe; Records]", "Birds"},
		"[a; [b; c]; d]; e":               {"[a; [b; c]; d]", "e"},
		"Passer [Europe; Birds":           {"Passer [Europe", "Birds"},
		"a] b; c [d":                      {"a] b", "c [d"},
	} {
		r := Reading{Rec: new(record.Record)}
		if r.AddWords(list, ";"); !slices.Equal(r.Rec.Keywords, want) {
			t.Errorf("%q: %q, want %q", list, r.Rec.Keywords, want)
		}
	}
}
