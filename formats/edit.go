package formats

import (
	"fmt"
	"slices"

	"github.com/bibfold/bibfold/record"
)

// EditFunc works out what must change in a document so that it says what edits
// wants, and leaves everything else alone: the patches touch no byte of an entry
// that isn't edited, nor of a field whose value stays.
//
// doc is UTF-8 with any line ends. Records are found by Source.Offset, which must
// be an offset in doc, as it is when the records were read from doc alone. Of
// opt, ASCII counts, and OnLoss is told what the changes themselves lose.
//
// It returns an error, and no patch, if a record isn't in doc or an entry can't
// be edited.
type EditFunc func(doc []byte, edits Edits, opt WriteOptions) ([]Patch, error)

// Edits are changes to the records of one document. No record may be in it twice.
type Edits struct {
	Changed []Change
	Removed []*record.Record // as they were read
	Added   []*record.Record // go behind the last record, in this order
	// Arrivals are records of other documents of the format that were merged into records of
	// this one: what comes from them may be written as it stands there.
	Arrivals []Arrival
	// Renamed says by which id references to another record go on: it maps the
	// ids of records that are no more to those that stand for them.
	Renamed map[string]string
	// Normalize is what was done to the records after they were read; nil: nothing.
	Normalize func(*record.Record)
}

// Empty reports whether nothing is to be done. Renaming alone is something to do.
func (e *Edits) Empty() bool {
	return len(e.Changed)+len(e.Removed)+len(e.Added)+len(e.Renamed) == 0
}

// Arrival is a record as it was read, and the text that it was read from, in UTF-8.
type Arrival struct {
	Record *record.Record
	Text   []byte
}

// Change is a record as it was read and as it is to be. What both say alike stays
// as it is written, even if that isn't how the format's writer would write it: so
// both may have been normalised in the same way.
type Change struct {
	Was, Now *record.Record
}

// Patch replaces a part of a document.
type Patch struct {
	Offset int    // in bytes
	Length int    // of what is replaced; 0 inserts
	Text   []byte // what comes in its place
}

// End returns the offset behind the part that is replaced.
func (p Patch) End() int { return p.Offset + p.Length }

// SortPatches puts patches into the order of the document; those for one place
// stay in the order they had. It returns an error if two overlap, or if one
// reaches beyond size, the length of the document.
func SortPatches(patches []Patch, size int) error {
	slices.SortStableFunc(patches, func(a, b Patch) int { return a.Offset - b.Offset })
	end := 0
	for _, p := range patches {
		if p.Offset < end || p.Length < 0 || p.End() > size {
			return fmt.Errorf("changes at bytes %d and %d of %d overlap: this is a fault of the program", p.Offset, end, size)
		}
		end = p.End()
	}
	return nil
}

// ApplyPatches returns doc with the patches made, which must be in order; doc
// itself stays.
func ApplyPatches(doc []byte, patches []Patch) []byte {
	size := len(doc)
	for _, p := range patches {
		size += len(p.Text) - p.Length
	}
	out, at := make([]byte, 0, size), 0
	for _, p := range patches {
		out = append(append(out, doc[at:p.Offset]...), p.Text...)
		at = p.End()
	}
	return append(out, doc[at:]...)
}
