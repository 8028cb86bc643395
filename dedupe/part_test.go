package dedupe

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// What a record names as its whole is another work, whatever the two have in common.
func TestParent(t *testing.T) {
	name := []record.Name{{Family: "Lindqvist", Given: "Alma"}, {Family: "Okoro", Given: "Ben"}}
	whole := func() *record.Record {
		return &record.Record{
			ID: "whole", Type: record.TypeDocument, Title: "Letters from the lighthouse keepers of Skerry", Author: name,
			Issued: record.ParseDate("1931"), URL: "https://skerry.example/letters/all", Source: record.Source{File: "a.bib", Line: 9},
		}
	}
	part := whole()
	part.ID, part.Source.Line = "part", 1
	records := []*record.Record{part, whole()}
	if res := Fold(records, Options{}); res.Merged != 1 {
		t.Fatal("records that say the same aren't one work: the test tells nothing")
	}
	for _, kind := range [...]record.RelationKind{record.RelPartOf, record.RelInherits} {
		part.Relations = []record.Relation{{Kind: kind, ID: "whole"}}
		if res := Fold(records, Options{}); res.Merged != 0 {
			t.Errorf("a record went into the one that it is a part of (%d)", kind)
		}
	}
	part.Relations[0].At.File = "b.bib"
	if res := Fold(records, Options{}); res.Merged != 1 {
		t.Error("the whole stands in another file")
	}
	part.Relations[0].At.File = ""
	if lib := newLibrary(append(records, whole())); len(lib.parents) != 1 || !lib.parents[pair{0, 1}] {
		t.Errorf("of two records with the key of the whole the first is meant: %v", lib.parents)
	}
}

// What parts have from their whole doesn't make them one.
func TestHandedDown(t *testing.T) {
	const abstract = "A study of the keepers of nine lights over forty years, of what they wrote home and of what they left out, " +
		"with notes on the weather, the boats, and the price of oil in each of the winters that are told of."
	whole := &record.Record{ID: "whole", Type: record.TypeBook, Title: "Lights", DOI: "10.5555/lights", URL: "https://skerry.example/lights", Abstract: abstract, Issued: record.ParseDate("1931")}
	chapter := func(id, title string) *record.Record {
		return &record.Record{
			ID: id, Type: record.TypeChapter, Title: title, ContainerTitle: "Lights", DOI: whole.DOI, URL: whole.URL, Abstract: abstract,
			Author: []record.Name{{Family: "Lindqvist", Given: "Alma"}}, Issued: whole.Issued,
			Relations: []record.Relation{{Kind: record.RelPartOf, ID: "whole"}},
		}
	}
	records := []*record.Record{chapter("a", "What the keepers wrote home"), chapter("b", "What the keepers wrote"), whole}
	if res := Fold(records, Options{}); res.Merged != 0 {
		t.Errorf("merged %d", res.Merged)
	}
}

// BibTeX finds a parent only if it stands behind its children.
func TestKeepBehindParts(t *testing.T) {
	whole := func(id, file string) *record.Record {
		return &record.Record{
			ID: id, Type: record.TypeBook, Title: "Proceedings of the ninth meeting on small gears", Publisher: "Quillfeather", ISBN: []string{"9780306406157"},
			Editor: []record.Name{{Family: "Lindqvist", Given: "Alma"}}, Issued: record.ParseDate("2008"), Source: record.Source{File: file},
		}
	}
	part := func(id, title, of, file string) *record.Record {
		return &record.Record{
			ID: id, Type: record.TypePaperConference, Title: title, Author: []record.Name{{Family: "Okoro", Given: "Ben"}}, Page: "11-20",
			Issued: record.ParseDate("2008"), Source: record.Source{File: file}, Relations: []record.Relation{{Kind: record.RelPartOf, ID: of}},
		}
	}
	const teeth, oil = "How many teeth a gear can lose", "Oil in winter"
	for _, tt := range []struct {
		name    string
		records []*record.Record
		kept    string
	}{
		{"a child between them", []*record.Record{whole("w1", "a"), part("p", teeth, "w2", "a"), whole("w2", "a")}, "w2"},
		{"children of both", []*record.Record{part("p", teeth, "w1", "a"), whole("w1", "a"), part("q", oil, "w2", "a"), whole("w2", "a")}, "w2"},
		{"children behind both", []*record.Record{whole("w1", "a"), whole("w2", "a"), part("p", teeth, "w2", "a")}, "w1"},
		{"a child that is known", []*record.Record{part("p", teeth, "w1", "a"), whole("w1", "a"), part("q", teeth, "w2", "b"), whole("w2", "b")}, "w1"},
	} {
		res := Fold(tt.records, Options{})
		var kept []string
		for k, r := range res.Records {
			if r.Type == record.TypeBook && len(res.Members[k]) == 2 {
				kept = append(kept, r.ID)
			}
		}
		if len(kept) != 1 || kept[0] != tt.kept {
			t.Errorf("%s: kept %q, want %s", tt.name, kept, tt.kept)
		}
	}
}

