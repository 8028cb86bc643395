package tagged

import "testing"

func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{" one line ", "one line"},
		{"one\r\n two \rthree", "one\ntwo\nthree"},
		{"\n\none\n\n\n\ntwo\nthree\n", "one\n\ntwo\nthree"},
		{"\n \n", ""},
	} {
		if got := Paragraphs(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
