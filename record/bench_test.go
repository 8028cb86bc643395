package record

import (
	"strings"
	"testing"
)

// bench runs do over all of the texts, whose bytes are counted.
func bench(b *testing.B, texts []string, do func(string)) {
	n := 0
	for _, s := range texts {
		n += len(s)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			do(s)
		}
	}
}

func BenchmarkParseDisplay(b *testing.B) {
	bench(b, []string{
		"Ada Lovelace", "Bryan Catanzaro", "Albert Villanova del Moral", "Teven Le Scao", "J. R. R. Tolkien",
		"Marcelo H. Ang Jr", "Jörg Müller", "NVIDIA", "ATLAS Collaboration",
	}, func(s string) { ParseDisplay(s) })
}

func BenchmarkParseDisplayList(b *testing.B) {
	items := strings.Split("NVIDIA, :, Aarti Basant, Ada Lovelace, Bryan Catanzaro, Teven Le Scao, et al. (99 additional authors not shown)", ",")
	b.ReportAllocs()
	for b.Loop() {
		ParseDisplayList(items)
	}
}

func BenchmarkParseInverted(b *testing.B) {
	bench(b, []string{
		"Lovelace, Ada", "Catanzaro, Bryan", "del Mundo, Carlo, Jr.", "Tolkien, J. R. R.", "King, Jr., Martin Luther",
		"Beethoven, Ludwig van", "Müller, Jörg", "CERN", "World Health Organization",
	}, func(s string) { ParseInverted(s) })
}

func BenchmarkParseDate(b *testing.B) {
	bench(b, []string{"2004", "2004-06-11", "6 November, 2025", "Nov 2025", "2004/06/11/", "2006 Sep-Oct", "1999-2001"},
		func(s string) { ParseDate(s) })
}

func BenchmarkPlain(b *testing.B) {
	bench(b, []string{
		"A title without any markup, as most of them are",
		`The <i>Drosophila</i> gene <span class="nocase">DNA</span> in CO<sub>2</sub> at <span class="math">\rho\approx 0.9</span>`,
	}, func(s string) { Plain(s) })
}

func BenchmarkTokens(b *testing.B) {
	bench(b, []string{
		"A title without any markup, as most of them are",
		`The <i>Drosophila</i> gene <span class="nocase">DNA</span> in CO<sub>2</sub> at <span class="math">\rho\approx 0.9</span>`,
	}, func(s string) {
		for range Tokens(s) {
		}
	})
}

func BenchmarkMarkMath(b *testing.B) {
	bench(b, []string{
		"A title without any mathematics, as most of them are",
		`An $O(n^2)$ algorithm for $n$-grams that costs $5 to $10`,
	}, func(s string) { MarkMath(s) })
}

func BenchmarkCleanDOI(b *testing.B) {
	bench(b, []string{"10.1000/xyz123", "https://doi.org/10.1016/S0140-6736(05)67152-4", "doi:10.48550/arXiv.2511.10289"},
		func(s string) { CleanDOI(s) })
}

func BenchmarkParseArXiv(b *testing.B) {
	bench(b, []string{"2511.10289", "https://arxiv.org/abs/2511.10289v2", "arXiv:2511.10289", "math.GT/0309136"},
		func(s string) { ParseArXiv(s) })
}

func BenchmarkFindArXiv(b *testing.B) {
	bench(b, []string{
		"Advances in Neural Information Processing Systems 30: Annual Conference", "arXiv preprint arXiv:2005.00683",
		strings.Repeat("an abstract speaks of corrections and of archives and of nothing else ", 20),
	}, func(s string) { FindArXiv(s) })
}

func BenchmarkCleanPages(b *testing.B) {
	bench(b, []string{"123", "123-145", "123--45", "e12724", "395-9; discussion 399-400"}, func(s string) { CleanPages(s) })
}
