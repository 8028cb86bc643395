package titles

import (
	"strings"
	"testing"
)

func TestAnyContrast(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"mice", "human", true},
		{"mice", "murine", false},
		{"children", "cohort adults", true},
		{"children", "adults and children", false}, // one word is for the same thing
		{"denmark", "finland registry", true},
		{"denmark", "registry", false},
		{"saxagliptin", "sitagliptin", true},
		{"sitagliptin", "sitaglliptin", false}, // a slip
		{"rivaroxaban", "warfarin", false},     // nothing in the names tells
		{"124xe", "126xe", true},
		{"cd4", "cd8", true},
		{"1159", "1175", false}, // numbers have rules of their own
	} {
		a, b := strings.Fields(tt.a), strings.Fields(tt.b)
		if got, back := AnyContrast(a, b), AnyContrast(b, a); got != tt.want || back != tt.want {
			t.Errorf("AnyContrast(%q, %q) = %v, in the other order %v, want %v", a, b, got, back, tt.want)
		}
	}
}

func TestCutEdition(t *testing.T) {
	for in, want := range map[string]struct {
		rest    string
		edition int32
	}{
		"field botany third edition": {"field botany", 3},
		"field botany 2nd ed":        {"field botany", 2},
		"field botany 12 auflage":    {"field botany", 12},
		"field botany new edition":   {"field botany new edition", 0},
		"third edition":              {"third edition", 0},
		"edition":                    {"edition", 0},
		"":                           {"", 0},
	} {
		if rest, edition := CutEdition(in); rest != want.rest || edition != want.edition {
			t.Errorf("CutEdition(%q) = %q, %d, want %q, %d", in, rest, edition, want.rest, want.edition)
		}
	}
}

func TestCrossed(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"effects of depression on inflammation in adolescents", "effects of inflammation on depression in adolescents", true},
		{"loneliness on sleep quality", "sleep quality on loneliness", true},
		{"depression and anxiety in nurses", "anxiety and depression in nurses", false},
		{"a cohort study sleep in nurses", "sleep in nurses a cohort study", false},
		{"sleep in nurses", "sleep in nurses", false},
		{"sleep in", "in sleep", false},
	} {
		if got := Crossed(c.a, c.b); got != c.want {
			t.Errorf("Crossed(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
