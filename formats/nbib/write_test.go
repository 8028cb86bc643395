package nbib

import (
	"errors"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// What stands in a journal or magazine is an article to PubMed; what stands in a book
// is a chapter.
func TestWriteNearestType(t *testing.T) {
	for typ, want := range map[record.Type]string{
		record.TypeArticleMagazine:   "JT  - Time",
		record.TypeReviewBook:        "JT  - Time",
		record.TypeEntryEncyclopedia: "BTI - Time",
	} {
		var b strings.Builder
		w := Format.NewWriter(&b, formats.WriteOptions{})
		rec := &record.Record{Type: typ, Title: "A title", ContainerTitle: "Time"}
		if err := errors.Join(w.Write(rec), w.Close()); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want+"\n") {
			t.Errorf("%s: no %q in %q", typ, want, b.String())
		}
	}
}

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