// A relation to what went into the same work is none any more.
// TestPartThatSaysTheSame checks that a record which names another one as its whole
// doesn't go into it by way of a third that says the same.
func TestPartThatSaysTheSame(t *testing.T) {
	book := func(id string) *record.Record {
		return &record.Record{
			ID: id, Type: record.TypeBook, Title: "Proceedings of the ninth meeting on small gears", Publisher: "Quillfeather",
			Editor: []record.Name{{Family: "Lindqvist", Given: "Alma"}}, Issued: record.ParseDate("2008"), Source: record.Source{File: "a"},
		}
	}
	part := book("part")
	part.Relations = []record.Relation{{Kind: record.RelInherits, ID: "whole"}}
	if res := Fold([]*record.Record{book("whole"), book("copy"), part}, Options{}); res.Merged != 1 {
		t.Errorf("%d merged, want the copy alone", res.Merged)
	}
}

// TestKeepBehindChains checks that a parent moves behind a part which moved itself, and
// that the record of a doubled key stays, by which texts cite the parent.
func TestKeepBehindChains(t *testing.T) {
	entry := func(id string, kind record.Type, title, family, of string) *record.Record {
		r := &record.Record{ID: id, Type: kind, Title: title, Publisher: "Quillfeather", Issued: record.ParseDate("2008"), Source: record.Source{File: "a"}}
		if r.Editor = []record.Name{{Family: family, Given: "Alma"}}; kind == record.TypeChapter {
			r.Author, r.Editor, r.Page = r.Editor, nil, "1-9"
		}
		if of != "" {
			r.Relations = []record.Relation{{Kind: record.RelInherits, ID: of}}
		}
		return r
	}
	volume := func(id string) *record.Record {
		return entry(id, record.TypeBook, "Proceedings of the ninth meeting on small gears", "Lindqvist", "s")
	}
	series := func(id string) *record.Record {
		return entry(id, record.TypeBook, "Lecture notes on machines and their parts", "Okoro", "")
	}
	child := func(of string) *record.Record {
		return entry("c", record.TypeChapter, "How many teeth a gear can lose", "Brandt", of)
	}
	for _, tt := range []struct {
		name    string
		records []*record.Record
		want    []string
	}{
		{"a chain of parents", []*record.Record{volume("v"), child("v"), series("s"), volume("v2"), series("s2")}, []string{"c", "v2", "s2"}},
		{"a doubled key", []*record.Record{series("k"), child("k"), entry("k", record.TypeBook, "Oil in winter", "Fofana", ""), series("k2")}, []string{"k", "c", "k"}},
	} {
		var got []string
		for _, r := range Fold(tt.records, Options{}).Records {
			got = append(got, r.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: kept %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestRelationWithin(t *testing.T) {
	name := []record.Name{{Family: "Lindqvist", Given: "Alma"}}
	a := &record.Record{ID: "a", Title: "Oil in winter", Author: name, Source: record.Source{File: "f"}, Relations: []record.Relation{{Kind: record.RelPartOf, ID: "b"}, {Kind: record.RelRelated, ID: "c"}}}
	b := &record.Record{ID: "b", Title: "Oil in winter", Author: name, Source: record.Source{File: "f"}}
	res := Fold([]*record.Record{a, b}, Options{Decisions: []Decision{{true, Fingerprint(a), Fingerprint(b)}}})
	if len(res.Records) != 1 || len(res.Records[0].Relations) != 1 || res.Records[0].Relations[0].ID != "c" {
		t.Errorf("%+v", res.Records)
	}
}

// A record that is to stay alone does, and the others of its work come together.
func TestAlone(t *testing.T) {
	var records []*record.Record
	for line := range 3 {
		records = append(records, &record.Record{
			ID: "k", Title: "Letters from the lighthouse keepers of Skerry", Author: []record.Name{{Family: "Lindqvist", Given: "Alma"}},
			Issued: record.ParseDate("1931"), Source: record.Source{File: "f", Line: int32(line + 1)},
		})
	}
	res := Fold(records, Options{Alone: map[record.Source]bool{records[0].Source: true}})
	if len(res.Records) != 2 || res.Records[0].Source.Line != 1 || res.Records[1].Source.Line != 2 || res.Merged != 1 {
		t.Errorf("%d records, %d merged", len(res.Records), res.Merged)
	}
}
