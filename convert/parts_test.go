package convert

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/all"
)

func ignore(*formats.Format, int) {}

func TestParts(t *testing.T) {
	const (
		ris  = "TY  - JOUR\nTI  - A\nER  - \n"
		nbib = "PMID- 1\nOWN - NLM\nTI  - B\n"
		bib  = "@book{k, title = {C}}\n"

		table = "Title,Year,Journal,DOI\n"
		refer = "%0 Book\n%T D\n"
	)
	seeming := strings.Repeat("@home,2000,,\n", maxMisses)
	long := "@book{k, title = {" + strings.Repeat("long ", partWindow) + "}}\n"
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	tests := []struct {
		name, first, text string
		want              []string // each part's format, and its text
	}{
		{"nothing", "ris", "", []string{"ris", ""}},
		{"one format", "ris", ris + "\n" + ris, []string{"ris", ris + "\n" + ris}},
		{"another one", "ris", ris + "\n" + nbib, []string{"ris", ris + "\n", "nbib", nbib}},
		{"and back", "ris", ris + nbib + ris, []string{"ris", ris, "nbib", nbib, "ris", ris}},
		{"byte order marks", "ris", "\ufeff" + ris + "\ufeff" + bib, []string{"ris", "\ufeff" + ris, "bibtex", "\ufeff" + bib}},
		{"not what was thought", "bibtex", ris + bib, []string{"bibtex", "", "ris", ris, "bibtex", bib}},
		{"an entry is open", "ris", "TY  - JOUR\nTI  - A\nAB  - B\n" + bib + ris, []string{"ris", "TY  - JOUR\nTI  - A\nAB  - B\n" + bib + ris}},
		{"uncertain", "ris", ris + "@ home\n", []string{"ris", ris + "@ home\n"}},
		{"format of any text", "arxiv", "Some text\n\n" + ris, []string{"arxiv", "Some text\n\n" + ris}},
		{"CR LF", "ris", crlf(ris + nbib), []string{"ris", crlf(ris), "nbib", crlf(nbib)}},
		{"no line end", "bibtex", strings.TrimSpace(bib), []string{"bibtex", strings.TrimSpace(bib)}},
		{"braces are open", "bibtex", "@book{a, note = {See (here)\n" + ris + "}}\n" + ris, []string{"bibtex", "@book{a, note = {See (here)\n" + ris + "}}\n", "ris", ris}},
		{"braces that close nothing", "bibtex", bib + "}\n" + ris, []string{"bibtex", bib + "}\n" + ris}},
		{"a quote is open", "csv", table + "A,\"\n" + ris + "\"\n" + ris, []string{"csv", table + "A,\"\n" + ris + "\"\n", "ris", ris}},
		{"text goes on", "refer", refer + "%X See\n" + bib + "\n" + bib, []string{"refer", refer + "%X See\n" + bib + "\n", "bibtex", bib}},
		{"many that look like it", "csv", table + seeming + ris, []string{"csv", table + seeming + ris}},
		{"long lines", "bibtex", long + ris, []string{"bibtex", long, "ris", ris}},
	}
	for _, tt := range tests {
		for how, wrap := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "one byte": iotest.OneByteReader, "data and EOF": iotest.DataErrReader,
		} {
			t.Run(tt.name+"/"+how, func(t *testing.T) {
				p := newParts(wrap(strings.NewReader(tt.text)), all.Registry.ByName(tt.first), all.Registry, ignore)
				var got []string
				before := ""
				for more := true; more; more = p.next() {
					text, err := io.ReadAll(p)
					if err != nil {
						t.Fatal(err)
					}
					if int(p.bytes) != len(before) || p.lines != strings.Count(before, "\n") {
						t.Errorf("%d lines, %d bytes before the part %q", p.lines, p.bytes, text)
					}
					before += string(text)
					got = append(got, p.format.Name, string(text))
				}
				if d := cmp.Diff(tt.want, got); d != "" {
					t.Errorf("(-want +got):\n%s", d)
				}
			})
		}
	}
}

// A reader that stops early doesn't keep the next part from being found.
func TestPartsLeft(t *testing.T) {
	p := newParts(strings.NewReader("TY  - JOUR\nER  - \n@book{k, title = {C}}\n"), all.Registry.ByName("ris"), all.Registry, ignore)
	if !p.next() || p.format.Name != "bibtex" {
		t.Fatalf("the next part is %s", p.format.Name)
	}
	if text, _ := io.ReadAll(p); string(text) != "@book{k, title = {C}}\n" || p.next() {
		t.Errorf("the part is %q", text)
	}
}

// Where blank lines part entries, a beginning behind none is told of.
func TestPartsDoubt(t *testing.T) {
	var got []string
	doubt := func(f *formats.Format, line int) { got = append(got, fmt.Sprint(f.Name, " ", line)) }
	text := "%0 Book\n%T D\n%X See\n@book{k, title = {C}}\n%D 2000\n"
	p := newParts(strings.NewReader(text), all.Registry.ByName("refer"), all.Registry, doubt)
	if all, _ := io.ReadAll(p); string(all) != text {
		t.Errorf("the part is %q", all)
	}
	if d := cmp.Diff([]string{"bibtex 4"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
