package dedupe

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// Decision is a person's word on two records, by their fingerprints.
type Decision struct {
	Same bool // one work; else two
	A, B string
}

// Fingerprint returns 16 hexadecimal digits that are the same for a record
// wherever it stands, however it is formatted and in whatever format it is
// written, as long as it says the same: they are made of the folded title, the
// family names of the first three authors, year, journal or book, volume, issue,
// first page, DOI and arXiv id.
func Fingerprint(r *record.Record) string {
	p := newProfile(r, new(people))
	v := venue.New(cmp.Or(r.ContainerTitle, r.ContainerTitleShort, r.Text(record.EventTitle)))
	if p.stage == stagePreprint {
		v = venue.Venue{} // the name of a server is written in many ways, or not at all
	}
	h := hash.Combine(p.titleKey, hash.Of(v.Tight))
	for i, a := range p.authors.people {
		if i < 3 {
			h = hash.Combine(h, a.key)
		}
	}
	for _, n := range [...]int32{p.year, p.volume, p.issue, p.pages.First} {
		h = hash.Combine(h, uint64(n))
	}
	return fmt.Sprintf("%016x", hash.Combine(hash.Combine(h, hash.Of(p.doi)), hash.Of(p.arxiv)))
}

// The words that begin a line of a file of decisions.
const (
	wordSame      = "same"
	wordDifferent = "different"
)

// String returns the decision as a line of a file, without its end.
func (d Decision) String() string {
	word := wordDifferent
	if d.Same {
		word = wordSame
	}
	return word + " " + min(d.A, d.B) + " " + max(d.A, d.B)
}

// ReadDecisions reads a file of decisions: one a line, "same" or "different" and
// two fingerprints, parted by blanks. What stands after a # is a remark. An error
// names the line; two decisions that contradict each other are an error too.
func ReadDecisions(r io.Reader) ([]Decision, error) {
	var out []Decision
	seen := map[string]int{}
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		text, _, _ := strings.Cut(strings.TrimPrefix(s.Text(), "\ufeff"), "#")
		words := strings.Fields(text)
		if len(words) == 0 {
			continue
		}
		if len(words) != 3 || words[0] != wordSame && words[0] != wordDifferent || !isFingerprint(words[1]) || !isFingerprint(words[2]) {
			return nil, fmt.Errorf("line %d: want \"same\" or \"different\" and two fingerprints of 16 digits", n)
		}
		d := Decision{words[0] == wordSame, words[1], words[2]}
		other := Decision{!d.Same, d.A, d.B}
		if at, ok := seen[other.String()]; ok {
			return nil, fmt.Errorf("line %d contradicts line %d", n, at)
		}
		if _, ok := seen[d.String()]; !ok {
			seen[d.String()] = n
			out = append(out, d)
		}
	}
	return out, s.Err()
}

func isFingerprint(s string) bool {
	return len(s) == 16 && strings.Trim(s, "0123456789abcdef") == ""
}

// decided is what a person decided, by the records that it concerns.
type decided struct {
	same    []pair
	differ  map[int32][]int32
	missing int // decisions on records that aren't there

	// whole are the works that evidence alone makes, those joined that a person says are
	// one; nil: none are. A decision on two records is one on all that go with either.
	whole *forest
}

// adopt takes the works that evidence makes, and joins those of which a person said so.
func (d *decided) adopt(f *forest) {
	for _, p := range d.same {
		if x, y := f.find(p.a), f.find(p.b); x != y && !d.forbids(f, x, y) {
			f.join(x, y)
		}
	}
	d.whole = f
}

// excuses reports whether two records may contradict each other: a person, who knows
// better, joined their works.
func (d *decided) excuses(i, j int32) bool {
	return d.whole != nil && d.whole.find(i) == d.whole.find(j)
}

// newDecided finds the records that are meant.
func newDecided(records []*record.Record, decisions []Decision) decided {
	d := decided{differ: map[int32][]int32{}}
	if len(decisions) == 0 {
		return d
	}
	prints := make([]string, len(records))
	parallel.Range(len(records), func(from, to int) {
		for i := from; i < to; i++ {
			prints[i] = Fingerprint(records[i])
		}
	})
	byPrint := map[string][]int32{}
	for i, s := range prints {
		byPrint[s] = append(byPrint[s], int32(i))
	}
	for _, c := range decisions {
		found := false
		for _, a := range byPrint[c.A] {
			for _, b := range byPrint[c.B] {
				if a == b {
					continue
				}
				found = true
				if c.Same {
					d.same = append(d.same, pair{min(a, b), max(a, b)})
				} else {
					d.differ[a] = append(d.differ[a], b)
					d.differ[b] = append(d.differ[b], a)
				}
			}
		}
		if !found {
			d.missing++
		}
	}
	return d
}

// apart reports whether a person decided that two records are two works.
func (d *decided) apart(i, j int32) bool { return slices.Contains(d.differ[i], j) }

// together reports whether a person decided that two records are one work.
func (d *decided) together(e pair) bool { return slices.Contains(d.same, e) }

// forbids reports whether a person decided that a record of one set and a record
// of the other are two works.
func (d *decided) forbids(f *forest, x, y int32) bool {
	if len(d.differ) == 0 {
		return false
	}
	if f.size(x) > f.size(y) {
		x, y = y, x
	}
	for _, i := range f.of(x) {
		for _, j := range d.differ[i] {
			if f.find(j) == y {
				return true
			}
		}
	}
	return false
}
