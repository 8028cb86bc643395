package dedupe

// tie is how many bits two pairs of a record may lie apart and still speak for either
// work alike.
const tie = 2

// mostRivals is how many of a record's strongest pairs are looked at: a record of many
// copies has its work.
const mostRivals = 4

// torn takes those out of the joins, strongest first, whose record's title is as much a
// part of another work's as of this one's: a cut title begins both "Foo" and "Foo, Part
// 2". Which of the works is meant is for a person to say.
func (lib *library) torn(joins []edge) (clear, torn []edge) {
	of := map[int32][]int{} // indexes of joins under titles that differ
	for k, e := range joins {
		if lib.profiles[e.a].titleKey == lib.profiles[e.b].titleKey {
			continue
		}
		for _, rec := range [...]int32{e.a, e.b} {
			if len(of[rec]) < mostRivals {
				of[rec] = append(of[rec], k)
			}
		}
	}
	unclear := make([]bool, len(joins))
	for rec, own := range of {
		for i, k := range own {
			for _, l := range own[i+1:] {
				if joins[k].bits-joins[l].bits < tie && lib.partOfTwo(rec, joins[k].other(rec), joins[l].other(rec)) {
					unclear[k], unclear[l] = true, true
				}
			}
		}
	}
	clear = joins[:0]
	for k, e := range joins {
		if unclear[k] {
			torn = append(torn, e)
		} else {
			clear = append(clear, e)
		}
	}
	return clear, torn
}

// partOfTwo reports whether a title is a part of those of two works.
func (lib *library) partOfTwo(rec, i, j int32) bool {
	p, q := &lib.profiles[i], &lib.profiles[j]
	for _, whole := range [...]*profile{p, q} {
		if m := compareTitles(&lib.profiles[rec], whole); m.level != titlePart {
			return false
		}
	}
	c := lib.compare(i, j)
	return lib.workVeto(p, q, &c) != ""
}

// other returns the record that a pair has beside the given one.
func (p pair) other(rec int32) int32 {
	if p.a == rec {
		return p.b
	}
	return p.a
}
