package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The valid dates are those of the EDTF specification of the Library of Congress
// (https://www.loc.gov/standards/datetime/), sections Level 0 and Level 1.
func TestParseEDTF(t *testing.T) {
	year := func(y int32) Day { return Day{Year: y, Precision: PrecisionYear} }
	month := func(y int32, m uint8) Day { return Day{Year: y, Month: m, Precision: PrecisionMonth} }
	day := func(y int32, m, d uint8) Day { return Day{Year: y, Month: m, Day: d, Precision: PrecisionDay} }
	season := func(y int32, s Season) Day { return Day{Year: y, Season: s, Precision: PrecisionMonth} }
	vague := func(y int32, n uint8) Day { return Day{Year: y, Precision: PrecisionYear, Unspecified: n} }
	tests := []struct {
		in   string
		want Date
		edtf string // "" if the same as in
	}{
		// Level 0: date, date and time, interval.
		{"1985-04-12", Date{Start: day(1985, 4, 12)}, ""},
		{"1985-04", Date{Start: month(1985, 4)}, ""},
		{"1985", Date{Start: year(1985)}, ""},
		{"1985-04-12T23:20:30", Date{Start: day(1985, 4, 12)}, "1985-04-12"},
		{"1985-04-12T23:20:30Z", Date{Start: day(1985, 4, 12)}, "1985-04-12"},
		{"1985-04-12T23:20:30-04", Date{Start: day(1985, 4, 12)}, "1985-04-12"},
		{"1985-04-12T23:20:30+04:30", Date{Start: day(1985, 4, 12)}, "1985-04-12"},
		{"1964/2008", Date{Start: year(1964), End: year(2008), Range: RangeClosed}, ""},
		{"2004-06/2006-08", Date{Start: month(2004, 6), End: month(2006, 8), Range: RangeClosed}, ""},
		{"2004-02-01/2005-02-08", Date{Start: day(2004, 2, 1), End: day(2005, 2, 8), Range: RangeClosed}, ""},
		{"2004-02-01/2005-02", Date{Start: day(2004, 2, 1), End: month(2005, 2), Range: RangeClosed}, ""},
		{"2004-02-01/2005", Date{Start: day(2004, 2, 1), End: year(2005), Range: RangeClosed}, ""},
		{"2005/2006-02", Date{Start: year(2005), End: month(2006, 2), Range: RangeClosed}, ""},
		// Level 1: years of more than four digits.
		{"Y170000002", Date{Start: year(170000002)}, ""},
		{"Y-170000002", Date{Start: year(-170000002)}, ""},
		// Seasons.
		{"2001-21", Date{Start: season(2001, Spring)}, ""},
		{"2001-24", Date{Start: season(2001, Winter)}, ""},
		// Qualification of the whole date.
		{"1984?", Date{Start: year(1984), Doubt: true}, ""},
		{"2004-06~", Date{Start: month(2004, 6), Circa: true}, ""},
		{"2004-06-11%", Date{Start: day(2004, 6, 11), Circa: true, Doubt: true}, ""},
		// Unspecified digits from the right.
		{"201X", Date{Start: vague(2010, 1)}, ""},
		{"20XX", Date{Start: vague(2000, 2)}, ""},
		{"1XXX", Date{Start: vague(1000, 3)}, ""},
		{"2004-XX", Date{Start: year(2004)}, "2004"},
		{"1985-04-XX", Date{Start: month(1985, 4)}, "1985-04"},
		{"1985-XX-XX", Date{Start: year(1985)}, "1985"},
		// Extended intervals.
		{"1985-04-12/..", Date{Start: day(1985, 4, 12), Range: RangeOpen}, ""},
		{"1985-04/..", Date{Start: month(1985, 4), Range: RangeOpen}, ""},
		{"1985/..", Date{Start: year(1985), Range: RangeOpen}, ""},
		{"../1985-04-12", Date{End: day(1985, 4, 12), Range: RangeUntil}, ""},
		{"../1985", Date{End: year(1985), Range: RangeUntil}, ""},
		{"1985-04-12/", Date{Start: day(1985, 4, 12), Range: RangeUnknown}, ""},
		{"1985/", Date{Start: year(1985), Range: RangeUnknown}, ""},
		{"/1985-04-12", Date{End: day(1985, 4, 12), Range: RangeSince}, ""},
		{"/1985", Date{End: year(1985), Range: RangeSince}, ""},
		{"1984~/2004-06", Date{Start: year(1984), End: month(2004, 6), Range: RangeClosed, Circa: true}, "1984~/2004-06~"},
		{"1984/2004-06~", Date{Start: year(1984), End: month(2004, 6), Range: RangeClosed, Circa: true}, "1984~/2004-06~"},
		{"1984?/2004%", Date{Start: year(1984), End: year(2004), Range: RangeClosed, Circa: true, Doubt: true}, "1984%/2004%"},
		{"1984-06-02?/..", Date{Start: day(1984, 6, 2), Range: RangeOpen, Doubt: true}, ""},
		// Negative years, and year 0.
		{"-1985", Date{Start: year(-1985)}, ""},
		{"-0333", Date{Start: year(-333)}, ""},
		{"0000", Date{Start: year(0)}, ""},
		{"0000-02-29", Date{Start: day(0, 2, 29)}, ""},
		{"-0010/0014", Date{Start: year(-10), End: year(14), Range: RangeClosed}, ""},
		{"2000-02-29", Date{Start: day(2000, 2, 29)}, ""},
	}
	for _, test := range tests {
		got, ok := ParseEDTF(test.in)
		if diff := cmp.Diff(test.want, got); !ok || diff != "" {
			t.Errorf("ParseEDTF(%q): %t, -want +got\n%s", test.in, ok, diff)
		}
		want := test.edtf
		if want == "" {
			want = test.in
		}
		if edtf := got.EDTF(); edtf != want {
			t.Errorf("EDTF of %q = %q, want %q", test.in, edtf, want)
		}
	}
}

