// Makelibrary writes a made-up bibliography and the truth about it:
//
//	go run ./internal/synth/makelibrary -n 100000 -o library.json -truth truth.tsv
//
// The format is told by the extension of the file. The truth has a line for each
// record: its id and the id of the first record of the same work.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/internal/synth"
)

func main() {
	n := flag.Int("n", 2000, "number of records")
	seed := flag.Uint64("seed", 1, "another seed makes another library")
	output := flag.String("o", "library.json", "`file` to write")
	truth := flag.String("truth", "truth.tsv", "`file` for the truth")
	flag.Parse()
	if err := run(*n, *seed, *output, *truth); err != nil {
		fmt.Fprintln(os.Stderr, "makelibrary:", err)
		os.Exit(1)
	}
}

func run(n int, seed uint64, output, truth string) error {
	candidates := all.Registry.ByExtension(filepath.Ext(output))
	at := slices.IndexFunc(candidates, func(f *formats.Format) bool { return f.NewWriter != nil })
	if at < 0 {
		return fmt.Errorf("%s: no format that can be written has this extension", output)
	}
	l := synth.New(seed, n)
	if err := writeTo(output, func(w *bufio.Writer) error { return writeRecords(w, candidates[at], l) }); err != nil {
		return err
	}
	return writeTo(truth, func(w *bufio.Writer) error { return writeTruth(w, l) })
}

func writeTo(name string, write func(*bufio.Writer) error) (err error) {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		_ = f.Close() // the first error tells more
		return err
	}
	if err := w.Flush(); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

func writeRecords(w *bufio.Writer, format *formats.Format, l *synth.Library) error {
	out := format.NewWriter(w, formats.WriteOptions{})
	for _, r := range l.Records {
		if err := out.Write(r); err != nil {
			return err
		}
	}
	return out.Close()
}

func writeTruth(w *bufio.Writer, l *synth.Library) error {
	first := map[int32]string{}
	for i, r := range l.Records {
		work, ok := first[l.Works[i]]
		if !ok {
			work = r.ID
			first[l.Works[i]] = work
		}
		if _, err := fmt.Fprintf(w, "%s\t%s\n", r.ID, work); err != nil {
			return err
		}
	}
	return nil
}
