package bibtex_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/record"
)

// readAll reads a document with a handler.
func readAll(t testing.TB, text string) (recs []*record.Record, problems []string, verbatim []formats.Verbatim) {
	t.Helper()
	r := bibtex.BibTeX.NewReader(strings.NewReader(text), formats.ReadOptions{
		File:     "x.bib",
		OnError:  func(e *formats.Error) { problems = append(problems, e.Severity.String()+": "+e.Error()) },
		Verbatim: func(v formats.Verbatim) { verbatim = append(verbatim, v) },
	})
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, rec)
	}
	return recs, problems, verbatim
}

func TestIssued(t *testing.T) {
	day := func(y, m, d int) record.Date { return record.YearMonthDay(y, m, d) }
	between := func(a, b record.Date) record.Date {
		return record.Date{Start: a.Start, End: b.Start, Range: record.RangeClosed}
	}
	season := record.YearOnly(1999)
	season.Start.Season, season.Start.Precision = record.Spring, record.PrecisionMonth
	for _, tt := range []struct {
		fields string
		want   record.Date
	}{
		{`year = 1999`, record.YearOnly(1999)},
		{`year = {1999}, month = nov`, record.YearMonth(1999, 11)},
		{`year = {1999}, month = {November}`, record.YearMonth(1999, 11)},
		{`year = {1999}, month = {11}`, record.YearMonth(1999, 11)},
		{`year = {1999}, month = nov, day = 5`, day(1999, 11, 5)},
		{`year = {1999}, month = nov # "~5"`, day(1999, 11, 5)},
		{`year = {1999}, month = "5~" # nov`, day(1999, 11, 5)},
		{`year = {1999}, month = {5th November}`, day(1999, 11, 5)},
		{`year = {1999}, month = {Nov. 3--5}`, between(day(1999, 11, 3), day(1999, 11, 5))},
		{`year = {1999}, month = {July/August}`, between(record.YearMonth(1999, 7), record.YearMonth(1999, 8))},
		{`year = {1999}, month = {30 June - 2 July}`, between(day(1999, 6, 30), day(1999, 7, 2))},
		{`year = {1999}, month = {Spring}`, season},
		{`date = {1999-21}`, season},
		{`date = {1999-11-05}`, day(1999, 11, 5)},
		{`date = {1999-11-05}, year = 2000, month = jan`, day(1999, 11, 5)},
		{`date = {1999}, month = jun`, record.YearMonth(1999, 6)},
		{`date = {1999/2001}`, between(record.YearOnly(1999), record.YearOnly(2001))},
		{`date = {1999/..}`, record.Date{Start: record.YearOnly(1999).Start, Range: record.RangeOpen}},
		{`date = {1999~}`, record.Date{Start: record.YearOnly(1999).Start, Circa: true}},
		{`date = {-0044}`, record.YearOnly(-44)},
		{`year = {in press}`, record.Date{Literal: "in press"}},
		{`year = {{13th Century}}`, record.Date{Literal: "13th Century"}},
		{`title = {x}`, record.Date{}},
	} {
		recs, _, _ := readAll(t, "@misc{k, "+tt.fields+"}")
		if d := cmp.Diff(tt.want, recs[0].Issued); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.fields, d)
		}
	}
}

func TestMacros(t *testing.T) {
	for _, tt := range []struct{ text, want, problem string }{
		{`@string{a = "x"} @misc{k, title = a # { y}}`, "x y", ""},
		{`@STRING{A = "x"} @misc{k, title = a}`, "x", ""},
		{`@string{a = "x"} @string{b = a # a} @misc{k, title = B}`, "xx", ""},
		{`@string{a = "x"} @string{a = "y"} @misc{k, title = a}`, "y", ""},
		{`@string(a = "x") @misc{k, title = a}`, "x", ""},
		{`@misc{k, title = nobody}`, "nobody", `warning: x.bib:1:10: entry "k": macro "nobody" is not defined, taken as text`},
		{`@string{jan = "Januar"} @misc{k, title = jan}`, "Januar", ""},
	} {
		recs, problems, _ := readAll(t, tt.text)
		if len(recs) != 1 || recs[0].Title != tt.want || strings.Join(problems, "\n") != tt.problem {
			t.Errorf("%s: %q, problems %q", tt.text, recs[0].Title, problems)
		}
	}
}

