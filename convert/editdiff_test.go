package convert

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
)

// Lines that no patch touches stand in no difference, though others read alike.
func TestEditedFileDiff(t *testing.T) {
	const (
		entry = "@x{k,\n  a = 1,\n  year = 2001,\n  vol = 3,\n  n = 4,\n  z = 5,\n}\n"
		doc   = entry + entry
	)
	at := func(s string) int { return strings.Index(doc, s) }
	for _, tt := range []struct {
		name    string
		patches []formats.Patch
		want    string
	}{
		{"nothing", nil, ""},
		{
			"both ends of an entry",
			[]formats.Patch{
				{Offset: at("k,"), Length: 1, Text: []byte("j")}, {Offset: at("5,"), Length: 1, Text: []byte("6")},
			},
			"@@ -1,9 +1,9 @@\n-@x{k,\n+@x{j,\n   a = 1,\n   year = 2001,\n   vol = 3,\n   n = 4,\n-  z = 5,\n+  z = 6,\n }\n @x{k,\n   a = 1,\n",
		},
		{
			"a line behind another",
			[]formats.Patch{{Offset: at("\n  vol"), Text: []byte("\n  new = 1,")}},
			"@@ -1,6 +1,7 @@\n @x{k,\n   a = 1,\n   year = 2001,\n+  new = 1,\n   vol = 3,\n   n = 4,\n   z = 5,\n",
		},
		{
			"an entry and the blank before it",
			[]formats.Patch{{Offset: len(entry) - 1, Length: len(entry)}},
			"@@ -5,10 +5,3 @@\n   n = 4,\n   z = 5,\n }\n-@x{k,\n-  a = 1,\n-  year = 2001,\n-  vol = 3,\n-  n = 4,\n-  z = 5,\n-}\n",
		},
		{
			"an entry",
			[]formats.Patch{{Offset: len(entry), Length: len(entry)}},
			"@@ -5,10 +5,3 @@\n   n = 4,\n   z = 5,\n }\n-@x{k,\n-  a = 1,\n-  year = 2001,\n-  vol = 3,\n-  n = 4,\n-  z = 5,\n-}\n",
		},
	} {
		f := &EditedFile{Name: "f", Old: []byte(doc), text: &stored{text: []byte(doc)}, patches: tt.patches}
		f.New = formats.ApplyPatches(f.Old, tt.patches)
		want := tt.want
		if want != "" {
			want = "diff f f\n--- f\n+++ f\n" + want
		}
		if d := cmp.Diff(want, string(f.Diff())); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}
