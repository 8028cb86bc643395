package xmldoc

import "testing"

func TestLines(t *testing.T) {
	for _, c := range []struct{ text, lines, oneLine string }{
		{"<a>one&#13;two</a>", "one\ntwo", "one two"},
		{"<a>one&#xD;&#xA;two</a>", "one\ntwo", "one two"},
		{"<a>one&#xD;&#xA;&#xD;&#xA;two</a>", "one\n\ntwo", "one two"},
		{"<a>one&#13;two &#10;three</a>", "one\ntwo\nthree", "one two three"},
		{"<a>one&#13;&#13;two</a>", "one\n\ntwo", "one two"},
		{"<a>one&#xD;&#xA;&#xD;&#xA; &#13;two</a>", "one\n\ntwo", "one two"},
		{"<a>one\n\n  two</a>", "one two", "one two"}, // layout
		{"<a>&#13;one<b>&#13;&#13;two</b>&#13;</a>", "one\n\ntwo", "one two"},
	} {
		var p Parser
		n := p.Parse([]byte(c.text))
		if lines, oneLine := n.Lines(), n.Text(); lines != c.lines || oneLine != c.oneLine {
			t.Errorf("%s: got %q and %q", c.text, lines, oneLine)
		}
	}
}
