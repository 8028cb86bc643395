package arxiv

import (
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
)

// archives holds arXiv's archives and their subject classes, those of today and
// those that were merged into others (https://arxiv.org/category_taxonomy,
// https://arxiv.org/archive). An archive whose list begins with "." is a category
// in itself as well.
var archives = map[string]string{
	"astro-ph": ". CO EP GA HE IM SR",
	"cond-mat": ". dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con",
	"cs": "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO " +
		"SC SD SE SI SY",
	"econ":    "EM GN TH",
	"eess":    "AS IV SP SY",
	"gr-qc":   ".",
	"hep-ex":  ".",
	"hep-lat": ".",
	"hep-ph":  ".",
	"hep-th":  ".",
	"math":    "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST",
	"math-ph": ".",
	"nlin":    "AO CD CG PS SI",
	"nucl-ex": ".",
	"nucl-th": ".",
	"physics": "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph " +
		"geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph",
	"q-bio":    ". BM CB GN MN NC OT PE QM SC TO",
	"q-fin":    "CP EC GN MF PM PR RM ST TR",
	"quant-ph": ".",
	"stat":     "AP CO ME ML OT TH",

	"acc-phys": ".", "adap-org": ".", "alg-geom": ".", "ao-sci": ".", "atom-ph": ".", "bayes-an": ".",
	"chao-dyn": ".", "chem-ph": ".", "cmp-lg": ".", "comp-gas": ".", "dg-ga": ".", "funct-an": ".",
	"mtrl-th": ".", "patt-sol": ".", "plasm-ph": ".", "q-alg": ".", "solv-int": ".", "supr-con": ".",
}

// categories holds every category as it is written: cs.SD, hep-th.
var categories = func() map[string]string {
	m := map[string]string{}
	for archive, classes := range archives {
		for class := range strings.FieldsSeq(classes) {
			name := archive + "." + class
			if class == "." {
				name = archive
			}
			m[name] = name
		}
	}
	return m
}()

// category returns the category that word is, "" if it is none. A class that
// arXiv adds to one of its archives in days to come (cs.ZZ) is one too.
func category(word []byte) string {
	if c, ok := categories[string(word)]; ok {
		return c
	}
	n := len(word) - 3
	if n > 0 && word[n] == '.' && ascii.IsUpper(word[n+1]) && ascii.IsUpper(word[n+2]) {
		if _, ok := archives[string(word[:n])]; ok {
			return string(word)
		}
	}
	return ""
}
