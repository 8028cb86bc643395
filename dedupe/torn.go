package dedupe

import "slices"

// tie is how many bits two pairs of a record may lie apart and still speak for either
// work alike.
const tie = 2

// claim is what a work that contradicts a record's own has on that record.
type claim struct{ rec, work int32 }

// torn takes those out of the joins, strongest first, whose record goes as well with
// another work as with its own, though the two contradict each other: a cut title begins
// both "Foo" and "Foo, Part 2". Which of them is meant is for a person to say. The works
// are those of f; refused are the joins that would have united contradictory ones.
func (lib *library) torn(f *forest, joins, refused []edge) (clear, torn []edge) {
	open := lib.claims(f, refused)
	lib.settle(f, joins, open)
	if len(open) == 0 {
		return joins, nil
	}
	between := map[int32]bool{}
	for c := range open {
		between[c.rec] = true
	}
	for _, e := range joins {
		if between[e.a] != between[e.b] { // records that are torn alike stay together
			torn = append(torn, e)
		} else {
			clear = append(clear, e)
		}
	}
	return clear, torn
}

// claims returns the claims on records that don't contradict the claiming work by
// themselves, with the bits of the strongest pair.
func (lib *library) claims(f *forest, refused []edge) map[claim]float64 {
	found, contradicted := map[claim]float64{}, map[claim]bool{}
	for _, e := range refused {
		for _, c := range [...]claim{{e.a, f.find(e.b)}, {e.b, f.find(e.a)}} {
			switch _, known := found[c]; {
			case contradicted[c]:
			case known:
				found[c] = max(found[c], e.bits)
			case lib.contradict([]int32{c.rec}, f.of(c.work)):
				contradicted[c] = true
			default:
				found[c] = e.bits
			}
		}
	}
	return found
}

// settle drops the claims on records that go clearly better with one of their own work
// which isn't claimed itself.
func (lib *library) settle(f *forest, joins []edge, open map[claim]float64) {
	own := map[int32][]edge{}
	for c := range open {
		own[c.rec] = nil
	}
	for _, e := range joins {
		for _, rec := range [...]int32{e.a, e.b} {
			if edges, claimed := own[rec]; claimed && f.find(e.a) == f.find(e.b) {
				own[rec] = append(edges, e)
			}
		}
	}
	for before := -1; before != len(open); {
		before = len(open)
		for c, bits := range open {
			if slices.ContainsFunc(own[c.rec], func(e edge) bool {
				_, claimed := open[claim{e.other(c.rec), c.work}]
				return !claimed && e.bits >= bits+tie
			}) {
				delete(open, c)
			}
		}
	}
}

// other returns the record that a pair has beside the given one.
func (p pair) other(rec int32) int32 {
	if p.a == rec {
		return p.b
	}
	return p.a
}
