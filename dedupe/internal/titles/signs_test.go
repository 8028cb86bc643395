package titles

import "testing"

func TestSigns(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Hip fracture in patients aged > 65 years", ">"},
		{"Hip fracture in patients aged ≤65 years", "<"},
		{"Total synthesis of (+)-discodermolide", "+"},
		{"Total synthesis of (−)-discodermolide", "-"},
		{"HER2- breast cancer", "-"},
		{"HER2+ breast cancer", "+"},
		{"Search for e+e- pairs", "+-"},
		{"Stars with [Fe/H] < -2.5", "<-"},
		{"H−", "-"},
		{"T-cell therapy – a meta-analysis", ""},
		{"Deuterium--tritium plasmas", ""},
		{"N-(4-fluorophenyl) amides", ""},
		{"2-(thienyl) and 5-[furyl] rings", ""},
	} {
		if got := Signs(c.title); got != c.want {
			t.Errorf("Signs(%q) = %q, want %q", c.title, got, c.want)
		}
	}
}

func TestSignsContradict(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{">", "<", true}, {"+-", "--", true}, {"+", "+", false}, {"+", "", false}, {"+-", "-", false},
	} {
		if got := SignsContradict(c.a, c.b); got != c.want {
			t.Errorf("SignsContradict(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
