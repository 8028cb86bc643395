// Package formattest is the suite of tests that every format passes, as
// testing/fstest is for file systems.
//
// A format's fixtures stand in its testdata/suite folder in groups of one stem:
//
//	NAME.EXT        a document of the format (any extension but those below)
//	NAME.golden     its records, as CSL-JSON
//	NAME.diag       what the reader reports, a line each; missing if nothing
//	NAME.rewrite    what the format's own writer makes of the records, if it has one
//
// "go test -update" writes the last three; a person reads them before they are
// committed.
package formattest

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/record"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Run runs the suite of f over its fixtures. The registry is that of all
// formats: f must be the one that it finds for each fixture.
func Run(t *testing.T, f *formats.Format, all formats.Registry) {
	t.Helper()
	fixtures := Fixtures(t)
	if len(fixtures) == 0 {
		t.Fatal("no fixtures in testdata/suite")
	}
	for _, fx := range fixtures {
		t.Run(fx.Name, func(t *testing.T) {
			t.Run("golden", func(t *testing.T) { golden(t, f, fx) })
			t.Run("line ends", func(t *testing.T) { lineEnds(t, f, fx) })
			t.Run("one byte at a time", func(t *testing.T) { oneByte(t, f, fx) })
			t.Run("cut anywhere", func(t *testing.T) { cut(t, f, fx) })
			t.Run("strict", func(t *testing.T) { strict(t, f, fx) })
			t.Run("sniff", func(t *testing.T) { sniff(t, f, all, fx) })
			if f.NewWriter != nil {
				t.Run("rewrite", func(t *testing.T) { rewrite(t, f, fx) })
			}
		})
	}
}

// Fixture is a document to try a format on.
type Fixture struct {
	Name string // stem of its files
	File string // base name of the document
	Text []byte
}

func (fx Fixture) path(ext string) string {
	return filepath.Join("testdata", "suite", fx.Name+ext)
}

// Fixtures returns the documents in testdata/suite, in order of their names.
func Fixtures(t testing.TB) []Fixture {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", "suite", "*"))
	if err != nil {
		t.Fatal(err)
	}
	var out []Fixture
	for _, p := range paths {
		ext := filepath.Ext(p)
		switch ext {
		case ".golden", ".diag", ".rewrite":
			continue
		}
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Base(p)
		out = append(out, Fixture{strings.TrimSuffix(file, ext), file, text})
	}
	return out
}

// read returns the records of a document and what the reader reported.
func read(t testing.TB, f *formats.Format, file string, src io.Reader) (recs []*record.Record, problems []*formats.Error) {
	t.Helper()
	r := f.NewReader(src, formats.ReadOptions{
		File:    file,
		OnError: func(e *formats.Error) { problems = append(problems, e) },
	})
	for {
		rec, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			if rec, err := r.Read(); rec != nil || !errors.Is(err, io.EOF) {
				t.Errorf("Read behind the end: %v, %v", rec, err)
			}
			return recs, problems
		case err != nil:
			t.Fatalf("Read with a handler: %v", err)
		case rec == nil:
			t.Fatal("Read: neither record nor error")
		}
		recs = append(recs, rec)
	}
}

