package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The variables of CSL 1.0.2, appendix IV, without those that a processor works out
// (citation-key, citation-label, citation-number, first-reference-note-number,
// page-first) and without "event", which event-title replaced.
const (
	standardVariables = `
		abstract annote archive archive_collection archive_location archive-place authority call-number
		collection-title container-title container-title-short dimensions division DOI event-title event-place
		genre ISBN ISSN jurisdiction keyword language license medium note original-publisher
		original-publisher-place original-title part-title PMCID PMID publisher publisher-place references
		reviewed-genre reviewed-title scale source status title title-short URL volume-title volume-title-short
		year-suffix`
	numberVariables = `
		chapter-number collection-number edition issue locator number number-of-pages number-of-volumes
		page part-number printing-number section supplement-number version volume`
	dateVariables = `accessed available-date event-date issued original-date submitted`
	nameVariables = `
		author chair collection-editor compiler composer container-author contributor curator director editor
		editorial-director executive-producer guest host illustrator interviewer narrator organizer
		original-author performer producer recipient reviewed-author script-writer series-creator translator`
)

func TestVariablesOfCSL(t *testing.T) {
	seen := map[Var]bool{Updated: true} // bibfold's own
	check := func(names string, kinds ...Kind) {
		for name := range strings.FieldsSeq(names) {
			v, ok := ParseVar(name)
			if !ok {
				t.Errorf("no variable %s", name)
				continue
			}
			if seen[v] {
				t.Errorf("%s is the variable of another name", name)
			}
			seen[v] = true
			if k := v.Kind(); k != kinds[0] && k != kinds[len(kinds)-1] {
				t.Errorf("%s is of kind %d", name, k)
			}
		}
	}
	check(standardVariables, KindText, KindList)
	check(numberVariables, KindNumber)
	check(dateVariables, KindDate)
	check(nameVariables, KindNames)
	for v := VarNone + 1; v < NumVars; v++ {
		if !seen[v] {
			t.Errorf("%q is no variable of CSL", v)
		}
		if got, ok := ParseVar(v.String()); !ok || got != v {
			t.Errorf("ParseVar(%q) = %v, %t", v, got, ok)
		}
	}
	for _, s := range []string{"", "Title", "nonsense"} {
		if v, ok := ParseVar(s); ok {
			t.Errorf("ParseVar(%q) = %v", s, v)
		}
	}
	if VarNone.String() != "" || NumVars.String() != "" {
		t.Error("no variable has a name")
	}
}

func TestTextRoundTrip(t *testing.T) {
	for v := VarNone + 1; v < NumVars; v++ {
		var r Record
		r.SetText(v, "value")
		switch v.Kind() {
		case KindNames, KindDate:
			if !Equal(&r, &Record{}) {
				t.Errorf("SetText(%s) did something", v)
			}
			continue
		}
		if got := r.Text(v); got != "value" || !r.Has(v) {
			t.Errorf("Text(%s) = %q", v, got)
		}
		r.SetText(v, "other")
		if got := r.Text(v); got != "other" {
			t.Errorf("Text(%s) = %q", v, got)
		}
		r.SetText(v, "")
		if got := r.Text(v); got != "" || r.Has(v) {
			t.Errorf("Text(%s) = %q after removal", v, got)
		}
	}
}

func TestNamesAndDatesRoundTrip(t *testing.T) {
	for v := VarNone + 1; v < NumVars; v++ {
		var r Record
		names := []Name{{Family: "A"}}
		r.SetNames(v, names)
		r.SetDate(v, YearOnly(2004))
		if got := len(r.Names(v)) == 1; got != (v.Kind() == KindNames) {
			t.Errorf("%s holds names: %t", v, got)
		}
		if got := r.Date(v) == YearOnly(2004); got != (v.Kind() == KindDate) {
			t.Errorf("%s holds a date: %t", v, got)
		}
		r.SetNames(v, nil)
		r.SetDate(v, Date{})
		if r.Has(v) || !Equal(&r, &Record{}) {
			t.Errorf("%s is not removed", v)
		}
	}
}

func TestSetTextCleansIdentifiers(t *testing.T) {
	var r Record
	r.SetText(DOI, "https://doi.org/10.1000/XYZ")
	r.SetText(PMID, "PMID: 123")
	r.SetText(PMCID, "pmc123")
	r.AddText(ISBN, "978-3-16-148410-0")
	r.AddText(ISBN, "9783161484100")
	r.AddText(ISBN, "not an ISBN")
	r.AddText(ISSN, "2434561x")
	want := Record{
		DOI: "10.1000/xyz", PMID: "123", more: []rare{{v: PMCID, text: "PMC123"}},
		ISBN: []string{"9783161484100", "not an ISBN"}, ISSN: []string{"2434-561X"},
	}
	if !Equal(&r, &want) {
		t.Errorf("got %+v", r)
	}
	r.SetText(DOI, "no DOI")
	if r.DOI != "no DOI" {
		t.Errorf("an invalid DOI becomes %q", r.DOI)
	}
}

func TestListText(t *testing.T) {
	r := Record{ISBN: []string{"1", "2"}, Keywords: []string{"a", "b c"}, Notes: []string{"One.", "Two."}}
	got := []string{r.Text(ISBN), r.Text(Keyword), r.Text(Note)}
	if diff := cmp.Diff([]string{"1, 2", "a, b c", "One.\nTwo."}, got); diff != "" {
		t.Error(diff)
	}
	r.AddText(Keyword, "a")
	r.AddText(Keyword, "")
	r.AddText(Title, "T")
	if len(r.Keywords) != 2 || r.Title != "T" {
		t.Errorf("AddText: %+v", r)
	}
}

func TestEditTexts(t *testing.T) {
	r, want := full(), full()
	r.EditTexts(func(v Var, s string) string {
		switch v {
		case Title, Annote, Note:
			return ""
		case Scale, Publisher, Keyword:
			return strings.ToUpper(s)
		}
		return s
	})
	want.Title, want.Publisher, want.Notes = "", "A PUBLISHER", nil
	want.SetText(Annote, "")
	want.SetText(Scale, "A SCALE")
	want.Keywords = []string{"FIRST KEYWORD", "SECOND KEYWORD"}
	if !Equal(r, want) {
		t.Errorf("got %+v", r)
	}
}
