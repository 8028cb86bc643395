package convert

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
)

// The commands are LaTeX's, natbib's and biblatex's (its manual, section 3.9).
func TestCitations(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{`Reprint of~\cite{knuth84}.`, []string{"knuth84"}},
		{`\cite{a,b, c}`, []string{"a", "b", "c"}},
		{`\citep*[see][p.~2]{a} and \Textcite [2] {b}`, []string{"a", "b"}},
		{`\cites[1]{a}[2]{b}`, []string{"a", "b"}},
		{`\nocite{a}\parencite{b}\footcite{c}\citeauthor{d}`, []string{"a", "b", "c", "d"}},
		{"\\cite{a,\n  b}", []string{"a", "b"}},
		{`1 ExplicitGroup:old, a\\\; b\;0\;knuth84\;Knuth:1974:SPG\;;`, []string{"knuth84", "Knuth:1974:SPG"}},
		{"1 ExplicitGroup:one\\;0\\;;\n2 ExplicitGroup:two\\\n;2\\;knuth84\\\n;dijk\nstra\\;;", []string{"knuth84", "dijkstra"}},
		{`1 StaticGroup:one\;0\;1\;;`, nil},
		{`\url{a} recite{b} \emph{c} \cite`, nil},
	} {
		var got []string
		for _, m := range citations(tt.text) {
			got = append(got, m.key)
			if !strings.HasPrefix(unwrap.Replace(tt.text[m.at:]), m.key) {
				t.Errorf("%s: %q doesn't stand at %d", tt.text, m.key, m.at)
			}
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, d)
		}
	}
}

func TestPlaceIn(t *testing.T) {
	const text = "ab\ncd\r\nef\rgh"
	place := placeIn(text, formats.Pos{Line: 3, Col: 5})
	for _, c := range []struct {
		at   int
		want formats.Pos
	}{
		{0, formats.Pos{Line: 3, Col: 5}},
		{2, formats.Pos{Line: 3, Col: 7}},
		{4, formats.Pos{Line: 4, Col: 2}},
		{7, formats.Pos{Line: 5, Col: 1}},
		{11, formats.Pos{Line: 6, Col: 2}},
	} {
		if got := place(c.at); got != c.want {
			t.Errorf("text[%d] is at %v, want %v", c.at, got, c.want)
		}
	}
	if got := placeIn(text, formats.Pos{Line: 3})(11); got != (formats.Pos{Line: 6}) {
		t.Errorf("without a column: %v", got)
	}
}
