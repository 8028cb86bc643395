package bibtex_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/record"
)

// edited returns the document after edits of its records.
func edited(t testing.TB, f *formats.Format, doc string, edit func(recs []*record.Record) formats.Edits) string {
	t.Helper()
	recs, _, _ := readAll(t, doc)
	patches, err := f.Edit([]byte(doc), edit(recs), formats.WriteOptions{})
	if err != nil {
		t.Errorf("%s: %v", doc, err)
	}
	return string(formats.ApplyPatches([]byte(doc), patches))
}

// changing returns edits of the first record.
func changing(edit func(r *record.Record)) func([]*record.Record) formats.Edits {
	return func(recs []*record.Record) formats.Edits {
		now := recs[0].Clone()
		edit(now)
		return formats.Edits{Changed: []formats.Change{{Was: recs[0], Now: now}}}
	}
}

func setDOI(r *record.Record) { r.DOI = "10.1000/x" }

// New fields look like those that are there.
func TestEditStyle(t *testing.T) {
	for _, tt := range []struct {
		name, doc, want string
	}{
		{"plain", "@book{a,\n  title = {T},\n  year = {2001},\n}\n", "@book{a,\n  title = {T},\n  year = {2001},\n  doi = {10.1000/x},\n}\n"},
		{"no last comma", "@book{a,\n  title = {T},\n  year = {2001}\n}\n", "@book{a,\n  title = {T},\n  year = {2001},\n  doi = {10.1000/x}\n}\n"},
		{"brace on the line", "@book{a,\n  title = {T},\n  year = {2001}}\n", "@book{a,\n  title = {T},\n  year = {2001},\n  doi = {10.1000/x}}\n"},
		{"one line", "@book{a, title={T}, year=2001}\n", "@book{a, title={T}, year=2001, doi={10.1000/x}}\n"},
		{"narrow", "@book{a,title={T},year=2001}", "@book{a,title={T},year=2001,doi={10.1000/x}}"},
		{"tabs and quotes", "@book{a,\n\ttitle=\"T\",\n\tyear=2001\n}\n", "@book{a,\n\ttitle=\"T\",\n\tyear=2001,\n\tdoi=\"10.1000/x\"\n}\n"},
		{
			"equals signs aligned", "@book{a,\n  title     = {T},\n  publisher = {P},\n  year      = {2001},\n}\n",
			"@book{a,\n  title     = {T},\n  publisher = {P},\n  year      = {2001},\n  doi       = {10.1000/x},\n}\n",
		},
		{
			"values aligned", "@book{a,\n  title =     {T},\n  publisher = {P},\n  year =      2001\n}\n",
			"@book{a,\n  title =     {T},\n  publisher = {P},\n  year =      2001,\n  doi =       {10.1000/x}\n}\n",
		},
		{"capitals", "@BOOK{a,\n  TITLE = {T},\n  YEAR = {2001}\n}\n", "@BOOK{a,\n  TITLE = {T},\n  YEAR = {2001},\n  DOI = {10.1000/x}\n}\n"},
		{"capitalized", "@Book{a,\n  Title = {T},\n  Year = {2001}\n}\n", "@Book{a,\n  Title = {T},\n  Year = {2001},\n  Doi = {10.1000/x}\n}\n"},
		{
			"spelled so elsewhere", "@Book{a,\n  Title = {T},\n  Year = {2001}\n}\n@Book{b, Title = {U}, DOI = {10.1/1}, Year = 1}\n",
			"@Book{a,\n  Title = {T},\n  Year = {2001},\n  DOI = {10.1000/x}\n}\n@Book{b, Title = {U}, DOI = {10.1/1}, Year = 1}\n",
		},
		{"brackets", "@book(a,\n  title = {T},\n  year = 2001\n)\n", "@book(a,\n  title = {T},\n  year = 2001,\n  doi = {10.1000/x}\n)\n"},
		{"comma first", "@book{a\n, title = {T}\n, year = 2001\n}\n", "@book{a\n, title = {T}\n, year = 2001\n, doi = {10.1000/x}\n}\n"},
		{"CR LF", "@book{a,\r\n  title = {T},\r\n  year = 2001\r\n}\r\n", "@book{a,\r\n  title = {T},\r\n  year = 2001,\r\n  doi = {10.1000/x}\r\n}\r\n"},
		{"CR", "@book{a,\r  title = {T},\r  year = 2001\r}\r", "@book{a,\r  title = {T},\r  year = 2001,\r  doi = {10.1000/x}\r}\r"},
		{"byte order mark", "\ufeff@book{a,\n  title = {T}\n}\n", "\ufeff@book{a,\n  title = {T},\n  doi = {10.1000/x}\n}\n"},
		{"comment behind", "@book{a,\n  title = {T}, % sic\n}\n", "@book{a,\n  title = {T}, % sic\n  doi = {10.1000/x},\n}\n"},
		{"comment behind, no comma", "@book{a,\n  title = {T} % sic\n}\n", "@book{a,\n  title = {T}, % sic\n  doi = {10.1000/x}\n}\n"},
		{"no field", "@book{a}\n", "@book{a,\n  doi = {10.1000/x}}\n"},
		{"no field, a comma", "@book{a,\n}\n", "@book{a,\n  doi = {10.1000/x},\n}\n"},
		{"empty field", "@book{a,\n  doi = \"\",\n  title = {T}\n}\n", "@book{a,\n  doi = \"10.1000/x\",\n  title = {T}\n}\n"},
		{"one field, neighbours aligned", "@book{a,\n  title     = {T}\n}\n\n@book{b,\n  publisher = {P},\n  year      = 1\n}\n", "@book{a,\n  title     = {T},\n  doi       = {10.1000/x}\n}\n\n@book{b,\n  publisher = {P},\n  year      = 1\n}\n"},
		{"text around", "% x\n@string{p = {P}}\njunk @book{a, publisher = p} more\n@comment{y}\n", "% x\n@string{p = {P}}\njunk @book{a, publisher = p, doi = {10.1000/x}} more\n@comment{y}\n"},
		{"closing brace missing", "@book{a,\n  title = {T}\n\n@book{b, title = {U}}\n", "@book{a,\n  title = {T},\n  doi = {10.1000/x}\n\n@book{b, title = {U}}\n"},
	} {
		if d := cmp.Diff(tt.want, edited(t, bibtex.BibTeX, tt.doc, changing(setDOI))); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// A changed value stands where the old one stood, and in what that stood in.
func TestEditValue(t *testing.T) {
	title := func(s string) func(*record.Record) { return func(r *record.Record) { r.Title = s } }
	for _, tt := range []struct {
		name, doc string
		edit      func(*record.Record)
		want      string
	}{
		{"quotes", `@book{a, title = "Old", year = {1}}`, title("New"), `@book{a, title = "New", year = {1}}`},
		{"quotes can't hold it", `@book{a, title = "Old", year = {1}}`, title(`5" disks`), `@book{a, title = {5" disks}, year = {1}}`},
		{"concatenation", `@book{a, title = "Old" # " and old", year = {1}}`, title("New"), `@book{a, title = "New", year = {1}}`},
		{"subtitle", "@book{a,\n  title = {Old},\n  subtitle = {Part},\n  year = 1\n}", title("New"), "@book{a,\n  title = {New},\n  year = 1\n}"},
		{"number", `@book{a, volume = 1, year = {1}}`, func(r *record.Record) { r.Volume = "2" }, `@book{a, volume = 2, year = {1}}`},
		{"number no more", `@book{a, volume = 1, year = {1}}`, func(r *record.Record) { r.Volume = "II" }, `@book{a, volume = {II}, year = {1}}`},
		{"month", `@book{a, title = {T}, year = 2001}`, func(r *record.Record) { r.Issued = record.YearMonth(2001, 5) }, `@book{a, title = {T}, year = 2001, month = may}`},
		{"date", `@book{a, title = {T}, date = {2001}}`, func(r *record.Record) { r.Issued = record.YearMonth(2001, 5) }, `@book{a, title = {T}, date = {2001-05}}`},
		{"other name", `@article{a, journaltitle = {J}, date = 2001}`, func(r *record.Record) { r.ContainerTitle = "Journal" }, `@article{a, journaltitle = {Journal}, date = 2001}`},
		{"other name in the other dialect", `@article{a, journaltitle = {J}, year = 2001, primaryclass = {cs.AI}, school = {}}`, func(r *record.Record) { r.ContainerTitle = "Journal" }, `@article{a, journaltitle = {Journal}, year = 2001, primaryclass = {cs.AI}, school = {}}`},
		{"gone", "@book{a,\n  title = {T},\n  volume = {1},\n  year = {1}\n}", func(r *record.Record) { r.Volume = "" }, "@book{a,\n  title = {T},\n  year = {1}\n}"},
		{"last gone", "@book{a,\n  title = {T},\n  volume = {1}\n}", func(r *record.Record) { r.Volume = "" }, "@book{a,\n  title = {T}\n}"},
		{"last gone, another new", "@book{a,\n  title = {T},\n  volume = {1},\n}", func(r *record.Record) { r.Volume = ""; setDOI(r) }, "@book{a,\n  title = {T},\n  doi = {10.1000/x},\n}"},
		{"gone behind a comment", "@book{a,\n  title = {T},\n  % which?\n  volume = {1},\n  year = {1}\n}", func(r *record.Record) { r.Volume = "" }, "@book{a,\n  title = {T},\n  % which?\n  \n  year = {1}\n}"},
		{"type", "@Misc{a,\n  title = {T}\n}", func(r *record.Record) { r.Type = record.TypeBook }, "@Book{a,\n  title = {T}\n}"},
		{"key", "@book{,\n  title = {T}\n}", func(r *record.Record) { r.ID = "k" }, "@book{k,\n  title = {T}\n}"},
		{"key without a comma", "@book{title = {T}}", func(r *record.Record) { r.ID = "k" }, "@book{k, title = {T}}"},
		{"a fact in the note stays", `@article{a, note = {PMID: 123}, year = 1}`, func(r *record.Record) { r.Notes = []string{"Read."} }, `@article{a, note = {Read.}, year = 1, pmid = {123}}`},
		{"what grows stays as it is written", `@article{a, author = "Ann Adams", isbn = {0-201-89683-4}, year = 1}`, func(r *record.Record) {
			r.Author = append(r.Author, record.Name{Family: "Brown", Given: "Bob"})
			r.ISBN = append(r.ISBN, "9780201896831")
		}, `@article{a, author = "Ann Adams and Brown, Bob", isbn = {0-201-89683-4, 9780201896831}, year = 1}`},
		{"publisher under another name", `@online{a, publisher = {P}, date = 1}`, func(r *record.Record) { r.Publisher = "Q" }, `@online{a, publisher = {Q}, date = 1}`},
		{"keywords keep their order", `@article{a, keywords = {b, a}, year = 1}`, func(r *record.Record) { r.Keywords = []string{"a", "c", "b"} }, `@article{a, keywords = {b, a, c}, year = 1}`},
		{"keywords grow by their own sign", `@article{a, tags = {b; c}, year = 1}`, func(r *record.Record) { r.Keywords = append(r.Keywords, "d", "e, f") }, `@article{a, tags = {b; c; d; {e, f}}, year = 1}`},
		{"keywords with semicolons", `@article{a, keywords = {Bunge; Mario,Philosophy,Science}, year = 1}`, func(r *record.Record) { r.Keywords = append(r.Keywords, "Bunge Mario") }, `@article{a, keywords = {Bunge; Mario,Philosophy,Science,Bunge Mario}, year = 1}`},
		{"ASCII stays ASCII", `@book{a, title = {T}, year = 1}`, title("Über"), `@book{a, title = {{\"U}ber}, year = 1}`},
		{"Unicode stays Unicode", `@book{ä, title = {T}, year = 1}`, title("Über"), `@book{ä, title = {Über}, year = 1}`},
		{"dash as elsewhere", `@article{a, title = {T}, year = 1} @article{b, pages = {1-9}, year = 1} @article{c, pages = {E7}, year = 1}`, func(r *record.Record) { r.Page = "3-5" }, `@article{a, title = {T}, year = 1, pages = {3-5}} @article{b, pages = {1-9}, year = 1} @article{c, pages = {E7}, year = 1}`},
		{"dash of most", "@article{a, pages = {1–9}, year = 1} @article{b, pages = {1--9}, year = 1} @article{c, pages = {2–7}, year = 1}", func(r *record.Record) { r.Page = "3-5" }, "@article{a, pages = {3–5}, year = 1} @article{b, pages = {1--9}, year = 1} @article{c, pages = {2–7}, year = 1}"},
		{"old keys", `@book{a, title = {T}, date = 1}`, func(r *record.Record) { r.Aliases = []string{"b"} }, `@book{a, title = {T}, date = 1, ids = {b}}`},
		{"old keys mean nothing to BibTeX", `@book{a, title = {T}, year = 1}`, func(r *record.Record) { r.Aliases = []string{"b"} }, `@book{a, title = {T}, year = 1}`},
		{"nothing", `@book{a , TITLE={T}#" x" , }`, func(*record.Record) {}, `@book{a , TITLE={T}#" x" , }`},
	} {
		if d := cmp.Diff(tt.want, edited(t, bibtex.BibTeX, tt.doc, changing(tt.edit))); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// An entry goes with its lines and one empty line.
func TestEditRemove(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"first", "@book{x1}\n\n@book{a}\n", "@book{a}\n"},
		{"middle", "@book{a}\n\n@book{x1}\n\n@book{b}\n", "@book{a}\n\n@book{b}\n"},
		{"last", "@book{a}\n\n@book{x1}\n", "@book{a}\n"},
		{"last without line end", "@book{a}\n\n@book{x1}", "@book{a}\n"},
		{"last before an empty line", "@book{a}\n\n@book{x1}\n\n", "@book{a}\n\n"},
		{"two", "@book{a}\n\n@book{x1}\n\n@book{x2}\n\n@book{b}\n", "@book{a}\n\n@book{b}\n"},
		{"last two", "@book{a}\n\n@book{x1}\n\n@book{x2}\n", "@book{a}\n"},
		{"all", "@book{x1}\n\n@book{x2}\n", ""},
		{"no empty lines", "@book{a}\n@book{x1}\n@book{b}\n", "@book{a}\n@book{b}\n"},
		{"two empty lines", "@book{a}\n\n\n@book{x1}\n\n\n@book{b}\n", "@book{a}\n\n\n\n@book{b}\n"},
		{"comment before", "@book{a}\n\n% c\n@book{x1}\n\n@book{b}\n", "@book{a}\n\n% c\n\n@book{b}\n"},
		{"heading before", "% c\n@book{x1}\n@book{b}\n", "% c\n\n@book{b}\n"},
		{"heading before two", "% c\r\n@book{x1}\r\n@book{x2}\r\n@book{b}\r\n", "% c\r\n\r\n@book{b}\r\n"},
		{"comment before the last", "@book{a}\n% c\n@book{x1}\n", "@book{a}\n% c\n"},
		{"comments of each", "% a\n@book{x1}\n% b\n@book{b}\n", "% a\n\n% b\n@book{b}\n"},
		{"comment behind", "@book{a}\n\n@book{x1} % c\n\n@book{b}\n", "@book{a}\n\n% c\n\n@book{b}\n"},
		{"on one line", "@book{a} @book{x1} @book{b}\n", "@book{a} @book{b}\n"},
		{"last on a line", "@book{a} @book{x1}\n@book{b}\n", "@book{a}\n@book{b}\n"},
		{"indented", "@book{a}\n\n  @book{x1}  \n  \n@book{b}\n", "@book{a}\n\n@book{b}\n"},
		{"CR LF", "@book{a}\r\n\r\n@book{x1}\r\n\r\n@book{b}\r\n", "@book{a}\r\n\r\n@book{b}\r\n"},
		{"CR", "@book{a}\r\r@book{x1}\r\r@book{b}\r", "@book{a}\r\r@book{b}\r"},
		{"byte order mark", "\ufeff@book{x1}\n\n@book{b}\n", "\ufeff@book{b}\n"},
		{"not closed", "@book{x1,\n  title = {T}\n\n@book{b,}\n", "@book{b,}\n"},
		{"same key", "@book{a}\n\n@book{x1, title = {1}}\n@book{b}\n", "@book{a}\n\n@book{b}\n"},
		{"macros stay", "@string{s = {S}}\n\n@book{x1}\n\n@preamble{p}\n", "@string{s = {S}}\n\n@preamble{p}\n"},
	} {
		got := edited(t, bibtex.BibTeX, tt.doc, func(recs []*record.Record) (e formats.Edits) {
			for _, r := range recs {
				if strings.HasPrefix(r.ID, "x") {
					e.Removed = append(e.Removed, r)
				}
			}
			return e
		})
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestEditAdd(t *testing.T) {
	r := &record.Record{ID: "new", Type: record.TypeBook, Title: "New", Issued: record.YearOnly(2001)}
	for _, tt := range []struct{ name, doc, want string }{
		{"empty", "", "@book{new,\n  title = {New},\n  year = {2001},\n}\n"},
		{"comment", "% c", "% c\n@book{new,\n  title = {New},\n  year = {2001},\n}\n"},
		{"style", "@BOOK(a,\n\tTITLE=\"T\",\n\tYEAR=1)\n@comment{x}\n", "@BOOK(a,\n\tTITLE=\"T\",\n\tYEAR=1)\n\n@BOOK(new,\n\tTITLE=\"New\",\n\tYEAR=2001)\n@comment{x}\n"},
		{"close together", "@book{a, title={T}, year=1}\n@book{b}\n", "@book{a, title={T}, year=1}\n@book{b}\n@book{new, title={New}, year=2001}\n"},
		{"BibLaTeX", "@book{a, title={T}, date={1}}", "@book{a, title={T}, date={1}}\n\n@book{new, title={New}, date={2001}}"},
	} {
		got := edited(t, bibtex.BibTeX, tt.doc, func([]*record.Record) formats.Edits {
			return formats.Edits{Added: []*record.Record{r}}
		})
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// References follow an entry that goes.
func TestEditRename(t *testing.T) {
	const doc = "@book{p1, title = {P}}\n@inbook{c, crossref = \"p2\" }\n@book{p2, title = {P}}\n@book{d, xdata={x, p2,y}, related = {p2 }}\n"
	const want = "@book{p1, title = {P}}\n@inbook{c, crossref = \"p1\" }\n@book{d, xdata={x, p1,y}, related = {p1 }}\n"
	got := edited(t, bibtex.BibTeX, doc, func(recs []*record.Record) formats.Edits {
		return formats.Edits{Removed: recs[2:3], Renamed: map[string]string{"p2": "p1"}}
	})
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// A list of keys names none twice for a renaming; what stood there twice stays.
func TestEditRenameInList(t *testing.T) {
	for _, tt := range []struct{ list, want string }{
		{"k1,k2", "k1"},
		{"k2, k1, k3", "k1, k3"},
		{"k3 ,\n k1 , k2 ", "k3 ,\n k1  "},
		{"k3,k3,k2", "k3,k3,k1"},
		{"k2,k2,k3", "k1,k3"},
	} {
		doc := "@book{k1, title = {P}}\n@book{k2, title = {P}}\n@set{s, entryset = {%s}}\n"
		got := edited(t, bibtex.BibLaTeX, fmt.Sprintf(doc, tt.list), func(recs []*record.Record) formats.Edits {
			return formats.Edits{Removed: recs[1:2], Renamed: map[string]string{"k2": "k1"}}
		})
		if want := "@book{k1, title = {P}}\n@set{s, entryset = {" + tt.want + "}}\n"; got != want {
			t.Errorf("%q becomes %q, want %q", tt.list, got, want)
		}
	}
}

func TestEditErrors(t *testing.T) {
	recs, _, _ := readAll(t, "@book{a}\n")
	for _, doc := range []string{"", "@book{b}\n", " @book{a}\n"} {
		if _, err := bibtex.BibTeX.Edit([]byte(doc), formats.Edits{Removed: recs}, formats.WriteOptions{}); err == nil {
			t.Errorf("%q: the entry isn't there, and no error", doc)
		}
	}
}
