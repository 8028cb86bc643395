package ris_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/ris"
)

// TestKeys: reading for keys alone finds those that reading the records finds.
func TestKeys(t *testing.T) {
	const text = `prose before
TY  - JOUR
TI  - First
ID  - a1
AB  - one
ID cards are no tag
ER  -

TY  - JOUR
TI  - Without
ER  -
ty - BOOK
id - b 2
ti - Small letters
er -
TY  - BOOK
ID  - c3
of two lines

TI  - Last`
	ids := func(o formats.ReadOptions) (ids []string) {
		o.OnError = func(*formats.Error) {}
		for r, err := range formats.All(ris.Format.NewReader(strings.NewReader(text), o)) {
			if err != nil {
				t.Fatal(err)
			}
			if r.ID != "" {
				ids = append(ids, r.ID)
			}
		}
		return ids
	}
	want := ids(formats.ReadOptions{})
	if d := cmp.Diff([]string{"a1", "b 2", "c3 of two lines"}, want); d != "" {
		t.Fatal(d)
	}
	if d := cmp.Diff(want, ids(formats.ReadOptions{Keys: true})); d != "" {
		t.Errorf("(-records +keys)\n%s", d)
	}
}
