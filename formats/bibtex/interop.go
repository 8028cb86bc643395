package bibtex

import (
	"maps"
	"slices"
	"strings"

	nickng "github.com/nickng/bibtex"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// FromEntry returns the record that an entry of github.com/nickng/bibtex
// describes, for programs that hold such entries. Its fields have no order, so
// they are taken by name. What FromEntry notices on the way goes to onError, which
// may be nil.
func FromEntry(src *nickng.BibEntry, onError formats.ErrorHandler) *record.Record {
	e := &entry{kind: strings.ToLower(src.Type), key: src.CiteName}
	for _, name := range slices.Sorted(maps.Keys(src.Fields)) {
		value := ""
		if s := src.Fields[name]; s != nil {
			value = s.String()
		}
		if name = strings.ToLower(strings.TrimSpace(name)); !e.has(name) {
			e.fields = append(e.fields, field{name, value})
		}
	}
	rec := typed(e, func(msg string) {
		if onError != nil {
			onError(&formats.Error{Key: src.CiteName, Severity: formats.Note, Msg: msg})
		}
	})
	rec.Source.Format = BibTeX.Name
	return rec
}

// ToEntry returns the record as an entry of github.com/nickng/bibtex, with the
// fields that [BibTeX] would write and months in words. What an entry can't hold
// goes to onLoss, which may be nil.
func ToEntry(r *record.Record, onLoss formats.LossHandler) *nickng.BibEntry {
	var text strings.Builder
	w := BibTeX.NewWriter(&text, formats.WriteOptions{OnLoss: onLoss})
	if err := w.Write(r); err != nil {
		panic(err) // a strings.Builder takes everything
	}
	b, _ := newScanner(strings.NewReader(text.String())).next()
	var written written
	written.parse(&b)
	e := newMacros().entryOf(&b, &written, func(flawAt) {})
	dst := nickng.NewBibEntry(e.kind, e.key)
	for _, f := range e.fields {
		dst.AddField(f.name, nickng.NewBibConst(f.value))
	}
	return dst
}
