package bibtex

import "testing"

// What no program but a few can read is written in another way.
func TestWrittenForOthers(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"a type that is no word", "@foo-bar{k, title = {T}}", "@misc{k,\n  title = {T},\n}\n"},
		{"a type of Mendeley's", "@book_section{k, title = {T}}", "@incollection{k,\n  title = {T},\n}\n"},
		{"a type of the user's own", "@grant{k, title = {T}}", "@grant{k,\n  title = {T},\n}\n"},
		{"an eid, which styles don't print", "@article{k, eid = {e12}}", "@article{k,\n  pages = {e12},\n}\n"},
		{"an open brace", "@misc{k, title={a@b\n\n@misc{l, title={T}}", "% (at)misc{k, title={a(at)b\n\n@misc{l,\n  title = {T},\n}\n"},
		{"an open quote", "@misc{k, title=\"a, year=2000}\r\n\r\n", "% (at)misc{k, title=\"a, year=2000}\n"},
		{"an open macro", "@string{s = \"a\n\n@misc{l, title={T}}", "% (at)string{s = \"a\n\n@misc{l,\n  title = {T},\n}\n"},
		{"an open preamble", "@preamble{\"a\n\n@misc{l, title={T}}", "% (at)preamble{\"a\n\n@misc{l,\n  title = {T},\n}\n"},
		{"a macro without its brace", "@string{s = \"a\"\n\n@misc{l, title=s}", "@string{s = \"a\"\n}\n\n@misc{l,\n  title = s,\n}\n"},
		{"a preamble without its bracket", "@preamble(\"a\"\n\n@misc{l, title={T}}", "@preamble(\"a\"\n)\n\n@misc{l,\n  title = {T},\n}\n"},
	} {
		got := carried(t, BibTeX, tt.doc, unchanged)
		if got != tt.want {
			t.Errorf("%s: %s becomes %s", tt.name, tt.doc, got)
		}
		if again := carried(t, BibTeX, got, unchanged); again != got {
			t.Errorf("%s: %s, read again, becomes %s", tt.name, got, again)
		}
	}
}
