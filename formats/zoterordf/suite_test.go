package zoterordf_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/zoterordf"
)

// others are the formats that Zotero RDF must be told from.
var others = formats.Registry{csljson.Format, zoterordf.Format}

func TestSuite(t *testing.T)         { formattest.Run(t, zoterordf.Format, others) }
func TestLedger(t *testing.T)        { formattest.Ledger(t, zoterordf.Format) }
func FuzzRead(f *testing.F)          { formattest.FuzzRead(f, zoterordf.Format) }
func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, zoterordf.Format) }
