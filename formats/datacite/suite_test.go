package datacite_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/datacite"
	"github.com/bibfold/bibfold/formats/formattest"
)

// others are the formats in JSON that this one must be told from.
var others = formats.Registry{datacite.Format, csljson.Format}

func TestSuite(t *testing.T) { formattest.Run(t, datacite.Format, others) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, datacite.Format) }

// BenchmarkRead reads a list of the works in a fixture.
func BenchmarkRead(b *testing.B) {
	formattest.BenchRead(b, datacite.Format, formattest.JSONList(b, "dois.json", 100))
}
