package csljson_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) {
	formattest.Run(t, csljson.Format, all.Registry)
}

func TestLedger(t *testing.T) { formattest.Ledger(t, csljson.Format) }
func FuzzRead(f *testing.F)   { formattest.FuzzRead(f, csljson.Format) }

func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, csljson.Format) }
