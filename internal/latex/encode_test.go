package latex

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestEncode(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain, text - with (all) 'this' / that: 1; 2! \"x\"?", "plain, text - with (all) 'this' / that: 1; 2! \"x\"?"},
		{"a & b % c # d _ e $ f", `a \& b \% c \# d \_ e \$ f`},
		{`~ ^ \ < > |`, `{\textasciitilde} {\textasciicircum} {\textbackslash} {\textless} {\textgreater} {\textbar}`},
		{"`a`", `{\textasciigrave}a{\textasciigrave}`},
		{"a--b ''c'' ,,d", `a-{}-b '{}'c'{}' ,{},d`},
		{"---", "-{}-{}-"},
		{"$5 to $10", `\$5 to \$10`},
		{`C:\n`, `C:{\textbackslash}n`},
		// Braces: pairs are escaped, others are words.
		{"{a} {b", `\{a\} {\textbraceleft}b`},
		{"}{", `{\textbraceright}{\textbraceleft}`},
		{":-}", `:-{\textbraceright}`},
		// Characters that T1 has stay.
		{"Gödel Łódź Çetin Žižek ß – — “a” ‘b’ … € § ½ Ş", "Gödel Łódź Çetin Žižek ß – — “a” ‘b’ … € § ½ Ş"},
		{"a\u00a0b\u202fc\u00add\u2009e", `a~b\,c\-d{\thinspace}e`},
		// Characters that it lacks don't.
		{"α-helix", `$\alpha$-helix`},
		{"p ≤ .05 → ∞", `p $\leq$ .05 $\rightarrow$ $\infty$`},
		{"H₂O 10⁻⁶ m²", `H\ensuremath{_2}O 10\ensuremath{^-}\ensuremath{^6} m²`},
		{"−5 ≠ ≢", `$-$5 $\neq$ $\not\equiv$`},
		// Greek words stay as well; symbols in a row are none.
		{"The Use of καί", "The Use of καί"},
		{"ὁ λόγος και ο άνθρωπος", "ὁ λόγος και ο άνθρωπος"},
		{"αβ T cells, αβγ, Δ9", `$\alpha\beta$ T cells, $\alpha\beta\gamma$, $\Delta$9`},
		{"ΑΘΗΝΑ", "ΑΘΗΝΑ"},
		{"ế ǎ ẓ x̄ o͡o i̓", `{\'{\^e}} ǎ {\d{z}} {\=x} {\t{oo}} i̓`},
		{"\\\u0310 \u00a0\u0301", "{\\textbackslash}\u0310 ~\u0301"},
		{"Папа 中文 Ơ", "Папа 中文 Ơ"},
		{"a\u200bb", `a\hspace{0pt}b`},
		{"𝑥𝐱", `\ensuremath{x}$\mathbf{x}$`},
		{"ℝⁿ x′", `$\mathbb{R}$\ensuremath{^n} x\ensuremath{^{\prime}}`},
		// Markup.
		{`<i>a</i> <b>b</b> <sup>c</sup> <sub>d</sub> <span style="font-variant:small-caps;">e</span>`, `\emph{a} \textbf{b} \textsuperscript{c} \textsubscript{d} \textsc{e}`},
		{short("N(DNA) <i>N(A)"), "DNA {\\textless}i{\\textgreater}A"},
		{"a < b, c > d <i>", `a {\textless} b, c {\textgreater} d {\textless}i{\textgreater}`},
		// Mathematics.
		{short(`M(ρ\approx 0.9)`), `$\rho\approx 0.9$`},
		{short("M(ρx≤x₁₂ℝ²)"), `$\rho x\leq x_{12}\mathbb{R}^2$`},
		{short("M(50% & #)"), `$50\% \& \#$`},
		{short(`M(\matrix{a&b})`), `$\matrix{a&b}$`},
		{short("M(x̂é𝐱)"), `$\hat{x}\acute{e}\mathbf{x}$`},
		{short(`M(\textrm{è α})`), `$\textrm{è \ensuremath{\alpha}}$`},
		{short(`M(\left\{ x)`), `$\left\lbrace x$`},
		{short("M(a$b) M({) M() N()"), `\$a\$b\$ \${\textbraceleft}\$ \$\$ `},
		// TeX.
		{short(`T(\foo)b T(\foo) c T(\foo{a})`), `\foo{}b \foo{} c \foo{a}`},
		{short(`T(no) T(\foo{)`), `no {\textbackslash}foo{\textbraceleft}`},
	}
	for _, tt := range tests {
		if got := Encode(tt.in, Options{}); got != tt.want {
			t.Errorf("Encode(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestEncodeTitle(t *testing.T) {
	tests := []struct{ in, want string }{
		{"The N(DNA) of N(E. coli)", "The {DNA} of {E. coli}"},
		{"N(B)N(LAST)", "{B}{LAST}"},
		{"N(a N(b) c)", "{a b c}"},
		{"N()x", "x"},
		{"<i>N(Word) b</i>", `\emph{{Word} b}`},
		{"N(<i>Word</i>)", `{{\emph{Word}}}`},
		{"N(&c)", `{{\&c}}`},
		{"N(A $)", `{A \$}`},
		{"M(N)-body M(n) N(M(N)-body) M(\\Gamma n) M(Δn) M(\\Gamma) M(Δ)", `{$N$}-body $n$ {$N$-body} {$\Gamma n$} {$\Delta n$} \ensuremath{\Gamma} \ensuremath{\Delta}`},
	}
	for _, tt := range tests {
		if got := Encode(short(tt.in), Options{Mode: Title}); got != tt.want {
			t.Errorf("Encode(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if got, want := Encode("ℝ Δ Α", Options{Mode: Title}), `\ensuremath{{\mathbb{R}}} \ensuremath{\Delta} \ensuremath{{\mathrm{{A}}}}`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Encode(short("N(Ö)x"), Options{Mode: Title, ASCII: true}), `{{\"O}}x`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEncodeASCII(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Gödel Étude ñ à â", "G{\\\"o}del {\\'E}tude {\\~n} {\\`a} {\\^a}"},
		{"íïĵ ı", `{\'\i}{\"\i}{\^\j} {\i}`},
		{"Łódź", `{\L}{\'o}d{\'z}`},
		{"Çğşžąő", `{\c{C}}{\u{g}}{\c{s}}{\v{z}}{\k{a}}{\H{o}}`},
		{"șț", `{\textcommabelow{s}}{\textcommabelow{t}}`},
		{"ộ ọ́ ḉ", `{\d{\^o}} {\d{\'o}} {\'{\c{c}}}`},
		{"ế ứ ǻ ǿ", `{\'{\^e}} {\'\uhorn} {\'\aa} {\'\o}`},
		{"ßøæœåđðþŋ", `{\ss}{\o}{\ae}{\oe}{\aa}{\dj}{\dh}{\th}{\ng}`},
		{"a–b—c “d” ‘e’ …", "a--b---c ``d'' {\\textquoteleft}e{\\textquoteright} {\\ldots}"},
		{"–-—“`", "--{}-{}---``{\\textasciigrave}"},
		{"?“a”", "?{}``a''"},
		{"© ® ™ ° § £ €", `{\copyright} {\textregistered} {\texttrademark} {\textdegree} {\S} {\pounds} {\texteuro}`},
		{"καί", `$\kappa\alpha\acute{\iota}$`},
		{"ὁ λόγος", `{\symbol{8001}} $\lambda\acute{\mathrm{{o}}}\gamma\mathrm{{o}}\varsigma$`},
		{"α ≤ 中", `$\alpha$ $\leq$ {\symbol{20013}}`},
		{"non\u2011breaking", `non\mbox{-}breaking`},
		{"Й а", `{\CYRISHRT} {\cyra}`},
	}
	for _, tt := range tests {
		got := Encode(tt.in, Options{ASCII: true})
		if got != tt.want {
			t.Errorf("Encode(%q, ASCII) = %q, want %q", tt.in, got, tt.want)
		}
		if back := Decode(got, Group); back != tt.in {
			t.Errorf("Decode(%q) = %q, want %q", got, back, tt.in)
		}
	}
}

// TestTables checks that every character of the tables survives, and that none of
// them is written as it is where LaTeX can't show it.
func TestTables(t *testing.T) {
	chars := make(map[rune]bool)
	for r := range symbols().text {
		chars[r] = true
	}
	for r := range symbols().math {
		chars[r] = true
	}
	for r := rune(0x21); r < 0x3000; r++ {
		if unicode.Is(shown, r) || unicode.IsPrint(r) && norm.NFC.IsNormalString(string(r)) {
			chars[r] = true
		}
	}
	for r := range chars {
		s := "x" + string(r) + "y"
		if !norm.NFC.IsNormalString(s) {
			continue
		}
		for _, o := range modes() {
			want := s
			if plain := plainForm(r); o.ASCII && plain != "" {
				want = "x" + plain + "y"
			}
			if got := Decode(Encode(s, o), o.Mode); got != want {
				t.Errorf("Decode(%q) = %q, want %q", Encode(s, o), got, want)
			}
		}
		if got := Encode(s, Options{}); symbols().math[r] != "" && !unicode.Is(shown, r) && got == s {
			t.Errorf("%q (%U) is written as it is", r, r)
		}
	}
}

// TestTablesAgree checks that no command is listed for two characters.
func TestTablesAgree(t *testing.T) {
	for name, list := range map[string]string{"text": asciiSymbols + textSymbols + cyrillicSymbols + spaceSymbols, "math": mathSymbols + greekSymbols} {
		seen := make(map[string]rune)
		for r, command := range entries(list) {
			if old, ok := seen[command]; ok {
				t.Errorf("%s: \\%s is %q and %q", name, command, old, r)
			}
			seen[command] = r
			if accentNamed(command) != nil {
				t.Errorf("%s: \\%s is an accent and %q", name, command, r)
			}
			if !norm.NFC.IsNormalString(string(r)) {
				t.Errorf("%s: \\%s is %U, which is not in normal form", name, command, r)
			}
		}
	}
}

func TestAppendEncode(t *testing.T) {
	dst := []byte("{-")
	if got, want := string(AppendEncode(dst, "-é", Options{ASCII: true})), `{--{\'e}`; got != want {
		t.Errorf("got %q, want %q: what stood before is no part of the value", got, want)
	}
}

func TestEncodeLigaturesOfFonts(t *testing.T) {
	if got, want := Encode("ＡＢ（１％）　Ⅳ x\u2010y", Options{ASCII: true}), `AB(1\%) IV x-y`; got != want {
		t.Errorf("wide forms: %q, want %q", got, want)
	}
	if got := Encode("e\ufb03cient \ufb01t", Options{ASCII: true}); got != "efficient fit" {
		t.Errorf("got %s", got)
	}
}
