package dedupe

import (
	"runtime"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/names"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

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
	// a person to decide. 0 is the default, [DefaultSame] and [DefaultPossible]. Where
	// one is a preprint, questions begin as far below Possible as it is below Same.
	Same, Possible float64
	// Versions says what happens to a preprint and its publication, and to the
	// versions of a preprint.
	Versions VersionsMode
	// Prefer lists sources, as Source.File names them or by the last part of their
	// path, whose values win where the records of a work differ; [PreferPreprint]
	// and [PreferPublished] mean all records of that stage. PreferField does the
	// same for single fields, by the names of CSL's variables (see [IsField]).
	Prefer      []string
	PreferField map[string][]string
	// Decisions are a person's words on pairs of records: they count more than any
	// evidence. Of decisions that contradict each other by way of a third record
	// the one that parts records counts.
	Decisions []Decision
	// Known is how many of the first records are a library's that is there already:
	// only works that it doesn't hold remain, and the report leaves out what
	// concerns the library alone.
	Known int
	// Alone are the sources of records that stay as they are: they go into no other
	// record, and none goes into them.
	Alone map[record.Source]bool
	// Own allows Fold to return the records that stand alone as they are, not
	// copies, and to change all: it saves memory in large libraries.
	Own bool
	// Joins asks for the pairs that were joined, so that a person can look through them
	// (see [Report].Joined).
	Joins bool
	// Brief leaves out of the report what was made of which records and why, its
	// Clusters, which take a third as much memory as the works, and why names are one.
	Brief bool
}

// VersionsMode says what happens to records that describe one work at several
// stages of its life.
type VersionsMode uint8

const (
	VersionsMerge VersionsMode = iota // they are one record
	VersionsKeep                      // they stay apart
	VersionsLink                      // they stay apart and point at each other: see [record.Relation]
)

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
	// in the input. They are copies, unless the records are Fold's own.
	Records []*record.Record
	// Members are for each of Records the indexes of the input records that it is
	// made of, in order; itself alone if nothing was merged.
	Members [][]int32
	// Merged is the number of input records that went into another one of Records.
	Merged int
	// Withheld are the records after [Options].Known whose works are known, in the
	// order of the works.
	Withheld []Withheld
	// Possible are the indexes of the input records of [Report].Possible.
	Possible [][2]int32
	// Joined are the indexes of the input records of [Report].Joined.
	Joined [][2]int32
	// Undecided is how many of the decisions are about records that aren't there.
	Undecided int
	// Overruled are the pairs of records of which a decision says that they are one work,
	// while others part records that go with them.
	Overruled [][2]Place
	// Shared are the keys of merged records that other works have, too.
	Shared []SharedKey
	Report *Report
}

// Withheld is a record whose work the library holds.
type Withheld struct {
	Record int32          // index of the input
	As     *record.Record // the library's work, a copy
}

// Fold folds the records that describe the same work into one.
func Fold(records []*record.Record, opt Options) *Result {
	w := opt.weights()
	lib := newLibrary(records)
	lib.versions = opt.Versions
	lib.decided = newDecided(records, opt.Decisions)
	lib.setAlone(records, opt.Alone)
	found := lib.cluster(&w)
	if opt.Known == 0 { // what a library knows is not written
		lib.keepBehindParts(found.works, keepCited(records, found.works))
	}
	var lives [][]int32
	if opt.Versions == VersionsLink {
		lives = lib.lives(&w)
	}
	known := int32(min(opt.Known, len(records)))
	found.possible = slices.DeleteFunc(found.possible, func(e edge) bool { return max(e.a, e.b) < known })
	told := testimony{possible: pairsOf(found.possible, func(e edge) PossiblePair { return lib.possiblePair(records, e, &w) })}
	var joined []edge
	if opt.Joins {
		joined = lib.joined(&found, known)
		told.joined = pairsOf(joined, func(e edge) PossiblePair { return lib.pairOf(records, e, &w) })
	}
	if !opt.Brief {
		told.reasons = lib.reasonsOfWorks(records, &found, known)
	}
	var overruled [][2]Place
	for _, p := range found.overruled {
		overruled = append(overruled, [2]Place{placeOf(records[p.a]), placeOf(records[p.b])})
	}
	lib.forget()
	sweep(len(records))
	works := lib.mergeAll(records, found.works, &opt)
	lib.linkVersions(works, lives)
	shared := shareKeys(records, works)
	rep := report(records, works, told, known)
	out, members := surviving(works)
	res := &Result{Records: out, Members: memberships(works), Report: rep, Undecided: lib.decided.missing, Overruled: overruled, Shared: shared}
	works, lib = nil, nil // the memory is wanted for the names
	sweep(len(records))
	variants := rep.unifyNames(out, members, &opt)
	if known > 0 {
		res.withhold(known)
	}
	if opt.Names == NamesUnify {
		for _, v := range names.Borne(variants, res.Records) {
			rep.NamesUnified++
			rep.NamesBySigns += count((&NameVariant{v.Kept, v.Variants, nil}).BySigns())
		}
	}
	for _, e := range found.possible {
		res.Possible = append(res.Possible, e.indexes())
	}
	for _, e := range joined {
		res.Joined = append(res.Joined, e.indexes())
	}
	for _, m := range res.Members {
		res.Merged += len(m) - 1
	}
	return res
}

