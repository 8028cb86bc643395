package record

import "testing"

func TestNoAbstract(t *testing.T) {
	for s, want := range map[string]bool{
		"[No abstract available]":                true,
		"No abstract available.":                 true,
		"NO ABSTRACT AVAILABLE FOR THIS ARTICLE": true,
		"Abstract not available":                 true,
		"No abstract":                            true,
		"N/A":                                    true,
		"":                                       false,
		"Short one.":                             false,
		"No abstract rules govern frogs.":        false,
		"Abstract rules are not available to all.": false,
	} {
		if got := NoAbstract(s); got != want {
			t.Errorf("NoAbstract(%q) = %v, want %v", s, got, want)
		}
	}
}
