package cli

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
)

// Of warnings that say the same of many entries the first ones are shown and the
// rest is counted; entries that could not be read are all named.
func TestKindsOfProblems(t *testing.T) {
	for _, tt := range []struct {
		every bool
		shown int
		rest  string
	}{
		{false, shownOfKind + 1 + 30, `10 more entries: key is taken: written as … (--verbose names each)` + "\n"},
		{true, shownOfKind + 10 + 1 + 30, ""},
	} {
		var b strings.Builder
		tell := newTeller(&b, false, "RIS")
		tell.every = tt.every
		tell.problem(&formats.Error{Severity: formats.Note, Msg: "another kind"})
		for i := range 30 {
			tell.problem(&formats.Error{Severity: formats.Warning, Msg: fmt.Sprintf(`key is taken: written as "a\"%d"`, i)})
			tell.problem(&formats.Error{Severity: formats.Unreadable, Msg: "no entry"})
		}
		tell.flush()
		if n := strings.Count(b.String(), "\n"); n != tt.shown {
			t.Errorf("%d lines, want %d", n, tt.shown)
		}
		b.Reset()
		tell.rest()
		if d := cmp.Diff(tt.rest, b.String()); d != "" {
			t.Error(d)
		}
	}
}
