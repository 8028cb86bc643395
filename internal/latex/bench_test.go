package latex

import "testing"

var benchTexts = []struct{ name, tex string }{
	{"plain", "Attention is all you need: sequence transduction models without recurrence - a survey (2nd edition)"},
	{"braced", "{BERT}: Pre-training of Deep Bidirectional Transformers for Language Understanding in {NLP}"},
	{"accents", `{\"U}ber formal unentscheidbare S{\"a}tze der Principia Mathematica und verwandter Systeme, K. G{\"o}del, \v{S}koda \& S{\o}n`},
	{"utf8", "Über formal unentscheidbare Sätze der Principia Mathematica und verwandter Systeme, K. Gödel, Škoda Søn"},
	{"math", `On the bound $O(n^{3/2}\log n)$ for $k$-sets -- and \emph{related} results for $\rho \approx 0.9$`},
}

func BenchmarkDecode(b *testing.B) {
	for _, bb := range benchTexts {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.tex)))
			b.ReportAllocs()
			for b.Loop() {
				Decode(bb.tex, Title)
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, bb := range benchTexts {
		text := Decode(bb.tex, Title)
		for _, o := range []Options{{Mode: Title}, {Mode: Title, ASCII: true}} {
			name := bb.name
			if o.ASCII {
				name += "/ascii"
			}
			b.Run(name, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				var dst []byte
				for b.Loop() {
					dst = AppendEncode(dst[:0], text, o)
				}
			})
		}
	}
}
