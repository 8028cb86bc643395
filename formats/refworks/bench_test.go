package refworks_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/refworks"
)

func BenchmarkRead(b *testing.B) {
	var text bytes.Buffer
	for i := range 500 {
		fmt.Fprintf(&text, "RT Journal Article\nSR Print(0)\nID %d\nA1 Nguyen,Hai H.\nA1 McAlpine,Clive\nT1 Drivers of change: number %d\n"+
			"JF Environmental Management\nYR 2015\nVO 55\nIS 5\nSP %d\nOP %d\nK1 mangrove\nAB %s\nDO 10.1007/s00267-015-%d\n\n",
			i, i, i+1, i+9, strings.Repeat("Older adults represent a large share of those near the shore. ", 12), i)
	}
	formattest.BenchRead(b, refworks.Format, text.Bytes())
}
