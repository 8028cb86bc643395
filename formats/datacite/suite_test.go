package datacite_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/datacite"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, datacite.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, datacite.Format) }

// BenchmarkRead reads a list of the document in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, datacite.Format, formattest.JSONList(b, "dois.json", 100))
}

// BenchmarkReadXML reads the document in a fixture many times over.
func BenchmarkReadXML(b *testing.B) {
	text, err := os.ReadFile("testdata/suite/kernel4.xml")
	if err != nil {
		b.Fatal(err)
	}
	formattest.BenchRead(b, datacite.Format, bytes.Repeat(text, 200))
}
