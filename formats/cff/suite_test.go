package cff_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/cff"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, cff.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, cff.Format) }
