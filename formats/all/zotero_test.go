package all_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/record"
)

// export is a library as Zotero exports it to one format.
type export struct {
	file, format string
	lacks        []lack
	types        map[record.Type]record.Type // what the format has no type for, as what it comes back
}

// lack is what an export doesn't say as the others do.
type lack struct {
	why   string
	vars  []record.Var
	types []record.Type // of the items; none: all
}

func vars(list ...record.Var) []record.Var    { return list }
func types(list ...record.Type) []record.Type { return list }

// readExport returns the records of an export as a user gets them.
func readExport(t *testing.T, e export) []*record.Record {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "zotero", e.file))
	if err != nil {
		t.Fatal(err)
	}
	var recs []*record.Record
	r := all.Registry.ByName(e.format).NewReader(bytes.NewReader(text), formats.ReadOptions{File: e.file})
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range convert.Normalizations() {
			n.Apply(rec)
		}
		recs = append(recs, rec)
	}
	return recs
}

// One library is the same records whichever export of Zotero's is read, as far as
// the export says so; and each lack is one.
func TestZoteroExports(t *testing.T) {
	want := readExport(t, exports[0])
	for _, e := range exports[1:] {
		t.Run(e.format, func(t *testing.T) {
			got := readExport(t, e)
			if len(got) != len(want) {
				t.Fatalf("%d records, want %d", len(got), len(want))
			}
			needed := make([]bool, len(e.lacks))
			for i, r := range want {
				compareItem(t, &e, r, got[i], needed)
			}
			for i, l := range e.lacks {
				if !needed[i] {
					t.Errorf("nothing lacks because %s", l.why)
				}
			}
		})
	}
}

// compareItem compares an item with the one that another export makes of it, and
// notes which lacks it needed.
func compareItem(t *testing.T, e *export, want, got *record.Record, needed []bool) {
	t.Helper()
	typ := want.Type
	if other, ok := e.types[typ]; ok {
		typ = other
	}
	if got.Type != typ {
		t.Errorf("%q is %s, want %s", want.Title, got.Type, typ)
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		a, b := said(want, v), said(got, v)
		if a == b || v.Kind() == record.KindDate && strings.HasPrefix(a, b) && len(b) >= len("2006-01") {
			continue // without a day in BibTeX
		}
		i := slices.IndexFunc(e.lacks, func(l lack) bool {
			return slices.Contains(l.vars, v) && (len(l.types) == 0 || slices.Contains(l.types, want.Type))
		})
		if i < 0 {
			t.Errorf("%q: %s is %q, want %q", want.Title, v, b, a)
			continue
		}
		needed[i] = true
	}
}

// said returns what a record says in v, without what keeps capitals.
func said(r *record.Record, v record.Var) string {
	switch v.Kind() {
	case record.KindDate:
		return r.Date(v).EDTF()
	case record.KindNames:
		var names []string
		for _, n := range r.Names(v) {
			names = append(names, n.Inverted())
		}
		return strings.Join(names, "; ")
	}
	text, _ := record.InterchangeText(r.Text(v))
	return text
}
