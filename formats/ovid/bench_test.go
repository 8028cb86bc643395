package ovid_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/ovid"
)

func BenchmarkRead(b *testing.B) {
	var text bytes.Buffer
	for i := range 500 {
		fmt.Fprintf(&text, "<%d. >\nVN  - Ovid Technologies\nDB  - Journals@Ovid\nAN  - %d.\nAU  - Nguyen, Hai H. MD\nAU  - McAlpine, Clive\n"+
			"TI  - Drivers of change: number %d.  [Article]\nSO  - Environmental Management May 2015;55(5):%d-%d\nAB  - %s\nDI  - 10.1007/s00267-015-%d\n\n",
			i+1, i, i, i+1, i+9, strings.Repeat("Older adults represent a large share of those near the shore. ", 12), i)
	}
	formattest.BenchRead(b, ovid.Format, text.Bytes())
}
