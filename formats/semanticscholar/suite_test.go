package semanticscholar_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/semanticscholar"
)

func TestSuite(t *testing.T) { formattest.Run(t, semanticscholar.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, semanticscholar.Format) }

// BenchmarkRead reads a list of the document in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, semanticscholar.Format, formattest.JSONList(b, "citations.json", 100))
}
