package convert

import (
	"iter"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// fold collects all records, has them folded, and yields those that remain, which
// are in their order and know their Source. What stood between the records keeps
// its place among them.
func (c *conversion) fold(items iter.Seq2[item, error]) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		var records []*record.Record
		var pieces []item
		var before []int // how many records stand before each piece
		for it, err := range items {
			switch {
			case err != nil:
				yield(item{}, err)
				return
			case it.record != nil:
				records = append(records, it.record)
			default:
				pieces = append(pieces, it)
				before = append(before, len(records))
			}
		}
		if c.keys != nil {
			for _, r := range records {
				reserveKeys(r, c.keys.reserve)
			}
		}
		next := 0
		until := func(at int) bool {
			for ; next < len(pieces) && before[next] <= at; next++ {
				if !yield(pieces[next], nil) {
					return false
				}
			}
			return true
		}
		numbers := c.accessions().numbers(records)
		folded := c.Fold(records)
		for _, r := range folded {
			rename(r, numbers)
		}
		if c.keys != nil {
			c.keys.refs.instead = mergedKeys(folded)
			c.keys.refs.standing = func(file string) (map[uint64]struct{}, error) { return keysOf(file, folded), nil }
		}
		at := 0
		for _, r := range folded {
			for at < len(records) && records[at].Source != r.Source {
				at++
			}
			if !until(at) || !yield(item{record: r}, nil) {
				return
			}
		}
		until(len(records))
	}
}

// mergedKeys returns the keys of records that are merged into others, and what the
// others have for a key. A key that still stands is none of them.
func mergedKeys(folded []*record.Record) map[string]keptKey {
	instead := map[string]keptKey{}
	for _, r := range folded {
		for _, alias := range r.Aliases {
			if _, known := instead[alias]; !known {
				instead[alias] = keptKey{r.Source.File, strings.TrimSpace(r.ID)}
			}
		}
	}
	for _, r := range folded {
		delete(instead, r.ID)
	}
	return instead
}

// keysOf returns the keys of the records of a file.
func keysOf(file string, records []*record.Record) map[uint64]struct{} {
	keys := map[uint64]struct{}{}
	for _, r := range records {
		if r.Source.File == file {
			keys[hashKey(strings.TrimSpace(r.ID))] = struct{}{}
		}
	}
	return keys
}
