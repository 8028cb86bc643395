package bibjson_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/bibjson"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, bibjson.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, bibjson.Format) }

// BenchmarkRead reads a list of the document in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, bibjson.Format, formattest.JSONList(b, "scraped.json", 100))
}
