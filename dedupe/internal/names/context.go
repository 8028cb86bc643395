package names

import (
	"math"
	"slices"
)

// context is what ties two forms besides their letters.
type context struct {
	peers  sharedPeers
	field  float64 // weight of the field that their works share
	twins  bool    // both stood at the same place of one work's list
	orcid  bool    // the same ORCID iD stands with both
	weight float64 // of it all
}

// contextOf weighs what ties two forms whose letters weigh so much; ok is false if they
// are not worth a look whatever it is.
func (lib *library) contextOf(a, b *form, rel relation, name float64) (c context, ok bool) {
	c = context{twins: slices.Contains(a.twins, b), orcid: sameORCID(a, b)}
	proved := c.twins || c.orcid
	if !proved && name+weightPeerMax+weightFieldMax < namePossible {
		return c, false
	}
	lesser, full := byFullness(a, b)
	c.peers = lib.sharedPeers(lib.peersOf(lesser), lib.peersOf(full))
	switch {
	case c.orcid:
		c.weight = weightORCID
	case c.twins:
		c.weight = weightTwin
	default:
		c.weight = c.peers.weight
	}
	if !proved && name+c.weight+weightFieldMax < namePossible {
		return c, false
	}
	if rel == relInitials && !c.orcid {
		lib.weighInitials(&c, lesser, full)
	}
	return c, name+c.weight >= namePossible
}

// weighInitials weighs what ties initials to a name. Where both stand at one place of
// one work, or share co-authors, the initials mean that name. What they mean elsewhere
// is likelier for it, but has to be shown for each work.
func (lib *library) weighInitials(c *context, lesser, full *form) {
	elsewhere := without(lesser.works, full.works)
	if len(elsewhere) == 0 {
		return
	}
	c.field = lib.fields.shared(elsewhere, full.works)
	if !c.twins {
		c.weight += c.field
	}
	c.weight = min(c.weight, weightUsed+lib.weakestTie(elsewhere, full))
	if c.weight <= 0 {
		c.weight = costNoTie
	}
	if !c.twins && lib.signs(lesser) {
		c.weight += costSigned
	}
}

// signs reports whether the initials are how somebody signs, and not how a source writes
// all names: they stand among names that are spelled out, time and again.
func (lib *library) signs(f *form) bool {
	n := 0
	for _, list := range f.lists {
		if lib.spelledOut[list] {
			n++
		}
	}
	return n >= manySigned && 3*n > len(f.lists)
}

// weakestTie returns what ties that one of the works to the person which is tied least.
// A work that is tied ties others.
func (lib *library) weakestTie(works []int32, person *form) float64 {
	var ties []float64
	known, theirs := person.works, lib.peersOf(person)
	for range maxTies {
		var more, rest []int32
		ties = ties[:0]
		for _, w := range works {
			tie := lib.sharedPeers(lib.peersIn([]int32{w}, person.person), theirs).weight + lib.fields.shared([]int32{w}, known)
			ties = append(ties, tie)
			if tie >= weightUsed {
				more = append(more, w)
			} else {
				rest = append(rest, w)
			}
		}
		if len(rest) == 0 || len(more) == 0 {
			break
		}
		known, works = union(known, more), rest
		theirs = lib.peersIn(known, person.person)
	}
	return slices.Min(ties)
}

func sameORCID(a, b *form) bool {
	return a.orcid != "" && a.orcid == b.orcid && a.orcid != severalORCIDs
}

// peers are the persons that somebody stands beside.
type peers struct {
	persons []int32 // ascending
	self    int32   // who is among them, but no peer
	works   int     // in which they do
	chance  float64 // how many of them a work of anybody is likely to hold
}

// peersOf returns the peers of a form.
func (lib *library) peersOf(f *form) peers {
	if len(f.works) == 1 {
		return lib.peersIn(f.works, f.person)
	}
	if known := f.peers.Load(); known != nil {
		return *known
	}
	p := lib.peersIn(f.works, f.person)
	f.peers.Store(&p)
	return p
}

// peersIn returns the peers of a person in some works.
func (lib *library) peersIn(works []int32, person int32) peers {
	p := peers{persons: lib.beside[works[0]], self: person, works: len(works)}
	if len(works) > 1 {
		p.persons = lib.besideIn(works)
	}
	all := 0
	for _, k := range p.persons {
		if k != person {
			all += int(lib.frequency[k])
		}
	}
	p.chance = float64(all) / float64(len(lib.works))
	return p
}

// besideIn returns the persons in works, ascending.
func (lib *library) besideIn(works []int32) []int32 {
	n := 0
	for _, w := range works {
		n += len(lib.beside[w])
	}
	persons := make([]int32, 0, n)
	for _, w := range works {
		persons = append(persons, lib.beside[w]...)
	}
	slices.Sort(persons)
	return slices.Compact(persons)
}

// sharedPeers are the co-authors that two names share.
type sharedPeers struct {
	count   int
	rarest  int32   // in how many works the rarest of them stands
	telling float64 // how rare that is, in powers of ten
	weight  float64
}

// sharedPeers says what shared co-authors tell. They come by chance as often as the law
// of Poisson has it for people who have so many co-authors, so many works, and who are
// so rare here: one who stands in every record of the library tells nothing.
func (lib *library) sharedPeers(a, b peers) sharedPeers {
	s := sharedPeers{rarest: math.MaxInt32}
	for p, q := a.persons, b.persons; len(p) > 0 && len(q) > 0; {
		switch {
		case p[0] < q[0]:
			p = p[1:]
		case p[0] > q[0]:
			q = q[1:]
		default:
			if p[0] != a.self && p[0] != b.self {
				s.rarest = min(s.rarest, lib.frequency[p[0]])
				s.count++
			}
			p, q = p[1:], q[1:]
		}
	}
	if s.count == 0 {
		return s
	}
	s.telling = math.Log10(float64(len(lib.works)) / float64(s.rarest))
	expected := math.Sqrt(a.chance * float64(b.works) * b.chance * float64(a.works))
	if n := float64(s.count); n > expected {
		ways, _ := math.Lgamma(n + 1)
		s.weight = min(weightPeerMax, max(0, (expected-n*math.Log(expected)+ways)/math.Ln10))
	}
	return s
}
