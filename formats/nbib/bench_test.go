package nbib_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/nbib"
	"github.com/bibfold/bibfold/record"
)

// library returns a document of n ordinary records, as PubMed exports them.
func library(n int) []byte {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "PMID- %d\nOWN - NLM\nSTAT- MEDLINE\nIS  - 1476-5616 (Electronic)\nVI  - 129\nIP  - 5\nDP  - 2015 May\n"+
			"TI  - Drivers of coastal shoreline change: case study number %d of the coast.\nPG  - 475-82\nLID - 10.1016/j.x.%d [doi]\n"+
			"AB  - %sFAU - Nguyen, Hai H\nAU  - Nguyen HH\nAD  - Department of Coasts, Somewhere.\nFAU - McAlpine, Clive\nAU  - McAlpine C\n"+
			"LA  - eng\nPT  - Journal Article\nTA  - Environ Manage\nJT  - Environmental management\nMH  - Animals\nMH  - *Coasts\n"+
			"AID - 10.1016/j.x.%d [doi]\nSO  - Environ Manage. 2015 May;129(5):475-82.\n\n",
			i+1, i, i, strings.Repeat("Older adults represent a large share of those who live near the shore.\n      ", 12)+"End.\n", i)
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	text := library(500)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := nbib.Format.NewReader(bytes.NewReader(text), formats.ReadOptions{})
		for {
			if _, err := r.Read(); err != nil {
				break
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	text := library(500)
	var recs []*record.Record
	for rec, err := range formats.All(nbib.Format.NewReader(bytes.NewReader(text), formats.ReadOptions{})) {
		if err != nil {
			b.Fatal(err)
		}
		recs = append(recs, rec)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		w := nbib.Format.NewWriter(io.Discard, formats.WriteOptions{})
		for _, rec := range recs {
			if err := w.Write(rec); err != nil {
				b.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
