package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTokens(t *testing.T) {
	text := func(s string) Token { return Token{Kind: TokenText, Text: s} }
	tex := func(s string) Token { return Token{Kind: TokenTeX, Text: s} }
	math := func(s string) Token { return Token{Kind: TokenMath, Text: s} }
	open := func(tag Tag) Token { return Token{Kind: TokenOpen, Tag: tag} }
	end := func(tag Tag) Token { return Token{Kind: TokenClose, Tag: tag} }
	tests := []struct {
		in   string
		want []Token
	}{
		{"", nil},
		{"plain", []Token{text("plain")}},
		{"p < .05 & $5", []Token{text("p < .05 & $5")}},
		{"<i>Homo sapiens</i>", []Token{open(Italic), text("Homo sapiens"), end(Italic)}},
		{"H<sub>2</sub>O<sup>+</sup>", []Token{text("H"), open(Subscript), text("2"), end(Subscript), text("O"), open(Superscript), text("+"), end(Superscript)}},
		{`<b><span style="font-variant:small-caps;">x</span></b>`, []Token{open(Bold), open(SmallCaps), text("x"), end(SmallCaps), end(Bold)}},
		{`the <span class="nocase">DNA</span>`, []Token{text("the "), open(NoCase), text("DNA"), end(NoCase)}},
		{`<span class="math">a<b \times <i></span>`, []Token{math(`a<b \times <i>`)}},
		{`<span class="nocase"><span class="math">n</span>-gram</span>`, []Token{open(NoCase), math("n"), text("-gram"), end(NoCase)}},
		{`a <span class="tex">\foo{<b>}</span> b`, []Token{text("a "), tex(`\foo{<b>}`), text(" b")}},
		// Not closed, not opened, not spelled so.
		{"a <i> b", []Token{text("a <i> b")}},
		{"a </i> b", []Token{text("a </i> b")}},
		{"<I>a</I> <em>b</em> <span>c</span>", []Token{text("<I>a</I> <em>b</em> <span>c</span>")}},
		{`<span class="math">x`, []Token{text(`<span class="math">x`)}},
		// Crossed: the outer element wins, the inner tags are characters.
		{"<i>a<b>b</i>c</b>", []Token{open(Italic), text("a<b>b"), end(Italic), text("c</b>")}},
		{"<i><i>a</i>", []Token{text("<i>"), open(Italic), text("a"), end(Italic)}},
		{"<sub></sub>", []Token{open(Subscript), end(Subscript)}},
	}
	for _, test := range tests {
		var got []Token
		for tok := range Tokens(test.in) {
			got = append(got, tok)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("Tokens(%q): -want +got\n%s", test.in, diff)
		}
	}
}

func TestTokensBreak(t *testing.T) {
	n := 0
	for range Tokens("a<i>b</i>c") {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("got %d tokens before break, want 2", n)
	}
}

func TestTagSpelling(t *testing.T) {
	for tag := Italic; tag < Math; tag++ {
		var got []Token
		for tok := range Tokens(Wrap(tag, "x")) {
			got = append(got, tok)
		}
		want := []Token{{Kind: TokenOpen, Tag: tag}, {Text: "x"}, {Kind: TokenClose, Tag: tag}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("tag %d: -want +got\n%s", tag, diff)
		}
	}
	if OpenTag(TagNone) != "" || CloseTag(TagNone) != "" || OpenTag(TeX+1) != "" || CloseTag(TeX+1) != "" {
		t.Error("a tag that is none has a spelling")
	}
	if got := Wrap(Math, "n"); got != `<span class="math">n</span>` {
		t.Errorf("Wrap(Math) = %q", got)
	}
}

func TestPlain(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"a < b", "a < b"},
		{"<i>In vivo</i> study of <span class=\"nocase\">DNA</span>", "In vivo study of DNA"},
		{`CO<sub>2</sub> at <span class="math">\rho<1</span>`, `CO2 at $\rho<1$`},
		{`<i>a</i> <span class="tex">\foo{x}</span>`, `a \foo{x}`},
		{"a <i> b", "a <i> b"},
	}
	for _, test := range tests {
		if got := Plain(test.in); got != test.want {
			t.Errorf("Plain(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// No tag costs a search through all others.
func TestTokensLinear(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("<i>", 200_000) + strings.Repeat("</b>", 200_000),
		strings.Repeat(OpenTag(Math), 100_000),
		strings.Repeat("<b><i>", 100_000) + strings.Repeat("</b></i>", 100_000),
	} {
		inTime(t, s, func(s string) {
			Plain(s)
			DollarMath(s)
			MarkMath(s + "$x$")
		})
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{
		"", "a<b", "<i>a<b>b</i>c</b>", `<span class="math">a<i>b</span></span>`,
		`<span class="nocase"><sup>99m</sup>Tc</span>`, "<i><i></i></b>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var open []Tag
		var b strings.Builder
		last := TokenKind(0xff)
		for tok := range Tokens(s) {
			switch tok.Kind {
			case TokenText:
				if tok.Text == "" || last == TokenText {
					t.Fatalf("Tokens(%q): empty text, or two side by side", s)
				}
				b.WriteString(tok.Text)
			case TokenMath:
				b.WriteString(Wrap(Math, tok.Text))
			case TokenTeX:
				b.WriteString(Wrap(TeX, tok.Text))
			case TokenOpen:
				open = append(open, tok.Tag)
				b.WriteString(OpenTag(tok.Tag))
			case TokenClose:
				if len(open) == 0 || open[len(open)-1] != tok.Tag {
					t.Fatalf("Tokens(%q): not nested", s)
				}
				open = open[:len(open)-1]
				b.WriteString(CloseTag(tok.Tag))
			}
			last = tok.Kind
		}
		if len(open) > 0 {
			t.Fatalf("Tokens(%q): %v not closed", s, open)
		}
		if b.String() != s {
			t.Fatalf("Tokens(%q) put together again is %q", s, b.String())
		}
	})
}
