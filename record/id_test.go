package record

import "testing"

// cleanTest is an id as it may be written, and its normal form; "" if it is none.
type cleanTest struct{ in, want string }

func testClean(t *testing.T, name string, clean func(string) (string, bool), tests []cleanTest) {
	t.Helper()
	for _, test := range tests {
		got, ok := clean(test.in)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s(%q) = %q, %t, want %q", name, test.in, got, ok, test.want)
		}
		if again, _ := clean(got); ok && again != got {
			t.Errorf("%s(%q) = %q, which becomes %q", name, test.in, got, again)
		}
	}
}

func TestCleanISBN(t *testing.T) {
	testClean(t, "CleanISBN", CleanISBN, []cleanTest{
		// ISO 2108's own examples and books at hand.
		{"978-0-11-000222-4", "9780110002224"},
		{"ISBN 978-0-11-000222-4", "9780110002224"},
		{"ISBN-13: 978-3-16-148410-0", "9783161484100"},
		{"978 3 16 148410 0", "9783161484100"},
		{"978–3–16–148410–0", "9783161484100"},
		{"979-10-90636-07-1", "9791090636071"},
		{"0-306-40615-2", "0306406152"},
		{"ISBN 0-8044-2957-X", "080442957X"},
		{"080442957x", "080442957X"},
		{"urn:isbn:0451450523", "0451450523"},
		{"9783161484100 (pbk.)", "9783161484100"},
		{"978-3-16-148410-1", ""},
		{"0-306-40615-3", ""},
		{"X306406152", ""},
		{"978316148410X", ""},
		{"979-0-2600-0043-8", ""}, // printed music, ISO 10957
		{"1234567890123", ""},
		{"978", ""},
		{"", ""},
		{"97831614841009783161484100", ""},
		{"978-3-16-148410-0, 0-306-40615-2", ""},
	})
}

func TestCleanISSN(t *testing.T) {
	testClean(t, "CleanISSN", CleanISSN, []cleanTest{
		{"0378-5955", "0378-5955"},
		{"03785955", "0378-5955"},
		{"ISSN 0317-8471", "0317-8471"},
		{"issn: 2434-561X", "2434-561X"},
		{"2434561x", "2434-561X"},
		{"1050-124x", "1050-124X"},
		{"0028-4793 (Print)", "0028-4793"},
		{"1533-4406 (Electronic)", "1533-4406"},
		{"0378–5955", "0378-5955"},
		{"0378-5956", ""},
		{"0378-595", ""},
		{"0306406152", ""},
		{"", ""},
	})
}

func TestCleanORCID(t *testing.T) {
	testClean(t, "CleanORCID", CleanORCID, []cleanTest{
		{"0000-0002-1825-0097", "0000-0002-1825-0097"},
		{"0000000218250097", "0000-0002-1825-0097"},
		{"https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"},
		{"http://www.orcid.org/0000-0002-1694-233x/", "0000-0002-1694-233X"},
		{"orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700"},
		{"ORCID iD: 0000-0001-5109-3700", "0000-0001-5109-3700"},
		{"0000-0002-1825-0098", ""},
		{"0000-0002-1825-009", ""},
		{"0000-0002-1825-00977", ""},
		{"https://example.org/0000-0002-1825-0097", ""},
		{"", ""},
	})
}

func TestCleanPMID(t *testing.T) {
	testClean(t, "CleanPMID", CleanPMID, []cleanTest{
		{"12345678", "12345678"},
		{" PMID: 12345 ", "12345"},
		{"pmid12345", "12345"},
		{"000123", "123"},
		{"https://pubmed.ncbi.nlm.nih.gov/28017739/", "28017739"},
		{"http://www.ncbi.nlm.nih.gov/pubmed/28017739?dopt=Abstract", "28017739"},
		{"0", ""},
		{"123456789", ""},
		{"PMC12345", ""},
		{"12a", ""},
		{"", ""},
	})
}

func TestCleanPMCID(t *testing.T) {
	testClean(t, "CleanPMCID", CleanPMCID, []cleanTest{
		{"PMC1234567", "PMC1234567"},
		{"pmc1234567", "PMC1234567"},
		{"PMCID: PMC1234567", "PMC1234567"},
		{"1234567", "PMC1234567"},
		{"PMC1234567.2", "PMC1234567"},
		{"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/", "PMC1234567"},
		{"https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/pdf/x.pdf", "PMC1234567"},
		{"https://europepmc.org/article/PMC/PMC1234567", "PMC1234567"},
		{"PMC", ""},
		{"PMCX", ""},
		{"PMC0", ""},
		{"", ""},
	})
}

func FuzzCleanIDs(f *testing.F) {
	for _, s := range []string{
		"978-3-16-148410-0", "0378-595X", "https://orcid.org/0000-0002-1825-0097", "PMC12", "doi:10.1000/a%2Fb", "https://doi.org/10.1000/x?a=b#c",
		"arXiv:2511.10289v2 [cs.CL]", "10.48550/arXiv.2511.10289", "math.GT/0309136", "10.1002/(SICI)1<1::AID>3.0.CO;2-O", "S12-9, 14–5; quiz 3-4",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) (string, bool){
			"ISBN": CleanISBN, "ISSN": CleanISSN, "ORCID": CleanORCID, "PMID": CleanPMID, "PMCID": CleanPMCID, "DOI": CleanDOI,
		} {
			id, ok := clean(s)
			if ok == (id == "") {
				t.Fatalf("%s of %q = %q, %t", name, s, id, ok)
			}
			if again, _ := clean(id); again != id {
				t.Fatalf("%s of %q = %q, which becomes %q", name, s, id, again)
			}
		}
		if a, ok := ParseArXiv(s); ok {
			for _, form := range []string{a.ID, a.String(), a.URL(), a.DOI(), "arXiv:" + a.String()} {
				if b, ok := ParseArXiv(form); !ok || b.ID != a.ID {
					t.Fatalf("ParseArXiv(%q) = %+v, but of %q %+v", s, a, form, b)
				}
			}
		}
		FindArXiv(s)
		if doi, ok := FindDOI(s); ok {
			if again, ok := CleanDOI(doi); !ok || again != doi {
				t.Fatalf("FindDOI(%q) = %q, which CleanDOI makes %q", s, doi, again)
			}
		}
		ParsePages(s)
		if once := CleanPages(s); CleanPages(once) != once {
			t.Fatalf("CleanPages(%q) = %q, which becomes %q", s, once, CleanPages(once))
		}
	})
}