// TestBomb defines macros that double each other: memory must stay bounded.
func TestBomb(t *testing.T) {
	var b strings.Builder
	b.WriteString("@string{m0 = \"0123456789\"}\n")
	for i := range 60 {
		fmt.Fprintf(&b, "@string{m%d = m%d # m%d}\n", i+1, i, i)
	}
	b.WriteString("@misc{k, title = m60}")
	recs, problems, _ := readAll(t, b.String())
	if len(recs) != 1 || len(problems) == 0 {
		t.Errorf("%d records, %d problems", len(recs), len(problems))
	}
}

// TestCarry writes a document back with what stood between its entries and with
// an entry that nobody can read.
func TestCarry(t *testing.T) {
	const text = `% A comment
@string{acm = "ACM Press"}

@preamble{"\newcommand{\x}{y}"}

@misc{a, title = {A}}
@comment{jabref-meta: databaseType:bibtex;}
@misc{broken, title = {B,
  year = {2000}
@misc{c, title = {C}}
`
	const want = `% A comment

@string{acm = "ACM Press"}

@preamble{"\newcommand{\x}{y}"}

@misc{a,
  title = {A},
}

@comment{jabref-meta: databaseType:bibtex;}

% (at)misc{broken, title = {B,
%   year = {2000}

@misc{c,
  title = {C},
}
`
	var out bytes.Buffer
	w := bibtex.BibTeX.NewWriter(&out, formats.WriteOptions{}).(formats.Carrier)
	r := bibtex.BibTeX.NewReader(strings.NewReader(text), formats.ReadOptions{
		OnError: func(*formats.Error) {},
		Verbatim: func(v formats.Verbatim) {
			if err := w.Carry(v); err != nil {
				t.Fatal(err)
			}
		},
	})
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write(rec); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, out.String()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestLosses checks that what BibTeX has no field for is reported.
func TestLosses(t *testing.T) {
	r := &record.Record{
		ID: "a key, with {braces}", Type: record.TypeArticleJournal, Title: "T",
		Extra:     []record.Field{{Format: "ris", Name: "C1", Value: "x"}},
		Relations: []record.Relation{{Kind: record.RelErratumOf, ID: "other"}},
	}
	r.SetText(record.Dimensions, "3 x 4")
	r.SetDate(record.Updated, record.YearOnly(2001))
	var got []string
	var out bytes.Buffer
	w := bibtex.BibTeX.NewWriter(&out, formats.WriteOptions{OnLoss: func(l formats.Loss) {
		got = append(got, fmt.Sprintf("%s %s=%s", l.Action, l.Field, l.Value))
	}})
	if err := errors.Join(w.Write(r), w.Close()); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"changed id=a key, with {braces}", "changed relation=other", "dropped C1=x",
		"dropped dimensions=3 x 4", "dropped updated=2001",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if want := "@article{akeywithbraces,\n  title = {T},\n  related = {other},\n}\n"; out.String() != want {
		t.Errorf("written:\n%s", out.String())
	}
}

// TestBibLaTeX writes the fixtures in the other dialect.
func TestBibLaTeX(t *testing.T) {
	for _, fx := range formattest.Fixtures(t) {
		recs, _, _ := readAll(t, string(fx.Text))
		for _, form := range []struct {
			name string
			opts formats.WriteOptions
		}{{"biblatex", formats.WriteOptions{}}, {"compact", formats.WriteOptions{Compact: true, ASCII: true}}} {
			var out bytes.Buffer
			w := bibtex.BibLaTeX.NewWriter(&out, form.opts)
			for _, rec := range recs {
				if err := w.Write(rec); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			formattest.Compare(t, filepath.Join("testdata", form.name, fx.Name+".golden"), out.String())
		}
	}
}

// endless yields a byte n times.
type endless struct {
	c byte
	n int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.n)
	for i := range n {
		p[i] = e.c
	}
	e.n -= n
	return n, nil
}

// TestHuge reads what no document holds: it must end soon and say what is wrong.
func TestHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("reads much")
	}
	const n = 80 << 20
	for _, tt := range []struct {
		head string
		c    byte
		bad  bool
	}{
		{"", '{', false},
		{"", '@', false},
		{"", 0, false},
		{"", ' ', false},
		{"@book{k, title = {", 'x', true},
		{"@book{k, title = ", '{', true},
		{"@comment{", 'x', false},
	} {
		bad := 0
		src := io.MultiReader(strings.NewReader(tt.head), &endless{tt.c, n})
		r := bibtex.BibTeX.NewReader(src, formats.ReadOptions{OnError: func(e *formats.Error) {
			if e.Severity == formats.Unreadable {
				bad++
			}
		}})
		for rec, err := range formats.All(r) {
			t.Errorf("%q %q: %v, %v", tt.head, tt.c, rec, err)
		}
		if (bad > 0) != tt.bad {
			t.Errorf("%q and %q without end: %d unreadable", tt.head, tt.c, bad)
		}
	}
}

