package medline

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestTypeOf(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  record.Type
	}{
		{[]string{"Review", "Journal Article", "Preprint"}, record.TypeArticle},
		{[]string{"Journal article", "Technical Report"}, record.TypeArticleJournal},
		{[]string{"Legal Case"}, record.TypeLegalCase},
		{[]string{"Editorial"}, record.TypeNone},
		{nil, record.TypeNone},
	} {
		got, ok := TypeOf(slices.Values(c.names))
		if got.Type != c.want || ok != (c.want != record.TypeNone) {
			t.Errorf("%q: %s, %t, want %s", c.names, got.Type, ok, c.want)
		}
	}
}

func TestIsLocator(t *testing.T) {
	for s, want := range map[string]bool{"e3000001": true, "1234": true, "S0033-3506(15)00037-2": false, "jcm9030123": false, "e": false} {
		if IsLocator(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

func TestFormerPMCID(t *testing.T) {
	for s, want := range map[string]string{
		"NLM: PMC38908": "PMC38908", "PMC2600000 [Available on 01/01/10]": "PMC2600000", "NLM: NIHMS12345": "", "KIE: 12345": "", "38908": "",
	} {
		if got, ok := FormerPMCID(s); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %t", s, got, ok)
		}
	}
}

func TestBook(t *testing.T) {
	var r record.Record
	if !PutBook(&r, "NBK1826") || PutBook(&r, "NBK1827") {
		t.Error("a record has one accession number")
	}
	if s, implied := Book(&r); s != "NBK1826" || !implied {
		t.Errorf("%q, %t; address %s", s, implied, r.URL)
	}
	r.URL = "https://example.org"
	if _, implied := Book(&r); implied {
		t.Error("another address is not implied")
	}
}
