package openalex_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/openalex"
)

// others are the formats in JSON that this one must be told from.
var others = formats.Registry{openalex.Format, csljson.Format}

func TestSuite(t *testing.T) { formattest.Run(t, openalex.Format, others) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, openalex.Format) }

// BenchmarkRead reads a list of the works in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, openalex.Format, formattest.JSONList(b, "results.json", 100))
}
