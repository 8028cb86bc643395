package record

import (
	"slices"
	"testing"
)

func TestGroups(t *testing.T) {
	for list, want := range map[string][]string{
		"":                         nil,
		"Clay":                     {"Clay"},
		"Clay,Cups , Pots/Fired":   {"Clay", "Cups", "Pots/Fired"},
		"Clay\u202f fired, , Cups": {"Clay, fired", "Cups"},
	} {
		got := Groups(list)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
		if again := Groups(GroupList(got)); !slices.Equal(again, got) {
			t.Errorf("%q: comes back as %q", list, again)
		}
	}
}
