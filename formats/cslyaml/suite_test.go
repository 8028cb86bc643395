package cslyaml_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/cslyaml"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/ris"
)

// others are the formats that CSL-YAML must be told from.
var others = formats.Registry{csljson.Format, ris.Format, cslyaml.Format}

func TestSuite(t *testing.T)         { formattest.Run(t, cslyaml.Format, others) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, cslyaml.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, cslyaml.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, cslyaml.Format) }
