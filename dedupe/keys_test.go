package dedupe

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// A key that two works have stays with the work that it cites: that of the first entry.
func TestDoubledKeys(t *testing.T) {
	line := 0
	entry := func(id, file, title string) *record.Record {
		line++
		return &record.Record{
			ID: id, Type: record.TypeArticleJournal, Title: title, Author: []record.Name{{Family: "Lindqvist", Given: "Alma"}},
			ContainerTitle: "Annals of Small Gears", Volume: "3", Page: "11-20", Issued: record.ParseDate("2008"), Source: record.Source{File: file, Line: int32(line)},
		}
	}
	const teeth, oil = "How many teeth a gear can lose", "The price of oil in each of nine winters"
	for _, tt := range []struct {
		name         string
		records      []*record.Record
		ids, aliases []string // of the result; aliases of the first record
		shared       []string
	}{
		{"one entry a key", []*record.Record{entry("x", "f", teeth), entry("a", "f", teeth), entry("b", "f", oil)}, []string{"x", "b"}, []string{"a"}, nil},
		{"its first entry is kept", []*record.Record{entry("x", "f", teeth), entry("a", "f", teeth), entry("a", "f", oil)}, []string{"a", "a"}, []string{"x"}, nil},
		{"its second entry goes", []*record.Record{entry("a", "f", oil), entry("x", "f", teeth), entry("a", "f", teeth)}, []string{"a", "x"}, nil, nil},
		{"both keys cite another", []*record.Record{entry("x", "f", teeth), entry("a", "f", teeth), entry("a", "f", oil), entry("x", "f", oil)}, []string{"x", "a"}, nil, []string{"a"}},
		{"one work twice", []*record.Record{entry("x", "f", teeth), entry("a", "f", teeth), entry("a", "f", teeth)}, []string{"x"}, []string{"a"}, nil},
		{"another file's key", []*record.Record{entry("x", "f", teeth), entry("a", "f", teeth), entry("a", "g", oil)}, []string{"x", "a"}, nil, []string{"a"}},
	} {
		res := Fold(tt.records, Options{})
		var ids, shared []string
		for _, r := range res.Records {
			ids = append(ids, r.ID)
		}
		for _, s := range res.Shared {
			shared = append(shared, s.Key)
		}
		if !slices.Equal(ids, tt.ids) || !slices.Equal(res.Records[0].Aliases, tt.aliases) || !slices.Equal(shared, tt.shared) {
			t.Errorf("%s: keys %q, aliases %q, shared %q", tt.name, ids, res.Records[0].Aliases, shared)
		}
	}
}
