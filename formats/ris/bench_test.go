package ris_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/ris"
	"github.com/bibfold/bibfold/record"
)

// library returns a document of n ordinary records, as a database exports them.
func library(n int) []byte {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "TY  - JOUR\nAU  - Nguyen, Hai H.\nAU  - McAlpine, Clive\nAU  - van der Maas, Mark\nAU  - Müller, Jörg\n"+
			"TI  - Drivers of coastal shoreline change: case study number %d of the coast\nT2  - Environmental Management\n"+
			"SN  - 0364-152X\nSN  - 1432-1009\nDA  - 2015/05/12\nPY  - 2015\nVL  - 55\nIS  - 5\nSP  - %d\nEP  - %d\n"+
			"DO  - 10.1007/s00267-015-%d\nUR  - https://doi.org/10.1007/s00267-015-%d\nKW  - mangrove\nKW  - erosion\nKW  - sea level\n"+
			"LA  - en\nAB  - %s\nDB  - Scopus\nN1  - Export Date: 7 December 2022\nER  - \n\n",
			i, i+1, i+9, i, i, strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12))
	}
	return []byte(b.String())
}

func readAll(b testing.TB, text []byte) []*record.Record {
	b.Helper()
	var recs []*record.Record
	for rec, err := range formats.All(ris.Format.NewReader(bytes.NewReader(text), formats.ReadOptions{})) {
		if err != nil {
			b.Fatal(err)
		}
		recs = append(recs, rec)
	}
	return recs
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, ris.Format, library(500)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, ris.Format, library(500)) }
