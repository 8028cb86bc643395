package dedupe

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// synth makes libraries of any size with a known truth: works with made-up
// titles, people and places, each described by one to four records that carry
// the errors of real exports. The same seed gives the same library.
type synth struct {
	rng      *rand.Rand
	words    []string
	families []string
	givens   []string
	journals []string
}

const syllables = "ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo ga ge gi go ha he hi ho ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo xi ya yo za zi"

func newSynth(seed uint64) *synth {
	s := &synth{rng: rand.New(rand.NewPCG(seed, 11))}
	for range 12000 {
		s.words = append(s.words, s.word(2, 5))
	}
	for range 9000 {
		s.families = append(s.families, title(s.word(2, 4)))
	}
	for range 900 {
		s.givens = append(s.givens, title(s.word(2, 3)))
	}
	for range 1500 {
		s.journals = append(s.journals, "Journal of "+title(s.word(3, 5))+" "+title(s.word(2, 5)))
	}
	return s
}

func (s *synth) word(least, most int) string {
	all := strings.Fields(syllables)
	var b strings.Builder
	for range least + s.rng.IntN(most-least+1) {
		b.WriteString(all[s.rng.IntN(len(all))])
	}
	return b.String()
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// skewed returns a number below n; small ones come far more often, as words and
// names do.
func (s *synth) skewed(n int) int {
	f := s.rng.Float64()
	return int(f * f * f * float64(n))
}

// work returns the record of a new work.
func (s *synth) work() *record.Record {
	var ws []string
	for range 5 + s.rng.IntN(9) {
		ws = append(ws, s.words[s.skewed(len(s.words))])
	}
	year := 1990 + s.rng.IntN(35)
	volume := year - 1980
	first := 1 + s.rng.IntN(1800)
	r := &record.Record{
		Type:           record.TypeArticleJournal,
		Title:          title(strings.Join(ws, " ")),
		ContainerTitle: s.journals[s.skewed(len(s.journals))],
		Volume:         fmt.Sprint(volume),
		Issue:          fmt.Sprint(1 + s.rng.IntN(12)),
		Page:           fmt.Sprintf("%d-%d", first, first+4+s.rng.IntN(16)),
		Issued:         record.YearOnly(year),
		DOI:            fmt.Sprintf("10.%d/%s.%d", 1000+s.rng.IntN(200), s.word(2, 3), s.rng.IntN(1e7)),
	}
	for range 1 + s.rng.IntN(8) {
		given := s.givens[s.rng.IntN(len(s.givens))]
		if s.rng.IntN(2) == 0 {
			given += " " + string(rune('A'+s.rng.IntN(26))) + "."
		}
		r.Author = append(r.Author, record.Name{Family: s.families[s.skewed(len(s.families))], Given: given})
	}
	var abstract []string
	for range 60 {
		abstract = append(abstract, s.words[s.skewed(len(s.words))])
	}
	r.Abstract = strings.Join(abstract, " ")
	return r
}

// copyOf returns the record as another source might describe the work.
func (s *synth) copyOf(r *record.Record) *record.Record {
	c := r.Clone()
	often := func(percent int) bool { return s.rng.IntN(100) < percent }
	if often(45) {
		c.DOI = ""
	}
	if often(50) {
		c.Abstract = ""
	}
	if often(50) {
		for i, n := range c.Author {
			c.Author[i].Given = string(n.Given[0])
		}
	}
	if often(15) && len(c.Author) > 3 {
		c.Author = c.Author[:3]
		if often(50) {
			c.SetCut(record.Author, 0)
		}
	}
	if often(40) {
		ws := strings.Fields(c.ContainerTitle)
		c.ContainerTitle = fmt.Sprintf("J %s %s", ws[2][:4], ws[3][:min(5, len(ws[3]))])
	}
	if often(50) {
		a, b, _ := strings.Cut(c.Page, "-")
		if len(a) == len(b) && a[:len(a)-1] == b[:len(b)-1] {
			b = b[len(b)-1:]
		}
		c.Page = a + "-" + b
	}
	if often(30) {
		c.Issue = ""
	}
	if often(10) {
		c.Issued.Start.Year++
	}
	if often(8) {
		c.Title = s.typo(c.Title)
	}
	if often(5) {
		c.Title = strings.ToUpper(c.Title)
	}
	if often(4) {
		c.Volume, c.Page = "", ""
	}
	return c
}

func (s *synth) typo(title string) string {
	b := []byte(title)
	i := 1 + s.rng.IntN(len(b)-2)
	b[i], b[i+1] = b[i+1], b[i]
	return string(b)
}

// library returns n records in mixed order and the number of each one's work.
func (s *synth) library(n int) (records []*record.Record, truth []int) {
	for w := 0; len(records) < n; w++ {
		r := s.work()
		records, truth = append(records, r), append(truth, w)
		for s.rng.IntN(100) < 25 && len(records) < n {
			records, truth = append(records, s.copyOf(r)), append(truth, w)
		}
	}
	s.rng.Shuffle(n, func(i, j int) {
		records[i], records[j] = records[j], records[i]
		truth[i], truth[j] = truth[j], truth[i]
	})
	for i, r := range records {
		r.ID = fmt.Sprint("r", i)
	}
	return records, truth
}

// pairsOf counts the pairs in groups of the given sizes.
func pairsOf(sizes map[int]int) int {
	n := 0
	for _, k := range sizes {
		n += k * (k - 1) / 2
	}
	return n
}

func TestSyntheticLibrary(t *testing.T) {
	const n = 6000
	records, truth := newSynth(1).library(n)
	w := Options{}.weights()
	lib := newLibrary(records)
	pairs := lib.candidates(indexes(n))
	if per := float64(len(pairs)) / n; per > 30 {
		t.Errorf("%.1f candidate pairs a record", per)
	}
	sizes := map[int]int{}
	for _, k := range truth {
		sizes[k]++
	}
	want, blocked := pairsOf(sizes), 0
	for _, p := range pairs {
		if truth[p.a] == truth[p.b] {
			blocked++
		}
	}
	if share := float64(blocked) / float64(want); share < 0.999 {
		t.Errorf("only %.4f of the true pairs become candidates", share)
	}
	tp, fp := 0, 0
	for _, m := range lib.cluster(&w).works {
		for i, a := range m {
			for _, b := range m[i+1:] {
				if truth[a] == truth[b] {
					tp++
				} else {
					fp++
				}
			}
		}
	}
	if recall := float64(tp) / float64(want); recall < 0.99 || fp > 0 {
		t.Errorf("recall %.4f, %d false pairs", recall, fp)
	}
}

// TestGrowth checks that the candidate pairs of a record don't grow with the library.
func TestGrowth(t *testing.T) {
	perRecord := func(n int) float64 {
		records, _ := newSynth(2).library(n)
		lib := newLibrary(records)
		return float64(len(lib.candidates(indexes(n)))) / float64(n)
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
		records, _ := newSynth(3).library(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(records, Options{Names: NamesOff})
			}
		})
	}
}

func BenchmarkProfile(b *testing.B) {
	records, _ := newSynth(3).library(2000)
	b.ReportAllocs()
	for b.Loop() {
		newLibrary(records)
	}
}

func BenchmarkBlock(b *testing.B) {
	records, _ := newSynth(3).library(20000)
	lib := newLibrary(records)
	all := indexes(len(records))
	b.ReportAllocs()
	for b.Loop() {
		lib.candidates(all)
	}
}

func BenchmarkCompare(b *testing.B) {
	records, _ := newSynth(3).library(20000)
	lib := newLibrary(records)
	all := indexes(len(records))
	pairs := lib.candidates(all)
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
	s := newSynth(3)
	r := s.work()
	members := []*record.Record{r, s.copyOf(r), s.copyOf(r)}
	stages := slices.Repeat([]stage{stagePublished}, 3)
	b.ReportAllocs()
	for b.Loop() {
		mergeRecords(members, stages, &preferences{})
	}
}
