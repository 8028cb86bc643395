package dedupe

import (
	"slices"

	"github.com/bibfold/bibfold/record"
)

// lives returns the records of each work's life: what would be one work without a
// regard to versions.
func (lib *library) lives(w *weights) [][]int32 {
	lib.versions = VersionsMerge
	defer func() { lib.versions = VersionsLink }()
	return lib.cluster(w).works
}

// stagesOfWorks returns the numbers of the works that are stages of one life.
func stagesOfWorks(works []work, lives [][]int32) [][]int {
	of := map[int32]int{} // number of the life + 1
	for n, members := range lives {
		for _, i := range members {
			of[i] = n + 1
		}
	}
	groups := make([][]int, len(lives))
	for k := range works {
		n := of[works[k].members[0]]
		if n == 0 || slices.ContainsFunc(works[k].members, func(i int32) bool { return of[i] != n }) {
			continue
		}
		groups[n-1] = append(groups[n-1], k)
	}
	return slices.DeleteFunc(groups, func(g []int) bool { return len(g) < 2 })
}

// linkVersions makes the records of a work's stages point at each other: a preprint or a working
// paper at its publication and back, the versions of a preprint at each other.
func (lib *library) linkVersions(works []work, lives [][]int32) {
	for _, group := range stagesOfWorks(works, lives) {
		for i, x := range group {
			for _, y := range group[i+1:] {
				lib.link(&works[x], &works[y])
			}
		}
	}
}

func (lib *library) link(x, y *work) {
	there, back := record.RelVersionOf, record.RelVersionOf
	switch px, py := lib.early(x) != 0, lib.early(y) != 0; {
	case px && !py:
		there, back = record.RelPublishedAs, lib.early(x)
	case py && !px:
		there, back = lib.early(y), record.RelPublishedAs
	case !px:
		return // two publications that a record of a preprint held together
	}
	x.rec.Relations = pointAt(x.rec.Relations, there, y.rec)
	y.rec.Relations = pointAt(y.rec.Relations, back, x.rec)
}

// early returns what a work that is known as a preprint or a working paper only is to
// its publication, 0 for any other.
func (lib *library) early(w *work) record.RelationKind {
	switch {
	case !slices.ContainsFunc(w.members, func(i int32) bool { return lib.stages[i] != stagePreprint }):
		return record.RelPreprint
	case isWorkingPaper(w.rec):
		return record.RelDraft
	}
	return 0
}

// pointAt adds a relation to a record. One without a key is told by where it stands:
// its key is made when it is written.
func pointAt(list []record.Relation, kind record.RelationKind, r *record.Record) []record.Relation {
	if slices.ContainsFunc(list, func(rel record.Relation) bool {
		return rel.At == r.Source || r.ID != "" && rel.ID == r.ID && rel.Kind != record.RelPartOf
	}) {
		return list
	}
	return append(list, record.Relation{Kind: kind, ID: r.ID, At: r.Source})
}
