package crossref_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/crossref"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, crossref.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, crossref.Format) }

// BenchmarkRead reads a list of the document in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, crossref.Format, formattest.JSONList(b, "answer.json", 100))
}
