package bibtex

import (
	"errors"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Logos, boxes, sort keys and a type's braces come back as they were written,
// as long as the value says the same.
func TestCommandsComeBack(t *testing.T) {
	for _, field := range []string{
		`title = {The {\TeX}book}`,
		`title = {The \LaTeX{} Companion for \emph{all}}`,
		`type = {{PhD} Thesis}`,
		`note = {See \url{http://a.b/~c} and \mbox{no break}}`,
		`note = {{\noopsort{1973b}}first}`,
	} {
		got := carried(t, BibTeX, "@misc{a, "+field+"}", func(*record.Record) {})
		if !strings.Contains(got, "  "+field+",\n") {
			t.Errorf("%s comes back as\n%s", field, got)
		}
	}
	got := carried(t, BibTeX, `@misc{a, title = {The {\TeX}book}}`, func(r *record.Record) { r.Title = "Another book" })
	if !strings.Contains(got, "title = {Another book}") {
		t.Errorf("a title that was changed comes out as\n%s", got)
	}
}

// ASCII that is asked for wins over the source's spelling.
func TestCommandsInASCII(t *testing.T) {
	rec, err := BibTeX.NewReader(strings.NewReader(`@misc{a, title = {Das {\TeX}buch für alle}}`), formats.ReadOptions{}).Read()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := BibTeX.NewWriter(&b, formats.WriteOptions{ASCII: true})
	if err := errors.Join(w.Write(rec), w.Close()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `f{\"u}r alle`) {
		t.Errorf("written as\n%s", b.String())
	}
}
