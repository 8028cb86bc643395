package cslyaml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/cslyaml"
	"github.com/bibfold/bibfold/formats/formattest"
)

// library returns a document of n ordinary items.
func library(n int) []byte {
	var b strings.Builder
	b.WriteString("---\nreferences:\n")
	for i := range n {
		fmt.Fprintf(&b, "- id: mud%d\n  type: article-journal\n  title: Drivers of *coastal* change, case %d\n  author:\n"+
			"  - family: Nguyen\n    given: Hai H.\n  - family: Maas\n    given: Mark\n    non-dropping-particle: van der\n"+
			"  issued: 2015-05-12\n  container-title: Environmental Management\n  volume: 55\n  issue: 5\n  page: 475-482\n  DOI: 10.1000/mud.%d\n", i, i, i)
	}
	b.WriteString("...\n")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, cslyaml.Format, library(500)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, cslyaml.Format, library(500)) }
