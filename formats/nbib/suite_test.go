package nbib_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/nbib"
)

func TestSuite(t *testing.T)         { formattest.Run(t, nbib.Format, all.Registry) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, nbib.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, nbib.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, nbib.Format) }
