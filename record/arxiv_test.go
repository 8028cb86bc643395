package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseArXiv(t *testing.T) {
	tests := []struct {
		in   string
		want ArXiv
	}{
		// The two schemes (https://info.arxiv.org/help/arxiv_identifier.html).
		{"2511.10289", ArXiv{ID: "2511.10289"}},
		{"2511.10289v2", ArXiv{ID: "2511.10289", Version: 2}},
		{"0704.0001", ArXiv{ID: "0704.0001"}},
		{"1412.9999", ArXiv{ID: "1412.9999"}},
		{"1501.00001", ArXiv{ID: "1501.00001"}},
		{"hep-th/9901001", ArXiv{ID: "hep-th/9901001"}},
		{"hep-th/9901001v12", ArXiv{ID: "hep-th/9901001", Version: 12}},
		{"HEP-TH/9901001", ArXiv{ID: "hep-th/9901001"}},
		{"arXiv:0704.0175 [astro-ph]", ArXiv{ID: "0704.0175", Primary: "astro-ph", Classes: []string{"astro-ph"}}},
		{"arXiv:astro-ph/9706001 [astro-ph]", ArXiv{ID: "astro-ph/9706001", Primary: "astro-ph", Classes: []string{"astro-ph"}}},
		{"arXiv:0901.0175 [astro-ph]", ArXiv{ID: "0901.0175", Classes: []string{"astro-ph"}}},
		{"math.GT/0309136", ArXiv{ID: "math/0309136", Primary: "math.GT", Classes: []string{"math.GT"}}},
		{"cond-mat.str-el/0309136v1", ArXiv{ID: "cond-mat/0309136", Version: 1, Primary: "cond-mat.str-el", Classes: []string{"cond-mat.str-el"}}},
		{"cs/0703001", ArXiv{ID: "cs/0703001"}},
		// With what stands before and behind.
		{" arXiv:2511.10289 ", ArXiv{ID: "2511.10289"}},
		{"arxiv: 2511.10289", ArXiv{ID: "2511.10289"}},
		{"ARXIV:2511.10289V3", ArXiv{ID: "2511.10289", Version: 3}},
		{"arXiv 2511.10289", ArXiv{ID: "2511.10289"}},
		{"arXiv\u00a02511.10289", ArXiv{ID: "2511.10289"}},
		{"arXiv:hep-th/9901001", ArXiv{ID: "hep-th/9901001"}},
		{"arXiv:2511.10289 [cs.CL]", ArXiv{ID: "2511.10289", Primary: "cs.CL", Classes: []string{"cs.CL"}}},
		{"arXiv:2511.10289v2 [cs.SD, eess.AS]", ArXiv{ID: "2511.10289", Version: 2, Primary: "cs.SD", Classes: []string{"cs.SD", "eess.AS"}}},
		{"arXiv:1803.03324 [cs, stat]", ArXiv{ID: "1803.03324", Classes: []string{"cs", "stat"}}},
		{"arXiv:1803.03324 (cs)", ArXiv{ID: "1803.03324", Classes: []string{"cs"}}},
		{"arXiv:0803.0102 [hep-th]", ArXiv{ID: "0803.0102", Primary: "hep-th", Classes: []string{"hep-th"}}},
		{"arXiv preprint arXiv:2005.00683", ArXiv{ID: "2005.00683"}},
		{"arXiv e-prints, arXiv:2005.00683", ArXiv{ID: "2005.00683"}},
		{"eprint arXiv:2005.00683", ArXiv{ID: "2005.00683"}},
		{"oai:arXiv.org:2005.00683", ArXiv{ID: "2005.00683"}},
		{"oai:arXiv.org:math/0309136", ArXiv{ID: "math/0309136"}},
		{"CoRR abs/2005.00683", ArXiv{ID: "2005.00683"}},
		{"CoRR, abs/2005.00683", ArXiv{ID: "2005.00683"}},
		{"abs/2005.00683", ArXiv{ID: "2005.00683"}},
		{"CoRR cs.CL/0401001", ArXiv{ID: "cs/0401001", Primary: "cs.CL", Classes: []string{"cs.CL"}}},
		// DOIs.
		{"10.48550/arXiv.2511.10289", ArXiv{ID: "2511.10289"}},
		{"10.48550/ARXIV.2511.10289", ArXiv{ID: "2511.10289"}},
		{"doi:10.48550/arXiv.2511.10289", ArXiv{ID: "2511.10289"}},
		{"https://doi.org/10.48550/arXiv.2511.10289", ArXiv{ID: "2511.10289"}},
		{"https://dx.doi.org/10.48550/arxiv.hep-th/9901001", ArXiv{ID: "hep-th/9901001"}},
		// URLs.
		{"https://arxiv.org/abs/2511.10289", ArXiv{ID: "2511.10289"}},
		{"http://arxiv.org/abs/2511.10289v1", ArXiv{ID: "2511.10289", Version: 1}},
		{"https://www.arxiv.org/pdf/2511.10289v2.pdf", ArXiv{ID: "2511.10289", Version: 2}},
		{"https://arxiv.org/pdf/2511.10289", ArXiv{ID: "2511.10289"}},
		{"https://arxiv.org/pdf/hep-th/9901001.pdf", ArXiv{ID: "hep-th/9901001"}},
		{"https://arxiv.org/html/2511.10289v1#S2", ArXiv{ID: "2511.10289", Version: 1}},
		{"https://arxiv.org/abs/2511.10289?context=cs", ArXiv{ID: "2511.10289"}},
		{"https://arxiv.org/abs/math.GT/0309136", ArXiv{ID: "math/0309136", Primary: "math.GT", Classes: []string{"math.GT"}}},
		{"http://export.arxiv.org/abs/2511.10289", ArXiv{ID: "2511.10289"}},
		{"https://ar5iv.labs.arxiv.org/html/2511.10289", ArXiv{ID: "2511.10289"}},
		{"http://xxx.lanl.gov/abs/hep-th/9901001", ArXiv{ID: "hep-th/9901001"}},
		{"arxiv.org/abs/2511.10289/", ArXiv{ID: "2511.10289"}},
		{"https://arxiv.org/2511.10289", ArXiv{ID: "2511.10289"}},
	}
	for _, test := range tests {
		got, ok := ParseArXiv(test.in)
		if diff := cmp.Diff(test.want, got); !ok || diff != "" {
			t.Errorf("ParseArXiv(%q): %t, -want +got\n%s", test.in, ok, diff)
		}
	}
	for _, s := range []string{
		"", "arXiv", "arXiv:", "2511", "2511.1028", "1501.0001", "1412.00001", "2513.10289", "2500.10289", "0703.0001", "0704.0000",
		"2511.102890", "2511.10289v", "2511.10289v0", "2511.10289x", "hep-xx/9901001", "hep-th/9913001", "hep-th/0704001", "hep-th/990100",
		"hep-th/99010011", "hep-th/9901000", "9901001", "math./0309136", "arXiv:2511.10289 [nonsense]", "arXiv:2511.10289 and more",
		"10.48550/2511", "10.1000/2511.10289", "https://example.org/abs/2511.10289", "https://notarxiv.org/abs/2511.10289",
		"CoRR 2511.10289", "https://arxiv.org/a/name_a_1",
	} {
		if a, ok := ParseArXiv(s); ok {
			t.Errorf("ParseArXiv(%q) = %+v, true", s, a)
		}
	}
}

