package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseDate(t *testing.T) {
	tests := []struct{ in, edtf string }{
		{"2004", "2004"},
		{"888", "0888"},
		{"2025-11-06", "2025-11-06"},
		{"2025-11", "2025-11"},
		{"20251106", "2025-11-06"},
		// Names of months, in any order and language.
		{"6 November, 2025", "2025-11-06"},
		{"November 6, 2025", "2025-11-06"},
		{"6 Nov 2025", "2025-11-06"},
		{"Nov. 6th, 2025", "2025-11-06"},
		{"2025 Nov 6", "2025-11-06"},
		{"Nov 2025", "2025-11"},
		{"NOV 2025", "2025-11"},
		{"2025 MAR 4", "2025-03-04"},
		{"4. März 2025", "2025-03-04"},
		{"le 1er août 2019", "2019-08-01"},
		{"12 de enero de 2010", "2010-01-12"},
		{"3 maggio 1998", "1998-05-03"},
		{"15 maja 2001", "2001-05-15"},
		{"7 декабря 2003 г.", "2003-12-07"},
		{"2004年5月3日", "2004-05-03"},
		{"2004년 5월 3일", "2004-05-03"},
		{"Thu, 13 Nov 2025 12:34:56 GMT", "2025-11-13"},
		{"Fri,  3 Mar 23 01:29:12 GMT", "2023-03-03"},
		{"Wed, 4 Feb 98", "1998-02-04"},
		{"Spring 1999", "1999-21"},
		{"1999 Winter", "1999-24"},
		{"Fall 2001", "2001-23"},
		// Numbers.
		{"2025/11/06", "2025-11-06"},
		{"2025/1/6", "2025-01-06"},
		{"2025.11.06", "2025-11-06"},
		{"11/2025", "2025-11"},
		{"03/04/2005", "2005"},
		{"13/04/2005", "2005-04-13"},
		{"04/13/2005", "2005-04-13"},
		{"04/04/2005", "2005-04-04"},
		{"3.4.2005", "2005-04-03"},
		{"2016/05/12 06:00", "2016-05-12"},
		// RIS.
		{"2004///", "2004"},
		{"2004/05//", "2004-05"},
		{"2004/05/03/", "2004-05-03"},
		{"2004/05/03/online", "2004-05-03"},
		{"2001/00/00/", "2001"},
		{"2004///Spring", "2004-21"},
		{"2004/00/00/Spring", "2004-21"},
		{"2004///March", "2004-03"},
		{"2004/00", "2004"},
		// About and perhaps.
		{"c. 1950", "1950~"},
		{"ca. 1950", "1950~"},
		{"circa 1950", "1950~"},
		{"um 1950", "1950~"},
		{"1950?", "1950?"},
		{"[1950?]", "1950?"},
		{"[2000?].", "2000?"},
		{"[ca. 1950]", "1950~"},
		{"c1991", "1991"}, // a catalogue's sign of copyright
		{"©1991", "1991"},
		{"p1988", "1988"},
		// Ranges.
		{"1999-2001", "1999/2001"},
		{"1999–2001", "1999/2001"},
		{"1991--1992", "1991/1992"},
		{"1984 - 1985", "1984/1985"},
		{"1998-99", "1998/1999"},
		{"2004-05", "2004-05"},
		{"May-June 2004", "2004-05/2004-06"},
		{"2006 Sep-Oct", "2006-09/2006-10"},
		{"SEP-OCT 2006", "2006-09/2006-10"},
		{"1998 Dec-1999 Jan", "1998-12/1999-01"},
		{"2006 Dec 23-30", "2006-12-23/2006-12-30"},
		{"July 8-13, 2006", "2006-07-08/2006-07-13"},
		{"2 June 2019 through 4 June 2019", "2019-06-02/2019-06-04"},
		{"July 8-11, 2006", "2006-07-08/2006-07-11"},
		{"3–5 May 2004", "2004-05-03/2004-05-05"},
		{"30 May - 2 June 2004", "2004-05-30/2004-06-02"},
		{"1. bis 3. Mai 2004", "2004-05-01/2004-05-03"},
		{"Spring-Summer 2004", "2004-21/2004-22"},
		{"1941-", "1941/.."},
		{"1941-present", "1941/.."},
		{"2013 1st Quarter", "2013-01/2013-03"},
		{"Fourth Quarter, 2008", "2008-10/2008-12"},
		{"1983 4th Quart", "1983-10/1983-12"},
		{"Q3 2020", "2020-07/2020-09"},
		{"1982 2nd Semest", "1982-07/1982-12"},
		{"2013 5th Quarter", ""},
		{"2013 Q5", ""},
		{"Quarter 2013", ""},
		{"3rd Half 2013", ""},
		// Decades, centuries, eras.
		{"197-", "197X"},
		{"[19--]", "19XX"},
		{"20xx", "20XX"},
		{"1970s", "197X"},
		{"1970's", "197X"},
		{"19th century", "18XX"},
		{"13th Century", "12XX"},
		{"19. Jahrhundert", "18XX"},
		{"44 BC", "-0043"},
		{"79 AD 5", ""},
		{"AD 979", "0979"},
		// EDTF goes through.
		{"2004-06~/2004-08", "2004-06~/2004-08~"},
		{"201X", "201X"},
		{"-0249", "-0249"},
		// Not to be read.
		{"in press", ""},
		{"n.d.", ""},
		{"????", ""},
		{"2015a", ""},
		{"1999-02-29", ""},
		{"30 February 2000", ""},
		{"2004/13/45/", ""},
		{"18-20 April", ""},
		{"May", ""},
		{"2006-2004", ""},
		{"June 20, 2018. July 3, 2019", ""},
		{"1 2 3 4 5", ""},
		{"0 BC", ""},
		// Databases fill a date that they don't have with zeros.
		{"0", ""},
		{"0000", ""},
		{"0000-00-00", ""},
		{"0000///", ""},
		{"12", ""},
		{"/", ""},
		{"–2004", ""},
		{"1941--", "1941/.."},
		{"-", ""},
	}
	for _, test := range tests {
		d := ParseDate(test.in)
		if got := d.EDTF(); got != test.edtf {
			t.Errorf("ParseDate(%q) = %q, want %q", test.in, got, test.edtf)
		}
		if want := (Date{Literal: test.in}); test.edtf == "" && d != want {
			t.Errorf("ParseDate(%q) = %+v, want the literal", test.in, d)
		}
	}
	for _, s := range []string{"", " ", "\t\n"} {
		if d := ParseDate(s); !d.IsZero() {
			t.Errorf("ParseDate(%q) = %+v, want the zero date", s, d)
		}
	}
	if d := ParseDate("  in \n press "); d.Literal != "in press" {
		t.Errorf("Literal = %q", d.Literal)
	}
}

