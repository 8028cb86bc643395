package cslyaml

import "testing"

func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ markdown, text string }{
		{"plain", "plain"},
		{"the *E. coli* genome", "the <i>E. coli</i> genome"},
		{"a **bold** move", "a <b>bold</b> move"},
		{"H~2~O and 10^3^", "H<sub>2</sub>O and 10<sup>3</sup>"},
		{"[DNA]{.nocase} and [Name]{.smallcaps}", `<span class="nocase">DNA</span> and <span style="font-variant:small-caps;">Name</span>`},
		{"*in [RNA]{.nocase}* out", `<i>in <span class="nocase">RNA</span></i> out`},
		{"*in **bold*** and **in *italics***", "<i>in <b>bold</b></i> and <b>in <i>italics</i></b>"},
		{"[In [RNA]{.nocase}]{.smallcaps}", `<span style="font-variant:small-caps;">In <span class="nocase">RNA</span></span>`},
		{"[L$^A$T]{.nocase} and *x $a^*_b$ y*", `<span class="nocase">L$^A$T</span> and <i>x $a^*_b$ y</i>`},
		{`[\[sic\] RNA]{.nocase}`, `<span class="nocase">[sic] RNA</span>`},
		{`5 \* 3 and a\_b`, "5 * 3 and a_b"},
	} {
		if got := fromMarkdown(c.markdown); got != c.text {
			t.Errorf("fromMarkdown(%q) = %q, want %q", c.markdown, got, c.text)
		}
		if got := fromMarkdown(toMarkdown(c.text)); got != c.text {
			t.Errorf("%q: through Markdown %q it becomes %q", c.text, toMarkdown(c.text), got)
		}
	}
	if got, want := toMarkdown("Ga<sub>1−</sub><sub>x</sub>As [sic]"), `Ga~1−x~As \[sic\]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, same := range []string{"A* search", "snake_case_name", "2 ^ 3", "[sic] and so on", "a ~ b", "$x_1^2$"} {
		if got := fromMarkdown(same); got != same {
			t.Errorf("fromMarkdown(%q) = %q", same, got)
		}
	}
}
