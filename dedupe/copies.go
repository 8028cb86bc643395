package dedupe

import (
	"fmt"
	"reflect"

	"github.com/bibfold/bibfold/record"
)

// copies parts some records that say the same, but too little to be one work, into those
// that stand for themselves and those that are another file's copies of these in every
// field. A file that lists one such record twice tells of two works: its first goes with
// the first of another file, its second with the second.
func (lib *library) copies(run []entry, bits float64) (left []int32, copies []edge) {
	type place struct {
		content string // what most copies of other works tell
		nth     int    // of its file
	}
	type listed struct {
		content string
		file    string
	}
	first, times := map[place]int32{}, map[listed]int{}
	for _, e := range run {
		r := lib.records[e.rec]
		content := fmt.Sprint(r.ID, r.URL, r.Abstract, r.Notes, r.Keywords, r.Extra)
		in := listed{content, r.Source.File}
		at := place{content, times[in]}
		times[in]++
		of, known := first[at]
		if known && !lib.profiles[of].titleOnly() && reflect.DeepEqual(withoutSource(lib.records[of]), withoutSource(r)) && !lib.decided.apart(of, e.rec) {
			copies = append(copies, edge{pair{of, e.rec}, bits})
			continue
		}
		if !known {
			first[at] = e.rec
		}
		left = append(left, e.rec)
	}
	return left, copies
}

func withoutSource(r *record.Record) record.Record {
	c := *r
	c.Source = record.Source{}
	return c
}