func TestParseMonth(t *testing.T) {
	type result struct {
		month  uint8
		season Season
		ok     bool
	}
	tests := map[string]result{
		"1": {1, 0, true}, "01": {1, 0, true}, "12": {12, 0, true}, "21": {0, Spring, true}, "24": {0, Winter, true},
		"Jan": {1, 0, true}, "jan.": {1, 0, true}, "JANUARY": {1, 0, true}, "January": {1, 0, true},
		"Feb": {2, 0, true}, "Mar": {3, 0, true}, "Apr": {4, 0, true}, "May": {5, 0, true}, "Jun": {6, 0, true},
		"Jul": {7, 0, true}, "Aug": {8, 0, true}, "Sep": {9, 0, true}, "Sept": {9, 0, true}, "Oct": {10, 0, true},
		"Nov": {11, 0, true}, "Dec": {12, 0, true},
		"März": {3, 0, true}, "mrz": {3, 0, true}, "Mai": {5, 0, true}, "Okt": {10, 0, true}, "Dez": {12, 0, true},
		"février": {2, 0, true}, "févr.": {2, 0, true}, "août": {8, 0, true}, "juillet": {7, 0, true}, "juin": {6, 0, true}, "déc": {12, 0, true},
		"enero": {1, 0, true}, "ago": {8, 0, true}, "diciembre": {12, 0, true}, "setiembre": {9, 0, true},
		"janeiro": {1, 0, true}, "fevereiro": {2, 0, true}, "outubro": {10, 0, true},
		"gennaio": {1, 0, true}, "giugno": {6, 0, true}, "luglio": {7, 0, true}, "ottobre": {10, 0, true},
		"maart": {3, 0, true}, "mei": {5, 0, true}, "maj": {5, 0, true}, "stycznia": {1, 0, true}, "grudnia": {12, 0, true},
		"января": {1, 0, true}, "Май": {5, 0, true}, "Ağustos": {8, 0, true}, "leden": {1, 0, true},
		"Spring": {0, Spring, true}, "SUM": {0, Summer, true}, "Fall": {0, Autumn, true}, "Herbst": {0, Autumn, true},
		"hiver": {0, Winter, true}, "WIN": {0, Winter, true}, "Frühjahr": {0, Spring, true},
		"": {}, "0": {}, "13": {}, "20": {}, "25": {}, "001": {}, "ju": {}, "jui": {}, "Month": {}, "m": {}, "Janus": {},
	}
	for s, want := range tests {
		month, season, ok := ParseMonth(s)
		if got := (result{month, season, ok}); got != want {
			t.Errorf("ParseMonth(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestDayIsValid(t *testing.T) {
	valid := []Day{
		{},
		YearOnly(0).Start,
		YearOnly(-44).Start,
		YearMonth(2004, 12).Start,
		YearMonthDay(2004, 2, 29).Start,
		YearMonthDay(2000, 2, 29).Start,
		YearMonthDay(0, 2, 29).Start,
		{Year: 2004, Season: Autumn, Precision: PrecisionMonth},
		{Year: 1900, Unspecified: 2, Precision: PrecisionYear},
	}
	for _, d := range valid {
		if !d.IsValid() {
			t.Errorf("%+v is not valid", d)
		}
	}
	invalid := []Day{
		{Year: 2004},
		{Precision: PrecisionMonth},
		YearMonth(2004, 13).Start,
		YearMonthDay(2003, 2, 29).Start,
		YearMonthDay(1900, 2, 29).Start,
		YearMonthDay(2004, 4, 31).Start,
		YearMonthDay(2004, 4, 0).Start,
		{Year: 2004, Month: 3, Precision: PrecisionYear},
		{Year: 2004, Month: 3, Season: Spring, Precision: PrecisionMonth},
		{Year: 2004, Season: Winter + 1, Precision: PrecisionMonth},
		{Year: 2004, Precision: PrecisionDay + 1},
	}
	for _, d := range invalid {
		if d.IsValid() {
			t.Errorf("%+v is valid", d)
		}
	}
}

func TestDayCompare(t *testing.T) {
	season := func(year int32, s Season) Day { return Day{Year: year, Season: s, Precision: PrecisionMonth} }
	days := []Day{ // in order
		{},
		YearOnly(-44).Start,
		YearOnly(0).Start,
		{Year: 1900, Precision: PrecisionYear, Unspecified: 2},
		YearOnly(1900).Start,
		YearOnly(2004).Start,
		YearMonth(2004, 1).Start,
		YearMonthDay(2004, 1, 1).Start,
		YearMonthDay(2004, 1, 31).Start,
		YearMonth(2004, 2).Start,
		season(2004, Spring),
		YearMonth(2004, 3).Start,
		season(2004, Summer),
		YearMonth(2004, 6).Start,
		season(2004, Winter),
		YearMonth(2004, 12).Start,
		YearOnly(2005).Start,
	}
	for i, a := range days {
		for j, b := range days {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := a.Compare(b); got != want {
				t.Errorf("%+v.Compare(%+v) = %d, want %d", a, b, got, want)
			}
			if a.Before(b) != (want < 0) {
				t.Errorf("%+v.Before(%+v) is wrong", a, b)
			}
		}
	}
}

func TestDateYear(t *testing.T) {
	tests := []struct {
		date Date
		year int
		ok   bool
	}{
		{Date{}, 0, false},
		{Date{Literal: "in press"}, 0, false},
		{YearOnly(0), 0, true},
		{YearMonthDay(2004, 5, 3), 2004, true},
		{ParseDate("1999-2001"), 1999, true},
		{ParseDate("../2001"), 2001, true},
		{ParseDate("201X"), 2010, true},
	}
	for _, test := range tests {
		if year, ok := test.date.Year(); year != test.year || ok != test.ok {
			t.Errorf("%+v.Year() = %d, %t", test.date, year, ok)
		}
	}
}

func TestMakeDates(t *testing.T) {
	want := Date{Start: Day{Year: 2004, Month: 5, Day: 3, Precision: PrecisionDay}}
	if diff := cmp.Diff(want, YearMonthDay(2004, 5, 3)); diff != "" {
		t.Error(diff)
	}
	if YearOnly(0).IsZero() {
		t.Error("year 0 is the zero date")
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"2004-06-11", "July 8-13, 2006", "c. 1950", "2004///Spring", "[19--]", "44 BC", "1941-", "Thu, 13 Nov 2025 12:34:56 GMT",
		"3–5 May 2004", "1. bis 3. Mai 2004", "2004年5月3日", "99999999", "Y-17000", "12 Dec 12 12:",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := ParseDate(s)
		if !d.Start.IsValid() || !d.End.IsValid() {
			t.Fatalf("ParseDate(%q) = %+v is not valid", s, d)
		}
		edtf := d.EDTF()
		if (edtf == "") != (d.IsZero() || d.Literal != "") {
			t.Fatalf("ParseDate(%q) = %+v, but its EDTF is %q", s, d, edtf)
		}
		if edtf == "" {
			return
		}
		if again, ok := ParseEDTF(edtf); !ok || again != d {
			t.Fatalf("ParseDate(%q) = %+v; its EDTF %q is read as %+v, %t", s, d, edtf, again, ok)
		}
	})
}

func TestOneForm(t *testing.T) {
	for _, c := range []struct {
		date, words      string
		want, kept, left string // EDTF and words of what remains, words that are left
	}{
		{"1999", "", "1999", "", ""},
		{"", "in press", "", "in press", ""},
		{"", "13th century", "12XX", "", ""},
		{"12XX", "13th century", "12XX", "", ""},
		{"1999", "1999, as they say", "1999", "", "1999, as they say"},
	} {
		d := ParseDate(c.date)
		d.Literal = c.words
		if got, left := d.OneForm(); got.EDTF() != c.want || got.Literal != c.kept || left != c.left {
			t.Errorf("%s %q: got %s %q, left %q", c.date, c.words, got.EDTF(), got.Literal, left)
		}
	}
}

// A day that stands apart from its year must not contradict it.
func TestWithDay(t *testing.T) {
	for _, c := range []struct {
		year, day, want string
		ok              bool
	}{
		{"2015", "May 12", "2015-05-12", true},
		{"2015", "2015-05-12", "2015-05-12", true},
		{"2015", "5", "2015-05", true},
		{"2015", "../2015", "../2015", true},
		{"2015", "../2016", "", false},
		{"2015", "2014-05-12", "", false},
		{"2015-06", "May 12", "", false},
		{"2015-05", "May 12", "2015-05-12", true},
		{"2015-05-12", "5", "", false},
		{"2015/2016", "May 12", "", false},
		{"201X", "May 12", "", false},
		{"2015", "soon", "", false},
		{"", "May 12, 2015", "2015-05-12", true},
		{"", "", "", false},
	} {
		d, ok := ParseDate(c.year).WithDay(c.day)
		if ok != c.ok || ok && d.EDTF() != c.want {
			t.Errorf("%q in %q: got %q, %t, want %q, %t", c.day, c.year, d.EDTF(), ok, c.want, c.ok)
		}
	}
}
