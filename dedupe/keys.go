package dedupe

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// SharedKey is a key by which a record was cited that went into another one, but which is
// the key of another work's record, too: it can't be an alias, and a text that cites it
// gets that work.
type SharedKey struct {
	Key    string
	Source record.Source // of the record that had it
	Kept   *record.Record
}

// keyPlace is a key in a file.
type keyPlace struct{ file, key string }

func keyOf(r *record.Record) keyPlace { return keyPlace{r.Source.File, strings.TrimSpace(r.ID)} }

// keepCited puts that record of each work first, to be kept, which stands first of
// those in its file that have its key, where another work's record has that key, too:
// it is the one that is cited by it, and if it went, the other would be. It returns for
// which works it matters that this record is kept.
func keepCited(records []*record.Record, works [][]int32) []bool {
	type holder struct {
		first   int32 // record; -1: not seen yet
		doubled bool  // a record of another work has the key
	}
	holders, work := map[keyPlace]*holder{}, map[int32]int{}
	for n, members := range works {
		for _, i := range members {
			work[i] = n + 1
			holders[keyOf(records[i])] = &holder{first: -1}
		}
	}
	cited := make([]bool, len(works))
	if len(works) == 0 {
		return cited
	}
	for i, r := range records {
		switch h := holders[keyOf(r)]; {
		case h == nil || r.ID == "":
		case h.first < 0:
			h.first = int32(i)
		default:
			n := work[int32(i)]
			h.doubled = h.doubled || n == 0 || n != work[h.first]
		}
	}
	for n, members := range works {
		k := slices.IndexFunc(members, func(i int32) bool {
			h := holders[keyOf(records[i])]
			return h.doubled && h.first == i
		})
		if cited[n] = k >= 0; cited[n] {
			keepMember(members, k)
		}
	}
	return cited
}

// keepMember puts a member of a work first.
func keepMember(members []int32, k int) {
	kept := members[k]
	copy(members[1:], members[:k])
	members[0] = kept
}

// shareKeys takes the keys of other works out of the aliases that works got from their
// members, and returns those by which texts cite the members: of the records of a file
// with one key they mean the first.
func shareKeys(records []*record.Record, works []work) (shared []SharedKey) {
	holds := make(map[string]int, len(works)) // number of the first work with a key
	for n := range works {
		if id := works[n].rec.ID; id != "" {
			if _, known := holds[id]; !known {
				holds[id] = n
			}
		}
	}
	cited := map[keyPlace]bool{}
	for n := range works {
		w := &works[n]
		if len(w.members) == 1 {
			continue
		}
		own := records[w.members[0]].Aliases
		taken := func(key string) bool {
			other, ok := holds[key]
			return ok && other != n && key != w.rec.ID && !slices.Contains(own, key)
		}
		w.rec.Aliases = slices.DeleteFunc(w.rec.Aliases, taken)
		for _, i := range w.members[1:] {
			if r := records[i]; taken(r.ID) {
				shared = append(shared, SharedKey{r.ID, r.Source, w.rec})
				cited[keyOf(r)] = true
			}
		}
	}
	if len(shared) == 0 {
		return nil
	}
	firsts := map[record.Source]bool{}
	for _, r := range records {
		if cited[keyOf(r)] {
			delete(cited, keyOf(r))
			firsts[r.Source] = true
		}
	}
	return slices.DeleteFunc(shared, func(s SharedKey) bool { return !firsts[s.Source] })
}
