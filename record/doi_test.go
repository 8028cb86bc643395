package record

import (
	"strings"
	"testing"
)

func TestCleanDOI(t *testing.T) {
	const sici = "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"
	testClean(t, "CleanDOI", CleanDOI, []cleanTest{
		{"10.1000/xyz123", "10.1000/xyz123"},
		{"10.1000/XYZ123", "10.1000/xyz123"},
		{" 10.1000/xyz. ", "10.1000/xyz"},
		{"doi:10.1000/xyz", "10.1000/xyz"},
		{"DOI: 10.1000/xyz", "10.1000/xyz"},
		{"DOI 10.1000/xyz", "10.1000/xyz"},
		{"doi.org/10.1000/xyz", "10.1000/xyz"},
		{"https://doi.org/10.1000/xyz", "10.1000/xyz"},
		{"HTTP://DX.DOI.ORG/10.1000/XYZ", "10.1000/xyz"},
		{"doi:https://doi.org/10.1000/xyz", "10.1000/xyz"},
		{"http://doi.org/doi:10.1000/xyz", "10.1000/xyz"},
		{"urn:doi:10.1000/xyz", "10.1000/xyz"},
		{"info:doi/10.1000/xyz", "10.1000/xyz"},
		{"https://doi-org.proxy.lib.example.edu/10.1000/xyz", "10.1000/xyz"},
		{"https://doi.org.ezproxy.example.edu/10.1000/xyz", "10.1000/xyz"},
		{"https://doi.org/10.1000%2Fxyz", "10.1000/xyz"},
		{"10.1000%2Fxyz", "10.1000/xyz"},
		{"https://doi.org/10.1000/xyz?nosfx=y", "10.1000/xyz"},
		{"https://doi.org/10.1000/xyz#sec2", "10.1000/xyz"},
		{"<https://doi.org/10.1000/xyz>", "10.1000/xyz"},
		{"10.1056/NEJMoa2001017 [doi]", "10.1056/nejmoa2001017"},
		{"“10.1000/xyz”", "10.1000/xyz"},
		{`"10.1000/xyz".`, "10.1000/xyz"},
		{"10.1000/xyz (", "10.1000/xyz"},
		{"10.1000/straße", "10.1000/straße"},
		{"10.1000.10/123", "10.1000.10/123"},
		{"10.48550/arXiv.2511.10289", "10.48550/arxiv.2511.10289"},
		// Odd ones of old, and their disguises.
		{"10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", sici},
		{"https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O", sici},
		{"10.1639/0044-7447(2000)029 [ 0126:FITEOT]2.0.CO;2", "10.1639/0044-7447(2000)029[0126:fiteot]2.0.co;2"},
		{"10.1002/(SICI)1097-4571(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O", sici},
		{"10.1016/S0140-6736(05)67152-4", "10.1016/s0140-6736(05)67152-4"},
		{"10.1016/0140-6736(05)", "10.1016/0140-6736(05)"},
		{"(doi:10.1016/0140-6736(05))", "10.1016/0140-6736(05)"},
		{"10.1130/0091-7613(1995)023<0967:PROTTA>2.3.CO;2", "10.1130/0091-7613(1995)023<0967:protta>2.3.co;2"},
		{"10.1000/a%b", "10.1000/a%b"},
		// Publishers' pages.
		{"https://onlinelibrary.wiley.com/doi/10.1002/abc.123/full", "10.1002/abc.123"},
		{"https://www.tandfonline.com/doi/abs/10.1080/00031305.2016.1154108?journalCode=utas20", "10.1080/00031305.2016.1154108"},
		{"https://link.springer.com/article/10.1007/s11192-020-03690-4", "10.1007/s11192-020-03690-4"},
		// None.
		{"", ""},
		{"10.1000", ""},
		{"10.1000/", ""},
		{"10.100/xyz", ""},
		{"11.1000/xyz", ""},
		{"110.1000/xyz", ""},
		{"see 10.1000/xyz", ""},
		{"10.1000/xyz and more", ""},
		{"https://example.org/", ""},
		{"doi:", ""},
	})
}

