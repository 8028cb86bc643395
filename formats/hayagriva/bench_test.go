package hayagriva_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/hayagriva"
)

// library returns a document of n ordinary entries.
func library(n int) []byte {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "mud%d:\n  type: article\n  title: Drivers of {Coastal} change, case %d\n  author: [\"Nguyen, Hai H.\", \"van der Maas, Mark\"]\n"+
			"  date: 2015-05-12\n  page-range: 475-482\n  serial-number:\n    doi: 10.1000/mud.%d\n"+
			"  parent:\n    type: periodical\n    title: Environmental Management\n    volume: 55\n    issue: 5\n\n", i, i, i)
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, hayagriva.Format, library(500)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, hayagriva.Format, library(500)) }
