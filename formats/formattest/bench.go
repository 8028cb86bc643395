package formattest

import (
	"bytes"
	"io"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// BenchRead measures how fast a format reads a document.
func BenchRead(b *testing.B, f *formats.Format, text []byte) {
	b.Helper()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range formats.All(f.NewReader(bytes.NewReader(text), formats.ReadOptions{})) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchWrite measures how fast a format writes the records of a document of its
// own; the bytes that it counts are those of the document.
func BenchWrite(b *testing.B, f *formats.Format, text []byte) {
	b.Helper()
	var recs []*record.Record
	for rec, err := range formats.All(f.NewReader(bytes.NewReader(text), formats.ReadOptions{})) {
		if err != nil {
			b.Fatal(err)
		}
		recs = append(recs, rec)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		w := f.NewWriter(io.Discard, formats.WriteOptions{})
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