var errDisk = errors.New("disk on fire")

type failing struct{ io.Reader }

func (f failing) Read(p []byte) (int, error) {
	n, err := f.Reader.Read(p)
	if err == io.EOF {
		err = errDisk
	}
	return n, err
}

func TestReadError(t *testing.T) {
	r := bibtex.BibTeX.NewReader(failing{strings.NewReader("@misc{a, title={A}}\n@misc{b, ti")}, formats.ReadOptions{OnError: func(*formats.Error) {}})
	if rec, err := r.Read(); err != nil || rec.ID != "a" {
		t.Fatalf("first: %v, %v", rec, err)
	}
	for {
		_, err := r.Read()
		if err == nil {
			continue
		}
		if !errors.Is(err, errDisk) {
			t.Errorf("got %v", err)
		}
		return
	}
}

func BenchmarkRead(b *testing.B) {
	text := benchText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := bibtex.BibTeX.NewReader(strings.NewReader(text), formats.ReadOptions{OnError: func(*formats.Error) {}})
		for _, err := range formats.All(r) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	text := benchText(b)
	recs, _, _ := readAll(b, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		w := bibtex.BibTeX.NewWriter(io.Discard, formats.WriteOptions{})
		for _, rec := range recs {
			if err := w.Write(rec); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// benchText is a megabyte of ordinary entries.
func benchText(tb testing.TB) string {
	head, err := os.ReadFile(filepath.Join("testdata", "suite", "ordinary.bib"))
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Repeat(string(head), 1<<20/len(head))
}

// TestComments: what stands behind % between fields goes before the entry, each
// comment once, and is no part of a value.
func TestComments(t *testing.T) {
	const text = "% head\n@misc{a, % key\n  title = {100\\% T}, % checked\n  % doi = {10.1000/x},\r\n  year = 2000 % last\n}\n@misc{b, xref = {a}}"
	recs, problems, verbatim := readAll(t, text)
	if len(problems) > 0 || len(recs) != 2 {
		t.Fatalf("%d records, problems %q", len(recs), problems)
	}
	if recs[0].Title != "100% T" || recs[0].DOI != "" || recs[0].Issued.Start.Year != 2000 {
		t.Errorf("read as %+v", recs[0])
	}
	var got []string
	for _, v := range verbatim {
		got = append(got, v.Text)
	}
	want := []string{"% head", "% key\n% checked\n% doi = {10.1000/x},\n% last"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
