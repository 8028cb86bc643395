package ris_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/ris"
)

// others are the formats that RIS must be told from.
var others = formats.Registry{csljson.Format, ris.Format}

func TestSuite(t *testing.T)         { formattest.Run(t, ris.Format, others) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, ris.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, ris.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, ris.Format) }
