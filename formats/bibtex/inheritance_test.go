package bibtex

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

const containers = `@book{b, title = {xdata=d-title}, author = {Ann Arbor and xdata=d-author-2}, location = {Rome and xdata=d-location}, xdata = {pub}}
@xdata{d, title = {Its Title}, author = {First Name and Second Name}, location = {Oslo and Kyiv}, ids = {former}}
@xdata{pub, publisher = {House}, xdata = {pub}, ids = {old}}
@xdata{idle, note = {Nobody asks}}
`

func readText(t *testing.T, text string, opt formats.ReadOptions) (recs []*record.Record, problems []string, carried int) {
	t.Helper()
	opt.OnError = func(e *formats.Error) { problems = append(problems, e.Severity.String()+" "+e.Key+": "+e.Msg) }
	opt.Verbatim = func(v formats.Verbatim) {
		if v.Kind == formats.VerbatimData {
			carried++
		}
	}
	r := BibTeX.NewReader(strings.NewReader(text), opt)
	for {
		rec, err := r.Read()
		if err == io.EOF {
			return recs, problems, carried
		}
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, rec)
	}
}

// Each @xdata entry is named, whether it is used or not, and handed on.
func TestXData(t *testing.T) {
	recs, problems, carried := readText(t, containers, formats.ReadOptions{})
	if len(recs) != 1 || carried != 3 {
		t.Fatalf("%d records, %d entries carried", len(recs), carried)
	}
	r := recs[0]
	want := []record.Name{{Family: "Arbor", Given: "Ann"}, {Family: "Name", Given: "Second"}}
	if d := cmp.Diff(want, r.Author); d != "" {
		t.Error(d)
	}
	if r.Title != "Its Title" || r.Publisher != "House" || r.Text(record.PublisherPlace) != "Rome and Oslo and Kyiv" || len(r.Aliases) > 0 {
		t.Errorf("%q, %q, %q, %q", r.Title, r.Publisher, r.Text(record.PublisherPlace), r.Aliases)
	}
	told := strings.Join(problems, "\n")
	for _, want := range []string{"note d: no record", "note pub: no record", "note idle: no record", "warning idle: no entry names", "leads in a circle"} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not told:\n%s", want, told)
		}
	}
	if strings.Contains(told, "warning pub") || strings.Contains(told, "warning d:") {
		t.Errorf("entries that are used count as idle:\n%s", told)
	}
}

// References that multiply cost no more than their bound.
func TestXDataIsBounded(t *testing.T) {
	var b strings.Builder
	for _, key := range []string{"a", "b", "c", "d", "e", "f"} {
		b.WriteString("@xdata{" + key + ", xdata = {" + strings.Repeat("a,b,c,d,e,f,", 50) + "}}\n")
	}
	b.WriteString("@misc{m, title = {T}, xdata = {a}}")
	if recs, _, _ := readText(t, b.String(), formats.ReadOptions{}); len(recs) != 1 {
		t.Fatalf("%d records", len(recs))
	}
}

func TestKeepInheritance(t *testing.T) {
	const text = "@incollection{c, title = {xdata=d-title}, author = {xdata=d-author-1}, crossref = {p_1}, xdata = {d}}\n@collection{p_1, title = {P}}"
	recs, problems, _ := readText(t, text, formats.ReadOptions{KeepInheritance: true})
	if len(problems) > 0 {
		t.Errorf("problems: %q", problems)
	}
	var out strings.Builder
	w := BibLaTeX.NewWriter(&out, formats.WriteOptions{})
	if err := errors.Join(w.Write(recs[0]), w.Close()); err != nil {
		t.Fatal(err)
	}
	want := "@incollection{c,\n  author = {xdata=d-author-1},\n  title = {xdata=d-title},\n  crossref = {p_1},\n  xdata = {d},\n}\n"
	if d := cmp.Diff(want, out.String()); d != "" {
		t.Error(d)
	}
}

