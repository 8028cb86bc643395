package nbib

import (
	"errors"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Importers know where a record begins by its PMID, with the blank behind the
// hyphen, even if it has none.
func TestWriteWithoutPMID(t *testing.T) {
	var b strings.Builder
	w := Format.NewWriter(&b, formats.WriteOptions{})
	if err := errors.Join(w.Write(&record.Record{Title: "A title"}), w.Close()); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "PMID- \n") {
		t.Errorf("%q", b.String())
	}
}
