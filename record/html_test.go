package record

import "testing"

func TestUnescapeHTML(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"Smith &amp; Sons", "Smith & Sons"},
		{"p &lt; .05, G&ouml;del, &#8212; &#x2014;", "p < .05, Gödel, — —"},
		{"R&D", "R&D"},
		{"AT&T; R&amp;D", "AT&T; R&amp;D"},
		{"a & b; c", "a & b; c"},
		{"&nosuchname;", "&nosuchname;"},
		{"&amp;amp;", "&amp;"},
	} {
		got := UnescapeHTML(tt.in)
		if got != tt.want {
			t.Errorf("UnescapeHTML(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if again := UnescapeHTML(EscapeHTML(got)); again != got {
			t.Errorf("%q comes back from HTML as %q", got, again)
		}
	}
}
