package record

import (
	"slices"
	"testing"
)

func TestInterchangeText(t *testing.T) {
	for _, c := range []struct {
		text, want string
		tex        []string
	}{
		{"Plain", "Plain", nil},
		{"R&D", "R&D", nil},
		{"a &lt; b", "a &amp;lt; b", nil}, // it would be read as a < b
		{"<i>E. coli</i> and H<sub>2</sub>O", "<i>E. coli</i> and H<sub>2</sub>O", nil},
		{`The <span class="nocase">DNA</span>`, "The DNA", nil},
		{`<span class="math">x^2</span> grows`, "$x^2$ grows", nil},
		{`<span class="tex">\foo{x}</span>`, `\foo{x}`, []string{`\foo{x}`}},
		{"p < .05", "p < .05", nil},
	} {
		text, tex := InterchangeText(c.text)
		if text != c.want || !slices.Equal(tex, c.tex) {
			t.Errorf("InterchangeText(%q) = %q, %q; want %q, %q", c.text, text, tex, c.want, c.tex)
		}
	}
}
