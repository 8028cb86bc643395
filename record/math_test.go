package record

import (
	"strings"
	"testing"
)

func TestMarkMath(t *testing.T) {
	const m, e = `<span class="math">`, `</span>`
	tests := []struct{ in, want string }{
		{"", ""},
		{"no money", "no money"},
		{`when $\rho\approx 0.9$ holds`, `when ` + m + `\rho\approx 0.9` + e + ` holds`},
		{`$ρ\approx 0.9$`, m + `ρ\approx 0.9` + e},
		{"in $O(n^2)$ time", "in " + m + "O(n^2)" + e + " time"},
		{"$n$-gram", m + "n" + e + "-gram"},
		{"($N=4$)", "(" + m + "N=4" + e + ")"},
		{"if $x<y$.", "if " + m + "x<y" + e + "."},
		{"$x < y$", m + "x < y" + e},
		{"the $SU(2)$ group", "the " + m + "SU(2)" + e + " group"},
		{"$f(x)=0$ and $k$", m + "f(x)=0" + e + " and " + m + "k" + e},
		{"CO$_2$ and 10$^{-3}$ and $^{12}$C", "CO" + m + "_2" + e + " and 10" + m + "^{-3}" + e + " and " + m + "^{12}" + e + "C"},
		{`3$\sigma$`, "3" + m + `\sigma` + e},
		{`$\it in vivo$`, m + `\it in vivo` + e},
		{`$x \text{ if and only if } y$`, m + `x \text{ if and only if } y` + e},
		{"$1$-Lipschitz", m + "1" + e + "-Lipschitz"},
		{"$[0,1)$", m + "[0,1)" + e},
		{"$(a)(b)$ and $a*$", m + "(a)(b)" + e + " and " + m + "a*" + e},
		{"$)($", "$)($"},
		{"$a&b$", "$a&b$"},
		{"$a+b-$", "$a+b-$"},
		{"$x≤y$", m + "x≤y" + e},
		// Money, and other dollar signs.
		{"$5 to $10", "$5 to $10"},
		{"$5-$10", "$5-$10"},
		{"US$100 (A$150)", "US$100 (A$150)"},
		{"$20 million and $30 million", "$20 million and $30 million"},
		{"from $5/$6", "from $5/$6"},
		{"The price ($5 per {unit}) rose to US$6", "The price ($5 per {unit}) rose to US$6"},
		{"$HOME_DIR and $PATH_X", "$HOME_DIR and $PATH_X"},
		{"{$a} and {$b}", "{$a} and {$b}"},
		{"a$b$c", "a$b$c"},
		{"$$", "$$"},
		{"$ n $", "$ n $"},
		{"$word$", "$word$"},
		{`\$5 and \$n\$`, `\$5 and \$n\$`},
		{"$x", "$x"},
		{"costs $5; for $n$ of them", "costs $5; for " + m + "n" + e + " of them"},
		// Markup that is there already.
		{"<i>$n$</i>", "<i>" + m + "n" + e + "</i>"},
		{"<i>$n</i>$", "<i>$n</i>$"},
		{m + "a$b$" + e + " $n$", m + "a$b$" + e + " " + m + "n" + e},
		{m + "open $n$", m + "open $n$"},
		{`<span class="tex">\foo{$n$}</span> $n$`, `<span class="tex">\foo{$n$}</span> ` + m + "n" + e},
	}
	for _, test := range tests {
		if got := MarkMath(test.in); got != test.want {
			t.Errorf("MarkMath(%q)\n got %q\nwant %q", test.in, got, test.want)
		}
	}
}

func TestDollarMath(t *testing.T) {
	in := `<i>On</i> <span class="tex">\foo</span> <span class="math">\alpha</span> and <span class="nocase">DNA</span> < $5`
	want := `<i>On</i> \foo $\alpha$ and <span class="nocase">DNA</span> < $5`
	if got := DollarMath(in); got != want {
		t.Errorf("DollarMath(%q) = %q, want %q", in, got, want)
	}
}

func FuzzMarkMath(f *testing.F) {
	for _, s := range []string{"$n$", "$5 to $10", `a$_2$b<i>$x$</i>`, `\$a$b_c$`, "$a</span>$"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		marked := MarkMath(s)
		if strings.Contains(s, OpenTag(Math)) || strings.Contains(s, OpenTag(TeX)) {
			return
		}
		if back := DollarMath(marked); back != s {
			t.Fatalf("DollarMath(MarkMath(%q)) = %q", s, back)
		}
		if twice := MarkMath(marked); twice != marked {
			t.Fatalf("MarkMath(%q) is not stable: %q, %q", s, marked, twice)
		}
	})
}
