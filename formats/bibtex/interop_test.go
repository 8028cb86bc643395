package bibtex_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	nickng "github.com/nickng/bibtex"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/record"
)

func TestInterop(t *testing.T) {
	src := nickng.NewBibEntry("Article", "knuth84")
	src.AddField("author", nickng.NewBibConst(`Donald E. Knuth and Erd{\H o}s, P{\'a}l`))
	src.AddField("Title", nickng.NewBibConst(`Literate {P}rogramming`))
	src.AddField("journal", nickng.NewBibConst("The Computer Journal"))
	src.AddField("year", nickng.NewBibConst("1984"))
	src.AddField("month", nickng.NewBibConst("may"))
	r := bibtex.FromEntry(src, nil)
	want := []record.Name{{Family: "Knuth", Given: "Donald E."}, {Family: "Erdős", Given: "Pál"}}
	if d := cmp.Diff(want, r.Author); d != "" {
		t.Errorf("author (-want +got):\n%s", d)
	}
	if r.ID != "knuth84" || r.Type != record.TypeArticleJournal || r.Issued != record.YearMonth(1984, 5) {
		t.Errorf("got %q, %v, %v", r.ID, r.Type, r.Issued)
	}
	back := bibtex.ToEntry(r, nil)
	got := map[string]string{"": back.Type + " " + back.CiteName}
	for name, value := range back.Fields {
		got[name] = value.String()
	}
	wantFields := map[string]string{
		"": "article knuth84", "author": "Knuth, Donald E. and Erdős, Pál", "title": "Literate {P}rogramming",
		"journal": "The Computer Journal", "year": "1984", "month": "may",
	}
	if d := cmp.Diff(wantFields, got); d != "" {
		t.Errorf("fields (-want +got):\n%s", d)
	}
}

// Entries of a document inherit from each other as in a file.
func TestInteropDocument(t *testing.T) {
	doc := nickng.NewBibTex()
	add := func(kind, key string, fields map[string]nickng.BibString) {
		e := nickng.NewBibEntry(kind, key)
		for name, value := range fields {
			e.AddField(name, value)
		}
		doc.AddEntry(e)
	}
	word := func(s string) nickng.BibString { return nickng.NewBibConst(s) }
	press := &nickng.BibVar{Key: "acm", Value: word("ACM")}
	add("inproceedings", "p", map[string]nickng.BibString{"title": word("A Paper"), "crossref": word("proc"), "xdata": word("x")})
	add("proceedings", "proc", map[string]nickng.BibString{
		"title": word("The Proceedings"), "year": word("2001"),
		"publisher": nickng.NewBibComposite(press).Append(word(" Press")), "series": &nickng.BibVar{Key: "undefined"},
	})
	add("xdata", "x", map[string]nickng.BibString{"url": word("https://example.org")})
	add("book", "self", map[string]nickng.BibString{"title": word("Round"), "crossref": word("self")})
	add("book", "lost", map[string]nickng.BibString{"title": word("Lost"), "crossref": word("nowhere")})
	doc.AddEntry(nil)

	var problems []string
	records := bibtex.FromBibTex(doc, func(e *formats.Error) { problems = append(problems, e.Key) })
	if len(records) != 4 {
		t.Fatalf("%d records, want 4", len(records))
	}
	p := records[0]
	got := []string{p.Title, p.ContainerTitle, p.Publisher, p.Text(record.CollectionTitle), p.URL}
	if d := cmp.Diff([]string{"A Paper", "The Proceedings", "ACM Press", "undefined", "https://example.org"}, got); d != "" {
		t.Errorf("inherited (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"self", "lost"}, problems); d != "" {
		t.Errorf("problems (-want +got):\n%s", d)
	}
	back := bibtex.ToBibTex(records, nil)
	if len(back.Entries) != 4 || back.Entries[0].CiteName != "p" || back.Entries[0].Fields["booktitle"].String() != "The Proceedings" {
		t.Errorf("back: %v", back.Entries)
	}
}
