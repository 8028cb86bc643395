package refer_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/refer"
	"github.com/bibfold/bibfold/record"
)

// library returns a document of n ordinary records, as EndNote exports them.
func library(n int) []byte {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%%0 Journal Article\n%%A Nguyen, Hai H.\n%%A McAlpine, Clive\n%%A van der Maas, Mark\n%%D 2015\n"+
			"%%T Drivers of coastal shoreline change: case study number %d of the coast\n%%J Environmental Management\n%%V 55\n%%N 5\n"+
			"%%P %d-%d\n%%@ 0364-152X\n%%R 10.1007/s00267-015-%d\n%%K mangrove\nerosion\nsea level\n%%X %s\n%%8 2015-05-12\n\n",
			i, i+1, i+9, i, strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12))
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	text := library(500)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := refer.Format.NewReader(bytes.NewReader(text), formats.ReadOptions{})
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
	for rec, err := range formats.All(refer.Format.NewReader(bytes.NewReader(text), formats.ReadOptions{})) {
		if err != nil {
			b.Fatal(err)
		}
		recs = append(recs, rec)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		w := refer.Format.NewWriter(io.Discard, formats.WriteOptions{})
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