// many is how many records make it worth while to collect the garbage of a stage
// before the next begins.
const many = 20_000

// sweep collects what a stage has left behind. The collector by itself would wait
// until it is as large as the records, which stay: at these times there is least to
// keep, and a fifth less memory is needed.
func sweep(records int) {
	if records >= many {
		runtime.GC()
	}
}

// withhold takes the works out of the result that are among the first known
// records.
func (res *Result) withhold(known int32) {
	records, members := res.Records, res.Members
	res.Records, res.Members = nil, nil
	for k, m := range members {
		if m[0] >= known {
			res.Records, res.Members = append(res.Records, records[k]), append(res.Members, m)
			continue
		}
		for _, i := range m {
			if i >= known {
				res.Withheld = append(res.Withheld, Withheld{i, records[k]})
			}
		}
	}
}

// work is a surviving record with the input records that it was made of.
type work struct {
	merged
	members []int32 // indexes of the input; one for a record that stood alone
	cluster int     // number of the members' cluster, if they are several
}

// mergeAll returns the works in the order in which each first stands in the input.
func (lib *library) mergeAll(records []*record.Record, clusters [][]int32, opt *Options) []work {
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
			works = append(works, work{members: clusters[n-1], cluster: int(n - 1)})
		}
	}
	prefer := &preferences{opt.Prefer, opt.PreferField}
	parallel.Range(len(works), func(from, to int) {
		for k := from; k < to; k++ {
			if m := works[k].members; len(m) == 1 && opt.Own {
				works[k].rec = records[m[0]]
			} else {
				works[k].merged = lib.mergeOne(records, m, prefer)
				if opt.Brief {
					works[k].fields = nil
				}
				if opt.Own {
					works[k].takePlace(records)
				}
			}
		}
	})
	return works
}

func (lib *library) mergeOne(records []*record.Record, members []int32, prefer *preferences) merged {
	if len(members) == 1 {
		return merged{rec: records[members[0]].Clone()}
	}
	recs, stages := make([]*record.Record, len(members)), make([]stage, len(members))
	for k, i := range members {
		recs[k], stages[k] = records[i], lib.stages[i]
	}
	return mergeRecords(recs, stages, prefer, lib.people)
}

// takePlace lets the work and its first record change places in memory: all that is
// let go of, when the works alone are wanted, then lies together and serves again.
func (w *work) takePlace(records []*record.Record) {
	first, merged := w.sources[0], w.rec
	*first, *merged = *merged, *first
	w.rec, w.sources[0], records[w.members[0]] = first, merged, merged
}

// memberships returns which input records each work is made of.
func memberships(works []work) [][]int32 {
	out := make([][]int32, len(works))
	for k := range works {
		out[k] = works[k].members
	}
	return out
}

// surviving returns the records of the works, and for each that was merged the
// names of the records that went into it.
func surviving(works []work) (out []*record.Record, members [][]names.Credits) {
	out = make([]*record.Record, len(works))
	members = make([][]names.Credits, len(works))
	for k := range works {
		out[k] = works[k].rec
		for _, r := range works[k].sources {
			members[k] = append(members[k], names.CreditsOf(r))
		}
	}
	return out, members
}
