package all

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// exports are one library as Zotero exports it, and what each export doesn't say
// as the others do: the variables that it lacks or turns into something else
// (CSL-JSON has each place twice, BibTeX ordinals as numbers, RIS notes for what
// stands beside an item, and the server's JSON has notes as items of their own), and
// the types that it writes as others.
var exports = []struct {
	file, format string
	lacks        []record.Var
	types        map[record.Type]record.Type
}{
	{"library.rdf", "zoterordf", nil, nil},
	{"library-zotero.json", "zoterojson", []record.Var{record.Annote}, nil},
	{"library.json", "csljson", []record.Var{record.Keyword, record.Annote, record.EventPlace}, nil},
	{"library.ris", "ris", []record.Var{record.Genre, record.License}, nil},
	{"library-biblatex.bib", "biblatex", []record.Var{
		record.SourceCatalog, record.Annote, record.Edition, record.ContainerTitle,
	}, map[record.Type]record.Type{
		record.TypeArticleNewspaper: record.TypeArticleJournal,
	}},
	{"library.bib", "bibtex", []record.Var{
		record.SourceCatalog, record.License, record.ContainerTitleShort, record.EventTitle, record.NumberOfPages,
		record.ContainerTitle, record.Edition,
	}, map[record.Type]record.Type{
		record.TypeArticleNewspaper: record.TypeArticleJournal, record.TypeWebpage: record.TypeDocument,
	}},
}

func readExport(t *testing.T, file, format string) []*record.Record {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "zotero", file))
	if err != nil {
		t.Fatal(err)
	}
	var recs []*record.Record
	r := Registry.ByName(format).NewReader(bytes.NewReader(text), formats.ReadOptions{File: file})
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, rec)
	}
	return recs
}

// One library is the same records whichever export of Zotero's is read, as far as
// the export says so.
func TestZoteroExports(t *testing.T) {
	want := readExport(t, exports[0].file, exports[0].format)
	for _, e := range exports[1:] {
		got := readExport(t, e.file, e.format)
		if len(got) != len(want) {
			t.Fatalf("%s: %d records, want %d", e.file, len(got), len(want))
		}
		for i, r := range want {
			for v := record.VarNone + 1; v < record.NumVars; v++ {
				if slices.Contains(e.lacks, v) {
					continue
				}
				if a, b := said(r, v), said(got[i], v); a != b && !(v.Kind() == record.KindDate && strings.HasPrefix(a, b) && len(b) >= 7) {
					t.Errorf("%s: %q: %s is %q, want %q", e.file, r.Title, v, b, a)
				}
			}
			typ := r.Type
			if other, ok := e.types[typ]; ok {
				typ = other
			}
			if got[i].Type != typ {
				t.Errorf("%s: %q is %s, want %s", e.file, r.Title, got[i].Type, typ)
			}
		}
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
