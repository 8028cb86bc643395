package zoterordf

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestNoteTitle(t *testing.T) {
	for note, want := range map[string]string{
		"First <b>line</b>\nsecond": "First line",
		"":                          "",
		strings.Repeat("ä", 200):    strings.Repeat("ä", 120),
	} {
		if got := noteTitle(note); got != want {
			t.Errorf("%q has the title %q, want %q", note, got, want)
		}
	}
}

// A record that was a note is one as long as a note can say what it says.
func TestTypeOfNote(t *testing.T) {
	for _, tt := range []struct {
		change func(*record.Record)
		want   string
	}{
		{func(*record.Record) {}, noteItem},
		{func(r *record.Record) { r.AddText(record.Keyword, "todo") }, noteItem},
		{func(r *record.Record) { r.Title = "Another" }, "document"},
		{func(r *record.Record) { r.URL = "https://a.example/" }, "document"},
		{func(r *record.Record) { r.Links = []record.Link{{Target: "a.pdf"}} }, "document"},
	} {
		n := Native{Type: noteItem, Notes: []string{"<p>One</p><p>Two</p>"}}
		r := n.Record()
		if got := r.Text(record.Annote); r.Title != "One" || got != "One\nTwo" {
			t.Fatalf("read as %q with %q", r.Title, got)
		}
		if tt.change(r); typeOf(r).name != tt.want {
			t.Errorf("%+v becomes a %s, want a %s", r, typeOf(r).name, tt.want)
		}
	}
}
