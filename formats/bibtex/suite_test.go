package bibtex_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) {
	formattest.Run(t, bibtex.BibTeX, formats.Registry{bibtex.BibTeX, bibtex.BibLaTeX})
}

func FuzzRead(f *testing.F) { formattest.FuzzRead(f, bibtex.BibTeX) }

func FuzzReadWriteRead(f *testing.F) { formattest.FuzzReadWriteRead(f, bibtex.BibTeX) }

func FuzzReadWriteReadBibLaTeX(f *testing.F) { formattest.FuzzReadWriteRead(f, bibtex.BibLaTeX) }
