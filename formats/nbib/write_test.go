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
	for _, c := range []struct {
		rec  record.Record
		want string
	}{
		{record.Record{Type: record.TypeArticleMagazine}, "JT  - Time"},
		{record.Record{Type: record.TypeReviewBook}, "JT  - Time"},
		{record.Record{Type: record.TypeEntryEncyclopedia}, "BTI - Time"},
		{record.Record{Volume: "3"}, "JT  - Time"},
		{record.Record{Volume: "3", ISBN: []string{"9783161484100"}}, "BTI - Time"},
	} {
		var b strings.Builder
		w := Format.NewWriter(&b, formats.WriteOptions{})
		c.rec.Title, c.rec.ContainerTitle = "A title", "Time"
		if err := errors.Join(w.Write(&c.rec), w.Close()); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), c.want+"\n") {
			t.Errorf("%s: no %q in %q", c.rec.Type, c.want, b.String())
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
