package synth

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestNewIsDeterministic(t *testing.T) {
	a, b, c := New(1, 500), New(1, 500), New(2, 500)
	same := 0
	for i := range a.Records {
		if !record.Equal(a.Records[i], b.Records[i]) || a.Works[i] != b.Works[i] {
			t.Fatalf("record %d differs from one time to the next", i)
		}
		if record.Equal(a.Records[i], c.Records[i]) {
			same++
		}
	}
	if len(a.Records) != 500 || len(a.Works) != 500 || same > 5 {
		t.Errorf("%d records, %d works, %d records of another seed are the same", len(a.Records), len(a.Works), same)
	}
}

// TestNewHoldsWhatIsHard checks that a library has duplicates with differences,
// and works that are easily taken for another.
func TestNewHoldsWhatIsHard(t *testing.T) {
	l := New(1, 5000)
	first := map[int32]*record.Record{}
	titles := map[string]map[int32]bool{}
	var repeated, retitled, renamed, published, letters, parts int
	for i, r := range l.Records {
		w := l.Works[i]
		if titles[r.Title] == nil {
			titles[r.Title] = map[int32]bool{}
		}
		titles[r.Title][w] = true
		if strings.HasPrefix(r.Title, "Re: ") {
			letters++
		}
		if strings.HasSuffix(r.Title, ": part 2") {
			parts++
		}
		o := first[w]
		if o == nil {
			first[w] = r
			continue
		}
		repeated++
		if r.Title != o.Title {
			retitled++
		}
		if len(r.Author) > 0 && len(o.Author) > 0 && r.Author[0] != o.Author[0] {
			renamed++
		}
		if r.IsPreprint() != o.IsPreprint() {
			published++
		}
	}
	for what, n := range map[string]int{
		"duplicates": repeated, "changed titles": retitled, "changed names": renamed,
		"publications of preprints": published, "letters": letters, "second parts": parts,
		"works called Editorial": len(titles["Editorial"]),
	} {
		if n < 5 {
			t.Errorf("only %d %s", n, what)
		}
	}
	if n := l.Pairs(); n < repeated || repeated < 500 {
		t.Errorf("%d duplicates in %d pairs", repeated, n)
	}
}

// TestFrequenciesAreUneven checks that a few family names stand often, and many
// seldom.
func TestFrequenciesAreUneven(t *testing.T) {
	bearers := map[string]int{}
	people := 0
	for _, r := range New(1, 5000).Records {
		for _, n := range r.Author {
			bearers[n.Family]++
			people++
		}
	}
	most := 0
	for _, n := range bearers {
		most = max(most, n)
	}
	if most < people/200 || most > people/10 || len(bearers) < people/10 {
		t.Errorf("of %d names %d have the most frequent family name of %d", people, most, len(bearers))
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New(1, 2000)
	}
}
