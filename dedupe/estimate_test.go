package dedupe

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/record"
)

// The estimator says what the levels of each field are worth in a labelled set:
//
//	go test ./dedupe -run TestEstimate -v -records SET.json -truth SET.tsv
//
// The records are CSL-JSON; the truth has a line for each record, its id and its
// work parted by a tab.
var (
	estimateRecords = flag.String("records", "", "estimate weights from this CSL-JSON `file`")
	estimateTruth   = flag.String("truth", "", "the works of -records: a `file` of lines \"id TAB work\"")
	estimateFolds   = flag.Int("folds", 5, "parts in which the works are left out in turn")
)

func TestEstimate(t *testing.T) {
	if *estimateRecords == "" || *estimateTruth == "" {
		t.Skip("no labelled set is given: -records FILE -truth FILE")
	}
	records, works := readLabelled(t, *estimateRecords, *estimateTruth)
	set := newEstimate(records, works)
	t.Logf("%d records, %d pairs of one work, %d of them candidates; %d candidates of two works\n%s",
		len(records), set.truePairs, set.found, len(set.pairs)-set.found, set.table())
	hand, fitted := set.crossValidate(*estimateFolds)
	t.Logf("pairs alone, before clusters, %d folds\nweights of weights.go  %s\nregression             %s", *estimateFolds, hand, fitted)
}

// TestEstimateTellsLevelsApart holds the estimator to what the traps say.
func TestEstimateTellsLevelsApart(t *testing.T) {
	var records []*record.Record
	var works []string
	for _, p := range readPairs(t, "pairs.json") {
		records = append(records, p.A.record(), p.B.record())
		works = append(works, p.ID, p.ID+map[string]string{"different": "*"}[p.Verdict])
	}
	set := newEstimate(records, works)
	bits := map[string]float64{}
	for _, l := range set.levels() {
		bits[l.name] = l.bits
	}
	for _, order := range [][2]string{{"title same", "title unlike"}, {"authors all", "authors none"}, {"pages same", "pages differ"}, {"volume same", "volume differs"}} {
		if bits[order[0]] <= bits[order[1]] {
			t.Errorf("%s is worth %.1f bits, %s %.1f", order[0], bits[order[0]], order[1], bits[order[1]])
		}
	}
	hand, fitted := set.crossValidate(5)
	if hand.f1() < 0.9 || fitted.f1() < 0.7 {
		t.Errorf("F1 of the weights is %s, of the regression %s", hand, fitted)
	}
}

