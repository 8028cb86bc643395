package wos

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

func TestParseName(t *testing.T) {
	for in, want := range map[string]record.Name{
		"McCormick, MC":      {Family: "McCormick", Given: "M. C."},
		"Chen, L":            {Family: "Chen", Given: "L."},
		"Wesensten, Nancy J": {Family: "Wesensten", Given: "Nancy J."},
		"Degl'Innocenti, R.": {Family: "Degl'Innocenti", Given: "R."},
		"Stillman, Andrew N. (andrew.stillman@example.edu)": {Family: "Stillman", Given: "Andrew N."},
		"Brown JM":    {Family: "Brown", Given: "J. M."},
		"DOE J A":     {Family: "Doe", Given: "J. A."},
		"James Brown": {Family: "Brown", Given: "James"},
		"Nichols":     {Family: "Nichols"},
		"[Anonymous]": record.Organization("Anonymous"),
		"King, ML Jr": record.Name{Family: "King", Given: "M. L."}.With(record.NameParts{Suffix: "Jr"}),
	} {
		if d := cmp.Diff(want, parseName(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// TestAuthorLines: one field of many lines is a list, and so are many fields.
func TestAuthorLines(t *testing.T) {
	for _, fields := range []string{
		"AU Berg, J\n   Lin, C\nAF Berg, Jan\n   Lin, Chen\n",
		"AU Berg, J\nAU Lin, C\nAF Berg, Jan\nAF Lin, Chen\n",
	} {
		r := Format.NewReader(strings.NewReader("PT J\n"+fields+"TI Tides\nER\n"), formats.ReadOptions{})
		rec, err := r.Read()
		if err != nil {
			t.Fatal(err)
		}
		want := []record.Name{{Family: "Berg", Given: "Jan"}, {Family: "Lin", Given: "Chen"}}
		if d := cmp.Diff(want, rec.Author); d != "" {
			t.Errorf("%q (-want +got):\n%s", fields, d)
		}
	}
}

func TestDate(t *testing.T) {
	for _, c := range []struct{ pd, py, want, kept string }{
		{"OCT", "2020", "2020-10", ""},
		{"OCT 15", "2020", "2020-10-15", ""},
		{"DEC 16 2020", "2020", "2020-12-16", ""},
		{"JAN-FEB", "2010", "2010-01/2010-02", ""},
		{"SPR", "2009", "2009-21", ""},
		{"2006 May-Jun", "2006", "2006-05/2006-06", ""},
		{"04 2006", "2006", "2006-04", ""},
		{"2020-Dec", "2020", "2020-12", ""},
		{"2006", "2006", "2006", ""},
		{"1998, thesis publ. 1997", "1998", "1998", "1998, thesis publ. 1997"},
		{"", "1998", "1998", ""},
	} {
		rec := &record.Record{}
		r := &reading{Reading: &tagged.Reading{Rec: rec, Entry: &tagged.Entry{Fields: []tagged.Field{
			{Tag: "PD", Value: c.pd}, {Tag: "PY", Value: c.py},
		}}}}
		r.date()
		kept := ""
		if len(rec.Extra) > 0 {
			kept = rec.Extra[0].Value
		}
		if got := rec.Issued.EDTF(); got != c.want || kept != c.kept {
			t.Errorf("%q of %s is %s, kept %q; want %s, %q", c.pd, c.py, got, kept, c.want, c.kept)
		}
	}
}

func TestPlaceName(t *testing.T) {
	for in, want := range map[string]string{
		"PALO ALTO": "Palo Alto", "RIO DE JANEIRO": "Rio de Janeiro", "HOBOKEN, NJ": "Hoboken, NJ",
		"STOKE-ON-TRENT": "Stoke-On-Trent", "MÜNSTER": "Münster", "Den Haag": "Den Haag",
	} {
		if got := placeName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
