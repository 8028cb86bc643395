package dedupe

import (
	"maps"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Duplicates part the merged records by what each repeats, whatever the order of the
// sources is: Within + Across + Versions = [Counts].Merged.
type Duplicates struct {
	Within   int `json:"within"`   // a record of the same source
	Across   int `json:"across"`   // one of another source
	Versions int `json:"versions"` // the publication of a preprint or a working paper
}

// Overlap is how many works two sources have in common.
type Overlap struct {
	Sources [2]string `json:"sources"` // in the order of the input
	Works   int       `json:"works"`
}

// Alone is a record that was merged with no other.
type Alone struct {
	Kept string `json:"kept"` // the id that it was written under
	Place
}

// countDuplicates fills in what the works tell of the sources.
func (rep *Report) countDuplicates(records []*record.Record, works []work, known int32) {
	at := map[string]int{}
	for k, s := range rep.Sources {
		at[s.Source] = k
	}
	shared := map[[2]int]int{}
	for k := range works {
		w := &works[k]
		if len(w.members) == 1 || w.members[0] < known {
			continue
		}
		var stages [2]map[int]int // records by source, of the early and the published stage
		both := map[int]bool{}
		for m := range w.members {
			stage, source := count(!w.early(m)), at[w.sources[m].Source.File]
			if stages[stage] == nil {
				stages[stage] = map[int]int{}
			}
			stages[stage][source]++
			both[source] = true
		}
		rep.Counts.Duplicates.add(stages, rep.Sources)
		sources := slices.Sorted(maps.Keys(both))
		for i, a := range sources {
			for _, b := range sources[i+1:] {
				shared[[2]int{a, b}]++
			}
		}
	}
	for pair, n := range shared {
		rep.Overlaps = append(rep.Overlaps, Overlap{[2]string{rep.Sources[pair[0]].Source, rep.Sources[pair[1]].Source}, n})
	}
	slices.SortFunc(rep.Overlaps, func(a, b Overlap) int {
		return slices.CompareFunc(a.Sources[:], b.Sources[:], func(x, y string) int { return at[x] - at[y] })
	})
	for k := range works {
		if m := works[k].members; len(m) == 1 && m[0] >= known {
			rep.Alone = append(rep.Alone, Alone{Place: placeOf(records[m[0]])})
		}
	}
}

// add counts the records of a work, by stage and source.
func (d *Duplicates) add(stages [2]map[int]int, sources []SourceCount) {
	met := 0
	for _, bySource := range stages {
		if len(bySource) == 0 {
			continue
		}
		met++
		d.Across += len(bySource) - 1
		for source, n := range bySource {
			d.Within += n - 1
			sources[source].Within += n - 1
		}
	}
	d.Versions += met - 1
}

// sourcesOf names the sources of a work, in the order of its members.
func (c *Cluster) sourcesOf() string {
	var names []string
	for _, m := range c.Members {
		if !slices.Contains(names, m.Source) {
			names = append(names, m.Source)
		}
	}
	return strings.Join(names, "; ")
}
