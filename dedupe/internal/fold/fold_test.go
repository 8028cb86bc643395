package fold

import (
	"testing"
)

func TestFoldText(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "",
		"Deep Learning":                     "deep learning",
		"Non–small-cell lung cancer":        "non small cell lung cancer",
		"Gödel, Escher, Bach":               "godel escher bach",
		"St. John's wort":                   "st johns wort",
		"<sup>99m</sup>Tc & <i>E. coli</i>": "99mtc e coli",
		"Q&amp;A: p < .05 and q > .1":       "q a p 05 and q 1",
		"TGF-β1 and α-synuclein":            "tgf beta1 and alpha synuclein",
		"Москва":                            "moskva",
		`Lu\ifmmode \check{c}\else č\fi{}ivjanský`: "lucivjansky",
		`K{\"o}nig`: "konig",
		"ﬁne ½":     "fine 1 2",
	} {
		if got := Text(in); got != want {
			t.Errorf("Text(%q) = %q, want %q", in, got, want)
		}
	}
}
