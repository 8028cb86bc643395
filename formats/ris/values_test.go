package ris

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

func TestParseDate(t *testing.T) {
	season := func(year int, s record.Season) record.Date {
		return record.Date{Start: record.Day{Year: int32(year), Season: s, Precision: record.PrecisionMonth}}
	}
	for _, c := range []struct {
		in   string
		want record.Date
	}{
		{"2005", record.YearOnly(2005)},
		{"2005///", record.YearOnly(2005)},
		{"2005/03/12/", record.YearMonthDay(2005, 3, 12)},
		{"1990/2/27", record.YearMonthDay(1990, 2, 27)},
		{"2005/03//", record.YearMonth(2005, 3)},
		{"1999/08//undefined", record.YearMonth(1999, 8)},
		{"2001/00/00/", record.YearOnly(2001)},
		{"2015/october", record.YearMonth(2015, 10)},
		{"2003///Spring", season(2003, record.Spring)},
		{"2003///Spring2003", season(2003, record.Spring)},
		{"2003///2003", record.YearOnly(2003)},
		{"2020/05/06/07:08:09", record.YearMonthDay(2020, 5, 6)},
		{"2004-06-11", record.YearMonthDay(2004, 6, 11)},
		{"6 November 2025", record.YearMonthDay(2025, 11, 6)},
		{"in press", record.Date{Literal: "in press"}},
		{"2018/05/10/ - 2018/06/02/", record.Date{Start: record.YearMonthDay(2018, 5, 10).Start, End: record.YearMonthDay(2018, 6, 2).Start, Range: record.RangeClosed}},
		{"1984 - 1985", record.Date{Start: record.YearOnly(1984).Start, End: record.YearOnly(1985).Start, Range: record.RangeClosed}},
	} {
		if d := cmp.Diff(c.want, parseDate(c.in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, d)
		}
	}
}

func TestWithYear(t *testing.T) {
	of := record.YearOnly(2006).Start
	for in, want := range map[string]record.Date{
		"OCT 15":  record.YearMonthDay(2006, 10, 15),
		"MAY":     record.YearMonth(2006, 5),
		"JUL 1":   record.YearMonthDay(2006, 7, 1),
		"SPR":     {Start: record.Day{Year: 2006, Season: record.Spring, Precision: record.PrecisionMonth}},
		"tbd":     {},
		"Article": {},
	} {
		got, ok := withYear(in, of)
		if ok != (want != record.Date{}) || got != want {
			t.Errorf("%q: %+v, %v", in, got, ok)
		}
	}
}

// A date that is written is read as it was.
func TestWrittenDate(t *testing.T) {
	for _, c := range []struct{ edtf, year, date string }{
		{"2025", "2025", "2025"},
		{"2025-11", "2025", "2025/11//"},
		{"2025-11-13", "2025", "2025/11/13"},
		{"2025-23", "2025", "2025///Autumn"},
		{"1984/1985", "1984", "1984/1985"},
		{"1950~", "1950", "1950~"},
		{"201X", "2010", "201X"},
		{"0800-12-25", "0800", "0800/12/25"},
		{"-0043-03", "", "-0043-03"},
	} {
		d, ok := record.ParseEDTF(c.edtf)
		if !ok {
			t.Fatalf("%s is no EDTF", c.edtf)
		}
		year, date := writtenDate(d)
		if year != c.year || date != c.date {
			t.Errorf("%s is written as %q and %q, want %q and %q", c.edtf, year, date, c.year, c.date)
		}
		if got := parseDate(date); got != d {
			t.Errorf("%s is written as %q and read as %+v", c.edtf, date, got)
		}
	}
}

