package hayagriva_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/cslyaml"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/hayagriva"
)

// others are the formats that Hayagriva must be told from.
var others = formats.Registry{csljson.Format, cslyaml.Format, hayagriva.Format}

func TestSuite(t *testing.T)         { formattest.Run(t, hayagriva.Format, others) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, hayagriva.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, hayagriva.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, hayagriva.Format) }
