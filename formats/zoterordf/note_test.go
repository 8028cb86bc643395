package zoterordf

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
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

// A record has no tags for its notes.
func TestTagOfNote(t *testing.T) {
	const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<bib:Book rdf:about="#a"><dc:title>T</dc:title><dcterms:isReferencedBy rdf:resource="#n"/></bib:Book>
<bib:Memo rdf:about="#n"><rdf:value>&lt;p&gt;N&lt;/p&gt;</rdf:value><dc:subject>todo</dc:subject></bib:Memo>
</rdf:RDF>`
	var told []string
	r := Format.NewReader(strings.NewReader(rdf), formats.ReadOptions{OnError: func(e *formats.Error) { told = append(told, e.Error()) }})
	if rec, err := r.Read(); err != nil || rec.Text(record.Annote) != "N" || len(rec.Keywords) > 0 {
		t.Errorf("read as %+v, %v", rec, err)
	}
	if len(told) != 1 || !strings.HasPrefix(told[0], "-:4:") || !strings.Contains(told[0], `"todo"`) {
		t.Errorf("told %q", told)
	}
}