func readLabelled(t *testing.T, recordsFile, truthFile string) (records []*record.Record, works []string) {
	t.Helper()
	in, err := os.Open(truthFile)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	work := map[string]string{}
	for s := bufio.NewScanner(in); s.Scan(); {
		if f := strings.Split(s.Text(), "\t"); len(f) > 1 {
			work[f[0]] = f[1]
		}
	}
	data, err := os.Open(recordsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer data.Close()
	for rd := csljson.Format.NewReader(bufio.NewReader(data), formats.ReadOptions{}); ; {
		r, err := rd.Read()
		if err == io.EOF {
			return records, works
		}
		if err != nil {
			t.Fatal(err)
		}
		if w, ok := work[r.ID]; ok {
			records, works = append(records, r), append(works, w)
		}
	}
}

// estimate is the candidate pairs of a labelled set, compared.
type estimate struct {
	pairs     []labelledComparison
	truePairs int // pairs of one work in the set
	found     int // those among the candidates
}

type labelledComparison struct {
	levels []string
	same   bool
	joined bool // by the weights of weights.go
	fold   uint64
}

func newEstimate(records []*record.Record, works []string) *estimate {
	lib := newLibrary(records)
	w := Options{}.weights()
	all := make([]int32, len(records))
	sizes := map[string]int{}
	for i := range all {
		all[i] = int32(i)
		sizes[works[i]]++
	}
	set := &estimate{}
	for _, n := range sizes {
		set.truePairs += n * (n - 1) / 2
	}
	for _, p := range lib.allCandidates(all) {
		c := lib.compare(p.a, p.b)
		d := lib.decide(p.a, p.b, &c, &w)
		l := labelledComparison{levelNames(&c), works[p.a] == works[p.b], d.outcome == sameWork, hash.Of(min(works[p.a], works[p.b]))}
		if l.same {
			set.found++
		}
		set.pairs = append(set.pairs, l)
	}
	return set
}

// levelNames names what the fields of a comparison came to; what is missing on
// one side has no name.
func levelNames(c *comparison) []string {
	var out []string
	add := func(field string, level int, names ...string) {
		if names[level] != "" {
			out = append(out, field+" "+names[level])
		}
	}
	flags := func(names map[string]bool) {
		for name, ok := range names {
			if ok {
				out = append(out, name)
			}
		}
	}
	add("title", int(c.title.level), "", "same", "near", "part", "changed", "related", "unlike")
	if c.title.level >= titleChanged {
		out = append(out, fmt.Sprintf("title shares %.1f", math.Floor(10*float64(c.title.similarity))/10))
	}
	add("authors", int(c.authors.level), "", "same", "most", "some", "none")
	switch n := c.authors.agree; {
	case n >= 8:
		out = append(out, "authors agree 8+")
	case n >= 4:
		out = append(out, "authors agree 4-7")
	case n > 0:
		out = append(out, fmt.Sprint("authors agree ", n))
	}
	flags(map[string]bool{
		"authors all": c.authors.all, "authors in order": c.authors.whole, "authors grown": c.authors.grown, "paired": c.paired, "form differs": c.forms, "authors first": c.authors.first,
		"numbers differ": c.title.numbers, "heading differs": c.title.heading, "word replaced": c.title.replaced,
		"word inserted": c.title.inserted, "opposites": c.title.opposites, "place same": c.placed(), "page span same": c.pageSpan,
	})
	add("years", int(min(c.yearGap, 3)), map[bool]string{true: "same"}[c.year == same], "1 apart", "2 apart", "3+ apart")
	add("venue", int(c.venue), "", "same", "close", "differs")
	add("volume", int(c.volume), "", "same", "differs")
	add("issue", int(c.issue), "", "same", "differs")
	add("pages", int(c.pages), "", "same", "close", "differ")
	add("abstract", int(c.abstract), "", "same", "close", "differs")
	add("DOI", int(c.doi), "", "same", "differs")
	slices.Sort(out)
	return out
}

// levelBits is what a level is worth: the binary logarithm of its odds over the
// odds of all candidate pairs.
type levelBits struct {
	name            string
	same, different int
	bits            float64
}

func (set *estimate) levels() []levelBits {
	count := map[string]*levelBits{}
	for _, p := range set.pairs {
		for _, name := range p.levels {
			l := count[name]
			if l == nil {
				l = &levelBits{name: name}
				count[name] = l
			}
			if p.same {
				l.same++
			} else {
				l.different++
			}
		}
	}
	prior := math.Log2((float64(set.found) + 0.5) / (float64(len(set.pairs)-set.found) + 0.5))
	out := make([]levelBits, 0, len(count))
	for _, l := range count {
		l.bits = math.Log2((float64(l.same)+0.5)/(float64(l.different)+0.5)) - prior
		out = append(out, *l)
	}
	slices.SortFunc(out, func(a, b levelBits) int { return strings.Compare(a.name, b.name) })
	return out
}

func (set *estimate) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-20s %9s %9s %6s\n", "level", "one work", "two works", "bits")
	for _, l := range set.levels() {
		fmt.Fprintf(&b, "%-20s %9d %9d %6.1f\n", l.name, l.same, l.different, l.bits)
	}
	return b.String()
}

// tally counts the judgements on pairs.
type tally struct{ right, wrong, missed int }

func (n tally) f1() float64 { return 2 * float64(n.right) / float64(2*n.right+n.wrong+n.missed) }

func (n tally) String() string {
	return fmt.Sprintf("F1 %.4f (%d right, %d false, %d missed)", n.f1(), n.right, n.wrong, n.missed)
}

func (n *tally) count(joined, same bool) {
	switch {
	case joined && same:
		n.right++
	case joined:
		n.wrong++
	case same:
		n.missed++
	}
}

// crossValidate judges each part of the works by a logistic regression on the
// levels of the others, and by the weights of weights.go.
func (set *estimate) crossValidate(folds int) (hand, fitted tally) {
	for k := range uint64(folds) {
		var train, test []labelledComparison
		for _, p := range set.pairs {
			if p.fold%uint64(folds) == k {
				test = append(test, p)
			} else {
				train = append(train, p)
			}
		}
		fit := regress(train)
		for _, p := range test {
			hand.count(p.joined, p.same)
			fitted.count(fit.sum(p.levels) > 0, p.same)
		}
	}
	blocked := set.truePairs - set.found
	hand.missed += blocked
	fitted.missed += blocked
	return hand, fitted
}

// regression is a weight for each level; "" is the constant.
type regression map[string]float64

func (g regression) sum(levels []string) float64 {
	s := g[""]
	for _, l := range levels {
		s += g[l]
	}
	return s
}

// regress fits by steepest descent with a step for each weight (Duchi, Hazan and
// Singer 2011) and a small penalty, so that levels seen once say little.
func regress(train []labelledComparison) regression {
	const rounds, rate, penalty = 60, 0.5, 1e-5
	g, squares := regression{}, map[string]float64{}
	for range rounds {
		for _, p := range train {
			y := 0.0
			if p.same {
				y = 1
			}
			slope := 1/(1+math.Exp(-g.sum(p.levels))) - y
			for i := -1; i < len(p.levels); i++ {
				l := ""
				if i >= 0 {
					l = p.levels[i]
				}
				d := slope + penalty*g[l]
				squares[l] += d * d
				g[l] -= rate * d / math.Sqrt(squares[l]+1e-9)
			}
		}
	}
	return g
}
