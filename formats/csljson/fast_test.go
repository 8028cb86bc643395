package csljson

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

// FuzzFastPaths checks the fast tests of text against what they save.
func FuzzFastPaths(f *testing.F) {
	for _, s := range []string{
		"", "plain text", `a "quote" here`, `back\slash`, "control\x01 here", "DEL\x7f12345", "K\u00f6nig", "12345678\"",
		`<span class="nocase">DNA</span> <i>in vitro</i>`, "p < .05", "<i>open", "R&D", "$5", "eight bytes, then $", "eight bytes & more", "eight bytes < nine", "</i>", "<b></i></b>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if isSimple(s) {
			if got := appendRunes(nil, s, true); string(got) != `"`+s {
				t.Errorf("%q is written %s", s, got)
			}
		}
		if isBare(s) != (isSimple(s) && plain(s)) {
			t.Errorf("%q is bare: %v", s, isBare(s))
		}
		if hasOnlyTags(s) {
			if got := readText(record.Title, writeText(record.Title, s)); got != s {
				t.Errorf("%q comes back as %q", s, got)
			}
		}
	})
}
