package csljson

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// library returns n records as a library holds them: articles with abstracts,
// some with accents and markup, some preprints.
func library(n int) []*record.Record {
	var recs []*record.Record
	for i := range n {
		r := &record.Record{
			ID:             fmt.Sprintf("smith%d", i),
			Type:           record.TypeArticleJournal,
			Title:          fmt.Sprintf("A study of the effects of treatment %d on the outcome of patients", i),
			ContainerTitle: "Journal of Examples",
			Volume:         fmt.Sprint(i % 90), Issue: "3", Page: "123-145",
			DOI:      fmt.Sprintf("10.1000/example.%d", i),
			Issued:   record.YearMonthDay(1990+i%30, 1+i%12, 1+i%28),
			Keywords: []string{"examples", "outcome"},
			Abstract: "Background: We studied the effect of the treatment on patients in a randomised trial. Methods: " +
				"Patients were assigned to two groups and followed for a year. Results: There was a difference between the groups.",
		}
		for j := range 1 + i%6 {
			r.Author = append(r.Author, record.Name{Family: fmt.Sprintf("Family%d", j), Given: "Given M."})
		}
		switch i % 5 {
		case 1:
			r.Title = "Étude de l’effet du traitement sur <i>Drosophila</i>"
		case 2:
			r.Type, r.Genre, r.Publisher = record.TypeArticle, record.GenrePreprint, "arXiv"
			r.ContainerTitle, r.DOI = "", ""
			r.ArXiv = record.ArXiv{ID: fmt.Sprintf("2401.%05d", i+1), Primary: "cs.LG", Classes: []string{"cs.LG", "cs.AI"}}
			r.URL = r.ArXiv.URL()
		case 3:
			r.Notes = []string{"A remark of the owner."}
		}
		recs = append(recs, r)
	}
	return recs
}

func BenchmarkRead(b *testing.B) {
	text := writeAll(b, formats.WriteOptions{Compact: true}, library(2000)...)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := newReader(bytes.NewReader(text), formats.ReadOptions{})
		for _, err := range formats.All(r) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, compact := range []bool{true, false} {
		b.Run(fmt.Sprintf("compact=%v", compact), func(b *testing.B) {
			opts := formats.WriteOptions{Compact: compact}
			recs := library(2000)
			b.SetBytes(int64(len(writeAll(b, opts, recs...))))
			b.ReportAllocs()
			for b.Loop() {
				w := Format.NewWriter(io.Discard, opts)
				for _, r := range recs {
					if err := w.Write(r); err != nil {
						b.Fatal(err)
					}
				}
				if err := w.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
