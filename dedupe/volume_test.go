package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestVolumeNumber(t *testing.T) {
	for _, c := range []struct {
		in   string
		book bool
		want int32
	}{
		{"12", false, 12},
		{"s2-42", false, 42},
		{"LIX", false, 59},
		{"xciv", false, 94},
		{"155B", false, 155},
		{"155B", true, 155<<8 | 'B'},
		{"1, Part B", true, 1<<8 | 'B'},
		{"Winter", false, 0},
	} {
		if got := volumeNumber(c.in, c.book); got != c.want {
			t.Errorf("volumeNumber(%q, %v) = %d, want %d", c.in, c.book, got, c.want)
		}
	}
}

func TestSupplements(t *testing.T) {
	for s, want := range map[string]bool{
		"Suppl 2": true, "SUPP_5": true, "supplement": true, "S2": true, "11S": true,
		"2": false, "Upper Rhine": false, "S": false, "": false,
	} {
		if got := isSupplement(s); got != want {
			t.Errorf("isSupplement(%q) = %v", s, got)
		}
	}
}

func TestReleases(t *testing.T) {
	program := func(version, note string) *record.Record {
		r := &record.Record{Type: record.TypeSoftware, Notes: []string{note}}
		r.SetText(record.Version, version)
		return r
	}
	for _, c := range []struct {
		a, b  *record.Record
		other bool
	}{
		{program("v2.1.0", ""), program("2.1", ""), false},
		{program("2.1", ""), program("2.1.3", ""), false},
		{program("2.1", ""), program("2.10", ""), true},
		{program("", "R package version 1.1-7"), program("1.1.7", ""), false},
		{program("", "R package version 1.1-7"), program("", "R package version 1.1-5"), true},
		{program("", "the second version of it"), program("3", ""), false},
	} {
		a, b := releaseOf(c.a), releaseOf(c.b)
		if otherReleases(a, b) != c.other {
			t.Errorf("releases %q and %q: other ones %v, want %v", a, b, !c.other, c.other)
		}
	}
}
