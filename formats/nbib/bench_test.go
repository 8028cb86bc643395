package nbib_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/nbib"
)

// library returns a document of n ordinary records, as PubMed exports them.
func library(n int) []byte {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "PMID- %d\nOWN - NLM\nSTAT- MEDLINE\nIS  - 1476-5616 (Electronic)\nVI  - 129\nIP  - 5\nDP  - 2015 May\n"+
			"TI  - Drivers of coastal shoreline change: case study number %d of the coast.\nPG  - 475-82\nLID - 10.1016/j.x.%d [doi]\n"+
			"AB  - %sFAU - Nguyen, Hai H\nAU  - Nguyen HH\nAD  - Department of Coasts, Somewhere.\nFAU - McAlpine, Clive\nAU  - McAlpine C\n"+
			"LA  - eng\nPT  - Journal Article\nTA  - Environ Manage\nJT  - Environmental management\nMH  - Animals\nMH  - *Coasts\n"+
			"AID - 10.1016/j.x.%d [doi]\nSO  - Environ Manage. 2015 May;129(5):475-82.\n\n",
			i+1, i, i, strings.Repeat("Older adults represent a large share of those who live near the shore.\n      ", 12)+"End.\n", i)
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, nbib.Format, library(500)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, nbib.Format, library(500)) }
