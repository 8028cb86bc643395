package zoterordf

import (
	"bytes"
	"slices"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Every field and role of every item type must have a home, by the names that the
// tables share.
func TestTables(t *testing.T) {
	homeless := []string{"assignee", "seriesText"} // CSL has no variable for them
	for _, it := range itemTypes {
		for _, f := range it.fields {
			if it.varFor(f) == record.VarNone && !slices.Contains(homeless, f) {
				t.Errorf("%s: field %s is no variable", it.name, f)
			}
			if baseField(f) != f {
				t.Errorf("%s: %s is not a base field", it.name, f)
			}
		}
		for _, role := range it.creators {
			if it.roleVar(role) == record.VarNone {
				t.Errorf("%s: role %s is no variable", it.name, role)
			}
			if got := roleOf(roleProperty(role)); got != role {
				t.Errorf("%s: role %s is read as %q", it.name, role, got)
			}
		}
	}
	for typ := record.TypeNone; typ < record.NumTypes; typ++ {
		if usualTypes[typ] == nil {
			t.Errorf("%s has no item type", typ)
		}
	}
}

func writeRead(t *testing.T, recs ...*record.Record) (text string, back []*record.Record, losses []formats.Loss) {
	t.Helper()
	var b bytes.Buffer
	w := newWriter(&b, formats.WriteOptions{OnLoss: func(l formats.Loss) { losses = append(losses, l) }})
	for _, r := range recs {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	text = b.String()
	for r, err := range formats.All(newReader(&b, formats.ReadOptions{})) {
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		r.Source = record.Source{}
		back = append(back, r)
	}
	return text, back, losses
}

// A record of any type, with something in every variable, comes back: what Zotero
// has no field for by a line of its field extra.
func TestEverything(t *testing.T) {
	for typ := record.TypeArticle; typ < record.NumTypes; typ++ {
		r := &record.Record{ID: "key", Type: typ}
		for v := record.VarNone + 1; v < record.NumVars; v++ {
			switch v.Kind() {
			case record.KindDate:
				r.SetDate(v, record.YearMonthDay(2001, 2, 3))
			case record.KindNames:
				r.SetNames(v, []record.Name{{Family: "Doe", Given: "Jane"}, record.Organization("Body of " + v.String())})
			default:
				r.SetText(v, "the "+v.String())
			}
		}
		r.PMID, r.DOI, r.URL = "123", "10.1000/182", "https://example.org/?a=1&b=2"
		r.SetText(record.PMCID, "PMC456")
		r.ISBN, r.ISSN = []string{"9783161484100", "316148410X"}, []string{"0028-0836"}
		r.Keywords = []string{"a, b", "c"}
		r.Page, r.Publisher = "1-9", "Publisher"
		text, back, losses := writeRead(t, r)
		if len(back) != 1 || len(losses) > 0 {
			t.Fatalf("%s: %d records, lost: %v\n%s", typ, len(back), losses, text)
		}
		if !record.Equal(r, back[0]) {
			for v := record.VarNone + 1; v < record.NumVars; v++ {
				if a, b := show(r, v), show(back[0], v); a != b {
					t.Errorf("%s: %s was %q, is %q", typ, v, a, b)
				}
			}
			if back[0].Type != typ {
				t.Errorf("%s is read as %s", typ, back[0].Type)
			}
			if len(back[0].Extra) > 0 {
				t.Errorf("%s: left over: %v", typ, back[0].Extra)
			}
		}
	}
}

func show(r *record.Record, v record.Var) string {
	switch v.Kind() {
	case record.KindDate:
		return r.Date(v).EDTF()
	case record.KindNames:
		s := ""
		for _, n := range r.Names(v) {
			s += n.Inverted() + "; "
		}
		return s
	}
	return r.Text(v)
}

func TestNames(t *testing.T) {
	for _, n := range []record.Name{
		{Family: "Doe", Given: "Jane"},
		record.Name{Family: "Berg", Given: "Anna M."}.With(record.NameParts{NonDroppingParticle: "van der"}),
		record.Name{Family: "La Fontaine", Given: "Jean"}.With(record.NameParts{DroppingParticle: "de"}),
		record.Name{Family: "King", Given: "Martin Luther"}.With(record.NameParts{Suffix: "Jr."}),
		record.Organization("Smith, Inc."),
	} {
		surname, given := writtenName(n)
		if got := personName(surname, given, ""); got != n {
			t.Errorf("%q, %q: got %+v, want %+v", surname, given, got, n)
		}
	}
}

// A note must not turn into something else in the field extra.
func TestNotes(t *testing.T) {
	r := &record.Record{ID: "k", Type: record.TypeBook, Notes: []string{
		"A remark: good", "Status: of the art", "Two\nlines", "99 additional authors not shown",
	}}
	text, back, losses := writeRead(t, r)
	if len(losses) != 3 {
		t.Errorf("lost: %v", losses)
	}
	want := &record.Record{ID: "k", Type: record.TypeBook, Notes: []string{"A remark: good"}}
	want.SetText(record.Annote, "Status: of the art\n\nTwo\nlines\n\n99 additional authors not shown")
	if !record.Equal(want, back[0]) {
		t.Errorf("got %+v\n%s", back[0], text)
	}
}
