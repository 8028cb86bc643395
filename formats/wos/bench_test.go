package wos_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/wos"
)

// library returns a document of n ordinary records, with their references.
func library(n int) []byte {
	var b strings.Builder
	b.WriteString("FN Clarivate Analytics Web of Science\nVR 1.0\n")
	for i := range n {
		fmt.Fprintf(&b, "PT J\nAU Nguyen, HH\n   McAlpine, C\nAF Nguyen, Hai H.\n   McAlpine, Clive\nTI Drivers of coastal change: case study\n"+
			"   number %d of the coast\nSO ENVIRONMENTAL MANAGEMENT\nLA English\nDT Article\nDE mangrove; erosion; sea level\nAB %s\n"+
			"C1 [Nguyen, Hai H.] Univ Somewhere, Dept Coasts, Somewhere, Norway.\nOI Nguyen, Hai/0000-0002-1825-0097\nCR %sNR 30\nTC 4\n"+
			"PU SPRINGER\nPI NEW YORK\nSN 0364-152X\nEI 1432-1009\nJ9 ENVIRON MANAGE\nJI Environ. Manage.\nPD MAY\nPY 2015\nVL 55\nIS 5\n"+
			"BP %d\nEP %d\nDI 10.1007/s00267-015-%d\nUT WOS:%015d\nER\n\n",
			i, strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12),
			strings.Repeat("Adams TM, 2012, J COAST ENG, V138, P1403, DOI 10.1061/x.1943-5436\n   ", 29)+"Roe J, 1999, TIDES\n", i+1, i+9, i, i)
	}
	b.WriteString("EF")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) { formattest.BenchRead(b, wos.Format, library(300)) }
