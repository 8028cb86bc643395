package record_test

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestLanguageTag(t *testing.T) {
	for s, want := range map[string]string{
		"English":            "en",
		"ENG":                "en",
		"English.":           "en",
		"en":                 "en",
		"EN":                 "en",
		"ger":                "de",
		"deu":                "de",
		"Norwegian":          "no",
		"Français":           "fr",
		"中文":                 "zh",
		"Multiple languages": "mul",
		// A tag says more than its language; several languages are not one.
		"en-US":            "",
		"ita; eng":         "",
		"English, German":  "",
		"Klingon":          "",
		"":                 "",
		"Englisch-Deutsch": "",
	} {
		got, ok := record.LanguageTag(s)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", s, got, ok, want)
		}
	}
}

func TestLanguageCode(t *testing.T) {
	for s, want := range map[string]string{
		"en": "eng", "de-AT": "ger", "fr": "fre", "grc": "grc", "English": "English", "": "",
	} {
		if got := record.LanguageCode(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
