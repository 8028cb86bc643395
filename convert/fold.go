package convert

import (
	"iter"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// fold collects all records, has them folded, and yields those that remain, which
// are in their order and know their Source. What stood between the records keeps
// its place among them.
func (c *conversion) fold(items iter.Seq2[item, error]) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		records, pieces, before, err := gather(items)
		if err != nil {
			yield(item{}, err)
			return
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
		var stood []record.Source // of each record; the records themselves may go
		if len(pieces) > 0 {
			for _, r := range records {
				stood = append(stood, r.Source)
			}
		}
		given := formerKeys(records)
		numbers := c.accessions().numbers(records)
		folded := c.Fold(records)
		numbered := byNumber(folded, numbers)
		for _, r := range folded {
			rename(r, numbers)
		}
		if c.keys != nil {
			c.keys.refs.numbered = numbered
			c.keys.refs.keyless = keylessOf(folded)
			c.keys.refs.instead = mergedKeys(folded)
			c.keys.refs.former = given
			c.keys.refs.standing = func(file string) (map[uint64]struct{}, error) { return keysOf(file, folded), nil }
		}
		if c.NoAliases {
			for _, r := range folded {
				r.Aliases = keysAmong(r.Aliases, given)
			}
		}
		at := 0
		for _, r := range folded {
			for at < len(stood) && stood[at] != r.Source {
				at++
			}
			if !until(at) || !yield(item{record: r}, nil) {
				return
			}
		}
		until(len(stood))
	}
}

// gather returns the records, and the pieces that stand between them with how many
// records stand before each.
func gather(items iter.Seq2[item, error]) (records []*record.Record, pieces []item, before []int, err error) {
	for it, err := range items {
		switch {
		case err != nil:
			return nil, nil, nil, err
		case it.record != nil:
			records = append(records, it.record)
		default:
			pieces = append(pieces, it)
			before = append(before, len(records))
		}
	}
	return records, pieces, before, nil
}

// keylessOf returns the records without a key that others point at, by where they
// stood.
func keylessOf(folded []*record.Record) map[record.Source]*record.Record {
	keyless := map[record.Source]*record.Record{}
	for _, r := range folded {
		for _, rel := range r.Relations {
			if rel.At != (record.Source{}) {
				keyless[rel.At] = nil
			}
		}
	}
	if len(keyless) == 0 {
		return nil
	}
	for _, r := range folded {
		if _, meant := keyless[r.Source]; meant && r.ID == "" {
			keyless[r.Source] = r
		}
	}
	return keyless
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

// formerKeys returns the keys that the records say they once had.
func formerKeys(records []*record.Record) map[string]bool {
	keys := map[string]bool{}
	for _, r := range records {
		for _, alias := range r.Aliases {
			keys[alias] = true
		}
	}
	return keys
}

// keysAmong returns the keys that are in a set.
func keysAmong(keys []string, set map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !set[key] })
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
