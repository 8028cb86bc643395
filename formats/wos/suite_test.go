package wos_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/wos"
)

func TestSuite(t *testing.T) { formattest.Run(t, wos.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, wos.Format) }