func TestFindArXiv(t *testing.T) {
	for in, want := range map[string]ArXiv{
		"arXiv preprint arXiv:2005.00683":                      {ID: "2005.00683"},
		"arXiv preprint arXiv:2005.00683, 2020":                {ID: "2005.00683"},
		"arXiv:1803.03324 [cs, stat]":                          {ID: "1803.03324", Classes: []string{"cs", "stat"}},
		"Comment: 12 pages. arXiv: 1803.03324v3 [cs.LG] (old)": {ID: "1803.03324", Version: 3, Primary: "cs.LG", Classes: []string{"cs.LG"}},
		"available at https://arxiv.org/abs/2005.00683.":       {ID: "2005.00683"},
		"(see https://arxiv.org/pdf/2005.00683v2.pdf)":         {ID: "2005.00683", Version: 2},
		"CoRR, abs/2005.00683":                                 {ID: "2005.00683"},
		"e-print (arXiv:hep-th/9901001)":                       {ID: "hep-th/9901001"},
		"doi: 10.48550/arXiv.2511.10289":                       {ID: "2511.10289"},
		"arXiv is a server; this is arXiv 2511.10289":          {ID: "2511.10289"},
		"arXiv (2005.00683)":                                   {ID: "2005.00683"},
	} {
		got, ok := FindArXiv(in)
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("FindArXiv(%q): %t, -want +got\n%s", in, ok, diff)
		}
	}
	for _, s := range []string{
		"", "2005.00683", "the corrected value 2005.00683", "Corr. 2005.00683", "arXiv", "arXiv v2, version 2005", "xarXiv:2005.00683",
		"arXiv:2005.006831", "hep-th/9901001",
	} {
		if a, ok := FindArXiv(s); ok {
			t.Errorf("FindArXiv(%q) = %+v, true", s, a)
		}
	}
}

