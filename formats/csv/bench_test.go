package csv_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/csv"
	"github.com/bibfold/bibfold/formats/formattest"
)

// table returns a table of n ordinary rows, as a database exports them.
func table(n int) []byte {
	var b strings.Builder
	b.WriteString("\"Authors\",\"Title\",\"Year\",\"Source title\",\"Volume\",\"Issue\",\"Page start\",\"Page end\",\"DOI\",\"Link\",\"Abstract\",\"Author Keywords\",\"ISSN\",\"Document Type\",\"EID\"\n")
	for i := range n {
		fmt.Fprintf(&b, "\"Nguyen H.; McAlpine C.; van der Maas M.\",\"Drivers of coastal \"\"shoreline\"\" change: case study %d\",\"2015\",\"Environmental Management\",\"55\",\"5\",\"%d\",\"%d\",\"10.1007/s00267-015-%d\",\"https://example.org/%d\",\"%s\",\"mangrove; erosion; sea level\",\"0364152X\",\"Article\",\"2-s2.0-%d\"\n",
			i, i+1, i+9, i, i, strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12), i)
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, csv.Format, table(500)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, csv.Format, table(500)) }
