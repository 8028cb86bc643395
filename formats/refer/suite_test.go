package refer_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/refer"
)

func TestSuite(t *testing.T)         { formattest.Run(t, refer.Format, all.Registry) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, refer.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, refer.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, refer.Format) }
