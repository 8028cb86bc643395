package esummary_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/esummary"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, esummary.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, esummary.Format) }

// BenchmarkRead reads a list of the document in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, esummary.Format, formattest.JSONList(b, "pmc.json", 100))
}

// BenchmarkReadXML reads the document in a fixture many times over.
func BenchmarkReadXML(b *testing.B) {
	text, err := os.ReadFile("testdata/suite/version1.xml")
	if err != nil {
		b.Fatal(err)
	}
	formattest.BenchRead(b, esummary.Format, bytes.Repeat(text, 200))
}
