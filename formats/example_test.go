package formats_test

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/formats/ris"
	"github.com/bibfold/bibfold/record"
)

const library = `TY  - JOUR
AU  - Fox, Quick
TI  - On Frogs
PY  - 2001
ER  -

TY  - BOOK
TI  - A Book of Frogs
`

// A registry tells by its looks what a document is.
func Example() {
	format, confidence := all.Registry.Sniff([]byte(library))
	fmt.Println(format.Title, confidence == formats.Certain)
	for rec, err := range formats.All(format.NewReader(strings.NewReader(library), formats.ReadOptions{})) {
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%s: %s\n", rec.Type, rec.Title)
	}
	// Output:
	// RIS true
	// article-journal: On Frogs
	// book: A Book of Frogs
}

// With a handler a reader tells what it can't read, and goes on.
func ExampleReader() {
	const damaged = "@article{a, title = {Frogs}\n@book{b, title = {Toads}}\n@book{c, title {Newts}}\n"
	r := bibtex.BibTeX.NewReader(strings.NewReader(damaged), formats.ReadOptions{
		File:    "refs.bib",
		OnError: func(e *formats.Error) { fmt.Println(e) },
	})
	for {
		rec, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("line %d: %s\n", rec.Source.Line, rec.Title)
	}
	// Output:
	// refs.bib:1:1: entry "a": closing brace of the entry is missing
	// line 1: Frogs
	// line 2: Toads
	// refs.bib:3:16: entry "c": equals sign is missing behind "title"
	// line 3: Newts
}

// A writer tells what its format has no place for.
func ExampleWriter() {
	w := ris.Format.NewWriter(os.Stdout, formats.WriteOptions{
		OnLoss: func(l formats.Loss) { fmt.Printf("%s: %s %s\n", l.Record.ID, l.Field, l.Action) },
	})
	rec := &record.Record{ID: "fox01", Type: record.TypeBook, Title: "Frogs"}
	rec.SetNames(record.Curator, []record.Name{record.ParseDisplay("Quick Fox")})
	if err := w.Write(rec); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// fox01: curator dropped
	// TY  - BOOK
	// ID  - fox01
	// TI  - Frogs
	// ER  -
}