// No name costs a look at the whole text.
func TestFindArXivLinear(t *testing.T) {
	for _, s := range []string{"arXiv ", "arXiv:[", "corr", "https://arxiv.org/"} {
		inTime(t, strings.Repeat(s, 1<<17), func(s string) { FindArXiv(s) })
	}
}

func TestArXivForms(t *testing.T) {
	a := ArXiv{ID: "2511.10289", Version: 2}
	if got := a.String(); got != "2511.10289v2" {
		t.Errorf("String() = %q", got)
	}
	if got := a.URL(); got != "https://arxiv.org/abs/2511.10289" {
		t.Errorf("URL() = %q", got)
	}
	if got := a.DOI(); got != "10.48550/arxiv.2511.10289" {
		t.Errorf("DOI() = %q", got)
	}
	var none ArXiv
	if none.String() != "" || none.URL() != "" || none.DOI() != "" {
		t.Error("no id has a form")
	}
}

func TestIsArXivClass(t *testing.T) {
	for _, s := range []string{"cs.CL", "hep-th", "cond-mat.mtrl-sci", "q-bio.NC", "eess.AS", "stat.ML", "physics.acc-ph", "math-ph", "cs"} {
		if !IsArXivClass(s) {
			t.Errorf("IsArXivClass(%q) = false", s)
		}
	}
	for _, s := range []string{"", "cs.", "68T50", "I.2.7", "biology", "cs.C L", "math.G,T"} {
		if IsArXivClass(s) {
			t.Errorf("IsArXivClass(%q) = true", s)
		}
	}
}

func TestArXivImplies(t *testing.T) {
	a := ArXiv{ID: "2511.10289", Version: 2}
	for s, want := range map[string]bool{
		"10.48550/arxiv.2511.10289":                 true,
		"https://doi.org/10.48550/arXiv.2511.10289": true,
		"http://arxiv.org/abs/2511.10289":           true,
		"https://arxiv.org/abs/2511.10289v2":        true,
		"https://arxiv.org/abs/2511.10289v1":        false, // another version
		"https://arxiv.org/pdf/2511.10289":          false, // the text, not the page
		"https://arxiv.org/abs/2511.10290":          false,
		"10.1000/xyz":                               false,
		"":                                          false,
	} {
		if got := a.Implies(s); got != want {
			t.Errorf("Implies(%q) = %v", s, got)
		}
	}
	if (ArXiv{}).Implies("") {
		t.Error("no id implies something")
	}
}
