package csljson

import (
	"io"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// value is one JSON value that is known to be valid.
type value = jsondoc.Value

// vocabulary says how items look and where they stand.
var vocabulary = jsondoc.Vocabulary{
	Family: family,
	Title:  "CSL-JSON",
	ID:     "id",
	Begins: isItemMember,
	Tells:  tellsItem,
	Named:  true,
	Wraps: jsondoc.Names("items", "references", "records", "data", "results", "entries",
		"bibliography", "publications", "library", "citationItems"),
	Always: "items",
	Parts:  []string{"custom", "csljson"},
}

// reader reads CSL-JSON, one entry at a time.
type reader struct {
	opts formats.ReadOptions
	scan *jsondoc.Scanner
}

func newReader(r io.Reader, opts formats.ReadOptions) formats.Reader {
	return &reader{opts, jsondoc.NewScanner(r, opts, &vocabulary)}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next entry that is valid.
func (r *reader) Next() (formats.Pending, error) {
	e, err := r.scan.Next()
	if err != nil {
		return nil, err
	}
	return newPending(e), nil
}