func TestStandardNumbers(t *testing.T) {
	issn := func(s string) standardNumber { return standardNumber{record.ISSN, s} }
	isbn := func(s string) standardNumber { return standardNumber{record.ISBN, s} }
	for in, want := range map[string][]standardNumber{
		"0364-152X":                              {issn("0364-152X")},
		"16066359":                               {issn("1606-6359")},
		"1999-7777(Electronic),0222-6666(Print)": {issn("1999-7777"), issn("0222-6666")},
		"978-0-06-297658-1":                      {isbn("978-0-06-297658-1")},
		"03029743 (ISSN); 9783030000004 (ISBN)":  {issn("0302-9743"), isbn("9783030000004")},
		"92-3-103936-9":                          {isbn("92-3-103936-9")},
		"WHO/2003/1":                             nil,
		"kmptns":                                 nil,
		"4,904,581":                              nil,
		"1932-6203 (Electronic) 1932-6203 (Linking)": {issn("1932-6203"), issn("1932-6203")},
	} {
		got, _ := standardNumbers(nil, in)
		if d := cmp.Diff(want, got, cmp.AllowUnexported(standardNumber{})); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

func TestParseName(t *testing.T) {
	person := func(family, given string) record.Name { return record.Name{Family: family, Given: given} }
	for _, c := range []struct {
		in    string
		style nameStyle
		want  record.Name
	}{
		{"Doe, Jane", bodies, person("Doe", "Jane")},
		{"Burger,D.R.", bodies, person("Burger", "D.R.")},
		{"Thomas, S.A.", bodies, person("Thomas", "S.A.")},
		{"Plato", bodies, person("Plato", "")},
		{"World Health Organization", bodies, record.Organization("World Health Organization")},
		{"Human Rights Watch", bodies, record.Organization("Human Rights Watch")},
		{"Human Rights Watch,", bodies, record.Organization("Human Rights Watch")},
		{"University of California,, Berkeley", bodies, record.Organization("University of California, Berkeley")},
		{"Sulkowski M.S.", bodies, person("Sulkowski", "M.S.")},
		{"Varcoe C", bodies, person("Varcoe", "C.")},
		{"Varcoe CA", bodies, person("Varcoe", "C. A.")},
		{"Petrov VI", bodies, person("Petrov", "V. I.")},
		{"Gates HL Jr", bodies, person("Gates", "H. L.").With(record.NameParts{Suffix: "Jr"})},
		{"John Smith II", bodies, record.Organization("John Smith II")},
		{"Study Group CA", bodies, record.Organization("Study Group CA")},
		{"Siemens AG", bodies, record.Organization("Siemens AG")},
		{"Study Group C", bodies, record.Organization("Study Group C")},
		{"Jane Doe", direct, person("Doe", "Jane")},
		{"Doe JR", initials, person("Doe", "J. R.")},
	} {
		r := reading{style: c.style}
		if d := cmp.Diff(c.want, r.parseName(c.in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, d)
		}
	}
}

func TestSplitNames(t *testing.T) {
	for in, want := range map[string][]string{
		"Doe, Jane":                         nil,
		"One, A; Two, B;":                   {"One, A", "Two, B"},
		"Shi, Yichen and Tao, Zhuofu":       {"Shi, Yichen", "Tao, Zhuofu"},
		"Institute of Coasts, Law and Seas": nil,
		"Council on A, B, and C":            nil,
	} {
		if d := cmp.Diff(want, splitNames(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// Programs write words where they know no number.
func TestNothing(t *testing.T) {
	const doc = "TY  - JOUR\nTI  - None\nVL  - n/a\nIS  - NULL\nSP  - -\nEP  - None\nDO  - null\nSN  - N/A\nUR  - undefined\nER  - \n"
	rec, err := Format.NewReader(strings.NewReader(doc), formats.ReadOptions{}).Read()
	if err != nil {
		t.Fatal(err)
	}
	for v := range record.NumVars {
		if rec.Has(v) && v != record.Title {
			t.Errorf("%v = %q", v, rec.Text(v))
		}
	}
	if rec.Title != "None" || len(rec.Extra) > 0 {
		t.Errorf("title %q, %v", rec.Title, rec.Extra)
	}
}
