package cochrane_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/cochrane"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, cochrane.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, cochrane.Format) }

func BenchmarkRead(b *testing.B) {
	var text bytes.Buffer
	for i := range 500 {
		fmt.Fprintf(&text, "Record #%d of 500\nID: CN-%08d\nAU: Doe JA\nAU: Roe R\nTI: Mud baths, part %d\nSO: Journal of mud\n"+
			"YR: 2012\nVL: 7\nNO: 2\nPG: %d-%d\nPM: PUBMED %d\nPT: Journal article\nKW: Humans; *Mud\nDOI: 10.1000/mud.%d\nAB: %s\n\n\n",
			i+1, i, i, i+1, i+9, 10000000+i, i, strings.Repeat("Older adults represent a large share of those near the shore. ", 12))
	}
	formattest.BenchRead(b, cochrane.Format, text.Bytes())
}
