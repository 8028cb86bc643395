package bibtex

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// A field stands in its place whether it is carried, doubled, or one of a step that
// reads it in another way the next time.
func TestFieldOrder(t *testing.T) {
	for _, tt := range []struct {
		name   string
		format *formats.Format
		text   string
		want   string
	}{
		{
			"what doubles a field stands beside it", BibTeX,
			"@book{k, own={0}, note={N}, title={B}, title={A}, year={1999}}",
			"@book{k,\n  title = {B},\n  title-2 = {A},\n  year = {1999},\n  note = {N},\n  own = {0},\n}\n",
		},
		{
			"the first of two numbers counts", BibTeX,
			"@misc{k, number={1}, number={2}, abstract={A}}",
			"@misc{k,\n  number = {1},\n  number-2 = {2},\n  abstract = {A},\n}\n",
		},
		{
			"issue beside number", BibLaTeX,
			"@article{k, abstract={A}, issue={Spring}, number={2}}",
			"@article{k,\n  number = {2},\n  issue = {Spring},\n  abstract = {A},\n}\n",
		},
		{
			"editors of another kind", BibLaTeX,
			"@book{k, date={2001}, editora={A, B}, editoratype={compiler}, own={0}, title={T}}",
			"@book{k,\n  title = {T},\n  editora = {A, B},\n  editoratype = {compiler},\n  date = {2001},\n  own = {0},\n}\n",
		},
		{
			"fields without a place keep the source's order", BibTeX,
			"@misc{k, zeta={1}, beta={2}, note={N}, alpha={3}}",
			"@misc{k,\n  note = {N},\n  zeta = {1},\n  beta = {2},\n  alpha = {3},\n}\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			once, _ := rewritten(t, tt.format, tt.text, formats.WriteOptions{})
			if once != tt.want {
				t.Errorf("got\n%swant\n%s", once, tt.want)
			}
			if twice, _ := rewritten(t, tt.format, once, formats.WriteOptions{}); twice != once {
				t.Errorf("written again\n%s", twice)
			}
		})
	}
}