func TestFindDOI(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"no DOI here, 10.50", ""},
		{"see https://doi.org/10.1000/xyz.", "10.1000/xyz"},
		{"(doi:10.1000/xyz)", "10.1000/xyz"},
		{"(doi:10.1016/0140-6736(05)12) and", "10.1016/0140-6736(05)12"},
		{"DOI10.1000/xyz", "10.1000/xyz"},
		{"version10.1000/xyz", ""},
		{"a 10.1000/a,10.1000/b", "10.1000/a"},
		{"10.1000/a; 10.1000/b", "10.1000/a"},
		{`<a href="https://doi.org/10.1000/a">x</a>`, "10.1000/a"},
		{"<p>10.1000/a</p>", "10.1000/a"},
		{"pH 10.1234 and 10.1000/ABC", "10.1000/abc"},
		{"10.1002/(SICI)1(1998)49:8<693::AID>3.0.CO;2-O ", "10.1002/(sici)1(1998)49:8<693::aid>3.0.co;2-o"},
		{"“10.1000/a”", "10.1000/a"},
		{"doi：10.1000/a。", "10.1000/a"},
		{"{10.1000/a}", "10.1000/a"},
		{"J. X 10 (2004), doi: 10.1000/a, 12 pages", "10.1000/a"},
		{"10.1000/,10.1000/b", "10.1000/b"},
		{"http://dx.doi.org/10.1000%2Fa%28b%29", "10.1000/a(b)"},
	} {
		if got, ok := FindDOI(tt.in); got != tt.want || ok != (tt.want != "") {
			t.Errorf("FindDOI(%q) = %q, %t, want %q", tt.in, got, ok, tt.want)
		}
	}
}

// No bad character costs a look at the whole text.
func TestDOILinear(t *testing.T) {
	for _, s := range []string{
		"10.1000/" + strings.Repeat(")", 1<<20),
		strings.Repeat("10.", 1<<19),
		strings.Repeat("10.1000/ ", 1<<17),
		strings.Repeat("x10.1000/a", 1<<17),
	} {
		inTime(t, s, func(s string) {
			FindDOI(s)
			CleanDOI(s)
		})
	}
}

func TestIsPreprintDOI(t *testing.T) {
	for doi, want := range map[string]bool{
		"10.48550/arxiv.2511.10289":                   true,
		"10.21203/rs.3.rs-4444444/v1":                 true,
		"10.1101/2020.03.22.20040758":                 true, // medRxiv
		"10.1101/006395":                              true, // bioRxiv
		"10.1101/19000125":                            true, // medRxiv
		"10.1101/gr.107524.110":                       false,
		"10.1101/cshperspect.a040600":                 false,
		"10.1101/087969819.48.1":                      false, // a chapter of a monograph
		"10.1101/sqb.2020.85.040600":                  false,
		"10.5281/zenodo.7777777":                      false,
		"10.5194/egusphere-2023-417":                  true,
		"10.5194/egusphere-egu23-417":                 false, // an abstract at the assembly
		"10.5194/acp-2020-123":                        true,
		"10.5194/acp-20-1234-2020":                    false,
		"10.5194/hessd-9-1234-2012":                   true,
		"10.5194/gmd-3-87-2010":                       false, // Geoscientific Model Development
		"10.5194/isprs-archives-xliii-b2-2020-1-2020": false,
		"10.1002/essoar.10501234.1":                   true,
		"10.1002/joc.1234":                            false,
		"10.22541/essoar.167065/v1":                   true,
		"10.7287/peerj.preprints.1234":                true,
		"10.7717/peerj.1234":                          false,
		"10.2196/preprints.12345":                     true,
		"10.2196/12345":                               false,
		"10.1590/scielopreprints.123":                 true,
		"10.32388/a1b2c3":                             true,
		"10.31223/x5abcd":                             true,
		"10.31224/osf.io/abcde":                       true,
		"10.17605/osf.io/abcde":                       false, // a project
		"10.6084/m9.figshare.1234":                    false,
		"10.2139/ssrn.3333333":                        true,
		"10.1103/physrevlett.116.061102":              false,
	} {
		if IsPreprintDOI(doi) != want {
			t.Errorf("%s is a preprint's: %t", doi, !want)
		}
	}
}

func TestShownDOI(t *testing.T) {
	id := ArXiv{ID: "2511.10289"}
	for _, tt := range []struct {
		r    Record
		want string
	}{
		{Record{DOI: "10.1000/abc"}, "10.1000/abc"},
		{Record{DOI: "10.48550/arxiv.2511.10289"}, "10.48550/arXiv.2511.10289"},
		{Record{Type: TypeArticle, Genre: GenrePreprint, ArXiv: id}, "10.48550/arXiv.2511.10289"},
		{Record{Type: TypeArticle, Genre: GenrePreprint, ArXiv: id, DOI: "10.1000/abc"}, "10.1000/abc"},
		{Record{Type: TypeArticleJournal, ArXiv: id}, ""},
		{Record{Type: TypeArticle, Genre: GenrePreprint}, ""},
	} {
		if got := tt.r.ShownDOI(); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.r, got, tt.want)
		}
	}
}
