package pages

import (
	"testing"
)

func TestParsePages(t *testing.T) {
	for in, want := range map[string]Range{
		"":                            {},
		"n/a":                         {},
		"123-145":                     {Printed, 0, 123, 145},
		"123–45":                      {Printed, 0, 123, 145},
		"1183-90":                     {Printed, 0, 1183, 1190},
		"pp. 12-15":                   {Printed, 0, 12, 15},
		"S33-38":                      {Printed, 's', 33, 38},
		"e12724":                      {Locator, 'e', 12724, 12724},
		"CD008173":                    {Locator, 'c'<<8 | 'd', 8173, 8173},
		"061603":                      {Locator, 0, 61603, 61603},
		"01-Jun":                      {Date, 0, 1, 6},
		"Oct-15":                      {Date, 0, 10, 15},
		"2243-5; author reply 2243-5": {Printed, 0, 2243, 2245},
		"233-238+230-235":             {Printed, 0, 233, 238},

		"9999999999999999999999999999999999999999-11111111111111111111111111111111111": {Locator, 0, 999999999, 999999999},
	} {
		if got := Parse(in); got != want {
			t.Errorf("Parse(%q) = %+v, want %+v", in, got, want)
		}
	}
}

func TestComparePages(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Level
	}{
		{"123-145", "123-45", Same},
		{"123", "123-145", Same},
		{"123-145", "", Unknown},
		{"123-145", "200-210", Differ},
		{"123-145", "e4567", Unknown},
		{"1-6", "01-Jun", Same},
		{"123-145", "01-Jun", Unknown},
		{"1-14", "311-324", Unknown},
		{"1183-1190", "1138-1190", Close},
		{"viii108", "108", Same},
		{"12", "S12", Close},
		{"130-133", "125-140", Close},
		{"n71", "n160", Differ},
		{"S41-S44", "Suppl-44", Unknown},
	} {
		if got := Compare(Parse(c.a), Parse(c.b)); got != c.want {
			t.Errorf("pages %q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := Compare(Parse(c.b), Parse(c.a)); got != c.want {
			t.Errorf("pages %q and %q: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

func TestShapes(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ehaa946.0893", "2379-2392", true},
		{"1-3", "157-159", true},
		{"1", "157-159", false},
		{"157-159", "260-268", false},
		{"e12", "", false},
		{"S41-S44", "Suppl-44", false},
		{"123-145", "01-Jun", false},
	} {
		if got := Shapes(Parse(c.a), Parse(c.b)); got != c.want {
			t.Errorf("pages %q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
