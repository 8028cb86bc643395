package names

import (
	"math"
	"slices"
	"sync"
)

// context is what ties two forms besides their letters.
type context struct {
	peers  sharedPeers
	field  float64 // weight of the field that their works share
	weight float64 // of it all
	twins  bool    // both stood at the same place of one work's list
	copies bool    // both stand in records of one work, and in no list together
	orcid  bool    // the same ORCID iD stands with both
}

// contextOf weighs what ties two forms whose letters weigh so much; ok is false if they
// are not worth a look whatever it is.
func (lib *library) contextOf(a, b *form, rel relation, name float64) (c context, ok bool) {
	c.orcid = sameORCID(a, b)
	if intersect(a.works, b.works) {
		c.twins = lib.areTwins(a, b)
		c.copies = c.twins || intersect(lib.written(a), lib.written(b))
	}
	proved := c.copies || c.orcid
	if !proved && name+weightPeerMax+weightFieldMax < namePossible {
		return c, false
	}
	lesser, full := byFullness(a, b)
	c.peers = lib.sharedPeersOf(lesser, full)
	switch {
	case c.orcid:
		c.weight = weightORCID
	case c.twins:
		c.weight = weightTwin
	case c.copies:
		c.weight = weightCopies
	default:
		c.weight = c.peers.weight
	}
	asked := rel == relSpacing && c.peers.count > 0 // a blank or hyphen alone, however common the name
	if !proved && !asked && name+c.weight+weightFieldMax < namePossible {
		return c, false
	}
	if (rel == relInitials || rel == relParts && lesser.initialsOnly()) && !c.orcid {
		lib.weighInitials(&c, lesser, full)
	}
	return c, asked || name+c.weight >= namePossible
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
	if !c.copies {
		c.weight += c.field
	}
	c.weight = min(c.weight, weightUsed+lib.weakestTie(elsewhere, lesser, full))
	if c.weight <= 0 {
		c.weight = costNoTie
	}
	if !c.copies && lib.signs(lesser) {
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

// weakestTie returns what ties that one of the works in which the initials stand to the
// person which is tied least. A work that is tied ties others.
func (lib *library) weakestTie(works []int32, initials, person *form) float64 {
	var ties []float64
	known, theirs := person.works, lib.peersOf(person)
	written, sure := lib.written(initials), initials.needsSurePeers()
	for range maxTies {
		var more, rest []int32
		ties = ties[:0]
		for _, w := range works {
			tie := lib.fields.shared([]int32{w}, known)
			if _, ok := slices.BinarySearch(written, w); ok {
				tie += lib.sharedPeers(lib.peersIn([]int32{w}, initials.namesake), theirs, sure).weight
			}
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
		theirs = lib.peersIn(known, person.namesake)
	}
	return slices.Min(ties)
}

func sameORCID(a, b *form) bool {
	return a.orcid != "" && a.orcid == b.orcid && a.orcid != severalORCIDs
}

// peers are the persons that somebody stands beside.
type peers struct {
	persons []int32 // their numbers, ascending
	self    int32   // number of the namesakes of that one, who are no peers
	works   int     // in which they do
}

// peersOf returns the peers of a form.
func (lib *library) peersOf(f *form) peers {
	if len(f.lists) == 1 {
		return lib.peersIn(lib.written(f), f.namesake)
	}
	if known := f.peers.Load(); known != nil {
		return *known
	}
	p := lib.peersIn(lib.written(f), f.namesake)
	f.peers.Store(&p)
	return p
}

// peersIn returns the peers of one of some namesakes in works.
func (lib *library) peersIn(works []int32, namesake int32) peers {
	p := peers{self: namesake, works: len(works)}
	switch len(works) {
	case 0:
	case 1:
		p.persons = lib.beside(works[0])
	default:
		p.persons = lib.besideIn(works)
	}
	return p
}

// chance returns how many of the peers a work of anybody is likely to hold.
func (lib *library) chance(p peers) float64 {
	all, last := 0, p.self
	for _, k := range p.persons {
		if who := lib.namesakes[k]; who != p.self && who != last {
			all += int(lib.frequency[who])
			last = who
		}
	}
	return float64(all) / float64(len(lib.works))
}

// rooms are lists to use again.
var rooms = sync.Pool{New: func() any { return new([]int32) }}

// besideIn returns the persons in works, ascending.
func (lib *library) besideIn(works []int32) []int32 {
	room := rooms.Get().(*[]int32)
	persons := (*room)[:0]
	for _, w := range works {
		persons = append(persons, lib.beside(w)...)
	}
	slices.Sort(persons)
	*room = persons
	defer rooms.Put(room)
	return slices.Clone(slices.Compact(persons))
}

// sharedPeers are the co-authors that two names share.
type sharedPeers struct {
	count   int32
	rarest  int32   // in how many works the rarest of them stands
	telling float64 // how rare that is, in powers of ten
	weight  float64
}

// needsSurePeers reports whether a name says so little that only those co-authors tell
// whose it is who are surely one: a Guo, J who writes with a Li, J and a Wang, Y may be any.
func (f *form) needsSurePeers() bool {
	return len(f.given) == 1 && f.initialsOnly() && f.kin.common
}

// sharedPeersOf says what the co-authors tell whom two names share, in two works.
func (lib *library) sharedPeersOf(lesser, full *form) sharedPeers {
	a, b, sure := lesser, full, lesser.needsSurePeers()
	if !intersect(a.works, b.works) {
		return lib.sharedPeers(lib.peersOf(a), lib.peersOf(b), sure)
	}
	// They stand in copies of one work, which proves nothing of the others.
	v, w := lib.written(a), lib.written(b)
	if own := without(v, w); len(own) > 0 {
		return lib.sharedPeers(lib.peersIn(own, a.namesake), lib.peersOf(b), sure)
	}
	return lib.sharedPeers(lib.peersOf(a), lib.peersIn(without(w, v), b.namesake), sure)
}

// sharedPeers says what shared co-authors tell. They come by chance as often as the law
// of Poisson has it for people who have so many co-authors, so many works, and who are
// so rare here: one who stands in every record of the library tells nothing. Namesakes
// count once, and only if their spellings fit one another; if sure, if they are one.
func (lib *library) sharedPeers(a, b peers, sure bool) sharedPeers {
	s := sharedPeers{rarest: math.MaxInt32}
	for p, q := a.persons, b.persons; len(p) > 0 && len(q) > 0; {
		who := lib.namesakes[p[0]]
		switch other := lib.namesakes[q[0]]; {
		case who == other:
			m, n := lib.alike(p), lib.alike(q)
			if who != a.self && who != b.self && lib.meet(p[:m], q[:n], sure) {
				s.rarest = min(s.rarest, lib.frequency[who])
				s.count++
			}
			p, q = p[m:], q[n:]
		case p[0] < q[0]:
			p = p[1:]
		default:
			q = q[1:]
		}
	}
	if s.count == 0 {
		return s
	}
	s.telling = math.Log10(float64(len(lib.works)) / float64(s.rarest))
	expected := math.Sqrt(lib.chance(a) * float64(b.works) * lib.chance(b) * float64(a.works))
	if n := float64(s.count); n > expected {
		ways, _ := math.Lgamma(n + 1)
		s.weight = min(weightPeerMax, max(0, (expected-n*math.Log(expected)+ways)/math.Ln10))
	}
	return s
}

// alike returns how many of the first persons are namesakes.
func (lib *library) alike(persons []int32) int {
	n := 1
	for n < len(persons) && lib.namesakes[persons[n]] == lib.namesakes[persons[0]] {
		n++
	}
	return n
}

// maxMeet is how many pairs of namesakes are compared; of more a pair would fit anyway.
const maxMeet = 64

// meet reports whether one of some namesakes is one of others or, unless sure, may be.
func (lib *library) meet(a, b []int32, sure bool) bool {
	for p, q := a, b; len(p) > 0 && len(q) > 0; {
		switch {
		case p[0] == q[0]:
			return true
		case p[0] < q[0]:
			p = p[1:]
		default:
			q = q[1:]
		}
	}
	if sure || len(a)*len(b) > maxMeet {
		return !sure
	}
	for _, p := range a {
		for _, q := range b {
			if fit(lib.persons[p], lib.persons[q]) {
				return true
			}
		}
	}
	return false
}