func TestParseEDTFInvalid(t *testing.T) {
	for _, s := range []string{
		"", " ", "85", "985", "19850", "1985-4", "1985-13", "1985-00", "1985-04-31", "1985-04-00", "1999-02-29", "1900-02-29",
		"1985-25", "2001-21-01", "1985-04-12 ", "1985/04/12", "1985-04-12T", "1985-04T10:00", "198504", "19850412",
		"X", "XXXX", "X985", "19X5", "201X-05", "20XX-XX-01", "2004-XX-01", "Y1985", "Y17000-01", "Y170X0", "Y1234567890", "-0000",
		"/", "..", "../..", "/..", "../", "1985//1986", "1985/1986/1987", "1985?~", "?1985", "1985-04~-12", "a", "１９８５",
	} {
		if d, ok := ParseEDTF(s); ok {
			t.Errorf("ParseEDTF(%q) = %+v, true", s, d)
		}
	}
}

func TestEDTFOfNothing(t *testing.T) {
	for _, d := range []Date{{}, {Literal: "in press"}} {
		if got := d.EDTF(); got != "" {
			t.Errorf("%+v.EDTF() = %q", d, got)
		}
	}
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"1985-04-12", "2004-06~/..", "Y-170000002", "1XXX", "/1985", "2001-24"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseEDTF(s)
		if ok == d.IsZero() {
			t.Fatalf("ParseEDTF(%q) = %+v, %t", s, d, ok)
		}
		if !d.Start.IsValid() || !d.End.IsValid() {
			t.Fatalf("ParseEDTF(%q) = %+v is not valid", s, d)
		}
		if again, _ := ParseEDTF(d.EDTF()); again != d {
			t.Fatalf("ParseEDTF(%q) = %+v; its EDTF %q is read as %+v", s, d, d.EDTF(), again)
		}
	})
}
