package endnote

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestIssued(t *testing.T) {
	for _, c := range []struct{ date, year, whole string }{
		{"2015-05-12", "2015", "2015-05-12"},
		{"2015", "2015", ""},
		{"2015/2016", "2015", "2015/2016"},
		{"201X", "201X", ""},
		{"in press", "in press", ""},
		{"-0043", "-0043", ""},
	} {
		if year, whole := FormatIssued(record.ParseDate(c.date)); year != c.year || whole != c.whole {
			t.Errorf("%s: got %q, %q", c.date, year, whole)
		}
	}
	rec := &record.Record{Issued: record.YearOnly(2015)}
	if left := CompleteIssued(rec, []string{"May 12", "Jun 1"}); len(left) != 1 || left[0] != "Jun 1" || rec.Issued.EDTF() != "2015-05-12" {
		t.Errorf("got %s, left %q", rec.Issued.EDTF(), left)
	}
}
