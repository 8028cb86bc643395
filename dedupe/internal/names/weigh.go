package names

import (
	"cmp"
	"math"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/parallel"
)

// The evidence that two forms are one person's is weighed in powers of ten, after
// Fellegi and Sunter (A theory for record linkage, JASA 64, 1969): how much likelier is
// what they share if they are one person than if two persons of the library happen to
// look so much alike? From the sum goes the number of persons who could be mistaken:
// the larger the library, the more it takes.

// Weights of what names have in common.
const (
	weightMargin   = 0.7  // what must be left when chance is taken off
	weightInitial  = 1.0  // the first letters of the given names agree: about one in ten
	weightSyllable = 0.5  // the second initial is a letter of the given name
	weightPeerMax  = 3.0  // most that co-authors can say together
	weightTwin     = 5.0  // they stood at the same place of the same work's list
	weightCopies   = 3.0  // they stood in two lists of the same work
	weightUsed     = 1.0  // it is known that the person's name is shortened to the initials
	weightORCID    = 10.0 // the same ORCID iD
	weightLetters  = 10.0 // the same letters
	costTypo       = -1.2 // that somebody mistyped a name
	costNickname   = -0.5 // that somebody used a short form
	costMiddle     = -0.2 // that a middle name was left out
	costSpacing    = -0.3 // that a hyphen or blank was put in or left out
	costParts      = -0.5 // that a suffix or particle was left out, or another script was used
	costSwapped    = -2.0 // that given and family name changed places
	costTurned     = -1.0 // that they did in a name that begins with a usual given name
	costSecond     = -0.5 // that a second family name was left out
	costNoTie      = -0.5 // that nothing but a name ties initials to it
	costSigned     = -1.5 // that somebody who signs with initials signs with the name as well
)

// worldSize is how many persons' worth of evidence the guess of a family name's
// frequency from its length counts for, against what the library shows.
const worldSize = 10000

// manySigned is in how many lists initials stand among names that are spelled out when
// they are taken for the way in which somebody signs.
const manySigned = 3

// maxTies is how often works that were found to be a person's are used to find more.
const maxTies = 3

// tellingPeer is how rare a shared co-author must be, in powers of ten, to vouch for a
// typing error in a family name.
const tellingPeer = 1.0

// tellingField is how much the field of two names must weigh to tie initials to a name
// that no co-author ties to them, unless the evidence comes to tellingName.
const (
	tellingField = 0.4
	tellingName  = 1.5
)

// weighPairs compares the forms that could be one person's. The strongest pairs come
// first.
func (lib *library) weighPairs() []*pair {
	var found [parallel.Drawers][]pair
	lib.nameBlocks(func(part int, block []*form) {
		found[part] = lib.weighBlock(found[part], block)
	})
	var out []*pair
	for _, pairs := range found {
		for i := range pairs {
			out = append(out, &pairs[i])
		}
	}
	return sortPairs(out)
}

// sortPairs sorts pairs, the strongest first, and leaves each once.
func sortPairs(out []*pair) []*pair {
	slices.SortFunc(out, func(p, q *pair) int {
		if p.score != q.score {
			return cmp.Compare(q.score, p.score)
		}
		return cmp.Or(int(p.a.at-q.a.at), int(p.b.at-q.b.at))
	})
	return slices.CompactFunc(out, func(p, q *pair) bool { return p.a == q.a && p.b == q.b })
}

// weighBlock appends the pairs of a block.
func (lib *library) weighBlock(out []pair, block []*form) []pair {
	for i, a := range block {
		for _, b := range block[i+1:] {
			if p, ok := lib.weigh(a, b); ok {
				out = append(out, p)
			}
		}
	}
	return out
}

// vetoed reports whether two forms can't be one person's: they have different ORCID
// iDs, or stand on one paper.
func vetoed(a, b *form) bool { return orcidsClash(a.orcid, b.orcid) || intersect(a.lists, b.lists) }

// weigh compares two forms; ok is false if they can't be, or surely are not, one
// person's.
func (lib *library) weigh(a, b *form) (p pair, ok bool) {
	rel := relateNames(a, b)
	if rel == relDifferent || vetoed(a, b) {
		return p, false
	}
	p = pair{a: a, b: b, rel: rel}
	switch rel {
	case relOrder, relWhole:
		p.score = weightLetters
		return p, true
	case relForm:
		p.score = weightLetters
		if a.family != b.family && a.kin.common || a.frequent() { // there are many Müllers, and many Muellers
			p.context, _ = lib.contextOf(a, b, rel, p.score)
			p.open = !p.context.vouched()
		}
		return p, true
	}
	p.others = others(a, b)
	name := weighGiven(a, b, rel) + lib.weighFamily(a, b, rel, p.others) - weightMargin
	if rel == relInitials {
		name -= math.Log10(float64(1 + rivals(byFullness(a, b))))
	}
	p.context, ok = lib.contextOf(a, b, rel, name)
	p.score = name + p.context.weight
	p.open = !p.vouched()
	return p, ok
}

