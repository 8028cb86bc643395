package bibtex_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/record"
)

// documents are the documents that the editing is tried on: as they are, and with
// other line ends.
func documents(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.bib")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents", err)
	}
	var docs []string
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		docs = append(docs, text, strings.ReplaceAll(text, "\n", "\r\n"), "\ufeff"+strings.ReplaceAll(text, "\n", "\r"))
	}
	return docs
}

// Editing without changes changes nothing, even if all entries are looked at.
func TestEditNothing(t *testing.T) {
	for _, doc := range documents(t) {
		same := func(recs []*record.Record) (e formats.Edits) {
			for _, r := range recs {
				e.Changed = append(e.Changed, formats.Change{Was: r, Now: r.Clone()})
			}
			return e
		}
		if d := cmp.Diff(doc, edited(t, bibtex.BibTeX, doc, same)); d != "" {
			t.Error(d)
		}
		if d := cmp.Diff(doc, edited(t, bibtex.BibLaTeX, doc, same)); d != "" {
			t.Error(d)
		}
	}
}

// A field that is set is read again, and nothing else changes.
func TestEditEach(t *testing.T) {
	for _, doc := range documents(t) {
		recs, _, _ := readAll(t, doc)
		for i := range recs {
			checkEdit(t, doc, recs, i, true)
		}
	}
}

// FuzzEdit edits each entry of any document.
func FuzzEdit(f *testing.F) {
	for _, doc := range documents(f) {
		f.Add(doc)
	}
	f.Add("@a{b,c=1}@d{}")
	f.Add("@book{a, title = {T} % c\n, year = 1 # {x} junk\n}")
	f.Fuzz(func(t *testing.T, doc string) {
		recs, _, _ := readAll(t, doc)
		for i := range recs[:min(len(recs), 8)] {
			checkEdit(t, doc, recs, i, false)
			checkRemove(t, doc, recs, i)
			if i > 0 {
				checkMove(t, doc, recs, i, false)
			}
		}
	})
}

// What an entry takes from the next one, which goes, is read in it again.
func TestEditMove(t *testing.T) {
	for _, doc := range documents(t) {
		recs, _, _ := readAll(t, doc)
		for i := 1; i < len(recs); i++ {
			checkMove(t, doc, recs, i, true)
		}
	}
}

// checkMove merges a record into the one before it. With strict what that takes must be
// read again; without, an error is in order, but no damage.
func checkMove(t *testing.T, doc string, recs []*record.Record, i int, strict bool) {
	t.Helper()
	was, goes := recs[i-1], recs[i]
	if was.Source.Offset == goes.Source.Offset || !wellFormed(doc) {
		return
	}
	now := was.Clone()
	now.Spellings = append(now.Spellings, goes.Spellings...)
	now.Relations = append(now.Relations, goes.Relations...)
	moved := []record.Var{record.Abstract, record.DOI, record.PMCID, record.Volume}
	for _, v := range moved {
		if !was.Has(v) {
			now.SetText(v, goes.Text(v))
		}
	}
	edits := formats.Edits{
		Changed: []formats.Change{{Was: was, Now: now}}, Removed: recs[i : i+1],
		Renamed: map[string]string{goes.ID: was.ID},
	}
	patches, err := bibtex.BibTeX.Edit([]byte(doc), edits, formats.WriteOptions{})
	if err != nil {
		if strict {
			t.Error(err)
		}
		return
	}
	text := string(formats.ApplyPatches([]byte(doc), patches))
	again, _, _ := readAll(t, text)
	if d := cmp.Diff(slices.Delete(keys(recs), i, i+1), keys(again), cmpopts.EquateEmpty()); d != "" {
		t.Fatalf("records (-want +got):\n%s\n%s\n%s", d, doc, text)
	}
	for _, v := range moved {
		if got, want := again[i-1].Text(v), now.Text(v); strict && got != want {
			t.Errorf("%s %q, want %q, of\n%s", v, got, want, entryText(text, again[i-1]))
		}
	}
}

// checkEdit sets a field of a record. With strict the new value must be read
// again; without, an error is in order, but no damage.
func checkEdit(t *testing.T, doc string, recs []*record.Record, i int, strict bool) {
	t.Helper()
	now := recs[i].Clone()
	now.SetText(record.PMCID, "PMC123456")
	edits := formats.Edits{Changed: []formats.Change{{Was: recs[i], Now: now}}}
	patches, err := bibtex.BibTeX.Edit([]byte(doc), edits, formats.WriteOptions{})
	if err != nil {
		if strict {
			t.Error(err)
		}
		return
	}
	from, to := recs[i].Source.Offset, recs[i].Source.Offset+recs[i].Source.Length
	for _, p := range patches {
		if int64(p.Offset) < from || int64(p.End()) > to {
			t.Fatalf("a patch at %d to %d, outside the entry at %d to %d of\n%s", p.Offset, p.End(), from, to, doc)
		}
	}
	text := string(formats.ApplyPatches([]byte(doc), patches))
	again, _, _ := readAll(t, text)
	if len(again) != len(recs) {
		t.Fatalf("%d records, and then %d:\n%s\n%s", len(recs), len(again), doc, text)
	}
	if got, want := again[i].Text(record.PMCID), now.Text(record.PMCID); strict && got != want {
		t.Errorf("PMCID %q, want %q, of\n%s", got, want, text[from:min(int(to)+100, len(text))])
	}
	for k, r := range again {
		if a, b := entryText(doc, recs[k]), entryText(text, r); k != i && !bytes.Equal(a, b) {
			t.Fatalf("another entry changes: %q becomes %q", a, b)
		}
	}
}

func entryText(doc string, r *record.Record) []byte {
	return []byte(doc[r.Source.Offset : r.Source.Offset+r.Source.Length])
}

// checkRemove takes a record out: the others stay as they are, and only white
// space goes with it.
func checkRemove(t *testing.T, doc string, recs []*record.Record, i int) {
	t.Helper()
	patches, err := bibtex.BibTeX.Edit([]byte(doc), formats.Edits{Removed: recs[i : i+1]}, formats.WriteOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(patches) != 1 || strings.TrimSpace(string(patches[0].Text)) != "" {
		t.Fatalf("%v", patches)
	}
	gone := doc[patches[0].Offset:patches[0].End()]
	if strings.Trim(gone, " \t\r\n") != strings.Trim(string(entryText(doc, recs[i])), " \t\r\n") {
		t.Fatalf("%q goes, the entry is %q", gone, entryText(doc, recs[i]))
	}
	if lines(gone) > lines(string(entryText(doc, recs[i])))+2 {
		t.Fatalf("too many lines go: %q", gone)
	}
	if !wellFormed(doc) {
		return
	}
	text := string(formats.ApplyPatches([]byte(doc), patches))
	again, _, _ := readAll(t, text)
	want := slices.Delete(keys(recs), i, i+1)
	if d := cmp.Diff(want, keys(again), cmpopts.EquateEmpty()); d != "" {
		t.Fatalf("records (-want +got):\n%s\n%s\n%s", d, doc, text)
	}
}

func lines(s string) int {
	return strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), "\n")
}

func keys(recs []*record.Record) []string {
	var out []string
	for _, r := range recs {
		out = append(out, r.ID)
	}
	return out
}

// wellFormed reports whether a document is read without a problem: in others the
// end of one entry may depend on the next.
func wellFormed(doc string) bool {
	clean := true
	r := bibtex.BibTeX.NewReader(strings.NewReader(doc), formats.ReadOptions{OnError: func(*formats.Error) { clean = false }})
	for range formats.All(r) {
	}
	return clean
}