func TestCleanKey(t *testing.T) {
	for _, tt := range []struct{ id, classic, biblatex string }{
		{"knuth84", "knuth84", "knuth84"},
		{"a b", "ab", "ab"},
		{"a%b,{c}", "abc", "abc"},
		{"o'neil(1)", "o'neil(1)", "oneil1"},
		{"傅2003", "傅2003", "傅2003"},
		{" {}", "", ""},
	} {
		if got := BibTeX.CleanKey(tt.id); got != tt.classic {
			t.Errorf("BibTeX: %q, want %q", got, tt.classic)
		}
		if got := BibLaTeX.CleanKey(tt.id); got != tt.biblatex {
			t.Errorf("BibLaTeX: %q, want %q", got, tt.biblatex)
		}
	}
}

// A parent's booktitle is what BibTeX hands down; its title takes the place only
// where there is none (biber).
func TestInheritedBookTitle(t *testing.T) {
	recs, _, _ := readText(t, `@inproceedings{a, title = {A}, crossref = {both}}
@inproceedings{b, title = {B}, crossref = {one}}
@proceedings{both, title = {Ninth Conference}, booktitle = {Proc.\ 9th Conf.}}
@proceedings{one, title = {Tenth Conference}}
`, formats.ReadOptions{})
	if len(recs) != 4 || recs[0].ContainerTitle != "Proc. 9th Conf." || recs[1].ContainerTitle != "Tenth Conference" || recs[0].Title != "A" {
		t.Errorf("%+v", recs)
	}
}

// A child names its parent by the key that the parent has.
func TestParentKey(t *testing.T) {
	recs, _, _ := readText(t, `@inproceedings{a, title = {A}, crossref = {PROC}}
@proceedings{Proc, title = {Ninth Conference}}
`, formats.ReadOptions{})
	want := []record.Relation{{Kind: record.RelPartOf, ID: "Proc"}}
	if d := cmp.Diff(want, recs[0].Relations); d != "" {
		t.Error(d)
	}
}

// BibTeX's @inbook is pages of a book and bears the book's title; BibLaTeX's has a
// title of its own.
func TestInBookInheritsTitle(t *testing.T) {
	recs, _, _ := readText(t, `@inbook{pages, crossref = {b}, pages = {22--23}}
@inbook{part, title = {Of Time}, crossref = {b}}
@book{b, title = {Relativity}, author = {Albert Einstein}}
`, formats.ReadOptions{})
	if recs[0].Title != "Relativity" || recs[0].ContainerTitle != "" || recs[1].Title != "Of Time" || recs[1].ContainerTitle != "Relativity" {
		t.Errorf("%+v", recs)
	}
}

// What leads to a parent, and what its owner notes of it, isn't the child's, unless the
// child bears the parent's title.
func TestInheritsNoAddress(t *testing.T) {
	recs, _, _ := readText(t, `@inproceedings{paper, title = {Of Quokkas}, crossref = {p}}
@inproceedings{own, title = {Of Wombats}, crossref = {p}, doi = {10.1000/own}}
@inbook{pages, crossref = {p}, pages = {2--3}}
@proceedings{p, title = {Ninth Conference}, year = 2009, publisher = {ACM}, usera = {kept}, doi = {10.1000/p}, url = {https://example.org/p},
  eprint = {2001.00001}, eprinttype = {arxiv}, pmid = {1234567}, groups = {mine}, owner = {bob}, timestamp = {2009}, mynote = {x},
  bdsk-file-1 = {YnBs}, date-added = {2010}, tags = {procs}, addendum = {Bought in Rome}}
`, formats.ReadOptions{})
	paper, own, pages := recs[0], recs[1], recs[2]
	if paper.DOI+paper.URL+paper.ArXiv.ID+paper.PMID != "" || len(paper.Keywords)+len(paper.Notes) > 0 {
		t.Errorf("the parent's own came down: %+v", paper)
	}
	if want := []record.Field{{Format: family, Name: "usera", Value: "kept"}}; !cmp.Equal(want, paper.Extra) {
		t.Errorf("extra %v, want %v", paper.Extra, want)
	}
	if paper.Publisher != "ACM" || paper.ContainerTitle != "Ninth Conference" || own.DOI != "10.1000/own" {
		t.Errorf("%+v, %+v", paper, own)
	}
	if pages.DOI != "10.1000/p" || pages.Title != "Ninth Conference" {
		t.Errorf("pages of a book have lost its address: %+v", pages)
	}
}
