package noteexpress_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/noteexpress"
)

func TestSuite(t *testing.T) { formattest.Run(t, noteexpress.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, noteexpress.Format) }

func BenchmarkRead(b *testing.B) {
	var text bytes.Buffer
	for i := range 500 {
		fmt.Fprintf(&text, "{Reference Type}: Journal Article\n{Title}: 陶土浴研究%d\n{Author}: 王伟;李明\n{Journal}: 陶土学报\n{Year}: 2018\n"+
			"{Volume}: 41\n{Issue}: 05\n{Pages}: %d-%d\n{Keywords}: 陶土;健康\n{ISBN/ISSN}: 1234-5679\n{Abstract}: %s\n\n",
			i, i+1, i+9, strings.Repeat("Older adults represent a large share of those near the shore. ", 12))
	}
	formattest.BenchRead(b, noteexpress.Format, text.Bytes())
}
