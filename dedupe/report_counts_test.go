package dedupe

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

// frogsOfSources are a work twice in one source, once in another and as a preprint in a
// third, and one that stands alone.
func frogsOfSources() []*record.Record {
	in := func(file string, r *record.Record) *record.Record {
		r = r.Clone()
		r.Source.File = file
		return r
	}
	f := frogs()
	preprint := f[0].Clone()
	preprint.Type, preprint.ContainerTitle, preprint.Volume, preprint.Page = record.TypeArticle, "", "", ""
	preprint.Publisher, preprint.DOI = "bioRxiv", "10.1101/2001.01.01.000001"
	return []*record.Record{in("a.ris", f[0]), in("b.ris", f[1]), in("a.ris", f[1]), in("c.ris", preprint), in("b.ris", f[2])}
}

func TestDuplicates(t *testing.T) {
	f := frogsOfSources()
	for range 2 {
		rep := Fold(f, Options{Names: NamesOff}).Report
		if diff := cmp.Diff(Duplicates{Within: 1, Across: 1, Versions: 1}, rep.Counts.Duplicates); diff != "" || rep.Counts.Merged != 3 {
			t.Errorf("of %d merged (-want +got):\n%s", rep.Counts.Merged, diff)
		}
		within := map[string]int{}
		for _, s := range rep.Sources {
			within[s.Source] = s.Within
		}
		if diff := cmp.Diff(map[string]int{"a.ris": 1, "b.ris": 0, "c.ris": 0}, within); diff != "" {
			t.Errorf("within (-want +got):\n%s", diff)
		}
		if len(rep.Overlaps) != 3 || rep.Overlaps[0].Works != 1 {
			t.Errorf("overlaps: %v, want one work of each two sources", rep.Overlaps)
		}
		if len(rep.Alone) != 1 || rep.Alone[0].ID != "c" {
			t.Errorf("alone: %v, want c", rep.Alone)
		}
		slices.Reverse(f) // the order doesn't count
	}
}

// What the library doesn't know of its own works is news.
func TestNews(t *testing.T) {
	f := frogs()
	retracted := f[1].Clone()
	retracted.Title = "RETRACTED: " + retracted.Title
	corrected := f[1].Clone()
	corrected.Extra = []record.Field{{Format: "nbib", Name: "EIN", Value: "Frogs. 2002;4:1"}}
	preprint := frogsOfSources()[3]
	for _, tt := range []struct {
		name  string
		known *record.Record
		read  *record.Record
		want  []NewsKind
	}{
		{"retracted", f[0], retracted, []NewsKind{NewsRetracted}},
		{"known to be retracted", retracted, retracted, nil},
		{"corrected", f[0], corrected, []NewsKind{NewsCorrected}},
		{"published", preprint, f[1], []NewsKind{NewsPublished}},
		{"the library has the publication", f[1], preprint, nil},
		{"nothing new", f[0], f[1], nil},
	} {
		var got []NewsKind
		for _, n := range Fold([]*record.Record{tt.known, tt.read}, Options{Known: 1, Names: NamesOff, Own: true, Brief: true}).Report.News {
			got = append(got, n.Kind)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestBySigns(t *testing.T) {
	for _, tt := range []struct {
		kept, variant string
		want          bool
	}{
		{"Frog, A. B.", "Frog, AB", true},
		{"Frog, Jean-Luc", "Frog, Jean Luc", true},
		{"Frog, Ann", "Frog, A.", false},
		{"Frög, A.", "Frog, A.", false},
	} {
		n := NameVariant{Kept: tt.kept, Variants: []string{tt.variant}}
		if got := n.BySigns(); got != tt.want {
			t.Errorf("%q for %q: %v, want %v", tt.kept, tt.variant, got, tt.want)
		}
	}
}
