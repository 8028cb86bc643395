package arxiv_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/arxiv"
	"github.com/bibfold/bibfold/formats/formattest"
)

func TestSuite(t *testing.T) { formattest.Run(t, arxiv.Format, all.Registry) }
