package endnotexml_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/endnotexml"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T)         { formattest.Run(t, endnotexml.Format, all.Registry) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, endnotexml.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, endnotexml.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, endnotexml.Format) }
