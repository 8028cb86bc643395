package convert_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/all"
)

// benchResults is how many results the benchmarks' listing has.
const benchResults = 2000

// listing returns the copied listing over and over, each title made another.
func listing(b *testing.B) string {
	b.Helper()
	text, err := os.ReadFile("../testdata/listings/arxiv-search.txt")
	if err != nil {
		b.Fatal(err)
	}
	results := strings.Split("\n"+strings.TrimSpace(string(text)), "\n-\n")[1:]
	var out strings.Builder
	for i := range benchResults {
		title, rest, _ := strings.Cut(results[i%len(results)], "\n")
		out.WriteString("-\n" + title + " " + strconv.Itoa(i) + "\n" + rest + "\n")
	}
	return out.String()
}

// run converts a document as the command line does.
func run(b *testing.B, in io.Reader, from, to *formats.Format, out io.Writer) *convert.Summary {
	b.Helper()
	key, err := convert.ParseKeyPattern("default")
	if err != nil {
		b.Fatal(err)
	}
	s, err := convert.Run(context.Background(), convert.Options{
		Registry: all.Registry, Stdin: in, From: from, To: to, Stdout: out,
		Normalize: convert.Normalizations(), Key: key,
		Write: formats.WriteOptions{OnLoss: func(formats.Loss) {}},
	})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkRun measures whole conversions, from bytes to bytes, of every format
// that can be read to every one that can be written.
func BenchmarkRun(b *testing.B) {
	arxiv := all.Registry.ByName("arxiv")
	text := listing(b)
	for _, from := range all.Registry {
		if from.NewReader == nil {
			continue
		}
		doc := text
		if from != arxiv {
			if from.NewWriter == nil {
				continue
			}
			var out bytes.Buffer
			run(b, strings.NewReader(text), arxiv, from, &out)
			doc = out.String()
		}
		for _, to := range all.Registry {
			if to.NewWriter == nil {
				continue
			}
			b.Run(from.Name+" to "+to.Name, func(b *testing.B) {
				b.SetBytes(int64(len(doc)))
				b.ReportAllocs()
				for b.Loop() {
					if s := run(b, strings.NewReader(doc), from, to, io.Discard); s.Read != benchResults {
						b.Fatalf("read %d records", s.Read)
					}
				}
			})
		}
	}
}
