package mods_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/mods"
)

func TestSuite(t *testing.T)         { formattest.Run(t, mods.Format, all.Registry) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, mods.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, mods.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, mods.Format) }
