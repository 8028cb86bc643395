package webmarkup

import "testing"

// The texts are as Crossref holds them.
func TestLine(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Mud", "Mud"},
		{"  Two\n words ", "Two words"},
		{"R&D at AT&amp;T", "R&D at AT&amp;T"}, // not escaped: the first ampersand says so
		{"Smith &amp;amp; Sons", "Smith & Sons"},
		{"&lt;i&gt;E. coli&lt;/i&gt; grows", "<i>E. coli</i> grows"},
		{"CO<sub>2</sub> in <jats:italic>Arenicola</jats:italic>", "CO<sub>2</sub> in <i>Arenicola</i>"},
		{"where p < .05 and q > 1", "where p < .05 and q > 1"},
		{"<scp>DNA</scp> in $n$ cells", `<span style="font-variant:small-caps;">DNA</span> in <span class="math">n</span> cells`},
		{`On <mml:math><mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:msubsup></mml:math>`, "On x<sub>1</sub><sup>2</sup>"},
		{`<math><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac><annotation encoding="application/x-tex">\frac{a}{b}</annotation></semantics></math>`, `<span class="math">\frac{a}{b}</span>`},
		{`<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>`, "a/b"},
		{"a <math> without end", "a <math> without end"},
		{"<mathematics> is no formula", "<mathematics> is no formula"},
		{"<jats:inline-formula><jats:tex-math>$x^2$</jats:tex-math></jats:inline-formula>", `<span class="math">x^2</span>`},
		{"Tides \u00e2\u0080\u0093 and caf\u00c3\u00a9s", "Tides – and cafés"},
		{"wait\u00e2\u0080\u00a6 \u2013 here", "wait… – here"},
		{"S\u00c3\u00a3o", "S\u00c3\u00a3o"}, // no control says that it isn't meant
		{"\u00e9t\u00e9 \u0096 \u00e9", "été \u0096 é"},
		{"see <jats:xref rid=\"b1\">1</jats:xref>", "see 1"},
	} {
		if got := Line(tt.in); got != tt.want {
			t.Errorf("Line(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	const in = "<jats:sec><jats:title>Aims</jats:title><jats:p>To  see.</jats:p></jats:sec>\n <jats:p>Seen.</jats:p>"
	if got, want := Paragraphs(in), "Aims\nTo see.\nSeen."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
