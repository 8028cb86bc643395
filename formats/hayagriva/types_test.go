package hayagriva

import (
	"testing"

	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

// What holds a work says more of it than where it was given.
func TestItemType(t *testing.T) {
	for _, c := range []struct {
		entry   kind
		parents []kind
		want    record.Type
	}{
		{article, []kind{periodical, conference}, record.TypeArticleJournal},
		{article, []kind{proceedings, conference}, record.TypePaperConference},
		{article, []kind{conference}, record.TypePaperConference},
		{book, []kind{conference}, record.TypeBook},
	} {
		if got := itemType(c.entry, c.parents); got != c.want {
			t.Errorf("%v in %v: got %s, want %s", c.entry, c.parents, got, c.want)
		}
	}
}

// What a type is written as is written so again when it is read as another type.
func TestWrittenTypesSettle(t *testing.T) {
	for typ, k := range written {
		if k.kind == noKind {
			continue
		}
		for _, parents := range [][]kind{nil, {k.parent}} {
			again := itemType(k.kind, parents)
			if got := written[again]; got.kind != k.kind || parents != nil && got.parent != k.parent {
				t.Errorf("%s: written as %s in %v, read as %s, written as %s in %s", record.Type(typ),
					kindRows[k.kind].name, parents, again, kindRows[got.kind].name, kindRows[got.parent].name)
			}
		}
	}
}

// A parent is a book's series; a book within another one is a chapter of it.
func TestWithin(t *testing.T) {
	for _, c := range []struct {
		typ       record.Type
		container record.Var
		want      string
	}{
		{record.TypeBook, record.CollectionTitle, "{type: book, publisher: P, parent: {type: misc, title: C}}"},
		{record.TypeBook, record.ContainerTitle, "{type: chapter, parent: {type: book, title: C, publisher: P}}"},
		{record.TypeReport, record.ContainerTitle, "{type: report, publisher: P, parent: {type: misc, title: C}}"},
		{record.TypeMotionPicture, record.ContainerTitle, "{type: video, parent: {type: video, title: C, publisher: P}}"},
		{record.TypeArticle, record.CollectionTitle, "{type: article, publisher: P, parent: {type: misc, parent: {type: misc, title: C}}}"},
	} {
		rec := record.Record{Type: c.typ, Publisher: "P"}
		rec.SetText(c.container, "C")
		entry := (&writer{rec: &rec}).entry()
		if got := yamlentry.Flow(entry); got != c.want {
			t.Errorf("%s: got %s, want %s", c.typ, got, c.want)
		}
		back := record.Record{}
		(&reading{rec: &back, warn: func(string) {}}).entry(entry)
		if got := yamlentry.Flow((&writer{rec: &back}).entry()); got != c.want {
			t.Errorf("%s: written again as %s, want %s", c.typ, got, c.want)
		}
	}
}
