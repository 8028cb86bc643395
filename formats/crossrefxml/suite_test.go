package crossrefxml_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/crossrefxml"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, crossrefxml.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, crossrefxml.Format) }

// BenchmarkRead reads the answer in a fixture many times over.
func BenchmarkRead(b *testing.B) {
	text, err := os.ReadFile("testdata/suite/query.xml")
	if err != nil {
		b.Fatal(err)
	}
	formattest.BenchRead(b, crossrefxml.Format, bytes.Repeat(text, 200))
}
