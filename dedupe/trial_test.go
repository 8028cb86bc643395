package dedupe

import "testing"

func TestTrialNumber(t *testing.T) {
	for in, want := range map[string]string{
		"https://clinicaltrials.gov/show/NCT01234567":          "NCT01234567",
		"Aspirin in migraine (NCT 0123 4567)":                  "NCT01234567",
		"A pilot study. ISRCTN12345678":                        "ISRCTN12345678",
		"http://www.chictr.org.cn ChiCTR-TRC-12001234 is long": "",
		"ChiCTR2000029999":                                     "ChiCTR2000029999",
		"EUCTR2012-001234-12-DE":                               "EUCTR201200123412",
		"CTRI/2018/05/013800":                                  "CTRI201805013800",
		"NCT01234567 (2015 to 2018)":                           "NCT01234567",
		"The FUNCT01234567 gene":                               "",
		"NCT012":                                               "",
		"":                                                     "",
	} {
		if got := trialNumber(in); got != want {
			t.Errorf("trialNumber(%q) = %q, want %q", in, got, want)
		}
	}
}
