package csv_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/csv"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/ris"
)

// others are the formats that tables must be told from.
var others = formats.Registry{csljson.Format, ris.Format, csv.Format}

func TestSuite(t *testing.T)         { formattest.Run(t, csv.Format, others) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, csv.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, csv.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, csv.Format) }
