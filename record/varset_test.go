package record_test

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

// A record says something in the variables that were set, and in no others.
func TestPresent(t *testing.T) {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		var r record.Record
		switch v.Kind() {
		case record.KindNames:
			r.SetNames(v, []record.Name{{Family: "Doe"}})
		case record.KindDate:
			r.SetDate(v, record.YearOnly(2020))
		default:
			r.SetText(v, "x")
		}
		present := r.Present()
		for w := record.VarNone + 1; w < record.NumVars; w++ {
			if present.Has(w) != (w == v) || r.Has(w) != (w == v) {
				t.Errorf("%v is set: of %v present says %v, has %v", v, w, present.Has(w), r.Has(w))
			}
		}
	}
	if s := new(record.Record).Present(); s != (record.VarSet{}) {
		t.Errorf("an empty record says something: %v", s)
	}
	if s := record.VarsOf(record.Title, record.Issued); !s.Has(record.Title) || !s.Has(record.Issued) || s.Has(record.DOI) {
		t.Errorf("title and issued are %v", s)
	}
}
