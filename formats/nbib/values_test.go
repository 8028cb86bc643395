package nbib

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// A name in full gives its short form by NLM's rules: at most two initials, the
// suffix behind them.
func TestNameForms(t *testing.T) {
	for _, c := range []struct {
		name        record.Name
		full, short string
	}{
		{record.Name{Family: "Saqi", Given: "Mansoor A. S."}, "Saqi, Mansoor A S", "Saqi MA"},
		{record.Name{Family: "Raaij", Given: "M. J."}.With(record.NameParts{NonDroppingParticle: "van"}), "van Raaij, M J", "van Raaij MJ"},
		{record.Name{Family: "Saier", Given: "Milton H."}.With(record.NameParts{Suffix: "Jr."}), "Saier, Milton H Jr", "Saier MH Jr"},
		{record.Name{Family: "Doe", Given: "Jean-Paul"}, "Doe, Jean-Paul", "Doe JP"},
		{record.Name{Family: "Doe", Given: "J.-P."}, "Doe, J-P", "Doe JP"},
		{record.Name{Family: "Émile", Given: "Élan"}, "Émile, Élan", "Émile É"},
		{record.Name{Family: "Sukarno"}, "Sukarno", "Sukarno"},
	} {
		if full, short := fullForm(c.name), shortForm(c.name); full != c.full || short != c.short {
			t.Errorf("%+v: %q and %q, want %q and %q", c.name, full, short, c.full, c.short)
		}
	}
}

// A date that is written as PubMed has it is read as it was.
func TestWrittenDate(t *testing.T) {
	for edtf, want := range map[string]string{
		"2019":                  "2019",
		"2019-01/2019-02":       "2019 Jan-Feb",
		"2019-24":               "2019 Winter",
		"2009-21/2009-22":       "2009 Spring-Summer",
		"2019-12-25/2020-01-03": "2019 Dec 25-2020 Jan 3",
		"2005-03-15/2005-03-21": "2005 Mar 15-21",
		"1993-10-08":            "1993 Oct 8",
		"1984/1985":             "1984-1985",
		"1950~":                 "1950~",
	} {
		d, ok := record.ParseEDTF(edtf)
		if !ok {
			t.Fatalf("%s is no EDTF", edtf)
		}
		got := writtenDate(d)
		if got != want {
			t.Errorf("%s is written as %q, want %q", edtf, got, want)
		}
		if diff := cmp.Diff(d, record.ParseDate(got)); diff != "" {
			t.Errorf("%s is written as %q (-want +read):\n%s", edtf, got, diff)
		}
	}
}

// Each author stands once, whichever form comes first.
func TestFormsOfNames(t *testing.T) {
	for _, fields := range []string{
		"FAU - Casbon, James A\nAU  - Casbon JA\nFAU - Doe, Jane\nAU  - Doe J\n",
		"AU  - Casbon JA\nFAU - Casbon, James A\nAU  - Doe J\nFAU - Doe, Jane\n",
		"FAU - Casbon, James A\nFAU - Doe, Jane\n",
	} {
		rec, err := Format.NewReader(strings.NewReader("PMID- 1\nTI  - A title\n"+fields+"\n"), formats.ReadOptions{}).Read()
		if err != nil {
			t.Fatal(err)
		}
		want := []record.Name{{Family: "Casbon", Given: "James A."}, {Family: "Doe", Given: "Jane"}}
		if diff := cmp.Diff(want, rec.Author); diff != "" {
			t.Errorf("%s(-want +got):\n%s", fields, diff)
		}
	}
}
