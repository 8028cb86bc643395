package csljson

import (
	"fmt"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Of fields that no variable holds there may be a great many: all are kept, and the
// work grows with their number alone.
func TestManyExtras(t *testing.T) {
	const n = 100_000
	r := &record.Record{ID: "a", Type: record.TypeBook, Title: "A"}
	for i := range n {
		r.Extra = append(r.Extra, record.Field{Format: "bibtex", Name: fmt.Sprintf("field%d", i), Value: "x"})
	}
	back := readAll(t, writeAll(t, formats.WriteOptions{}, r))
	if len(back) != 1 || len(back[0].Extra) != n || back[0].Extra[n-1] != r.Extra[n-1] {
		t.Fatalf("%d records, with %d fields", len(back), len(back[0].Extra))
	}
}
