package cslyaml

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// TestLong: an item may be as long as it likes; what aliases make of it may not.
func TestLong(t *testing.T) {
	const n = 40_000
	var authors, bomb strings.Builder
	authors.WriteString("- id: long\n  title: T\n  author:\n")
	for i := range n {
		fmt.Fprintf(&authors, "  - family: Smith%d\n    given: J.\n", i)
	}
	bomb.WriteString("- id: bomb\n  a0: &a0 [x]\n")
	for i := range 20 {
		fmt.Fprintf(&bomb, "  a%d: &a%d [*a%d, *a%d]\n", i+1, i+1, i, i)
	}
	var problems []string
	r := Format.NewReader(strings.NewReader("references:\n"+authors.String()+bomb.String()), formats.ReadOptions{
		File: "long.yaml", OnError: func(e *formats.Error) { problems = append(problems, e.Error()) },
	})
	rec, err := r.Read()
	if err != nil {
		t.Fatal(err)
	}
	if len(rec.Author) != n {
		t.Errorf("%d authors of %d", len(rec.Author), n)
	}
	if rec, err := r.Read(); err == nil {
		t.Errorf("the bomb is read as %q", rec.ID)
	}
	if len(problems) != 1 || !strings.Contains(problems[0], errTooMuch.Error()) {
		t.Errorf("problems: %q", problems)
	}
}