// vouched reports whether anything besides the letters ties the two.
func (c context) vouched() bool { return c.copies || c.orcid || c.peers.telling > 0 }

// vouched reports whether what ties the two is enough for their relation to be taken
// for a difference in spelling, not in persons.
func (p *pair) vouched() bool {
	if p.rel != relParted && differInParts(p.a, p.b) && !p.context.vouched() || p.undecided() {
		return false
	}
	common := p.a.kin.common || p.b.kin.common
	switch p.rel {
	case relLeading, relRunTogether, relSecond: // García López and García are two families
		return p.copies || p.orcid || p.peers.telling >= tellingPeer
	case relTypo: // Larson and Larsen, Hilton and Hinton are two names, for all we know
		return p.context.vouched() && (p.a.family == p.b.family || p.copies || p.orcid || p.peers.telling >= tellingPeer)
	case relVariant: // MacDonald is not McDonald
		return p.context.vouched() || !common && p.a.family == p.b.family
	case relSpacing, relParted: // Sang-Ho and Sangho are two of many Lees
		return !common || p.context.vouched()
	case relNickname: // Jing and Jingyi are two names
		return !common || p.twins || p.orcid || IsNickname(p.a.given[0], p.b.given[0])
	case relInitials: // J. Chevalier and Jean Chevalier are two names until something ties them
		if common && p.a.initialsOnly() && p.b.initialsOnly() { // nor is C. Evans C. D. for one who knows both
			return p.copies || p.orcid || p.peers.count > 1
		}
		return p.copies || p.orcid || p.peers.count > 0 || p.field > 0 && p.telling()
	case relSwapped: // Ravi Kumar and Kumar Ravi are two people's names, for all we know
		return p.context.vouched() || p.a.best.usualGiven() != p.b.best.usualGiven()
	case relShortTypo:
		return false
	}
	return true
}

// undecided reports whether of two names of which one is wrong, mistyped or turned round,
// nothing tells which: neither is used more, nor has the one a usual given name.
func (p *pair) undecided() bool {
	return (p.rel == relTypo || p.rel == relSwapped) && p.a.mentions() == p.b.mentions() && p.a.best.usualGiven() == p.b.best.usualGiven()
}

// telling reports whether initials say enough about the name for the field alone to tie
// them to it: each is one of the name's, and the field is narrow or the name rare.
func (p *pair) telling() bool {
	lesser, full := byFullness(p.a, p.b)
	return !full.initialsOnly() && len(lesser.given) <= len(full.given) && (p.field >= tellingField || p.score >= tellingName)
}

// weighFamily says how telling the family name is among all who could be mistaken: the
// longer the rarer in the world, and by how many others bear it here.
func (lib *library) weighFamily(a, b *form, rel relation, others int32) float64 {
	people := lib.people
	w := 2.4 + 0.35*float64(min(len(a.family), len(b.family), 9)) // 3 letters: one in 2,800, 9 and more: one in 350,000
	if a.kin.common || b.kin.common {
		w = 1.8
		if rel == relInitials {
			people = max(people, commonWorld)
		}
	}
	// The world's frequency, corrected by what this library shows of it.
	w = -math.Log10((float64(others) + worldSize*math.Pow(10, -w)) / (people + worldSize))
	if mistypedFamily(a, b, rel) {
		w += costTypo
	}
	return w - math.Log10(people)
}

// mistypedFamily reports whether the family names are two by a typing error.
func mistypedFamily(a, b *form, rel relation) bool {
	return (rel == relTypo || rel == relShortTypo) && a.family != b.family && !sameLetters(a.family, b.family, true) && !sameWithParticles(a, b, true)
}

// weighGiven says how telling the agreement of the given names is, less what
// their difference costs.
func weighGiven(a, b *form, rel relation) float64 {
	second := 0.0
	switch {
	case len(a.given) > 1 && len(b.given) > 1:
		second = weightInitial // the second initials agree as well
	case glued(a.given, b.given) || glued(b.given, a.given):
		second = weightSyllable
	}
	whole := weighWord(min(len(a.given[0]), len(b.given[0])))
	switch rel {
	case relMiddle:
		return whole + second + costMiddle
	case relLeading:
		return weighWord(max(len(a.given[0]), len(b.given[0]))) + costMiddle
	case relInitials:
		return weightInitial + second
	case relRunTogether:
		return weightInitial + weightInitial
	case relSpacing:
		return whole + costSpacing
	case relParts:
		return whole + second + costParts
	case relParted:
		return whole + weightInitial + costParts
	case relSecond:
		return whole + second + costSecond
	case relVariant:
		return whole + second + costSpacing
	case relNickname:
		return whole + second + costNickname
	case relTypo, relShortTypo:
		if a.family != b.family {
			return whole
		}
		return whole + second + costTypo
	case relSwapped:
		if a.best.usualGiven() != b.best.usualGiven() {
			return whole + costTurned
		}
		return whole + costSwapped
	}
	return 0
}

// weighWord says how telling it is that the first given names agree in so many letters.
func weighWord(letters int) float64 {
	return weightInitial + 0.35*float64(min(letters, 6)-1) // 6 letters: one in 560
}