// write returns the records as a document of f.
func write(t testing.TB, f *formats.Format, recs []*record.Record) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := f.NewWriter(&buf, formats.WriteOptions{})
	for _, rec := range recs {
		if err := w.Write(rec); err != nil {
			t.Fatalf("Write: %v", err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatalf("Close: %v", err)
	}
	return buf.Bytes()
}

// dump shows records as CSL-JSON, which can say everything that a record holds.
func dump(t testing.TB, recs []*record.Record) string {
	t.Helper()
	return string(write(t, csljson.Format, recs))
}

func golden(t *testing.T, f *formats.Format, fx Fixture) {
	recs, problems := read(t, f, fx.File, bytes.NewReader(fx.Text))
	Compare(t, fx.path(".golden"), dump(t, recs))
	Compare(t, fx.path(".diag"), report(problems))
	for _, rec := range recs {
		if rec.Source.Line < 1 {
			t.Errorf("record %q doesn't know where it stood", rec.ID)
		}
		if at := rec.Source; at.Col > 0 && int(at.Col) != column(fx.Text, at.Offset) {
			t.Errorf("record %q stands in column %d, not %d", rec.ID, column(fx.Text, at.Offset), at.Col)
		}
	}
}

// column returns the column of a byte, from 1.
func column(text []byte, offset int64) int {
	return int(offset) - bytes.LastIndexAny(text[:offset], "\r\n")
}

func report(problems []*formats.Error) string {
	var b strings.Builder
	for _, e := range problems {
		fmt.Fprintf(&b, "%s: %v\n", e.Severity, e)
	}
	return b.String()
}

// Compare holds got against a golden file, or writes it with -update. A missing
// file is an empty one.
func Compare(t testing.TB, path, got string) {
	t.Helper()
	if *update {
		if got == "" {
			if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
			return
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}

func lineEnds(t *testing.T, f *formats.Format, fx Fixture) {
	if bytes.ContainsRune(fx.Text, '\r') {
		t.Skip("has carriage returns of its own")
	}
	recs, problems := read(t, f, fx.File, bytes.NewReader(fx.Text))
	want := dump(t, recs) + report(problems)
	for name, text := range map[string][]byte{
		"CR LF":           bytes.ReplaceAll(fx.Text, []byte("\n"), []byte("\r\n")),
		"CR":              bytes.ReplaceAll(fx.Text, []byte("\n"), []byte("\r")),
		"byte order mark": append([]byte("\ufeff"), fx.Text...),
	} {
		recs, problems := read(t, f, fx.File, bytes.NewReader(text))
		got := dump(t, recs) + report(problems)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-LF +%s):\n%s", name, name, d)
		}
	}
}

func oneByte(t *testing.T, f *formats.Format, fx Fixture) {
	whole, wp := read(t, f, fx.File, bytes.NewReader(fx.Text))
	bytewise, bp := read(t, f, fx.File, iotest.OneByteReader(bytes.NewReader(fx.Text)))
	if d := cmp.Diff(dump(t, whole)+report(wp), dump(t, bytewise)+report(bp)); d != "" {
		t.Errorf("(-whole +one byte at a time):\n%s", d)
	}
}

// cut reads the document cut off at every byte: no panic, no hang, and no
// position outside of what there was.
func cut(t *testing.T, f *formats.Format, fx Fixture) {
	step := 1 + len(fx.Text)/2000
	if testing.Short() {
		step *= 10
	}
	for n := 0; n < len(fx.Text); n += step {
		text := fx.Text[:n]
		done := make(chan struct{})
		go func() {
			defer close(done)
			recs, problems := read(t, f, fx.File, bytes.NewReader(text))
			last := lastLine(text)
			for _, e := range problems {
				if e.Pos.Line < 0 || e.Pos.Line > last || e.Pos.Col < 0 || e.Pos.Col > n+1 {
					t.Errorf("cut at %d: %v stands outside of the %d lines", n, e, last)
				}
			}
			for _, rec := range recs {
				s := rec.Source
				if int(s.Line) > last || s.Offset < 0 || s.Length < 0 || s.Offset+s.Length > int64(n) {
					t.Errorf("cut at %d: record %q at line %d, bytes %d+%d", n, rec.ID, s.Line, s.Offset, s.Length)
				}
			}
		}()
		select {
		case <-done:
		case <-time.After(30 * time.Second):
			t.Fatalf("cut at %d: the reader hangs", n)
		}
		if t.Failed() {
			return
		}
	}
}

// lastLine returns the number of the line that the end of text stands on.
func lastLine(text []byte) int {
	return 1 + bytes.Count(text, []byte("\n")) + bytes.Count(bytes.ReplaceAll(text, []byte("\r\n"), nil), []byte("\r"))
}

// strict reads without a handler: the first entry that can't be read ends it.
func strict(t *testing.T, f *formats.Format, fx Fixture) {
	_, problems := read(t, f, fx.File, bytes.NewReader(fx.Text))
	var want error
	for _, e := range problems {
		if e.Severity >= formats.Unreadable {
			want = e
			break
		}
	}
	var got error
	for _, err := range formats.All(f.NewReader(bytes.NewReader(fx.Text), formats.ReadOptions{File: fx.File})) {
		if err != nil {
			got = err
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("without a handler Read returned %v, want %v", got, want)
	}
}

func sniff(t *testing.T, f *formats.Format, all formats.Registry, fx Fixture) {
	head := fx.Text[:min(len(fx.Text), formats.SniffLen)]
	got, sure := all.Sniff(head)
	if got == nil || got.FamilyName() != f.FamilyName() {
		t.Errorf("sniffed as %v (%d)", got, sure)
	}
}

// rewrite writes what was read, and reads and writes that again: the second
// writing must be the first.
func rewrite(t *testing.T, f *formats.Format, fx Fixture) {
	recs, _ := read(t, f, fx.File, bytes.NewReader(fx.Text))
	once := write(t, f, recs)
	Compare(t, fx.path(".rewrite"), string(once))
	again, problems := read(t, f, fx.File, bytes.NewReader(once))
	if len(again) != len(recs) {
		t.Errorf("%d records were written, %d read back: %s", len(recs), len(again), report(problems))
	}
	if d := cmp.Diff(string(once), string(write(t, f, again))); d != "" {
		t.Errorf("not idempotent (-once +twice):\n%s", d)
	}
}
