package dedupe

import (
	"cmp"
	"slices"

	"github.com/bibfold/bibfold/record"
)

// stagesOfWorks finds which works are stages of one work's life: without a regard
// to versions they would be one cluster.
func (lib *library) stagesOfWorks(works []work, w *weights) [][]int {
	lib.versions = VersionsMerge
	whole := lib.cluster(w).works
	lib.versions = VersionsLink
	of := make([]int, len(lib.profiles)) // cluster number + 1
	for n, members := range whole {
		for _, i := range members {
			of[i] = n + 1
		}
	}
	groups := make([][]int, len(whole))
	for k := range works {
		n := of[works[k].members[0]]
		if n == 0 || slices.ContainsFunc(works[k].members, func(i int32) bool { return of[i] != n }) {
			continue
		}
		groups[n-1] = append(groups[n-1], k)
	}
	return slices.DeleteFunc(groups, func(g []int) bool { return len(g) < 2 })
}

// linkVersions makes the records of a work's stages point at each other: a preprint
// at its publication and back, the versions of a preprint at each other.
func (lib *library) linkVersions(works []work, w *weights) {
	for _, group := range lib.stagesOfWorks(works, w) {
		for i, x := range group {
			for _, y := range group[i+1:] {
				lib.link(&works[x], &works[y])
			}
		}
	}
}

func (lib *library) link(x, y *work) {
	there, back := record.RelVersionOf, record.RelVersionOf
	switch px, py := lib.isPreprint(x), lib.isPreprint(y); {
	case px && !py:
		there, back = record.RelPublishedAs, record.RelPreprint
	case py && !px:
		there, back = record.RelPreprint, record.RelPublishedAs
	case !px:
		return // two publications that a record of a preprint held together
	}
	x.rec.Relations = pointAt(x.rec.Relations, there, y.rec)
	y.rec.Relations = pointAt(y.rec.Relations, back, x.rec)
}

func (lib *library) isPreprint(w *work) bool {
	return !slices.ContainsFunc(w.members, func(i int32) bool { return lib.profiles[i].stage != stagePreprint })
}

// pointAt adds a relation to a record, which gets an identifier for a key if it has
// none: it could not be pointed at.
func pointAt(list []record.Relation, kind record.RelationKind, r *record.Record) []record.Relation {
	if r.ID == "" {
		r.ID = cmp.Or(r.DOI, r.ArXiv.ID, r.PMID)
	}
	if r.ID == "" || slices.ContainsFunc(list, func(rel record.Relation) bool { return rel.ID == r.ID && rel.Kind != record.RelPartOf }) {
		return list
	}
	return append(list, record.Relation{Kind: kind, ID: r.ID, File: r.Source.File})
}
