// Package dedupe finds the records that describe the same work and folds them
// into one, without losing what any of them says.
//
// The way from records to works is a chain of verbs, one file each: profile,
// block, compare, decide, cluster, merge, unify names, report. Every stage is a
// plain function between plain types.
package dedupe

import "github.com/bibfold/bibfold/record"

// NamesMode says what happens to the spellings of one person's name across the
// library.
type NamesMode uint8

const (
	NamesUnify  NamesMode = iota // write the fullest spelling everywhere
	NamesReport                  // only report the spellings
	NamesOff                     // don't look
)

// Options are the user's choices. The zero Options are the defaults.
type Options struct {
	Names NamesMode
	// Same and Possible are the thresholds of the evidence, in bits: pairs of
	// Same and more are one work, pairs between Possible and Same are listed for
	// a person to decide. 0 is the default, [DefaultSame] and [DefaultPossible].
	Same, Possible float64
}

// DefaultSame and DefaultPossible are the thresholds of [Options].
const (
	DefaultSame     = 18
	DefaultPossible = 14
)

// weights returns the weights with the user's thresholds.
func (opt Options) weights() weights {
	w := defaultWeights
	if opt.Same > 0 {
		w.same = opt.Same
	}
	if opt.Possible > 0 {
		w.possible = opt.Possible
	}
	w.possible = min(w.possible, w.same)
	return w
}

// Result is what Fold returns.
type Result struct {
	// Records are the works that remain, in the order in which each first stood
	// in the input. They are copies: the input is not modified.
	Records []*record.Record
	// Merged is the number of input records that went into another one.
	Merged int
	Report *Report
}

// Fold folds the records that describe the same work into one.
func Fold(records []*record.Record, opt Options) *Result {
	w := opt.weights()
	lib := newLibrary(records)
	found := lib.cluster(&w)
	works := lib.mergeAll(records, found.works)
	rep := lib.report(records, works, &found, &w)
	out, members := surviving(works)
	rep.Names, rep.PossibleNames = unifyNames(out, members, opt.Names)
	return &Result{Records: out, Merged: len(records) - len(out), Report: rep}
}

// work is a surviving record with the input records that it was made of.
type work struct {
	merged
	members []int32 // indexes of the input; one for a record that stood alone
}

// mergeAll returns the works in the order in which each first stands in the input.
func (lib *library) mergeAll(records []*record.Record, clusters [][]int32) []work {
	at := make([]int32, len(records)) // cluster number + 1
	for n, members := range clusters {
		for _, i := range members {
			at[i] = int32(n + 1)
		}
	}
	works := make([]work, 0, len(records))
	for i := range records {
		switch n := at[i]; {
		case n == 0:
			works = append(works, work{members: []int32{int32(i)}})
		case clusters[n-1][0] == int32(i):
			works = append(works, work{members: clusters[n-1]})
		}
	}
	parallel(len(works), func(from, to int) {
		for k := from; k < to; k++ {
			works[k].merged = lib.mergeOne(records, works[k].members)
		}
	})
	return works
}

func (lib *library) mergeOne(records []*record.Record, members []int32) merged {
	if len(members) == 1 {
		return merged{rec: records[members[0]].Clone()}
	}
	recs, stages := make([]*record.Record, len(members)), make([]stage, len(members))
	for k, i := range members {
		recs[k], stages[k] = records[i], lib.profiles[i].stage
	}
	return mergeRecords(recs, stages)
}

// surviving returns the records of the works, and for each that was merged the
// records that went into it.
func surviving(works []work) (out []*record.Record, members [][]*record.Record) {
	out = make([]*record.Record, len(works))
	members = make([][]*record.Record, len(works))
	for k := range works {
		out[k], members[k] = works[k].rec, works[k].sources
	}
	return out, members
}
