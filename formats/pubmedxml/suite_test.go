package pubmedxml_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/pubmedxml"
)

func TestSuite(t *testing.T) { formattest.Run(t, pubmedxml.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, pubmedxml.Format) }
