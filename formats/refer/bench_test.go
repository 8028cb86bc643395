package refer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/refer"
)

// library returns a document of n ordinary records, as EndNote exports them.
func library(n int) []byte {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%%0 Journal Article\n%%A Nguyen, Hai H.\n%%A McAlpine, Clive\n%%A van der Maas, Mark\n%%D 2015\n"+
			"%%T Drivers of coastal shoreline change: case study number %d of the coast\n%%J Environmental Management\n%%V 55\n%%N 5\n"+
			"%%P %d-%d\n%%@ 0364-152X\n%%R 10.1007/s00267-015-%d\n%%K mangrove\nerosion\nsea level\n%%X %s\n%%8 2015-05-12\n\n",
			i, i+1, i+9, i, strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12))
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, refer.Format, library(500)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, refer.Format, library(500)) }
