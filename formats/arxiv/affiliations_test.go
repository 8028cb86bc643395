package arxiv

import "testing"

// Affiliations in brackets are no names, nor are they parted at their commas; what
// belongs to the names stays.
func TestWithoutAffiliations(t *testing.T) {
	for list, want := range map[string]string{
		"Li Wei, Anna de Vries":                                 "Li Wei, Anna de Vries",
		"Li Wei (1), Anna de Vries (2) ((1) MIT, (2) ETH)":      "Li Wei , Anna de Vries  ",
		"Li Wei (MIT), Anna de Vries (Oxford,\n Cambridge)":     "Li Wei , Anna de Vries ",
		"R. Doe (Princeton) and J. Roe":                         "R. Doe  and J. Roe",
		"José García (for the ATLAS Collaboration), Li Wei":     "José García (for the ATLAS Collaboration), Li Wei",
		"Li Wei<sup>1,2</sup>, R. Doe<sup>2</sup> (MIT)":        "Li Wei, R. Doe ",
		"Yi (Max) Ma, Li Wei (Max)":                             "Yi (Max) Ma, Li Wei ",
		"Li Wei, et al. (1,234 additional authors not\n shown)": "Li Wei, et al. (1,234 additional authors not\n shown)",
	} {
		if got := withoutAffiliations(list); got != want {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
}
