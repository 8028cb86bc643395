package bibtex

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

func TestLayout(t *testing.T) {
	r := &record.Record{
		ID: "k", Type: record.TypeArticleJournal, Title: `On "quoted" words and long titles`, ContainerTitle: "J",
		Issued: record.YearMonth(1999, 1), URL: "http://x.org/a", Abstract: "One two three four five six.\n\nSeven.",
	}
	for _, tt := range []struct {
		name   string
		opt    formats.WriteOptions
		format *formats.Format
		want   string
	}{
		{
			"all",
			formats.WriteOptions{Layout: formats.Layout{Indent: "    ", Align: true, Quotes: true, NoTrailingComma: true, Width: 32}},
			BibTeX,
			"@article{k,\n    title    = {On \"quoted\"\n                words and long\n                titles},\n    journal  = \"J\",\n    year     = \"1999\",\n" +
				"    month    = jan,\n    url      = \"http://x.org/a\",\n    abstract = \"One two three\n                four five six.\n\nSeven.\"\n}\n",
		},
		{
			"tab",
			formats.WriteOptions{Layout: formats.Layout{Indent: "\t", Width: 30}},
			BibTeX,
			"@article{k,\n\ttitle = {On \"quoted\" words\n\t\tand long titles},\n\tjournal = {J},\n\tyear = {1999},\n\tmonth = jan,\n" +
				"\turl = {http://x.org/a},\n\tabstract = {One two three\n\t\tfour five six.\n\nSeven.},\n}\n",
		},
		{
			"one line",
			formats.WriteOptions{Compact: true, Layout: formats.Layout{NoTrailingComma: true, Align: true, Width: 20}},
			BibLaTeX,
			"@article{k, title = {On \"quoted\" words and long titles}, journaltitle = {J}, date = {1999-01}, url = {http://x.org/a}, " +
				"abstract = {One two three four five six.\n\nSeven.} }\n",
		},
	} {
		var out strings.Builder
		w := tt.format.NewWriter(&out, tt.opt)
		if err := errors.Join(w.Write(r), w.Close()); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, out.String()); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
		back, _, _ := readText(t, out.String(), formats.ReadOptions{})
		back[0].Source = record.Source{}
		if !record.Equal(r, back[0]) {
			t.Errorf("%s: another record comes back:\n%s", tt.name, cmp.Diff(r.Title+r.Abstract, back[0].Title+back[0].Abstract))
		}
	}
}

// Of several remarks one is printed; those under a source's own heading come back.
func TestNotes(t *testing.T) {
	r := &record.Record{ID: "k", Type: record.TypeDocument, Notes: []string{"Comment: 12 pages", "Cited By :2", "First", "Second", "Third"}}
	r.SetText(record.Annote, "Mine.\n\nStill mine.")
	for _, tt := range []struct {
		format *formats.Format
		want   string
	}{
		{BibTeX, "@misc{k,\n  note = {First},\n  annote = {Mine.\n\nStill mine.\n\nSecond\n\nThird\n\nComment: 12 pages\n\nCited By :2},\n}\n"},
		{BibLaTeX, "@misc{k,\n  note = {First},\n  annotation = {Mine.\n\nStill mine.\n\nSecond\n\nThird\n\nComment: 12 pages\n\nCited By :2},\n}\n"},
	} {
		var out strings.Builder
		w := tt.format.NewWriter(&out, formats.WriteOptions{})
		if err := errors.Join(w.Write(r), w.Close()); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, out.String()); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.format.Name, d)
		}
		back, _, _ := readText(t, out.String(), formats.ReadOptions{})
		if d := cmp.Diff("Mine.\n\nStill mine.\n\nSecond\n\nThird", back[0].Text(record.Annote)); d != "" {
			t.Errorf("%s: annotation (-want +got):\n%s", tt.format.Name, d)
		}
		if d := cmp.Diff([]string{"First", "Comment: 12 pages", "Cited By :2"}, back[0].Notes, cmpopts.SortSlices(strings.Compare)); d != "" {
			t.Errorf("%s: notes (-want +got):\n%s", tt.format.Name, d)
		}
	}
}
