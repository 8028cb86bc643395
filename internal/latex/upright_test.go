package latex

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestUprightFormulas(t *testing.T) {
	for in, want := range map[string]string{
		`H$_2$O, CO$_{2}$`:                                          "H<sub>2</sub>O, CO<sub>2</sub>",
		`$^{13}$C and Ca$^{2+}$, SO$_4^{2-}$`:                       "<sup>13</sup>C and Ca<sup>2+</sup>, SO<sub>4</sub><sup>2−</sup>",
		`10$^{-6}$ or $10^{-6}$`:                                    "10<sup>−6</sup> or 10<sup>−6</sup>",
		`the $4^{\textrm{ème}}$ $_{\text{ a b}}$c`:                  "the 4<sup>ème</sup> <sub> a b</sub>c",
		`$\mathrm{CO}_2$, $\mathrm{CO_2}$, ${\rm GaN}(000\bar{1})$`: "CO<sub>2</sub>, CO<sub>2</sub>, GaN(0001̅)",
		`$\left( 000\bar{1} \right)$ 11$\overline{20}$`:             "(0001̅) 112̅0̅",
		// Greek letters are words, and a symbol alone is a character.
		`$\alpha_1$-adrenergic, $\chi^2$, $\mu_{\mathrm{eff}}$`:     "α<sub>1</sub>-adrenergic, χ<sup>2</sup>, μ<sub>eff</sub>",
		`$\pi^+\pi^-$, $\alpha\beta$, \(\gamma\)-rays, {$\Delta$}G`: "π<sup>+</sup>π<sup>−</sup>, αβ, γ-rays, ΔG",
		`$\times$ $-$ $\leq$ $\mathbb{R}$ 5$^\prime$`:               "× − ≤ ℝ 5′",
		`$\alpha+\beta_1$ $\alpha_x$ $\Delta G$ $\pm 3$ $\hat{x}$`:  `[\alpha+\beta_1] [\alpha_x] [\Delta G] [\pm 3] [\hat{x}]`,
		// Variables, and all else that is mathematics.
		`$x_2$ $_n$ $^{ij}$ $5$ $(1)$ $2^n$`:            `[x_2] [_n] [^{ij}] [5] [(1)] [2^n]`,
		`$\mathrm{d}x$ $\bar{x}$ $\sqrt{2}$ $1^{}$ $_$`: `[\mathrm{d}x] [\bar{x}] [\sqrt{2}] [1^{}] [_]`,
	} {
		want = strings.NewReplacer("[", record.OpenTag(record.Math), "]", record.CloseTag(record.Math)).Replace(want)
		if got := Decode(in, Group); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	if got := Encode("(0001̅)", Options{}); got != `(000\ensuremath{\bar{1}})` || Decode(got, Group) != "(0001̅)" {
		t.Errorf("the index comes out as %s", got)
	}
	if got, want := Decode(`A $\mathrm{CO}_2$ and H$_2$O`, Title), `A <span class="nocase">CO<sub>2</sub></span> and H<sub>2</sub>O`; got != want {
		t.Errorf("title: %s, want %s", got, want)
	}
	for _, in := range [...]string{`$\beta$-Carotene and {$\alpha_1$}`, `\ensuremath{\Delta}G, $\Delta G$ is {$\Delta G$}`} {
		text := Decode(in, Title)
		if strings.Contains(text, "nocase") || Decode(Encode(text, Options{Mode: Title}), Title) != text {
			t.Errorf("%s comes back as %s", in, Encode(text, Options{Mode: Title}))
		}
	}
}
