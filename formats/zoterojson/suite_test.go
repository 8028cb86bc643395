package zoterojson_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/zoterojson"
)

// others are the formats that Zotero's JSON must be told from.
var others = formats.Registry{csljson.Format, zoterojson.Format}

func TestSuite(t *testing.T) { formattest.Run(t, zoterojson.Format, others) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, zoterojson.Format) }
