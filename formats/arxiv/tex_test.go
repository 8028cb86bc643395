package arxiv

import "testing"

func TestPlainTeX(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"plain", "plain"},
		{"a ``quoted'' word", "a “quoted” word"},
		{"a ''quoted'' word (''so'')", "a “quoted” word (“so”)"},
		{"a 5'' disk", "a 5'' disk"},
		{"it's $f''(x)$ at ``x''", "it's <span class=\"math\">f''(x)</span> at “x”"},
		{"one -- two", "one – two"},
		{"(8B--671B), content--so---on", "(8B–671B), content–so—on"},
		{"two---three --- four", "two—three — four"},
		{"with --flag (--other) and C-- or i--;", "with --flag (--other) and C-- or i--;"},
		{"at https://a.org/b--c~d and ----", "at https://a.org/b--c~d and ----"},
		{"Fig.~3 of models~(LLMs)", "Fig.\u00a03 of models\u00a0(LLMs)"},
		{"~10% or 5~10, /~me", "~10% or 5~10, /~me"},
		{`by 9\% in R\&D, a\_b`, "by 9% in R&D, a_b"},
		{`an \emph{old -- one} and {\it so}`, "an <i>old – one</i> and <i>so</i>"},
		{`$\mathrm{x}--y~z$ at C:\new \alpha`, `<span class="math">\mathrm{x}--y~z</span> at C:\new \alpha`},
		{`\emph{open`, `\emph{open`},
	} {
		if got := plainTeX(tt.in); got != tt.want {
			t.Errorf("plainTeX(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
