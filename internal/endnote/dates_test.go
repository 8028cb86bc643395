package endnote

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

func TestIssued(t *testing.T) {
	for _, c := range []struct {
		date, year, whole string
		lost              bool
	}{
		{"2015-05-12", "2015", "2015-05-12", false},
		{"2015", "2015", "", false},
		{"2015/2016", "2015", "2015/2016", false},
		{"../2016", "2016", "../2016", false},
		{"2015/", "2015", "", true},
		{"2015-05/", "2015", "2015-05", true},
		{"201X", "201X", "", false},
		{"in press", "in press", "", false},
		{"-0043", "-0043", "", false},
	} {
		var lost []formats.Loss
		w := tagged.NewWriter(formats.WriteOptions{OnLoss: func(l formats.Loss) { lost = append(lost, l) }})
		w.Rec = &record.Record{Issued: record.ParseDate(c.date)}
		if year, whole := FormatIssued(&w); year != c.year || whole != c.whole || (len(lost) > 0) != c.lost {
			t.Errorf("%s: got %q, %q and losses %v", c.date, year, whole, lost)
		}
	}
	rec := &record.Record{Issued: record.YearOnly(2015)}
	if left := CompleteIssued(rec, []string{"May 12", "Jun 1"}); len(left) != 1 || left[0] != "Jun 1" || rec.Issued.EDTF() != "2015-05-12" {
		t.Errorf("got %s, left %q", rec.Issued.EDTF(), left)
	}
}
