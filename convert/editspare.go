package convert

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// A file can't always hold what a fold made: an entry that becomes an article has one
// field for its number and its issue, and children of an entry that becomes another
// kind of book inherit other fields. Where an entry would say less than before, its
// merging is taken back, and said.

// foldInPlace folds the records and makes the new content of the files. Records that
// would say less there than before are spared, and all is tried again.
func (c *conversion) foldInPlace(records []*record.Record, files []*EditedFile) (folded []*record.Record, renamed map[string]string, err error) {
	s := sparing{c, map[record.Source]bool{}, map[record.Source]bool{}}
	losses := c.Write.OnLoss
	for {
		var told []formats.Loss // only those of the last attempt count
		if losses != nil {
			c.Write.OnLoss = func(l formats.Loss) { told = append(told, l) }
		}
		if folded = c.Fold(records); !c.Respell {
			folded = keepAllOwn(records, folded)
		}
		var poorer []poorer
		if renamed, poorer, err = c.rewrite(records, folded, files); err != nil {
			return nil, nil, err
		}
		if len(poorer) == 0 {
			for _, l := range told {
				losses(l)
			}
			return folded, renamed, nil
		}
		if err := s.spareAll(poorer, folded); err != nil {
			return nil, nil, err
		}
	}
}

// rewrite makes the new content of the files, and returns the records that say less
// in it.
func (c *conversion) rewrite(records, folded []*record.Record, files []*EditedFile) (renamed map[string]string, all []poorer, err error) {
	file := make(map[string]*EditedFile, len(files))
	for _, f := range files {
		f.edits, f.New, f.Removed, f.Changed = formats.Edits{}, f.Old, 0, 0
		file[f.Name] = f
	}
	renamed = c.compareFold(records, folded, file)
	for _, f := range files {
		f.edits.Renamed, f.edits.Normalize = renamed, c.normalizeOne
		if err := c.editFile(f); err != nil {
			return nil, nil, inputError(f.Name, err)
		}
		found, err := c.check(f)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, found...)
	}
	return renamed, all, nil
}

// sparing remembers which records the fold was told to leave alone, and of which ones
// the user was told why.
type sparing struct {
	*conversion
	told, said map[record.Source]bool
}

// spareAll has the next fold leave alone what takes something from the records.
func (s sparing) spareAll(all []poorer, folded []*record.Record) error {
	before := len(s.told)
	where := newStandpoints(folded)
	for _, p := range all {
		r := p.was
		if p.changes && s.spare(r.Source) {
			continue
		}
		for _, rel := range r.Relations {
			if whole, ok := where.of(cmp.Or(rel.At.File, r.Source.File), rel.ID); ok {
				s.spare(whole)
			}
		}
	}
	if len(s.told) == before {
		return fault(all[0].was.Source.File, fmt.Sprintf("the entry %q would lose its %s", all[0].was.ID, all[0].what))
	}
	for _, p := range all {
		s.tell(p)
	}
	return nil
}

// standpoints tell where the records stand that keys lead to after a fold. A record may
// have been merged into one of another file.
type standpoints struct {
	own map[keptKey]record.Source
	any map[string]record.Source // the first
}

func newStandpoints(folded []*record.Record) standpoints {
	w := standpoints{map[keptKey]record.Source{}, map[string]record.Source{}}
	for _, r := range folded {
		for _, id := range append(r.Aliases[:len(r.Aliases):len(r.Aliases)], r.ID) {
			id = strings.ToLower(id)
			w.own[keptKey{r.Source.File, id}] = r.Source
			if _, known := w.any[id]; !known {
				w.any[id] = r.Source
			}
		}
	}
	return w
}

// of returns where the record stands that a key of a file leads to.
func (w standpoints) of(file, key string) (record.Source, bool) {
	key = strings.ToLower(key)
	if own, ok := w.own[keptKey{file, key}]; ok {
		return own, true
	}
	other, ok := w.any[key]
	return other, ok
}

// tell says, once of each record, why duplicates stay.
func (s sparing) tell(p poorer) {
	r := p.was
	if s.said[r.Source] {
		return
	}
	s.said[r.Source] = true
	s.problem(&formats.Error{
		Pos: formats.PosOf(r.Source), Key: r.ID, Severity: formats.Warning,
		Msg: "would lose its " + p.what + " by the merging of duplicates, which therefore stay",
	})
}

// spare has the fold leave a record alone; false if it was told so before.
func (s sparing) spare(source record.Source) bool {
	if s.Spare == nil || s.told[source] {
		return false
	}
	s.told[source] = true
	s.Spare(source)
	return true
}
