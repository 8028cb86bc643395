package ovid_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/ovid"
)

func TestSuite(t *testing.T) { formattest.Run(t, ovid.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, ovid.Format) }
