package dedupe

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/internal/synth"
	"github.com/bibfold/bibfold/record"
)

// agreement counts the pairs of records in the works that were found: those that
// the truth has too, and those that it hasn't.
func agreement(works [][]int32, truth []int32) (right, wrong int) {
	for _, m := range works {
		for i, a := range m {
			for _, b := range m[i+1:] {
				if truth[a] == truth[b] {
					right++
				} else {
					wrong++
				}
			}
		}
	}
	return right, wrong
}

func TestSyntheticLibrary(t *testing.T) {
	const n = 6000
	made := synth.New(1, n)
	blocking := MeasureBlocking(made.Records, made.Works)
	if per := blocking.PerRecord(); per > 30 {
		t.Errorf("%.1f candidate pairs a record", per)
	}
	if share := blocking.Completeness(); share < 0.999 {
		t.Errorf("only %.4f of the true pairs become candidates", share)
	}
	w := Options{}.weights()
	right, wrong := agreement(newLibrary(made.Records).cluster(&w).works, made.Works)
	if recall := float64(right) / float64(blocking.True); recall < 0.99 || wrong > 0 {
		t.Errorf("recall %.4f, %d false pairs", recall, wrong)
	}
}

// TestGrowth checks that the candidate pairs of a record don't grow with the library.
func TestGrowth(t *testing.T) {
	perRecord := func(n int) float64 {
		made := synth.New(2, n)
		return MeasureBlocking(made.Records, made.Works).PerRecord()
	}
	small, large := perRecord(2000), perRecord(16000)
	if large > 2*small+5 {
		t.Errorf("%.1f candidate pairs a record of 16000, %.1f of 2000", large, small)
	}
}

// indexes returns 0 to n-1.
func indexes(n int) []int32 {
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
	}
	return all
}

func BenchmarkFold(b *testing.B) {
	for _, n := range []int{2000, 20000, 100000} {
		records := synth.New(3, n).Records
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(records, Options{Names: NamesOff})
			}
		})
	}
}

func BenchmarkProfile(b *testing.B) {
	records := synth.New(3, 2000).Records
	b.ReportAllocs()
	for b.Loop() {
		newLibrary(records)
	}
}

// BenchmarkQuality reports how good the folding of a made library is, besides how
// fast: candidate pairs a record, the share of the true pairs among them, and the
// pairwise F1 of what is merged.
func BenchmarkQuality(b *testing.B) {
	for _, n := range []int{2000, 20000, 100000} {
		made := synth.New(4, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var right, wrong int
			for b.Loop() {
				right, wrong = agreement(Fold(made.Records, Options{Names: NamesOff}).Members, made.Works)
			}
			blocking := MeasureBlocking(made.Records, made.Works)
			b.ReportMetric(blocking.PerRecord(), "pairs/record")
			b.ReportMetric(blocking.Completeness(), "completeness")
			b.ReportMetric(2*float64(right)/float64(right+wrong+blocking.True), "F1")
		})
	}
}

func BenchmarkBlock(b *testing.B) {
	records := synth.New(3, 20000).Records
	lib := newLibrary(records)
	all := indexes(len(records))
	b.ReportAllocs()
	for b.Loop() {
		lib.allCandidates(all)
	}
}

func BenchmarkCompare(b *testing.B) {
	records := synth.New(3, 20000).Records
	lib := newLibrary(records)
	all := indexes(len(records))
	pairs := lib.allCandidates(all)
	w := Options{}.weights()
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pairs[:min(1000, len(pairs))] {
			c := lib.compare(p.a, p.b)
			lib.decide(p.a, p.b, &c, &w)
		}
	}
}

func BenchmarkMerge(b *testing.B) {
	made := synth.New(3, 2000)
	var members []*record.Record // three that describe one work
	for i := 0; len(members) != 3; i++ {
		members = members[:0]
		for k, r := range made.Records {
			if made.Works[k] == int32(i) {
				members = append(members, r)
			}
		}
	}
	stages := slices.Repeat([]stage{stagePublished}, 3)
	b.ReportAllocs()
	for b.Loop() {
		mergeRecords(members, stages, &preferences{}, new(people))
	}
}

// TestAnyNumberOfCores checks that the same comes out on any number of cores, and
// that it doesn't matter whether the records may be changed, or a report is wanted.
func TestAnyNumberOfCores(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var want *Result
	var report string
	for _, cores := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(cores)
		got := Fold(synth.New(6, 2500).Records, Options{Own: cores != 2})
		var b strings.Builder
		if err := got.Report.WriteJSON(&b); err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want, report = got, b.String()
			continue
		}
		if !slices.EqualFunc(got.Records, want.Records, record.Equal) {
			t.Errorf("other records on %d cores", cores)
		}
		if b.String() != report {
			t.Errorf("another report on %d cores", cores)
		}
	}
	brief := Fold(synth.New(6, 2500).Records, Options{Own: true, Brief: true})
	if !slices.EqualFunc(brief.Records, want.Records, record.Equal) {
		t.Error("other records with a brief report")
	}
	brief.Report.Counts.Duplicates = want.Report.Counts.Duplicates // they aren't counted in a brief one
	if r := brief.Report; len(r.Clusters) != 0 || r.Counts != want.Report.Counts || len(r.Names) != len(want.Report.Names) {
		t.Errorf("a brief report has %d clusters, and counts %+v", len(r.Clusters), r.Counts)
	}
}

// TestCountsOfMadeLibraries checks on many small libraries that each record is written,
// merged or withheld, in all and for each source, and that the clusters tell the
// same.
func TestCountsOfMadeLibraries(t *testing.T) {
	for seed := range uint64(40) {
		made := synth.New(seed, 60)
		for i, r := range made.Records {
			r.Source.File = [...]string{"a.bib", "b.ris", "c.json"}[i%3]
			r.Source.Line = int32(i + 1)
		}
		known := int(seed) % 4 * 10
		res := Fold(made.Records, Options{Known: known})
		c := res.Report.Counts
		if c.Read != len(made.Records)-known || c.Read != c.Written+c.Merged+c.Withheld ||
			c.Written != len(res.Records) || c.Merged != res.Merged || c.Withheld != len(res.Withheld) || c.Possible != len(res.Possible) {
			t.Errorf("seed %d: %+v with %d records, %d merged, %d withheld", seed, c, len(res.Records), res.Merged, len(res.Withheld))
		}
		var sum Counts
		for _, s := range res.Report.Sources {
			if s.Read != s.Kept+s.Merged+s.Withheld {
				t.Errorf("seed %d: %+v doesn't add up", seed, s)
			}
			sum.Read, sum.Merged, sum.Withheld, sum.Written = sum.Read+s.Read, sum.Merged+s.Merged, sum.Withheld+s.Withheld, sum.Written+s.Kept
		}
		if d := c.Duplicates; d.Within+d.Across+d.Versions != c.Merged {
			t.Errorf("seed %d: %+v of %d merged", seed, d, c.Merged)
		}
		if sum.Possible, sum.Duplicates = c.Possible, c.Duplicates; sum != c {
			t.Errorf("seed %d: the sources make %+v, the counts are %+v", seed, sum, c)
		}
		seen := make([]bool, len(made.Records))
		for _, m := range res.Members {
			for _, i := range m {
				if seen[i] {
					t.Errorf("seed %d: record %d is in two works", seed, i)
				}
				seen[i] = true
			}
		}
	}
}
