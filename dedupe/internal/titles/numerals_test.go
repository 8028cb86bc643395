package titles

import (
	"testing"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

func TestNumbersDiffer(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		differ bool
	}{
		{"Congress of Rovers, Madrid 2006, Volume I", "Congress of Rovers, Madrid 2006, Volume II", true},
		{"Decay of 22Na(p,g)23Mg", "Decay of 22 Na (p, g) 23 Mg", false},
		{"Rovers of 2006", "Rovers in 2006", false},
	} {
		if differ, _ := NumbersDiffer(fold.Title(c.a), fold.Title(c.b)); differ != c.differ {
			t.Errorf("NumbersDiffer(%q, %q) = %v", c.a, c.b, differ)
		}
	}
}

func TestDesignation(t *testing.T) {
	for _, c := range []struct{ in, number, rest string }{
		{"ISO/IEC 9899:2011 Information technology — C", "ISO/IEC 9899:2011", "Information technology — C"},
		{"IEEE Std 802.11-2012, Wireless LAN", "IEEE Std 802.11-2012", "Wireless LAN"},
		{"NIST Special Publication 800-53: Controls", "NIST Special Publication 800-53", "Controls"},
		{"RFC 3986 - Generic syntax", "RFC 3986", "Generic syntax"},
		{"ISO 9001:2015", "ISO 9001:2015", "ISO 9001:2015"},
		{"ISO standards and trade", "", "ISO standards and trade"},
		{"Special publication 12", "", "Special publication 12"},
	} {
		if number, rest := Designation(c.in); number != c.number || rest != c.rest {
			t.Errorf("Designation(%q) = %q, %q", c.in, number, rest)
		}
	}
}
