package formattest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Ledger tests the loss ledger of a format: of every variable in a record of every
// type, alone and beside all the others, the value comes back when the document
// is read again, or the writer has reported it.
func Ledger(t *testing.T, f *formats.Format) {
	t.Helper()
	for _, c := range []struct {
		name string
		make func(record.Type) []*record.Record
	}{{"one variable", oneVariable}, {"all variables", allVariables}, {"numbers in words", numbersInWords}, {"odd values", oddValues}} {
		t.Run(c.name, func(t *testing.T) {
			var recs []*record.Record
			for typ := record.TypeNone + 1; typ < record.NumTypes; typ++ {
				recs = append(recs, c.make(typ)...)
			}
			silent := silentLosses(t, f, recs)
			for v := record.VarNone + 1; v < record.NumVars; v++ {
				if types := silent[v]; types != nil {
					t.Errorf("%s is lost and not reported in %s", v, strings.Join(types, ", "))
				}
			}
			if types := silent[record.VarNone]; types != nil {
				t.Errorf("the type is lost and not reported: %s", strings.Join(types, ", "))
			}
		})
	}
}

// silentLosses returns, for each variable, the types of the records in which it
// neither came back nor was reported; VarNone stands for the type itself.
func silentLosses(t *testing.T, f *formats.Format, recs []*record.Record) map[record.Var][]string {
	t.Helper()
	reported := map[*record.Record]map[string]bool{}
	var b bytes.Buffer
	w := f.NewWriter(&b, formats.WriteOptions{OnLoss: func(l formats.Loss) {
		if reported[l.Record] == nil {
			reported[l.Record] = map[string]bool{}
		}
		reported[l.Record][l.Field] = true
	}})
	for i, rec := range recs {
		rec.ID = fmt.Sprintf("k%d", i)
		if err := w.Write(rec); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	back, problems := read(t, f, "ledger", bytes.NewReader(b.Bytes()))
	if len(back) != len(recs) {
		t.Fatalf("%d records were written, %d read back: %s", len(recs), len(back), report(problems))
	}
	silent := map[record.Var][]string{}
	add := func(v record.Var, rec, got *record.Record) {
		s := rec.Type.String()
		if len(silent[v]) == 0 {
			s += fmt.Sprintf(" (read as %s)", describe(got, v))
		}
		if !slices.Contains(silent[v], s) {
			silent[v] = append(silent[v], s)
		}
	}
	for i, rec := range recs {
		if back[i].Type != rec.Type && !reported[rec]["type"] {
			add(record.VarNone, rec, back[i])
		}
		for v := record.VarNone + 1; v < record.NumVars; v++ {
			if !sameValue(rec, back[i], v) && !reported[rec][v.String()] && !reported[rec]["markup"] {
				add(v, rec, back[i])
			}
		}
	}
	return silent
}

func describe(rec *record.Record, v record.Var) string {
	switch {
	case v == record.VarNone:
		return rec.Type.String()
	case v.Kind() == record.KindNames:
		if missing, cut := rec.CutOf(v); cut {
			return fmt.Sprint(rec.Names(v), " without ", missing)
		}
		return fmt.Sprint(rec.Names(v))
	case v.Kind() == record.KindDate:
		return rec.Date(v).EDTF()
	}
	return fmt.Sprintf("%q", rec.Text(v))
}

// sameValue reports whether b says in v what a says there, if it says anything:
// where words keep their capitals may be found in the writing.
func sameValue(a, b *record.Record, v record.Var) bool {
	missing, cut := a.CutOf(v)
	if cut {
		if missingBack, cutBack := b.CutOf(v); !cutBack || missingBack != missing {
			return false
		}
	}
	switch {
	case !a.Has(v):
		return true
	case v.Kind() == record.KindNames:
		return cmp.Equal(a.Names(v), b.Names(v))
	case v.Kind() == record.KindDate:
		return a.Date(v) == b.Date(v)
	}
	x, _ := record.InterchangeText(a.Text(v))
	y, _ := record.InterchangeText(b.Text(v))
	return x == y
}

// oneVariable returns a record for each variable that has only a title besides.
func oneVariable(typ record.Type) (recs []*record.Record) {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		rec := &record.Record{Type: typ, Title: "A title"}
		setSample(rec, v)
		recs = append(recs, rec)
	}
	return recs
}

// numbersInWords is oneVariable for numbers that are none: CSL allows them.
func numbersInWords(typ record.Type) (recs []*record.Record) {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if v.Kind() == record.KindNumber {
			rec := &record.Record{Type: typ, Title: "A title"}
			rec.SetText(v, "Second half")
			recs = append(recs, rec)
		}
	}
	return recs
}

// allVariables returns one record with a value in every variable.
func allVariables(typ record.Type) []*record.Record {
	rec := &record.Record{Type: typ}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		setSample(rec, v)
	}
	return []*record.Record{rec}
}

// samples are values of variables that have a form of their own.
var samples = map[record.Var]string{
	record.DOI: "10.1000/ledger", record.URL: "https://example.org/ledger", record.PMID: "12345678",
	record.PMCID: "PMC1234567", record.ISBN: "9783161484100", record.ISSN: "1234-5679",
	record.Language: "de", record.Page: "123-145", record.Title: "A title",
}

// setSample gives a variable a value that no other one has.
func setSample(rec *record.Record, v record.Var) {
	switch v.Kind() {
	case record.KindNames:
		family := strings.ReplaceAll(v.String(), "-", "")
		rec.SetNames(v, []record.Name{
			{Family: strings.ToUpper(family[:1]) + family[1:], Given: "Jane"},
			{Family: "Second" + family, Given: "Rick"},
		})
	case record.KindDate:
		rec.SetDate(v, record.Date{Start: record.Day{
			Year: 2001 + int32(v)%16, Month: 1 + uint8(v)%12, Day: 3, Precision: record.PrecisionDay,
		}})
	case record.KindNumber:
		rec.SetText(v, fmt.Sprint(100+int(v)))
	default:
		rec.SetText(v, "Words of the "+v.String())
	}
	if s, ok := samples[v]; ok {
		rec.SetText(v, s)
	}
}
