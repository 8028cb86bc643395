package html_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/html"
)

// others are the formats that web pages must be told from.
var others = formats.Registry{csljson.Format, html.Format}

func TestSuite(t *testing.T) { formattest.Run(t, html.Format, others) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, html.Format) }
