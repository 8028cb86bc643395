package dedupe

import "slices"

// A file mirrors another one if it holds the same library in another format: most works
// of either stand in both, and they are enough for that not to be chance.
const (
	mirrorShare = 0.8
	mirrorLeast = 20 // works
)

// mirrored returns pairs of records that say the same, but too little to be one work, and
// each of which is the only such record of a file that mirrors the other's: the editorials
// without page or author of one library.
func (lib *library) mirrored(f *forest, reps []int32, bits float64) (joins []edge) {
	mirrors := lib.mirrors(f)
	if len(mirrors) == 0 {
		return nil
	}
	alike := make([]entry, len(reps))
	for k, i := range reps {
		alike[k] = entry{lib.profiles[i].twin, i}
	}
	sortEntries(alike)
	for run := range runs(alike) {
		once := map[string]int32{} // by file; -1 where it has several
		for _, e := range run {
			file := lib.records[e.rec].Source.File
			if _, again := once[file]; again {
				once[file] = -1
			} else {
				once[file] = e.rec
			}
		}
		for _, files := range mirrors {
			i, in := once[files[0]]
			j, also := once[files[1]]
			if in && also && i >= 0 && j >= 0 && !lib.profiles[i].titleOnly() && !lib.decided.apart(i, j) {
				joins = append(joins, edge{pair{min(i, j), max(i, j)}, bits})
			}
		}
	}
	lib.sortEdges(joins)
	return joins
}

// mirrors returns the files of which one mirrors the other.
func (lib *library) mirrors(f *forest) (files [][2]string) {
	size, shared := map[string]int{}, map[[2]string]int{}
	for _, r := range lib.records {
		size[r.Source.File]++
	}
	if len(size) < 2 {
		return nil
	}
	for _, members := range f.members {
		var in []string
		for _, i := range members {
			in = append(in, lib.records[i].Source.File)
		}
		slices.Sort(in)
		in = slices.Compact(in)
		for k, a := range in {
			for _, b := range in[k+1:] {
				shared[[2]string{a, b}]++
			}
		}
	}
	for both, n := range shared {
		if most := max(size[both[0]], size[both[1]]); n >= mirrorLeast && float64(n) >= mirrorShare*float64(most) {
			files = append(files, both)
		}
	}
	slices.SortFunc(files, func(x, y [2]string) int { return slices.Compare(x[:], y[:]) })
	return files
}
