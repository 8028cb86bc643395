package crossref_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/crossref"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/formattest"
)

// others are the formats in JSON that this one must be told from.
var others = formats.Registry{crossref.Format, csljson.Format}

func TestSuite(t *testing.T) { formattest.Run(t, crossref.Format, others) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, crossref.Format) }

// BenchmarkRead reads a list of the works in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, crossref.Format, formattest.JSONList(b, "answer.json", 100))
}
