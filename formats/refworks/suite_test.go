package refworks_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/refworks"
)

func TestSuite(t *testing.T) { formattest.Run(t, refworks.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, refworks.Format) }
