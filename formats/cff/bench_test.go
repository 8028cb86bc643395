package cff_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/bibfold/bibfold/formats/cff"
	"github.com/bibfold/bibfold/formats/formattest"
)

func BenchmarkRead(b *testing.B) {
	var text bytes.Buffer
	text.WriteString("cff-version: 1.2.0\nmessage: Cite it.\ntitle: Shores\nauthors:\n  - name: Coast Institute\nreferences:\n")
	for i := range 200 {
		fmt.Fprintf(&text, "  - type: article\n    title: Drivers of change, number %d\n    authors:\n      - family-names: Nguyen\n        given-names: Hai H.\n"+
			"    journal: Environmental Management\n    volume: 55\n    issue: 5\n    start: %d\n    end: %d\n    year: 2015\n    doi: 10.1007/s00267-015-%d\n", i, i+1, i+9, i)
	}
	formattest.BenchRead(b, cff.Format, text.Bytes())
}
