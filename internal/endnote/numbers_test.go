package endnote

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

func TestAddSerials(t *testing.T) {
	for _, c := range []struct {
		typ        record.Type
		in         string
		isbn, issn []string
		ok         bool
	}{
		{record.TypeArticleJournal, "1532-1827 (Electronic)\n0007-1188 (Print)", nil, []string{"1532-1827", "0007-1188"}, true},
		{record.TypeArticleJournal, "1234-5678", nil, []string{"1234-5678"}, true}, // its check digit is wrong
		{record.TypeBook, "978-3-16-148410-0; 1097-0258", []string{"9783161484100"}, []string{"1097-0258"}, true},
		{record.TypeBook, "12345", []string{"12345"}, nil, true},
		{record.TypePatent, "US 7,347,809", nil, nil, false},
		{record.TypeReport, "ORNL/TM-2009/1", nil, nil, false},
	} {
		rec := &record.Record{Type: c.typ}
		if ok := AddSerials(rec, c.in); ok != c.ok {
			t.Errorf("%s %q: got %v", c.typ, c.in, ok)
		}
		if d := cmp.Diff([][]string{c.isbn, c.issn}, [][]string{rec.ISBN, rec.ISSN}); d != "" {
			t.Errorf("%s %q (-want +got):\n%s", c.typ, c.in, d)
		}
	}
}
