package refer

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// A letter's editors don't take the place of those that it went to.
func TestWriteRecipients(t *testing.T) {
	var b strings.Builder
	var lost []string
	w := Format.NewWriter(&b, formats.WriteOptions{OnLoss: func(l formats.Loss) { lost = append(lost, l.Field) }})
	rec := &record.Record{Type: record.TypePersonalCommunication, Editor: []record.Name{{Family: "Ebb"}}}
	rec.SetNames(record.Recipient, []record.Name{{Family: "Silt"}})
	if err := errors.Join(w.Write(rec), w.Close()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "%E Silt\n") || strings.Contains(b.String(), "Ebb") || !slices.Equal(lost, []string{"editor"}) {
		t.Errorf("%q, lost %q", b.String(), lost)
	}
}

// Each row of the mapping has a tag that the reader knows and the writer has a
// place for.
func TestMappingTags(t *testing.T) {
	for _, c := range tagChars {
		if !isTagged([]byte("%" + string(c) + " x")) {
			t.Errorf("%%%c is no tag", c)
		}
	}
	for typ := range record.NumTypes {
		for v := record.VarNone + 1; v < record.NumVars; v++ {
			if tag, ok := mapping.Tag(v, typ); ok && (len(tag) != 2 || !isTagged([]byte(tag+" x"))) {
				t.Errorf("%s of %s is written as %q", v, typ, tag)
			}
		}
	}
}

// Each type of EndNote is read as itself.
func TestTypes(t *testing.T) {
	for i, row := range kinds[1:] {
		if k := parseKind(row.name); int(k) != i+1 {
			t.Errorf("%s is read as %d", row.name, k)
		}
	}
}
