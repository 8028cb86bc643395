package bibtex

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// carried reads a document, changes its records, and writes it in a dialect.
func carried(t *testing.T, f *formats.Format, doc string, change func(*record.Record)) string {
	t.Helper()
	var out strings.Builder
	w := f.NewWriter(&out, formats.WriteOptions{}).(formats.Carrier)
	r := f.NewReader(strings.NewReader(doc), formats.ReadOptions{
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
		change(rec)
		if err := w.Write(rec); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Fields of the title (BibLaTeX manual, section 2.2.2) and macros come back as
// they were, as long as they say what the record says.
func TestSpellings(t *testing.T) {
	tests := []struct {
		name   string
		format *formats.Format
		doc    string
		change func(*record.Record)
		want   string
	}{
		{
			name: "parts of a title", format: BibLaTeX,
			doc:  "@book{k,\n  title = {A},\n  subtitle = {The {NASA} Story},\n  titleaddon = {With Maps},\n}\n",
			want: "@book{k,\n  title = {A},\n  subtitle = {The {NASA} Story},\n  titleaddon = {With Maps},\n}\n",
		},
		{
			name: "BibTeX has one field", format: BibTeX,
			doc:  "@book{k,\n  title = {A},\n  subtitle = {The Story},\n}\n",
			want: "@book{k,\n  title = {A: The Story},\n}\n",
		},
		{
			name: "another title since", format: BibLaTeX,
			doc:    "@book{k,\n  title = {A},\n  subtitle = {The Story},\n}\n",
			change: func(r *record.Record) { r.Title = "A: The Whole Story" },
			want:   "@book{k,\n  title = {A: The Whole Story},\n}\n",
		},
		{
			name: "larger work and journal", format: BibLaTeX,
			doc: "@inbook{k,\n  title = {C},\n  maintitle = {M},\n  mainsubtitle = {S},\n  booktitle = {B},\n  booktitleaddon = {D},\n}\n\n" +
				"@article{j,\n  title = {T},\n  journaltitle = {J},\n  journalsubtitle = {Part {B}},\n}\n",
			want: "@inbook{k,\n  title = {C},\n  maintitle = {M},\n  mainsubtitle = {S},\n  booktitle = {B},\n  booktitleaddon = {D},\n}\n\n" +
				"@article{j,\n  title = {T},\n  journaltitle = {J},\n  journalsubtitle = {Part B},\n}\n",
		},
		{
			name: "issue with a title", format: BibLaTeX,
			doc:  "@periodical{k,\n  title = {Computers},\n  subtitle = {A Journal},\n  issuetitle = {Semantic Models},\n}\n",
			want: "@periodical{k,\n  title = {Computers},\n  subtitle = {A Journal},\n  issuetitle = {Semantic Models},\n}\n",
		},
		{
			name: "issue and addendum", format: BibLaTeX,
			doc:  "@article{k,\n  title = {T},\n  issue = {Spring},\n  addendum = {Printed last},\n}\n",
			want: "@article{k,\n  title = {T},\n  issue = {Spring},\n  addendum = {Printed last},\n}\n",
		},
		{
			name: "month of a year in words", format: BibTeX,
			doc:  "@book{k,\n  title = {T},\n  year = {20xx},\n  month = jan,\n}\n",
			want: "@book{k,\n  title = {T},\n  year = {20xx},\n  month = jan,\n}\n",
		},
		{
			name: "articles that aren't a journal's", format: BibLaTeX,
			doc:  "@article{k,\n  title = {T},\n  entrysubtype = {newspaper},\n}\n\n@magazine{l,\n  title = {T},\n}\n",
			want: "@article{k,\n  title = {T},\n  entrysubtype = {newspaper},\n}\n\n@article{l,\n  title = {T},\n  entrysubtype = {magazine},\n}\n",
		},
		{
			name: "macros", format: BibTeX,
			doc: "@string{jacs = \"J. Am. Chem. Soc.\"}\n\n" +
				"@article{k,\n  title = {T},\n  journal = JACS,\n}\n\n@article{l,\n  title = {T},\n  journal = jacs # {, Part~B},\n}\n",
			want: "@string{jacs = \"J. Am. Chem. Soc.\"}\n\n" +
				"@article{k,\n  title = {T},\n  journal = JACS,\n}\n\n@article{l,\n  title = {T},\n  journal = jacs # {, Part~B},\n}\n",
		},
		{
			name: "another journal since", format: BibTeX,
			doc:    "@string{jacs = {JACS}}\n\n@article{k,\n  title = {T},\n  journal = jacs,\n}\n",
			change: func(r *record.Record) { r.ContainerTitle = "Science" },
			want:   "@string{jacs = {JACS}}\n\n@article{k,\n  title = {T},\n  journal = {Science},\n}\n",
		},
		{
			name: "undefined macro", format: BibLaTeX,
			doc:  "@article{k,\n  title = {T},\n  journal = jacs,\n}\n",
			want: "@article{k,\n  title = {T},\n  journaltitle = jacs,\n}\n",
		},
		{
			name: "months need no macro of the document", format: BibTeX,
			doc:  "@article{k,\n  title = {T},\n  year = 1999,\n  month = dec,\n}\n",
			want: "@article{k,\n  title = {T},\n  year = {1999},\n  month = dec,\n}\n",
		},
		{
			name: "months that the document redefines", format: BibTeX,
			doc: "@string{jan = \"Janvier\"}\n\n@book{k,\n  title = {T},\n  year = 1999,\n  month = JAN,\n}\n\n" +
				"@book{l,\n  title = {T},\n  year = 1999,\n  month = {January},\n}\n\n@book{m,\n  title = {T},\n  year = 1999,\n  month = feb,\n}\n",
			want: "@string{jan = \"Janvier\"}\n\n@book{k,\n  title = {T},\n  year = {1999},\n  month = JAN,\n}\n\n" +
				"@book{l,\n  title = {T},\n  year = {1999},\n  month = {January},\n}\n\n@book{m,\n  title = {T},\n  year = {1999},\n  month = feb,\n}\n",
		},
		{
			name: "babel's name of a language", format: BibLaTeX,
			doc: "@book{k,\n  title = {T},\n  langid = {ngerman},\n}\n\n@book{l,\n  title = {T},\n  langid = {ngerman},\n}\n",
			change: func(r *record.Record) {
				if r.ID == "l" {
					r.Language = "fr"
				}
			},
			want: "@book{k,\n  title = {T},\n  langid = {ngerman},\n}\n\n@book{l,\n  title = {T},\n  langid = {french},\n}\n",
		},
		{
			name: "name of a language", format: BibTeX,
			doc:  "@book{k,\n  title = {T},\n  language = {English},\n}\n\n@book{l,\n  title = {T},\n  langid = {ngerman},\n}\n",
			want: "@book{k,\n  title = {T},\n  language = {English},\n}\n\n@book{l,\n  title = {T},\n  language = {ngerman},\n}\n",
		},
		{
			name: "ranges of months", format: BibTeX,
			doc:  "@book{k,\n  title = {T},\n  year = 1999,\n  month = jun # \"-\" # aug,\n}\n\n@book{l,\n  title = {T},\n  date = {1999-06/1999-08},\n}\n",
			want: "@book{k,\n  title = {T},\n  year = {1999},\n  month = jun # \"-\" # aug,\n}\n\n@book{l,\n  title = {T},\n  year = {1999},\n  month = jun # \"--\" # aug,\n}\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			change := tt.change
			if change == nil {
				change = func(*record.Record) {}
			}
			if d := cmp.Diff(tt.want, carried(t, tt.format, tt.doc, change)); d != "" {
				t.Errorf("rewritten (-want +got):\n%s", d)
			}
		})
	}
}

// A month doesn't take the name that the document before it, of a colleague, has
// given to the macro.
func TestMonthOfAnotherDocument(t *testing.T) {
	r := &record.Record{ID: "k", Type: record.TypeBook, Issued: record.Date{Start: record.Day{Year: 1999, Month: 1, Precision: record.PrecisionMonth}}}
	var out strings.Builder
	w := BibTeX.NewWriter(&out, formats.WriteOptions{}).(formats.Carrier)
	if err := w.Carry(formats.Verbatim{Format: family, Kind: formats.VerbatimMacro, Text: "@string{jan = {Janvier}}"}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Write(r), w.Close()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "month = {January}") {
		t.Error(out.String())
	}
}

// A macro that no longer stands for the value is not written: the document that
// is written may define it otherwise, or not at all.
func TestMacroOfAnotherDocument(t *testing.T) {
	r := &record.Record{ID: "k", Type: record.TypeArticleJournal, ContainerTitle: "JACS"}
	r.Spell(expressions, "journal", "jacs")
	for _, define := range []string{"", "@string{jacs = {Something Else}}"} {
		var out strings.Builder
		w := BibTeX.NewWriter(&out, formats.WriteOptions{}).(formats.Carrier)
		if define != "" {
			if err := w.Carry(formats.Verbatim{Format: family, Kind: formats.VerbatimMacro, Text: define}); err != nil {
				t.Fatal(err)
			}
		}
		if err := errors.Join(w.Write(r), w.Close()); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), "journal = {JACS}") {
			t.Errorf("with %q: %s", define, out.String())
		}
	}
}

// Of the parts of an issue's title, which an article keeps as they are, none stands
// twice; what a title would take in gets a name of its own.
func TestIssueTitleParts(t *testing.T) {
	const doc = "@article{k,\n  title = {T},\n  issuetitle = {Special},\n  issuesubtitle = {Sub},\n}\n"
	if got := carried(t, BibLaTeX, doc, unchanged); got != doc {
		t.Errorf("%s becomes %s", doc, got)
	}
}
