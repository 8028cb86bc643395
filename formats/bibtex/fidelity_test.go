package bibtex

import (
	"bytes"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// rewritten converts a document of the family to itself, and returns the names of
// the fields in which the writer reported a loss.
func rewritten(t *testing.T, f *formats.Format, text string, opt formats.WriteOptions) (out string, losses []string) {
	t.Helper()
	var buf bytes.Buffer
	opt.OnLoss = func(l formats.Loss) { losses = append(losses, l.Field+" "+l.Action.String()) }
	w := f.NewWriter(&buf, opt)
	for r, err := range formats.All(f.NewReader(strings.NewReader(text), formats.ReadOptions{OnError: func(*formats.Error) {}})) {
		if err != nil {
			t.Fatal(err)
		}
		r.Source.Format = f.Name
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.String(), losses
}

// What the document says in fields of its own comes back in them.
func TestOwnFieldsComeBack(t *testing.T) {
	tests := []struct {
		name   string
		format *formats.Format
		text   string
		want   []string // lines of the output
	}{
		{
			"article number", BibLaTeX,
			`@article{s, title={T}, journaltitle={J}, eid={E12}, author={A, B}, date={2010}}`,
			[]string{"eid = {E12},"},
		},
		{
			"ISSNs of two editions", BibTeX,
			`@article{s, journal={J}, shortjournal={J}, issn={0028-0836}, eissn={1476-4687}}`,
			[]string{"shortjournal = {J},", "issn = {0028-0836},\n  eissn = {1476-4687},"},
		},
		{
			"addendum beside a note", BibLaTeX,
			`@book{s, title={T}, addendum={Add}, note={Note}, author={A, B}, date={2010}}`,
			[]string{"addendum = {Add},", "note = {Note},"},
		},
		{
			"address that is printed", BibTeX,
			`@misc{s, title={T}, howpublished={\url{http://x.org/a_b}}, author={A, B}}`,
			[]string{"title = {T},\n  howpublished = {\\url{http://x.org/a_b}},\n}"},
		},
		{
			"bare address, and the same in url", BibTeX,
			`@misc{s, howpublished={http://x.org}, url={http://x.org}}`,
			[]string{"howpublished = {http://x.org},\n  url = {http://x.org},\n}"},
		},
		{
			"address as a note", BibTeX,
			`@misc{s, note="See \url{http://x.org}"}
@misc{t, note="\url{http://x.org}"}
@misc{u, addendum="A", note="\url{http://y.org}"}`,
			[]string{"note = {See \\url{http://x.org}},\n}", "note = {\\url{http://x.org}},\n}", "url = {http://y.org},\n  note = {A},"},
		},
		{
			"comment that is printed", BibTeX,
			`@misc{s, note={Comment: 14 pages. To appear in X}}`,
			[]string{"note = {Comment: 14 pages. To appear in X},"},
		},
		{
			"command that keeps its capitals", BibTeX,
			`@misc{s, title={Of the {{\booktitle{Bay Psalm Book}}} and {\booktitle{More}}}}`,
			[]string{`title = {Of the {{\booktitle{Bay Psalm Book}}} and {\booktitle{More}}},`},
		},
		{
			"names that begin as particles do", BibTeX,
			`@misc{s, author={{al-Hakim}, Tawfiq and {'s-Gravesande}, Willem and {el-Hibri} and von Neumann, John and Smith-Jones, A.}}`,
			[]string{"author = {{al-Hakim}, Tawfiq and {'s-Gravesande}, Willem and {el-Hibri} and von Neumann, John and Smith-Jones, A.},"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, losses := rewritten(t, tt.format, tt.text, formats.WriteOptions{})
			for _, line := range tt.want {
				if !strings.Contains(out, "  "+line+"\n") {
					t.Errorf("no %s in\n%s", line, out)
				}
			}
			if len(losses) > 0 {
				t.Errorf("losses: %v", losses)
			}
		})
	}
}

// A book's number is no article number, though pages stand beside it.
func TestNumberOfBook(t *testing.T) {
	var buf bytes.Buffer
	w := BibTeX.NewWriter(&buf, formats.WriteOptions{})
	r := &record.Record{ID: "a", Type: record.TypeBook, Title: "Salt", Page: "7-12"}
	r.SetText(record.Number, "3")
	if err := w.Write(r); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if out := buf.String(); !strings.Contains(out, "  number = {3},\n") || strings.Contains(out, "eid") {
		t.Errorf("wrote\n%s", out)
	}
}

// ASCII is ASCII; what LaTeX has no command for is reported.
func TestASCIIWhole(t *testing.T) {
	const text = "@misc{a, title={Non\u2011breaking \ufb01ne}, author={王, 小明}}"
	out, losses := rewritten(t, BibTeX, text, formats.WriteOptions{ASCII: true})
	for _, r := range out {
		if r > 0x7e {
			t.Fatalf("%q in\n%s", r, out)
		}
	}
	if !strings.Contains(out, "breaking fine") {
		t.Errorf("the title came out as\n%s", out)
	}
	if len(losses) != 1 || losses[0] != "author changed" {
		t.Errorf("losses: %v", losses)
	}
}
