package csv

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// readRow reads the one row of a table.
func readRow(t *testing.T, table string) *record.Record {
	t.Helper()
	rec, err := Format.NewReader(strings.NewReader(table), formats.ReadOptions{}).Read()
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

// Identifiers of no standard form are kept as they are.
func TestIdentifiers(t *testing.T) {
	rec := readRow(t, "title,doi,pmid,isbn,issn\nT,some doi,1234567890,123,LIBE-RALARTSINRUSSIA\n")
	got := []string{rec.DOI, rec.PMID, strings.Join(rec.ISBN, "|"), strings.Join(rec.ISSN, "|")}
	if d := cmp.Diff([]string{"some doi", "1234567890", "123", "LIBE-RALARTSINRUSSIA"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	rec = readRow(t, "title,issn,isbn\nT,978-3-16-148410-0,1097-0258\t0007-1188\n") // in each other's column
	if d := cmp.Diff([][]string{{"9783161484100"}, {"1097-0258", "0007-1188"}}, [][]string{rec.ISBN, rec.ISSN}); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Blanks and semicolons stand in addresses and in names of files, too.
func TestAddresses(t *testing.T) {
	rec := readRow(t, "title,url,pdf\nT,https://a.example/(x)1;2 3.htm; http://b.example,C:\\My Papers\\1.pdf; 2.pdf\n")
	want := []record.Link{{Target: "http://b.example"}, {Target: `C:\My Papers\1.pdf`, Kind: record.LinkPDF}, {Target: "2.pdf", Kind: record.LinkPDF}}
	if d := cmp.Diff(want, rec.Links); d != "" || rec.URL != "https://a.example/(x)1;2 3.htm" {
		t.Errorf("URL %q, links (-want +got):\n%s", rec.URL, d)
	}
}

// A cell may have several addresses, parted in any way.
func TestSeveralAddresses(t *testing.T) {
	rec := readRow(t, "title,dimensions url,pdf\nT,https://a.example; https://b.example,https://a.example/1.pdf https://b.example/2.pdf\n")
	want := []record.Link{
		{Target: "https://a.example"},
		{Target: "https://b.example"},
		{Target: "https://a.example/1.pdf", Kind: record.LinkPDF},
		{Target: "https://b.example/2.pdf", Kind: record.LinkPDF},
	}
	if d := cmp.Diff(want, rec.Links); d != "" {
		t.Errorf("links (-want +got):\n%s", d)
	}
}

// What a table has for nothing can't be a value of it.
func TestWriteNothing(t *testing.T) {
	var lost []string
	w := Format.NewWriter(io.Discard, formats.WriteOptions{OnLoss: func(l formats.Loss) { lost = append(lost, l.Field+"="+l.Value) }})
	rec := &record.Record{Type: record.TypeBook, Title: "T", ISSN: []string{"-"}, ISBN: []string{"1 2"}}
	if err := w.Write(rec); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"ISBN=1 2", "ISSN=-"}, lost); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
