package dedupe

import (
	"fmt"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// listedWorks is how many works of a venue [twoLists] returns, as two sources list them
// under different names of the venue.
const listedWorks = 24

func twoLists() []*record.Record {
	var out []*record.Record
	topics := [...]string{"joins over sorted runs", "views of temporal facts", "locks in mobile hosts", "index trees of strings", "cubes with many holes", "queries about moving cars"}
	ways := [...]string{"Efficient ", "Parallel evaluation of ", "Teaching yourself ", "A benchmark for "}
	for i := range listedWorks {
		for _, venue := range [...]string{"SIGMOD Conference", "International Conference on Management of Data"} {
			out = append(out, listed(ways[i/len(topics)]+topics[i%len(topics)], fmt.Sprintf("Author%c, Jo", 'a'+i), venue))
		}
	}
	return out
}

func listed(title, author, venue string) *record.Record {
	l := labelledRecord{Type: "paper-conference", Title: title, Date: "2001", Journal: venue, Author: []string{author}}
	return l.record()
}

func TestCounterparts(t *testing.T) {
	const one, other = "SIGMOD Conference", "International Conference on Management of Data"
	for _, c := range []struct {
		note string
		more []*record.Record
		want int // merged of more
	}{
		{"a generic title that either source lists once", []*record.Record{
			listed("Guest Editorial", "Halvorsen, Al", one), listed("Guest editorial", "Halvorsen, A", other),
		}, 1},
		{"a generic title that one source lists twice", []*record.Record{
			listed("Guest Editorial", "Halvorsen, Al", one), listed("Guest editorial", "Halvorsen, A", other), listed("Guest editorial", "Atkins, Mo", other),
		}, 0},
		{"a generic title in one source alone", []*record.Record{
			listed("Guest Editorial", "Halvorsen, Al", one), listed("Guest Editorial", "Halvorsen, A", one),
		}, 0},
		{"a slip in a title that has no other counterpart", []*record.Record{
			listed("Performing jobs without decompression in a compressed database", "Winter, N", one),
			listed("Performing joins without decompression in a compressed database", "Winter, N", other),
		}, 1},
		{"a slip of a team's, told by another word", []*record.Record{
			listed("Recovery for long-running workflow systems", "Winter, N", one), listed("Recovery for long-running workflow management systems", "Winter, N", other),
		}, 1},
		{"two works of one author, of which either source lacks one", []*record.Record{
			listed("Query optimization in relational database systems", "Winter, N", one),
			listed("Query optimization in distributed database systems", "Winter, N", other),
		}, 0},
		{"titles that differ by a word, and each has its counterpart", []*record.Record{
			listed("Performing sorts without decompression in a compressed database", "Winter, N", one),
			listed("Performing joins without decompression in a compressed database", "Winter, N", one),
			listed("Performing sorts without decompression in a compressed database", "Winter, N", other),
			listed("Performing joins without decompression in a compressed database", "Winter, N", other),
		}, 2},
	} {
		res := Fold(append(twoLists(), c.more...), Options{Names: NamesOff})
		if got := res.Merged - listedWorks; got != c.want {
			t.Errorf("%s: %d merged, want %d", c.note, got, c.want)
		}
	}
}

// TestAliasesOfOneOfManyNames checks that a name which hardly goes with another one is
// taken for a meeting's that has several, and never for a journal's.
func TestAliasesOfOneOfManyNames(t *testing.T) {
	records := twoLists()
	for i, topic := range [...]string{"rules in deep trees", "joins in small memory", "skylines of noisy data", "sketches over streams", "caches for mobile hosts", "bulk loading of trees"} {
		for _, venue := range [...]string{"SIGMOD Conference", "Management of Data"} {
			records = append(records, listed("Faster "+topic, fmt.Sprintf("Author%c, Jo", 'm'+i), venue))
		}
	}
	if res := Fold(records, Options{Names: NamesOff}); len(res.Records) != listedWorks+6 {
		t.Errorf("%d works are left, want %d", len(res.Records), listedWorks+6)
	}
	for _, r := range records {
		if r.ContainerTitle == "Management of Data" {
			r.Type = record.TypeArticleJournal
		}
	}
	if lib := newLibrary(records); lib.aliases[newVenuePair("sigmodconference", "managementdata")] > 0 {
		t.Error("a journal's name is taken for a meeting's")
	}
}
