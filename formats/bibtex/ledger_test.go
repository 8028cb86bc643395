package bibtex_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestLedger(t *testing.T)         { formattest.Ledger(t, bibtex.BibTeX) }
func TestLedgerBibLaTeX(t *testing.T) { formattest.Ledger(t, bibtex.BibLaTeX) }
