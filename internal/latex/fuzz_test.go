package latex

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/record"
)

// seeds are values of both kinds: what fuzzing starts from.
var seeds = []string{
	"", " ", "plain", `{\"o}`, `\'{\^e}`, `\c c\v{\j}`, `{DNA}s {{Whole}}`, `\emph{{A} b}`, `{\em a {B}}`,
	"$x_1$ {$N$} $5 to $10", `\(a\) \[b\] \ensuremath{\alpha}`, `\foo{a}{b} \foo bar {\foo B}`, "a--b---c ``d'' `e'",
	`\textbackslash{} \{a\} } {`, `\begin{x}y\end{x}`, `\url{a_b} \href{a}{b}`, `\enquote{a \enquote{b}}`,
	"Gödel <i>a</i> <span class=\"nocase\">DNA</span>", `<span class="math">ρ\approx x₁₂</span>`,
	`<span class="tex">\foo</span>bar`, "α ≤ β καί ₂ – “x” ’ \u00a0 \u00ad o\u0361o ế", "<{}>", "\\", "{", "$$", "~", "-", "''",
}

func modes() []Options {
	return []Options{{}, {Mode: Title}, {ASCII: true}, {ASCII: true, Mode: Title}}
}

// FuzzDecode decodes anything, and what comes out must be good for writing: the
// braces balanced, and the same again when it is read and written once more.
func FuzzDecode(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		for _, o := range modes() {
			text := Decode(s, o.Mode)
			if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) {
				t.Errorf("Decode(%q) = %q, not in normal form", s, text)
			}
			if !strings.Contains(s, `<span class="tex">`) {
				checkEncoded(t, text, o)
			}
		}
	})
}

// FuzzRoundTrip writes any text and reads it back.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		s = norm.NFC.String(strings.Join(strings.Fields(s), " "))
		for _, o := range modes() {
			checkEncoded(t, s, o)
			if record.HasMarkup(s) || strings.ContainsFunc(s, isChanged) {
				continue
			}
			if got := Decode(Encode(s, o), o.Mode); got != s {
				t.Errorf("Decode(Encode(%q, %+v)) = %q (by way of %q)", s, o, got, Encode(s, o))
			}
		}
	})
}

// checkEncoded checks what must hold of every text that is written.
func checkEncoded(t *testing.T, text string, o Options) {
	t.Helper()
	once := Encode(text, o)
	depth := 0
	for i := range len(once) {
		switch once[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 {
		t.Errorf("Encode(%q, %+v) = %q: braces don't match", text, o, once)
	}
	if spellsTags(text) {
		return // plain characters that would count as markup in other company
	}
	again := Decode(once, o.Mode)
	twice := Encode(again, o)
	if third := Encode(Decode(twice, o.Mode), o); third != twice {
		t.Errorf("%q, %+v: encoded %q, decoded %q, encoded %q, then %q", text, o, once, again, twice, third)
	}
}

func spellsTags(text string) bool {
	for t := range record.Tokens(text) {
		if t.Kind != record.TokenOpen && t.Kind != record.TokenClose && strings.Contains(t.Text, "<") {
			return true
		}
	}
	return false
}

// isChanged reports whether r may come back as something else: dotless letters
// under accents, ligatures of fonts, mathematical alphabets.
func isChanged(r rune) bool {
	return r == 'ı' || r == 'ȷ' || 0xfb00 <= r && r <= 0xfb06 || 0x1d400 <= r && r < 0x1d800
}
