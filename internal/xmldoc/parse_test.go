package xmldoc

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, attr, want, damage string }{
		{`<a n="1">x<b>y</b>z</a>`, "1", "xyz", ""},
		{`<a n="p > 0.05">x</a>`, "p > 0.05", "x", ""},
		{`<a>x &lt; y < z & w</a>`, "", "x < y < z & w", ""},
		{`<a>x<!-- <b> -->y<![CDATA[<b>]]>z</a>`, "", "xy<b>z", ""},
		{`<a n='1'/>`, "1", "", ""},
		{`<a>x<b>y</a>`, "", "xy", "an element isn't closed: b"},
		{`<a>x</b>y</a>`, "", "xy", "nothing is open that the tag closes: </b>"},
		{`<a/></a>`, "", "", "nothing is open that the tag closes: </a>"},
		{`<a/>x</b>`, "", "", "nothing is open that the tag closes: </b>"},
		{`<a>x`, "", "x", "the element isn't complete; it may be cut off or damaged"},
		{`<a>x<b`, "", "x<b", "the element isn't complete; it may be cut off or damaged"},
	} {
		var p Parser
		n := p.Parse([]byte(c.text))
		damage, _ := p.Damage()
		if n.Name != "a" || n.Attr("n") != c.attr || n.Text() != c.want || damage != c.damage {
			t.Errorf("%s: got %s, n=%q, %q, %q", c.text, n.Name, n.Attr("n"), n.Text(), damage)
		}
	}
	var p Parser
	deep := strings.Repeat("<i>", 2*maxDepth) + "x" + strings.Repeat("</i>", 2*maxDepth)
	n := p.Parse([]byte("<a>" + deep + "<b>y</b></a>"))
	if damage, _ := p.Damage(); damage != tooDeep || n.At("b").Text() != "y" {
		t.Errorf("what is too deep: %q, b=%q", damage, n.At("b").Text())
	}
	if n := p.Parse([]byte("no element")); n != nil {
		t.Errorf("text alone is read as %s", n.Name)
	}
}
