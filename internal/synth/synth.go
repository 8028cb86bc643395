// Package synth makes bibliographies of any size whose truth is known: works with
// made-up titles, people and journals, and for each one or several records that
// describe it with the errors of real databases. Among them stand works that are
// easily taken for another: parts of a series, letters and corrections under the
// title of an article, editorials, papers of one team on one topic.
//
// Words and names are as unevenly frequent as in real libraries (Zipf's law), so
// that a deduplicator's blocks have realistic sizes.
package synth

import (
	"math"
	"math/rand/v2"
	"strconv"

	"github.com/bibfold/bibfold/record"
)

// Library is a list of records with the truth about them.
type Library struct {
	Records []*record.Record
	// Works[i] is the number of the work that Records[i] describes.
	Works []int32
}

// repeated is how many of a hundred works are described once more, and of those
// once more again.
const repeated = 25

// New makes a library of n records in mixed order, with the ids r0, r1 and so on.
// The same seed and n give the same library.
func New(seed uint64, n int) *Library {
	m := newMaker(seed, n)
	l := &Library{}
	add := func(r *record.Record, work int32) {
		l.Records, l.Works = append(l.Records, r), append(l.Works, work)
	}
	for number := int32(0); len(l.Records) < n; {
		for _, w := range m.works() {
			add(w[0], number)
			for m.often(repeated) {
				add(m.describe(pick(m, w)), number)
			}
			number++
		}
	}
	m.Shuffle(len(l.Records), func(i, j int) {
		l.Records[i], l.Records[j] = l.Records[j], l.Records[i]
		l.Works[i], l.Works[j] = l.Works[j], l.Works[i]
	})
	l.Records, l.Works = l.Records[:n], l.Works[:n]
	for i, r := range l.Records {
		r.ID = "r" + strconv.Itoa(i)
	}
	return l
}

// Pairs returns how many pairs of records describe one work.
func (l *Library) Pairs() int {
	sizes := map[int32]int{}
	n := 0
	for _, w := range l.Works {
		n += sizes[w]
		sizes[w]++
	}
	return n
}

// maker draws everything from one source of chance.
type maker struct {
	*rand.Rand
	people   int // how many there are to write works
	journals []journal
}

func newMaker(seed uint64, n int) *maker {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 11)), people: max(50, n)}
	m.journals = m.newJournals(200 + n/100)
	return m
}

// zipf is a law of frequency: the number n comes about as often as
// (head+n)^-slope, up to most.
type zipf struct{ slope, head, most float64 }

// The worlds that words, names and journals are drawn from. New words and names
// come up as long as the library grows, ever more seldom.
var (
	wordLaw   = zipf{1.12, 8, 2_000_000}
	familyLaw = zipf{1.02, 30, 400_000}
	givenLaw  = zipf{1.2, 20, 30_000}
)

// draw returns a number below most.
func (m *maker) draw(z zipf) int {
	// The inverse of the distribution with the density (head+x)^-slope.
	low, high := math.Pow(z.head, 1-z.slope), math.Pow(z.head+z.most, 1-z.slope)
	x := math.Pow(low+m.Float64()*(high-low), 1/(1-z.slope)) - z.head
	return min(int(x), int(z.most)-1)
}

// often reports true in percent of a hundred cases.
func (m *maker) often(percent int) bool { return m.IntN(100) < percent }

// pick returns one of the choices.
func pick[T any](m *maker, choices []T) T { return choices[m.IntN(len(choices))] }
