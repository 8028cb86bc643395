package bibtex

import (
	"slices"
	"strings"
	"testing"
)

func TestKeywordList(t *testing.T) {
	for _, tt := range []struct{ list, want, grown string }{
		{"logic, science", "logic|science", "logic, science, new"},
		{"logic; science", "logic|science", "logic; science; new"},
		{"logic,science", "logic|science", "logic,science,new"},
		{"logic", "logic", "logic, new"},
		{"Kuhn; Thomas,Logic,Science", "Kuhn; Thomas|Logic|Science", "Kuhn; Thomas,Logic,Science,new"},
		{"Neoplasms, Experimental; Mice, Nude", "Neoplasms, Experimental|Mice, Nude", "Neoplasms, Experimental; Mice, Nude; new"},
		{"Kuhn; Thomas, Logic, Science, History, Physics", "Kuhn; Thomas|Logic|Science|History|Physics", "Kuhn; Thomas, Logic, Science, History, Physics, new"},
		{"{plates, thin}; shells", "{plates, thin}|shells", "{plates, thin}; shells; new"},
		{`one\sep two \sep three`, `one|two|three`, `one\sep two \sep three;new`},
	} {
		words, _ := keywordList(tt.list)
		for i := range words {
			words[i] = strings.TrimSpace(words[i])
		}
		if got := strings.Join(words, "|"); got != tt.want {
			t.Errorf("keywordList(%q) = %s, want %s", tt.list, got, tt.want)
		}
		grown := tt.list + moreKeywords(tt.list, ", new")
		if grown != tt.grown {
			t.Errorf("%q grows to %q, want %q", tt.list, grown, tt.grown)
		}
		again, _ := keywordList(grown)
		for i := range again {
			again[i] = strings.TrimSpace(again[i])
		}
		if !slices.Equal(again, append(words, "new")) {
			t.Errorf("%q is read as %q", grown, again)
		}
	}
}

func TestIsCommaList(t *testing.T) {
	for s, want := range map[string]bool{
		"A. Jude, B. Roe, C. Poe":       true,
		"Jude A, Roe B, Poe C":          true,
		"van der Berg, Jr., Jan Willem": false,
		"Jude, A., Roe, B.":             false,
		"A. Jude and B. Roe":            false,
		"{Jude A, Roe B, Poe C}":        false,
	} {
		if got := isCommaList(s); got != want {
			t.Errorf("isCommaList(%q) = %v", s, got)
		}
	}
}
