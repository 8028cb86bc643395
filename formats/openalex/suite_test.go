package openalex_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/openalex"
)

func TestSuite(t *testing.T) { formattest.Run(t, openalex.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, openalex.Format) }

// BenchmarkRead reads a list of the document in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, openalex.Format, formattest.JSONList(b, "results.json", 100))
}
