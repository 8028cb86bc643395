package all

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// What a user types or a file is called must lead to one format.
func TestRegistry(t *testing.T) {
	owner := map[string]*formats.Format{}
	for _, f := range Registry {
		if f.Title == "" || f.Sniff == nil || f.NewReader == nil && f.NewWriter == nil {
			t.Errorf("%s lacks a title, Sniff, or both reader and writer", f.Name)
		}
		for _, name := range append([]string{f.Name}, f.Aliases...) {
			if name == "" || name != strings.ToLower(name) || strings.ContainsAny(name, " .,") {
				t.Errorf("%s is called %q", f.Name, name)
			}
			if other := owner[name]; other != nil {
				t.Errorf("both %s and %s are called %q", other.Name, f.Name, name)
			}
			owner[name] = f
		}
		for _, ext := range f.Extensions {
			if !strings.HasPrefix(ext, ".") || ext != strings.ToLower(ext) {
				t.Errorf("%s has the extension %q", f.Name, ext)
			}
		}
	}
}

// Nothing is any format's own: an empty document, blanks, prose.
func TestSniffNothing(t *testing.T) {
	for _, head := range []string{"", "\n \n", "Dear all, please send me your references.\n", "#include <stdio.h>\n"} {
		if f, sure := Registry.Sniff([]byte(head)); sure >= formats.Likely {
			t.Errorf("%q is taken for %s", head, f.Title)
		}
	}
}
