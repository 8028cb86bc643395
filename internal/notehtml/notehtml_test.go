package notehtml

import "testing"

func TestText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<p>One &amp; two</p>", "One & two"},
		{"<p>Times Cited:&nbsp;&nbsp;12<br/>Total:&nbsp;13</p>", "Times Cited: 12\nTotal: 13"},
		{"<div class=\"zotero-note\"><h1>Head</h1>\n<p>a <em>b</em> <strong>c</strong></p></div>", "Head\na <i>b</i> <b>c</b>"},
		{"<ul><li>x</li><li>y <a href=\"https://example.org\">z</a></li></ul>", "x\ny z"},
		{"<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3"},
		{"5 < 7", "5 < 7"},
		{"", ""},
	} {
		if got := Text(c.in); got != c.want {
			t.Errorf("Text(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestHTML(t *testing.T) {
	for _, s := range []string{"One & two", "Head\na <i>b</i> 5 < 7", "x\ny"} {
		if got := Text(HTML(s)); got != s {
			t.Errorf("%q comes back as %q by %q", s, got, HTML(s))
		}
	}
}

// What is written is what is read from it, so that it is written the same again.
func TestBlanksOfHTML(t *testing.T) {
	if got, want := HTML("a\u00a0b  c\td \n \n e"), "<p>a b c d</p><p>e</p>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestIs(t *testing.T) {
	for s, want := range map[string]bool{
		"<p>x</p>": true, " <div class=\"a\">x</div>": true, "<P>x": true, "<i>x</i>": false, "<1 mm": false, "p": false, "": false,
	} {
		if Is(s) != want {
			t.Errorf("Is(%q) = %v", s, !want)
		}
	}
}
