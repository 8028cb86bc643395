package bibtex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An address that text links to is never lost: it is the entry's own, or stands
// behind the text.
func TestHref(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   []field
		want []field
	}{
		{"the only address", []field{{"note", `see \href{http://a.b/c}{here}`}}, []field{{"note", "see here"}, {"url", "http://a.b/c"}}},
		{"a title", []field{{"title", `\href {http://a.b/c%20d} {On {Links}}`}}, []field{{"title", "On {Links}"}, {"url", "http://a.b/c%20d"}}},
		{"the same address", []field{{"url", `http://a.b/\~c`}, {"note", `\href{http://a.b/~c}{code}`}}, []field{{"url", `http://a.b/\~c`}, {"note", "code"}}},
		{"another address", []field{{"url", "http://x.y"}, {"note", `\href{http://a.b}{code}, \href{http://c.d}{data}.`}}, []field{{"url", "http://x.y"}, {"note", `code (\url{http://a.b}), data (\url{http://c.d}).`}}},
		{"its own text", []field{{"howpublished", `\href{http://a.b}{\texttt{http://a.b}}`}}, []field{{"howpublished", `\url{http://a.b}`}}},
		{"an identifier", []field{{"doi", `\href{https://doi.org/10.1/x}{10.1/x}`}}, []field{{"doi", "https://doi.org/10.1/x"}}},
		{"half a link", []field{{"note", `\href{http://a.b} or \href`}}, []field{{"note", `\href{http://a.b} or \href`}}},
		{"another command", []field{{"note", `\hrefs{a}{b}`}}, []field{{"note", `\hrefs{a}{b}`}}},
	} {
		e := &entry{fields: tt.in}
		e.links()
		if d := cmp.Diff(tt.want, e.fields, cmp.AllowUnexported(field{})); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
	}
}
